/** What one makes for oneself, breathing patterns and routines, and what one noticed. Seconds come in as `4,5`. */
const times = (n: number) => (n === 1 ? '1 keer' : `${n} keer`)
const inWords = ['nul', 'eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde']

export const own = {
  title: 'Van jou',
  help: 'Een adem in je eigen tempo, of een paar oefeningen achter elkaar.',
  makeBreath: 'Maak een eigen adem',
  makeRoutine: 'Maak een routine',
  editBreath: 'Verander het patroon',
  editRoutine: 'Verander de routine',
  gone: 'Dit staat hier niet meer.',
  toList: 'Naar alle oefeningen',
  breathGone: 'Een eigen adem',
  routineGone: 'Een routine',
  name: 'Naam',
  noName: 'Geef het nog een naam.',
  /** Asked when somebody leaves what they are making. */
  unsaved: {
    title: 'Nog niet bewaard',
    leaveText: 'Ga je nu weg, dan is weg wat je hier veranderde.',
    stay: 'Blijf hier',
    leave: 'Ga toch weg',
  },
  /** Of what was made. */
  removeTitle: (name: string) => `${name} verwijderen?`,
  removeText: 'Wat je ermee deed, blijft staan.',
  removeUsed: (n: number) =>
    n === 1
      ? 'Hij zit ook in een routine. Daar valt hij dan weg.'
      : `Hij zit ook in ${n} routines. Daar valt hij dan weg.`,
  keepIt: 'Bewaar het toch',
  breath: {
    newTitle: 'Een eigen adem',
    help: 'Langzaam is goed. Uit mag langer dan in.',
    nameExample: 'Bijvoorbeeld: avondadem',
    presets: 'Begin met',
    pattern: 'Het patroon',
    curve: (pattern: string) => `Zo gaat het: ${pattern}.`,
    breathOf: (n: number, of: number) => (of === 1 ? 'Eén adem' : `De ${inWords[n] ?? n} adem`),
    kinds: { in: 'In', hold: 'Vast', out: 'Uit', rest: 'Vast na uit' },
    seconds: (seconds: string) => (seconds === '1' ? '1 tel' : `${seconds} tellen`),
    none: 'niet',
    longer: (kind: string, which: string) => `${which}, ${kind.toLowerCase()}: langer`,
    shorter: (kind: string, which: string) => `${which}, ${kind.toLowerCase()}: korter`,
    addBreath: 'Nog een adem erachter',
    removeBreath: (which: string) => `${which} weghalen`,
    holdHelp: 'Vasthouden hoeft nooit. Voor sommige mensen is het niet goed:',
    noHold: 'Je vroeg om voorzichtig te zijn met ademen. Daarom is er hier geen vasthouden.',
    length: 'Hoe lang?',
    units: { minutes: 'In minuten', breaths: 'In keren' },
    amounts: { minutes: 'Duur', breaths: 'Aantal' },
    count: { minutes: (n: number) => (n === 1 ? '1 minuut' : `${n} minuten`), breaths: times },
    more: { minutes: 'Meer minuten', breaths: 'Vaker ademen' },
    fewer: { minutes: 'Minder minuten', breaths: 'Minder vaak ademen' },
    total: (minutes: number, breaths: number) =>
      `Samen ongeveer ${minutes === 1 ? 'een minuut' : `${minutes} minuten`}, ${times(breaths)} ademen.`,
    problems: {
      'too-few': 'Een adem heeft minstens in en uit.',
      'too-many': 'Dit is te veel om te volgen. Haal een adem weg.',
      'begins-otherwise': 'Het patroon begint met inademen.',
      'half-seconds': 'Tellen gaan per halve.',
      'too-short': 'Dit is te kort voor een rustige adem.',
      'too-long': 'Dit is te lang zonder iemand erbij.',
      twice: 'Twee keer hetzelfde achter elkaar kan niet.',
      'in-again': 'Na vasthouden adem je eerst uit.',
      'out-again': 'Na uit en vasthouden adem je eerst in.',
      'empty-too-long': 'Vasthouden na uit mag hier hoogstens 2 tellen.',
      'out-shorter': 'Maak uit minstens zo lang als in. Dat is rustiger.',
      'out-shorter-than-hold': 'Maak uit minstens zo lang als vasthouden.',
      'ends-full': 'Adem aan het eind nog uit.',
      'breath-too-short': 'Zo adem je te snel. In en uit duren samen minstens 5 tellen.',
      length: 'Kies een lengte tot 20 minuten.',
      'session-too-long': 'Zo duurt het langer dan 20 minuten. Kies minder keer.',
      'held-too-often': 'Zo lang vasthouden mag hoogstens 8 keer. Kies minder keer, of houd korter vast.',
    },
  },
  routine: {
    newTitle: 'Een routine',
    help: 'Twee tot zes oefeningen achter elkaar. Ze lopen vanzelf door.',
    nameExample: 'Bijvoorbeeld: voor het slapen',
    parts: 'De volgorde',
    empty: 'Kies hieronder waar je mee begint.',
    add: 'Zet erbij',
    full: 'Zes delen is genoeg.',
    tooFew: 'Kies minstens twee oefeningen.',
    settings: 'Aanpassen',
    up: (title: string, at: number) => `${title}, plek ${at}: eerder`,
    down: (title: string, at: number) => `${title}, plek ${at}: later`,
    remove: (title: string, at: number) => `${title}, plek ${at}: weghalen`,
    removed: (title: string) => `${title} is weg.`,
    moved: (title: string, at: number) => `${title} staat nu op plek ${at}.`,
    added: (title: string, at: number) => `${title} staat op plek ${at}.`,
    total: (minutes: number) => `Samen ongeveer ${minutes === 1 ? 'een minuut' : `${minutes} minuten`}.`,
    gonePart: 'Deze adem is er niet meer. Haal hem weg.',
    heldOften: 'Lang vasthouden mag hoogstens 8 keer in een routine. Hier gaat het zonder.',
    nothingLeft: 'Er is niets meer om te spelen. Zet er een oefening bij.',
    runOf: (name: string, n: number) => `${name}, ${n === 1 ? '1 deel' : `${n} delen`}`,
  },
  /** Under an exercise in the list; the range is on its own page. */
  tensionShort: (n: number, mean: string) =>
    n === 1
      ? `Spanning daarna: ${mean}. Pas één keer ingevuld.`
      : `Spanning daarna gemiddeld ${mean}, ${n} keer ingevuld.`,
  noticed: {
    title: 'Wat je merkte',
    nothing: 'Nog niets. Vul voor en na in hoe gespannen je bent, dan staat het hier.',
    few: (n: number) =>
      n === 1
        ? 'Eén keer vulde je voor en na in. Dat is te weinig om iets uit te halen.'
        : `${n} keer vulde je voor en na in. Dat is te weinig om iets uit te halen.`,
    tooShort: 'Een keer dat je al snel stopte, telt hier niet mee.',
    change: (n: number, mean: string, low: string, high: string) =>
      `Je spanning was daarna gemiddeld ${mean}: van ${low} tot ${high}, over ${n} keer.`,
    steady: (n: number, size: string) => `Je spanning was daarna elke keer ${size}, over ${n} keer.`,
    worse: (worse: number, asked: number) =>
      worse === 0
        ? asked === 1
          ? 'Er werd die ene keer niets erger.'
          : `Bij geen van de ${asked} keer werd iets erger.`
        : asked === 1
          ? 'Die ene keer werd iets erger.'
          : `Bij ${worse} van de ${asked} keer werd iets erger.`,
    notes: 'Wat je toen schreef',
    pair: (before: number, after: number) => (before === after ? `bleef ${after}` : `van ${before} naar ${after}`),
    key: 'Open rondje: ervoor. Dicht rondje: erna. Links is 0, rechts is 10.',
    honest: 'Spanning zakt ook vanzelf. Het komt dus niet altijd door de oefening.',
    testIt: 'Helpt dit mij? Test het',
    testItHelp: 'Met dagen mét en dagen zonder, door het lot gekozen.',
    ofRoutine: 'Dit gaat over de hele routine, niet over de losse delen.',
  },
}
