/**
 * Patterns on Insight: which factors go with more or less hindrance. A finding is told in one sentence, as a hint and never
 * as a reason. Sizes come in as `0,5`; `low` and `high` are in the direction of the finding.
 */
export type Certainty = 'possible' | 'likely' | 'strong' | 'fading'
export type Outcome = 'hindrance' | 'pain'
export type RatingId = 'stress' | 'mood' | 'sleepQuality' | 'sleepHours' | 'activity'

/** What is told of every finding. `lag` counts days from the day (or, of a night, from the day that follows it). */
export type Told = {
  certainty: Certainty
  outcome: Outcome
  isMore: boolean
  lag: 0 | 1 | 2
  /** Only ever told as going together. */
  isTogether: boolean
  size: string
  low: string
  high: string
  /** The interval reaches past nothing: `low` is then on the other side. */
  crosses: boolean
  /** Whether it can be said how much: not where most days are without. Then only the direction is told. */
  isSizeKnown: boolean
}

/** Days with something: `n` and what was there. Of a night `what` is what kind of sleep it was. */
export type Days = { n: number; what: string; isNight: boolean }

const days = (n: number) => (n === 1 ? '1 dag' : `${n} dagen`)
const nights = (n: number) => (n === 1 ? '1 nacht' : `${n} nachten`)
const outcomes = { hindrance: 'hinder', pain: 'pijn' } as const
const lead = {
  possible: 'Een mogelijk patroon',
  likely: 'Waarschijnlijk een patroon',
  strong: 'Heel waarschijnlijk een patroon',
  fading: 'Een patroon dat vervaagt',
} as const

/** What follows "16 dagen"; of sleep what follows "na". A part with a verb of its own ends in a comma within a sentence. */
const what: Readonly<Record<string, string>> = {
  'little-sleep': 'weinig slaap',
  'busy-day': 'die druk waren',
  'something-hard': 'met iets moeilijks',
  rush: 'met haast of een deadline',
  'tension-between': 'waarop er spanning was met iemand',
  'much-input': 'met veel drukte om je heen',
  worries: 'met zorgen over geld of werk',
  alone: 'waarop je veel alleen was',
  travel: 'waarop je onderweg was',
  'something-nice': 'met iets leuks',
  'day-off': 'die vrij waren',
  partner: 'met je partner',
  child: 'met een kind',
  parent: 'met een ouder',
  family: 'met familie',
  friend: 'met een vriend of vriendin',
  colleague: 'met een collega',
  manager: 'met je leidinggevende',
  customer: 'met een klant',
  neighbour: 'met de buren',
  caregiver: 'met een zorgverlener',
  group: 'met een groep',
  tense: 'waarop je gespannen was',
  hurried: 'waarop je opgejaagd was',
  worried: 'waarop je bezorgd was',
  afraid: 'waarop je bang was',
  angry: 'waarop je boos was',
  sad: 'waarop je verdrietig was',
  lonely: 'waarop je eenzaam was',
  ashamed: 'waarop je je schaamde',
  calm: 'waarop je rustig was',
  glad: 'waarop je blij was',
  proud: 'waarop je trots was',
  grateful: 'waarop je dankbaar was',
  'long-sitting': 'waarop je lang zat',
  'long-standing': 'waarop je lang stond',
  lifting: 'waarop je tilde',
  household: 'met huishouden',
  screen: 'waarop je lang achter een scherm zat',
  driving: 'waarop je lang in de auto zat',
  walked: 'waarop je wandelde',
  sport: 'waarop je sportte',
  outside: 'waarop je buiten was',
  'real-rest': 'waarop je echt rustte',
  skipped: 'waarop je iets oversloeg',
  support: 'waarop je steun gebruikte',
  checked: 'waarop je vaak checkte',
  sick: 'waarop je ziek was',
  'medication-change': 'met een ander medicijn of een andere dosis',
  menstruation: 'met menstruatie',
  alcohol: 'met alcohol',
}

const hasVerb = (phrase: string) => /^(waarop|die) /.test(phrase)
const nth = ['eerste', 'tweede', 'derde'] as const

/** "16 dagen met haast", "de dag na 16 dagen met haast", "de tweede dag na 16 nachten met weinig slaap". */
function group({ n, what, isNight }: Days, lag: 0 | 1 | 2): string {
  if (isNight) return lag === 0 ? `${days(n)} na ${what}` : `de ${nth[lag]} dag na ${nights(n)} met ${what}`
  const on = `${days(n)} ${what}`
  return lag === 0 ? on : lag === 1 ? `de dag na ${on}` : `twee dagen na ${on}`
}

const later = (isNight: boolean, lag: 0 | 1 | 2) => {
  if (isNight) return lag === 0 ? 'de dag erna' : `op de ${nth[lag]} dag`
  return lag === 1 ? 'de dag erna' : 'twee dagen erna'
}

const between = ({ low, high, crosses, isMore }: Told, [more, less]: readonly [string, string]) => {
  const [one, other] = isMore ? [less, more] : [more, less]
  return crosses ? `(van ${low} ${one} tot ${high} ${other})` : `(tussen\u00a0${low}\u00a0en\u00a0${high})`
}

function changed(told: Told, when = ''): string {
  const change = told.isMore ? 'hoger' : 'lager'
  const at = when === '' ? '' : `${when} `
  if (!told.isSizeKnown) return `was je ${outcomes[told.outcome]} ${at}${change}`
  return `was je ${outcomes[told.outcome]} ${at}ongeveer ${told.size} ${change} ${between(told, ['hoger', 'lager'])}`
}

function together(told: Told): string {
  const change = told.isMore ? 'meer' : 'minder'
  const at = told.lag === 0 ? '' : `${later(false, told.lag)} `
  if (!told.isSizeKnown) return `samen met ${change} ${outcomes[told.outcome]} ${at}`.trimEnd()
  return `samen met ongeveer ${told.size} ${change} ${outcomes[told.outcome]} ${at}${between(told, ['meer', 'minder'])}`
}

const range = (from: string, to: string) => (from === to ? from : `${from} tot en met ${to}`)
const activities = ['rustig', 'gewoon', 'druk'] as const

export const patterns = {
  title: 'Patronen',
  intro: 'Wat bij jou vaker samengaat met meer of minder hinder. Samengaan zegt niet wat eerst kwam.',
  introPain: 'Wat bij jou vaker samengaat met meer of minder pijn. Samengaan zegt niet wat eerst kwam.',
  examinedNo: 'Laat er eerst iemand naar kijken.',
  outcomeLabel: 'Waar kijken we naar?',
  outcomes: { hindrance: 'Hinder', pain: 'Pijn' },

  looking: 'We kijken in je dagboek. Dat gebeurt op dit toestel.',
  failed: 'Kijken lukte nu niet. Je dagboek is er nog gewoon.',
  again: 'Probeer opnieuw',

  what,
  ownWhat: (name: string) => `met “${name}”`,
  doneWhat: (title: string) => `met de oefening ${title}`,
  ownBreath: 'Eigen adem',
  ownBreathWhat: 'met je eigen adem',
  unknownName: 'iets van vroeger',
  nameOf: (name: string) => `“${name}”`,
  ratings: {
    stress: 'Stress',
    mood: 'Stemming',
    sleepQuality: 'Hoe je sliep',
    sleepHours: 'Uren slaap',
    activity: 'Hoe druk het was',
  },

  /** One sentence: a chip or an exercise, there or not. */
  tag: (told: Told, on: Days) => {
    const { lag, isTogether } = told
    const onDays = hasVerb(on.what) ? `${days(on.n)} ${on.what},` : `${days(on.n)} ${on.what}`
    const start = lead[told.certainty]
    if (isTogether) return `${start}: ${onDays} gingen ${together(told)}.`
    if (on.isNight && lag === 0) return `${start}: op ${group(on, 0)} ${changed(told)}.`
    if (on.isNight) return `${start}: na een nacht met ${on.what} (${on.n} keer) ${changed(told, later(true, lag))}.`
    if (lag === 0) return `${start}: op ${onDays} ${changed(told)}.`
    const comma = hasVerb(on.what) ? ',' : ''
    return `${start}: na dagen ${on.what} (${on.n} keer)${comma} ${changed(told, later(false, lag))}.`
  },
  /** One sentence: a rating, per step of it. */
  rating: (told: Told, { n, each, isNight }: { n: number; each: string; isNight: boolean }) => {
    const start = `${lead[told.certainty]} over ${days(n)}`
    if (told.isTogether) return `${start}: ${each} ging ${together(told)}.`
    return `${start}: bij ${each} ${changed(told, later(isNight, told.lag))}.`
  },
  /** Steps of a rating: 1, 2 or 3 points or hours. */
  each: {
    stress: (k: number) => (k === 1 ? 'elk punt meer stress' : `elke ${k} punten meer stress`),
    mood: (k: number) => (k === 1 ? 'elk punt betere stemming' : `elke ${k} punten betere stemming`),
    sleepQuality: (k: number) => (k === 1 ? 'elk punt betere slaap' : `elke ${k} punten betere slaap`),
    sleepHours: (k: number) => (k === 1 ? 'elk uur langer slapen' : `elke ${k} uur langer slapen`),
    activity: () => 'elke stap van rustig naar druk',
  },

  /** What is said beside a finding. */
  beside: {
    isNew: 'Dit is nieuw. Het kan over twee weken weer weg zijn.',
    lighter: 'Zulke dagen vielen vaak mee.',
    together: 'Wat eerst kwam, weet je dagboek niet.',
    practice: 'Oefenen doe je soms juist op een moeilijke of een goede dag. Dat kan meespelen.',
    confounders: {
      'tag:sick': 'Bij ziek zijn verandert pijn vaak al uit zichzelf.',
      'tag:medication-change': 'Bij een ander medicijn verandert pijn vaak al uit zichzelf.',
      'tag:menstruation': 'Bij menstruatie verandert pijn vaak al uit zichzelf.',
    },
  },

  drawing: {
    help: 'Elk rondje is een dag, van 0 tot 10. Het streepje is het gemiddelde.',
    group: (on: Days, lag: 0 | 1 | 2) => group(on, lag),
    others: (n: number, { isNight, lag }: { isNight: boolean; lag: 0 | 1 | 2 }) => {
      if (lag === 0) return n === 1 ? '1 andere dag' : `${n} andere dagen`
      const rest = isNight ? `${n} andere nachten` : n === 1 ? '1 andere dag' : `${n} andere dagen`
      return isNight ? `de ${nth[lag]} dag na ${rest}` : lag === 1 ? `de dag na ${rest}` : `twee dagen na ${rest}`
    },
    /** Half of the days of a rating: what follows "45 dagen", or of sleep what follows "na". */
    part: {
      stress: (from: string, to: string) => `met stress ${range(from, to)}`,
      mood: (from: string, to: string) => `met stemming ${range(from, to)}`,
      sleepQuality: (from: string, to: string) => `slaap van ${range(from, to)}`,
      sleepHours: (from: string, to: string) => `${range(from, to)} uur slaap`,
      activity: (from: string, to: string) =>
        `die ${activities.slice(Number(from), Number(to) + 1).join(' of ')} waren`,
    },
    open: 'Toon als tabel',
    caption: (name: string) => `${name}: op hoeveel dagen elk getal`,
    score: { hindrance: 'Hinder', pain: 'Pijn' },
    mean: 'Gemiddeld',
  },

  why: {
    open: 'Waarom zegt Regie dit?',
    rests: (known: number, on: number) => `Het rust op ${days(known)}: ${on} met, ${known - on} zonder.`,
    restsRating: (known: number) => `Het rust op ${days(known)} waarop allebei ingevuld is.`,
    certainty: {
      strong: '“Heel waarschijnlijk” betekent: van zulke hints zijn er meer dan 95 op de 100 echt.',
      likely: '“Waarschijnlijk” betekent: van zulke hints zijn er ongeveer 9 op de 10 echt.',
      possible: '“Mogelijk” betekent: van zulke hints zijn er ongeveer 2 op de 3 echt.',
      fading: 'Eerder was dit patroon duidelijker. Nu is van zulke hints minder dan de helft echt.',
    },
    since: (day: string) => `Het staat hier sinds ${day}.`,
    size: 'De twee getallen tussen haakjes: is het patroon echt, dan ligt het verschil 9 van de 10 keer daartussen.',
    sizeUnknown: 'Hoeveel het scheelt, is hier niet goed te zeggen: op de meeste dagen vulde je 0 in.',
    adjusted:
      'Weekdagen, de dag ervoor en wat je verder bijhield, zijn eruit gerekend. Daarom is het soms anders dan de afstand tussen de streepjes.',
    elseTitle: 'Wat het ook kan zijn',
    chance:
      'Toeval. Ook als er in een dagboek niets te vinden is, staat er bij 1 op de 20 mensen toch iets. In een heel jaar gebeurt dat bij 3 op de 10 weleens.',
    reverse: 'Andersom: misschien was de hinder er eerst.',
    reversePain: 'Andersom: misschien was de pijn er eerst.',
    third: 'Iets anders, wat op die dagen ook speelde en niet in je dagboek staat.',
    test: 'Een zelftest kan meer zeggen dan kijken.',
  },
  toTest: 'Maak er een kleine zelftest van',
  hide: 'Verberg dit',
  notSo: 'Klopt niet',
  /** Names for a screen reader, where several findings stand on one page. */
  hideName: (name: string) => `Verberg dit: ${name}`,
  notSoName: (name: string) => `Klopt niet: ${name}`,
  isHidden: (name: string) => `${name} is verborgen.`,
  isNotSo: (name: string) => `${name}: klopt niet, zeg jij. Regie laat het weg.`,
  undo: 'Zet terug',
  /** Unfolds the drawing and the choices of a finding that is not the first. */
  moreOf: 'Meer hierover',
  more: (n: number) => (n === 1 ? 'Toon de andere (1)' : `Toon de andere (${n})`),
  less: 'Toon er minder',
  aside: {
    title: (n: number) => `Opzij gezet (${n})`,
    hidden: (day: string) => `Verborgen op ${day}`,
    'not-so': (day: string) => `Klopt niet, zei je op ${day}`,
    back: 'Toon weer',
    backName: (name: string) => `Toon weer: ${name}`,
    all: 'Wat we vonden, heb je opzij gezet. Dat is goed.',
  },

  standIns: {
    beside: (list: string) => `Eén van deze: ${list}. Je dagboek kan ze niet uit elkaar houden.`,
    /** `isMore` is `null` when it depends on which of them it is. */
    sentence: (certainty: Certainty, outcome: Outcome, isMore: boolean | null) => {
      const one = `${isMore ? 'meer' : 'minder'} ${outcomes[outcome]}`
      const what = isMore === null ? `hoeveel ${outcomes[outcome]} je hebt` : one
      return `${lead[certainty]}: één van deze gaat samen met ${what}. Je dagboek kan ze niet uit elkaar houden.`
    },
  },
  after: {
    title: 'De dag erna',
    beside: 'Ook andersom komt het voor:',
    chance: 'Het kan ook toeval zijn.',
    tag: (outcome: Outcome, name: string, isMore: boolean) =>
      `Na dagen met meer ${outcomes[outcome]} staat “${name}” ${isMore ? 'vaker' : 'minder vaak'} in je dagboek.`,
    done: (outcome: Outcome, title: string, isMore: boolean) =>
      `Na dagen met meer ${outcomes[outcome]} doe je ${isMore ? 'vaker' : 'minder vaak'} de oefening ${title}.`,
    rating: (outcome: Outcome, id: RatingId, isMore: boolean) => {
      const is = {
        stress: isMore ? 'is je stress vaak hoger' : 'is je stress vaak lager',
        mood: isMore ? 'is je stemming vaak beter' : 'is je stemming vaak lager',
        sleepQuality: isMore ? 'slaap je vaak beter' : 'slaap je vaak slechter',
        sleepHours: isMore ? 'slaap je vaak langer' : 'slaap je vaak korter',
        activity: isMore ? 'is je dag vaak drukker' : 'is je dag vaak rustiger',
      }[id]
      return `Na dagen met meer ${outcomes[outcome]} ${is}.`
    },
  },
  rhythm: {
    title: 'De week',
    both: (outcome: Outcome, high: string, low: string) =>
      `Op ${high} is je ${outcomes[outcome]} gemiddeld het hoogst, op ${low} het laagst.`,
    help: 'Boven de lijn is hoger dan gemiddeld in de week, eronder lager.',
    caption: 'Verschil met het gemiddelde van de week',
    day: 'Dag',
    difference: 'Verschil',
    higher: (size: string) => `${size} hoger`,
    lower: (size: string) => `${size} lager`,
    equal: 'gelijk',
    trend: (outcome: Outcome, isMore: boolean, { size, low, high }: { size: string; low: string; high: string }) =>
      `Over de dagen waarnaar we keken, werd je ${outcomes[outcome]} langzaam ${isMore ? 'hoger' : 'lager'}: ongeveer ${size} (tussen ${low} en ${high}).`,
  },

  early: {
    title: 'Te vroeg om te zeggen',
    have: (outcome: Outcome, have: number, needed: number) =>
      have === 0
        ? `Er is nog geen dag met ${outcomes[outcome]} ingevuld. Vanaf ${days(needed)} kijken we of er een patroon in zit.`
        : `Er ${have === 1 ? 'is' : 'zijn'} ${days(have)} met ${outcomes[outcome]} ingevuld. Vanaf ${days(needed)} kijken we of er een patroon in zit.`,
    dots: (have: number, needed: number) => `${days(have)} van de ${needed} die nodig zijn.`,
    habit: 'Eén tik helpt: sluit je avond af met “Klaar voor vandaag”. Dan telt wat je niet koos als “niet”.',
    noNeed: 'Het hoeft niet. Dagen leeg laten mag, en stoppen met opschrijven mag ook.',
  },
  nothingVaries: {
    title: 'Nog niets te vergelijken',
    text: (outcome: Outcome) =>
      `Je ${outcomes[outcome]} was bijna elke dag gelijk, of er stond weinig anders bij. Dan valt er nog niets te vergelijken.`,
  },
  nothing: {
    title: 'Nog niet bekend',
    text: (rated: number, factors: number) =>
      `We keken naar ${days(rated)} en naar ${factors === 1 ? '1 ding' : `${factors} dingen`}. Niets steekt nu boven het toeval uit.`,
    means: 'Dat wil niet zeggen dat niets meespeelt. Een patroon zien duurt vaak een half jaar, en soms is er geen.',
    noNeed: 'Je hoeft er niets voor te doen.',
  },
  needed: {
    open: (n: number) => (n === 1 ? 'Waarover het te vroeg is (1)' : `Waarover het te vroeg is (${n})`),
    rare: (name: string, have: number, needed: number) =>
      have === 0
        ? `${name} staat nog niet op een dag met een cijfer. Vanaf ${days(needed)} valt er iets te vergelijken.`
        : `${name} staat op ${days(have)} met een cijfer. Vanaf ${days(needed)} valt er iets te vergelijken.`,
    constant: (name: string, others: number, needed: number) =>
      others === 0
        ? `${name} was er elke dag met een cijfer. Dan valt er niets te vergelijken.`
        : `${name} was er bijna elke dag: op ${days(others)} niet. Vanaf ${needed} valt er iets te vergelijken.`,
    same: (name: string) => `${name} was bijna elke dag gelijk. Dan valt er niets te vergelijken.`,
    unknown: (name: string, known: number, needed: number) =>
      `${name} is op ${days(known)} met een cijfer bekend. Vanaf ${days(needed)} kijken we mee.`,
    rest: (n: number) => (n === 1 ? 'En nog 1 ander.' : `En nog ${n} andere.`),
    noNeed: 'Je hoeft er niets voor te doen of te laten.',
  },
  knownCause: {
    text: 'Je zei dat er een ziekte of beschadiging is gevonden die je pijn verklaart. Dan laten we hier geen patronen zien. Die zouden je op een verkeerd spoor kunnen zetten.',
    may: 'Rustig oefenen mag wel. Je dagboek blijft gewoon van jou.',
    change: 'Je antwoord wijzigen',
    ask: 'Voor we patronen laten zien, eerst één vraag.',
    askWhy: 'Je antwoord blijft op dit toestel. Wijzigen kan altijd.',
  },
}
