/**
 * Self-tests: one thing on or off, in a drawn order. `name` is what is tested (`Adem 4-7-8`, `een warme douche`). Points come in
 * as `0,9`, days as `22 november`, and what a size is like as a `Said`.
 */
type Outcome = 'hindrance' | 'tension' | 'sleep'
type Way = 'lower' | 'higher'
/** A difference in words: its size and way, and the ends between which it lies; `null` where it has no ends. */
type Said = {
  readonly points: string
  readonly way: Way | 'equal'
  readonly range: { readonly low: string; readonly lowWay: Way; readonly high: string; readonly highWay: Way } | null
}

const days = (n: number) => (n === 1 ? '1 dag' : `${n} dagen`)
/** `1 punt`, `1,5 punt`, `2 punten`. */
const points = (size: string) => `${size} ${/^([2-9]|10)$/.test(size) ? 'punten' : 'punt'}`

/** How days went; what there is none of is not said. */
const went = (asPlanned: number, otherwise: number, unknown: number) =>
  [
    [asPlanned, 'zoals gepland'],
    [otherwise, 'anders'],
    [unknown, 'niet ingevuld'],
  ]
    .flatMap(([n, how]) => (n === 0 ? [] : [`${String(n)} ${String(how)}`]))
    .join(', ')

/** What lower and higher are called: of sleep, higher is better. */
const ways: Record<Outcome, Record<Way, string>> = {
  hindrance: { lower: 'lager', higher: 'hoger' },
  tension: { lower: 'lager', higher: 'hoger' },
  sleep: { lower: 'slechter', higher: 'beter' },
}
const range = (outcome: Outcome, { range: ends }: Said) => {
  if (ends === null) return ''
  const { low, lowWay, high, highWay } = ends
  const way = ways[outcome]
  return lowWay === highWay
    ? ` (tussen ${low} en ${high} ${way[lowWay]})`
    : ` (tussen ${low} ${way[lowWay]} en ${high} ${way[highWay]})`
}
const size = {
  hindrance: (said: Said) =>
    said.way === 'equal'
      ? `Je hinder was op dagen wél en dagen niet ongeveer gelijk${range('hindrance', said)}.`
      : `Op dagen wél was je hinder ongeveer ${said.points} ${ways.hindrance[said.way]}${range('hindrance', said)}.`,
  tension: (said: Said) =>
    said.way === 'equal'
      ? `Je stress was op dagen wél en dagen niet ongeveer gelijk${range('tension', said)}.`
      : `Op dagen wél was je stress ongeveer ${said.points} ${ways.tension[said.way]}${range('tension', said)}.`,
  sleep: (said: Said) =>
    said.way === 'equal'
      ? `Na dagen wél en dagen niet sliep je ongeveer gelijk${range('sleep', said)}.`
      : `Na dagen wél sliep je ongeveer ${points(said.points)} ${ways.sleep[said.way]}${range('sleep', said)}.`,
}

export const selfTest = {
  title: 'Zelftest',
  back: 'Naar je zelftest',
  what: {
    title: 'Helpt dit mij?',
    sentences: [
      'Je kiest één ding, zoals een oefening of een wandelingetje.',
      'Het lot bepaalt op welke dagen je het wel doet, en op welke niet.',
      'Aan het eind vergelijk je die dagen. Zo tellen goede en slechte weken aan beide kanten mee.',
    ],
    cost: 'Het duurt minstens acht weken, met één of twee tikken per dag. Stoppen mag altijd.',
    start: 'Maak een zelftest',
  },
  earlier: {
    title: 'Eerdere zelftests',
    row: (verdict: string, first: string, last: string) => `${verdict} · ${first} tot en met ${last}`,
    days: (first: string, last: string) => `${first} tot en met ${last}`,
    stopped: (on: string) => `gestopt op ${on}`,
    tooFew: 'te weinig dagen',
  },
  ready: {
    title: 'Je zelftest is klaar',
    text: (name: string) => `Alle dagen van ${name} zijn geweest. Kijk wanneer je wilt wat eruit kwam.`,
    button: 'Bekijk de uitkomst',
  },
  stoppedNow: 'Je test is gestopt. Dat is goed zo.',

  notYet: {
    title: 'Nog geen zelftest',
    text: 'Je hebt deze pijn korter dan drie maanden. Dan is het beter om er niet elke dag naar te kijken.',
    unknown: 'Eerst wil Regie weten hoe lang je deze pijn hebt. Die vraag staat bij je dagboek.',
    toDiary: 'Naar het dagboek',
    practise: 'Iets rustigs oefenen',
  },
  tooFew: {
    title: 'Eerst nog wat dagen opschrijven',
    text: 'Een eerlijke test begint met weten hoe je dagen gewoonlijk zijn.',
    needed: (have: number, needed: number) =>
      have === 0
        ? `Daarvoor zijn ${needed} ingevulde dagen nodig, uit de laatste acht weken. Die zijn er nog niet.`
        : `Daarvoor zijn ${needed} ingevulde dagen nodig, uit de laatste acht weken. Je hebt er ${have}.`,
    tally: (have: number, needed: number) => `${have} van de ${needed} dagen`,
    /** After a choice of what to watch. */
    oneOf: (have: number, needed: number) =>
      `Dit staat nu op ${days(have)} in je dagboek. Voor een test zijn er ${needed} nodig, uit de laatste acht weken.`,
    noHurry: 'Er is geen haast. Overslaan mag, en de dagen hoeven niet achter elkaar.',
    toDiary: 'Naar het dagboek',
  },
  busy: {
    title: 'Er loopt al een zelftest',
    text: (name: string) => `Je test nu ${name}. Twee tests tegelijk zouden elkaar in de weg zitten.`,
  },

  steps: (now: number, of: number) => `Stap ${now} van ${of}`,
  choose: {
    title: 'Wat wil je testen?',
    offers: 'Past bij wat je zag',
    exercises: 'Een oefening',
    habits: 'Een gewoonte',
    medicine:
      'Medicijnen en zorg die je krijgt, test je hier nooit. Stop of verander medicijnen nooit zelf. Overleg met je huisarts of apotheek.',
  },
  care: {
    title: (name: string) => `Past ${name} bij jou?`,
    help: 'Lees dit even. Herken je iets? Kies dan iets anders, of overleg eerst.',
    adapted: 'Het mag ook zo',
    next: 'Dit past bij mij',
    other: 'Kies iets anders',
  },
  watch: {
    title: 'Waar wil je op letten?',
    help: 'Kies één ding. Je schrijft het al op in je dagboek.',
    names: { hindrance: 'Hinder van pijn', tension: 'Stress', sleep: 'Slaap' },
    known: (n: number) => (n === 0 ? 'nog niet in je dagboek' : `op ${days(n)} in je dagboek`),
  },
  expect: {
    title: 'Wat verwacht je zelf?',
    help: 'Alleen om te onthouden. Verwachten doet ook iets, en dat is geen fout.',
    choices: {
      better: 'Dat het beter wordt',
      same: 'Dat het weinig uitmaakt',
      worse: 'Dat het slechter wordt',
      unknown: 'Geen idee',
    },
  },
  linger: {
    title: 'Hoe lang werkt het na, denk je?',
    help: 'Je weet het niet zeker? Laat het dan zo staan.',
    choices: {
      'within-the-day': 'Dezelfde dag is het weer weg',
      'until-the-next-day': 'Tot de volgende dag',
      'some-days': 'Een paar dagen',
    },
    blocks: {
      'within-the-day': 'Het lot kiest dan per dag.',
      'until-the-next-day': 'Het lot kiest dan steeds drie dagen achter elkaar.',
      'some-days': 'Het lot kiest dan steeds een hele week.',
    },
  },
  draw: {
    title: 'Hoe lang wil je testen?',
    weeks: (n: number) => (n % 7 === 0 ? `${n / 7} weken` : days(n)),
    lengths: { usual: 'De gewone lengte', long: 'Ziet kleinere verschillen' },
    startTitle: 'Wanneer begin je?',
    starts: { today: 'Vandaag', tomorrow: 'Morgen', monday: (day: string) => `Maandag ${day}` },
    size: {
      hindrance: (size: string) => `Bij jou kan deze test een verschil in hinder zien van ongeveer ${points(size)}.`,
      tension: (size: string) => `Bij jou kan deze test een verschil in stress zien van ongeveer ${points(size)}.`,
      sleep: (size: string) => `Bij jou kan deze test een verschil in slaap zien van ongeveer ${points(size)}.`,
    },
    from: (n: number) =>
      `Dat volgt uit ${days(n)} van je dagboek. Is het echte verschil kleiner? Dan zegt de test vaak “onduidelijk”.`,
    huge: (size: string) =>
      `Jouw dagen verschillen veel van elkaar. Daardoor ziet deze test alleen een heel groot verschil: ${points(size)} of meer.`,
    hugeLonger: 'De langere test ziet meer. Kies liever die, of begin er niet aan.',
    hugeNot:
      'De kans is groot dat er “onduidelijk” uitkomt. Je weken zijn daar te goed voor. Begin er liever niet aan.',
    notNow: 'Liever niet',
    anyway: 'Toch de volgorde trekken',
    promise: (n: number) => `${days(n)}, één of twee tikken per dag. Stoppen mag altijd, zonder reden.`,
    attention: 'Let je er meer door op je pijn? Stop dan.',
    planned: 'Deze oefening staat ook in je weekplan. Op dagen “niet” sla je hem daar over.',
    button: 'Trek de volgorde',
    once: 'Het lot beslist één keer. Daarna verandert de volgorde niet meer.',
    failed: 'Bewaren lukt nu niet. Er is nog niets begonnen. Probeer het zo nog eens.',
  },

  today: {
    day: (n: number, of: number) => `Dag ${n} van ${of}`,
    on: 'Vandaag: wel',
    off: 'Vandaag: niet',
    onExercise: 'Doe hem op een moment dat jou past. Een keer is genoeg.',
    onHabit: 'Doe het op jouw manier. Een keer is genoeg.',
    offText: 'Vandaag hoeft het niet. Heb je het toch nodig? Doe het dan gewoon, en zeg dat hieronder.',
    leftOut: 'Vandaag telt niet mee in de uitkomst, want het vorige blok kan nog nawerken. Doe wel gewoon mee.',
    toExercise: 'Naar de oefening',
    doneTitle: { today: 'Wat heb je gedaan?', yesterday: 'Wat deed je gisteren?' },
    done: 'Gedaan',
    notDone: 'Niet gedaan',
    bySession: 'Je deed de oefening, dus dat staat er al.',
    otherwise: 'Anders dan gepland. Dat mag, het staat er zoals het was.',
    enough: 'Klaar voor vandaag. Tot morgen.',
    stays: 'Dit blijft op dit toestel. De score staat ook in je dagboek.',
    unsaved: 'Bewaren lukt nu niet. Laat dit scherm open. We proberen het opnieuw bij je volgende tik.',
    sleepTomorrow: 'Morgenochtend vragen we hoe je sliep.',
    lastSleep: 'Nog één vraag',
    lastSleepText: 'Alle dagen zijn geweest. Alleen je laatste nacht ontbreekt nog.',
    before: (n: number) => (n === 1 ? 'Morgen begint je test' : `Over ${n} dagen begint je test`),
    beforeText: (name: string, day: string) => `${name}, vanaf ${day}. Tot dan hoef je niets.`,
    yesterday: 'Gisteren',
    yesterdayWas: (state: string) => `Gisteren: ${state}`,
    yesterdayOpen: 'nog niet ingevuld, dat kan vandaag nog',
    state: { on: 'wel', off: 'niet' },
    didOn: 'gedaan',
    didOff: 'niet gedaan',
    value: {
      hindrance: (score: string) => `hinder ${score}`,
      tension: (score: string) => `stress ${score}`,
      sleep: (score: string) => `slaap ${score}`,
    },
  },
  /** The same questions as in the diary, to the letter where the day is the same. */
  scales: {
    hindrance: {
      title: { today: 'Hoeveel hinder had je van pijn?', yesterday: 'Hoeveel hinder had je gisteren van pijn?' },
      zero: 'geen hinder',
      low: '1 een beetje',
      high: '10 niets lukte',
    },
    tension: {
      title: { today: 'Hoeveel stress had je?', yesterday: 'Hoeveel stress had je gisteren?' },
      zero: 'geen stress',
      low: '1 een beetje',
      high: '10 heel veel',
    },
    sleep: {
      title: { today: 'Hoe goed sliep je vannacht?', yesterday: 'Hoe goed sliep je de nacht ervoor?' },
      zero: 'heel slecht',
      low: '1 slecht',
      high: '10 heel goed',
    },
  },

  ask: {
    title: 'Even stilstaan',
    text: {
      hindrance: 'Drie dagen op rij was je hinder duidelijk groter dan voor de test.',
      tension: 'Drie dagen op rij was je stress duidelijk groter dan voor de test.',
      sleep: 'Drie nachten op rij sliep je duidelijk slechter dan voor de test.',
    },
    byItself:
      'Dat kan vanzelf gebeuren, ook als de test er niets mee te maken heeft. Wil je doorgaan, of stoppen? Allebei is goed.',
    goOn: 'Ik ga door',
    stop: 'Ik stop',
    signals: 'Is er iets nieuws of anders? Loop dan eerst de alarmsignalen na.',
    signalsLink: 'Naar de vragen',
  },

  plan: {
    title: 'Het plan',
    honest: 'Je ziet ook wat nog komt. Dat mag: de volgorde ligt vast.',
    until: (day: string) => `De laatste dag is ${day}.`,
    untilPaused: 'Na de pauze schuiven de dagen op.',
    summary: (on: number, off: number) => `${on} dagen wel en ${off} dagen niet.`,
    soFar: (asPlanned: number, otherwise: number, unknown: number) =>
      `Tot nu toe: ${went(asPlanned, otherwise, unknown)}.`,
    inAll: (asPlanned: number, otherwise: number, unknown: number) =>
      `In totaal: ${went(asPlanned, otherwise, unknown)}.`,
    missedIsFine: 'Een dag gemist? Dat geeft niet. De test gaat gewoon verder.',
    marks: {
      on: 'wel',
      off: 'niet',
      leftOut: 'telt niet mee',
      otherwise: 'het ging anders',
      unknown: 'niet ingevuld',
      paused: 'pauze',
      future: 'komt nog',
    },
    open: 'Toon als lijst',
    caption: 'Alle dagen van de test',
    columns: { day: 'Dag', plan: 'Plan', done: 'Gedaan' },
    planned: { on: 'wel', off: 'niet' },
    plannedLeftOut: { on: 'wel, telt niet mee', off: 'niet, telt niet mee' },
    did: { on: 'ja', off: 'nee', unknown: 'niet ingevuld', future: '' },
  },
  about: {
    title: 'Wat je afsprak',
    help: 'Wat je test, waar je op let, hoe lang',
    what: 'Je test',
    watch: 'Je let op',
    start: 'Begonnen op',
    starts: 'Begint op',
    days: 'Zo lang',
    daysText: (n: number, block: number) =>
      block === 1 ? `${days(n)}, elke dag wel of niet` : `${days(n)}, steeds ${block} dagen wel of niet`,
    size: 'De test ziet',
    sizeText: (size: string) => `een verschil van ongeveer ${points(size)}`,
    expects: 'Je verwachtte',
    expected: {
      better: 'dat het beter wordt',
      same: 'dat het weinig uitmaakt',
      worse: 'dat het slechter wordt',
      unknown: 'geen idee',
    },
  },

  pause: {
    row: 'Pauze',
    rowHelp: 'Even niets. De dagen schuiven op.',
    rowHelpTomorrow: 'Vanaf morgen even niets. De dagen schuiven op.',
    title: 'Pauze',
    text: 'Er wordt nu niets gevraagd. De volgorde blijft wachten.',
    comes: 'Je pauze begint morgen, want vandaag staat er al.',
    resume: 'Ga vandaag verder',
    undo: 'Toch geen pauze',
  },
  stop: {
    row: 'Stoppen',
    rowHelp: 'Een reden hoeft niet.',
    title: 'Stoppen met deze test?',
    text: 'Een reden is niet nodig. Er komt dan geen uitkomst. Wat je opschreef blijft in je dagboek staan.',
    final:
      'Verdergaan met deze test kan daarna niet. Een nieuwe beginnen wel. Wil je alleen even rust? Kies dan pauze.',
    yes: 'Stop de test',
    no: 'Ga door',
  },
  look: {
    row: 'Kijk nu al',
    rowHelp: 'Dat mag. Het is nog geen uitkomst.',
    title: 'Nu al kijken?',
    explain: [
      'Wat je nu ziet, kan nog helemaal omdraaien. Het is geen uitkomst.',
      'Kijken verandert ook wat je verwacht. Daarom zetten we bij de uitkomst dat je keek.',
    ],
    yes: 'Toch kijken',
    no: 'Ik wacht',
    tooEarly: 'Er zijn nog te weinig dagen om iets te zien. Je hebt niets gemist, en we zetten er niets bij.',
    soFar: 'Tot nu toe, geen uitkomst',
    still: 'Hier hoort nog geen oordeel bij. Dat komt pas na de laatste dag.',
    close: 'Ga verder met de test',
  },

  outcome: {
    of: {
      hindrance: (name: string) => `${name} en je hinder`,
      tension: (name: string) => `${name} en je stress`,
      sleep: (name: string) => `${name} en je slaap`,
    },
    verdicts: {
      'helps-probably': 'helpt waarschijnlijk',
      'little-difference-probably': 'maakt waarschijnlijk weinig uit',
      unclear: 'onduidelijk',
      'seems-worse': 'lijkt het erger te maken',
    },
    size,
    endless: 'Hoe groot het verschil kan zijn, is niet te zeggen.',
    means: {
      'helps-probably':
        'Ook als het niets doet, zie je zoiets in één van de twintig tests. Helemaal zeker is het dus niet.',
      'little-difference-probably':
        'Een heel punt meer of minder is onwaarschijnlijk. Doe het gerust als je het prettig vindt.',
      unclear:
        'Het kan iets schelen, en het kan niets schelen. Een korte test zegt dit vaak. Het betekent niet “het doet niets”.',
      'seems-worse': 'Ook als het niets doet, zie je zoiets in één van de twintig tests. Je kunt het gerust laten.',
    },
    expected: {
      better: 'Vooraf dacht je: het wordt beter.',
      same: 'Vooraf dacht je: het maakt weinig uit.',
      worse: 'Vooraf dacht je: het wordt slechter.',
    },
    dots: {
      title: 'Dag voor dag',
      on: (n: number) => `${days(n)} wel`,
      off: (n: number) => `${days(n)} niet`,
      help: 'Elk rondje is een dag, van 0 tot 10. Het streepje is het gemiddelde.',
      label: (on: string, off: string) => `Gemiddeld ${on} op dagen wel, ${off} op dagen niet.`,
      open: 'Toon als tabel',
      value: { hindrance: 'Hinder', tension: 'Stress', sleep: 'Slaap' },
      onColumn: 'Dagen wel',
      offColumn: 'Dagen niet',
      mean: 'Gemiddeld',
    },
    caveatsTitle: 'Goed om te weten',
    caveats: {
      expectation:
        'Je wist elke dag of het een dag wel was. Dat je iets verwacht, kan ook verschil maken. Dat kan geen enkele zelftest uitsluiten.',
      'carry-over': 'Werkt het langer na dan een dag? Dan lijkt het verschil hier kleiner dan het is.',
      'not-as-planned':
        'Vrij veel dagen gingen anders dan gepland. Het echte verschil kan dan groter zijn dan hier staat.',
      'many-gaps': 'Op veel dagen is niets ingevuld. Dat geeft niet, maar de uitkomst is minder precies.',
      'looked-early': 'Je keek voor het einde. Dat kan hebben veranderd wat je daarna verwachtte.',
      'methods-differ': 'Twee manieren van rekenen zeggen hier niet hetzelfde. Wees er voorzichtig mee.',
    },
    how: {
      title: 'Zo is het uitgerekend',
      intention:
        'Elke dag telt zoals hij gepland was, ook als het anders ging. Anders zou je vooral goede dagen vergelijken.',
      done: (asPlanned: number, otherwise: number, unknown: number) =>
        `${days(asPlanned)} ging het zoals gepland, ${days(otherwise)} anders. Van ${days(unknown)} is het niet bekend.`,
      redraw: (n: string) =>
        `Het lot is daarna nog 999 keer getrokken. Hoe vaak was het verschil dan minstens zo groot? Ongeveer ${n} van de 1000 keer.`,
      model:
        'Ernaast staat een rekenmodel waarin elke dag iets meeneemt van de dag ervoor. De uitkomst hangt daar niet van af.',
      method: 'Manier',
      difference: 'Verschil',
      between: 'Tussen',
      randomisation: 'Opnieuw loten',
      regression: 'Rekenmodel',
      ends: (low: string, high: string) => `${low} en ${high}`,
      noEnds: 'niet te zeggen',
      sign: {
        hindrance: 'Onder nul is minder hinder op dagen wel.',
        tension: 'Onder nul is minder stress op dagen wel.',
        sleep: 'Boven nul is betere slaap na dagen wel.',
      },
      pairs: (pairs: number) => `Het lot viel ${pairs} keer: steeds één blok wel en één blok niet.`,
      seed: (seed: string) => `Wie het wil natrekken: de volgorde komt uit het getal ${seed}.`,
    },
    choose: 'Wat wil je ermee?',
    plan: 'Zet het in mijn plan',
    leave: 'Ik laat het zo',
    longer: 'Test langer',
    again: 'Test nog een keer',
    longerHelp: 'Dat wordt een nieuwe test, met een nieuwe volgorde. De dagen van nu tellen daar niet in mee.',
    chosen: {
      plan: 'Je koos voor je plan. Daar staat het zodra je het bewaart.',
      leave: 'Je liet het zo.',
      longer: 'Je koos voor een nieuwe test.',
    },
    worseHelp: 'Is er iets nieuws of anders aan je klachten?',
    days: 'Alle dagen',
  },
  stopped: {
    title: 'Deze test is gestopt',
    reasons: {
      wish: 'Je stopte omdat je dat wilde. Dat is reden genoeg.',
      worse: 'Je stopte omdat het slechter ging. Dat was een goede keuze.',
      'red-flag': 'De test stopte omdat je een alarmsignaal noemde. Dat gaat voor.',
      'another-test': 'De test stopte omdat er al een andere liep. Twee tegelijk zitten elkaar in de weg.',
    },
    noVerdict: 'Een gestopte test krijgt geen uitkomst. Anders zou het moment van stoppen meebeslissen.',
    again: 'Maak een nieuwe zelftest',
  },
  noVerdict: {
    title: 'Te weinig dagen om iets te zeggen',
    text: (pairs: number, needed: number) =>
      `Er zijn minstens ${needed} paren met een ingevulde dag wel en een dag niet nodig. Het werden er ${pairs}.`,
    fine: 'Dat geeft niet. Je deed wat kon, en niets is soms het eerlijke antwoord.',
  },
  gone: 'Deze zelftest is er niet.',
}
