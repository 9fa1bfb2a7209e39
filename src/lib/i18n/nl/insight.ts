/** Insight and the report. Means come in as `4,5`, days as `22 november`. */
const word = {
  'about-equal': 'ongeveer gelijk aan het begin',
  'slightly-less': 'iets minder dan in het begin',
  'clearly-less': 'duidelijk minder dan in het begin',
  'much-less': 'veel minder dan in het begin',
  'slightly-more': 'iets meer dan in het begin',
  'clearly-more': 'duidelijk meer dan in het begin',
  'much-more': 'veel meer dan in het begin',
}
const days = (n: number) => (n === 1 ? '1 dag' : `${n} dagen`)
const times = (n: number) => (n === 1 ? '1 keer' : `${n} keer`)

export const insight = {
  title: 'Inzicht',
  since: (day: string) => `Sinds ${day}`,
  empty: 'Hier is nog niets te zien. Na een paar avonden staat hier wat lukte.',
  toDiary: 'Naar het dagboek',
  worked: {
    intro: 'Dit lukte het vaakst in de laatste 14 dagen:',
    none: 'De laatste 14 dagen staat er nog niets bij wat lukte.',
    days,
    ownWords: 'In je eigen woorden',
  },
  outcomes: {
    hindrance: {
      title: 'Hoeveel hinder',
      sentence: (change: keyof typeof word, now: string, then: string) =>
        `De laatste 7 dagen was je hinder ${word[change]}: ${now} nu, ${then} toen.`,
      begin: (mean: string) => `In het begin was je hinder gemiddeld ${mean}.`,
      early: 'Hinder: te vroeg om te zeggen',
      twoWeeksWorse: 'Je hinder is al twee weken groter. Is er iets nieuws? Kijk bij',
    },
    pain: {
      title: 'Pijn',
      sentence: (change: keyof typeof word, now: string, then: string) =>
        `De laatste 7 dagen was je pijn ${word[change]}: ${now} nu, ${then} toen.`,
      begin: (mean: string) => `In het begin was je pijn gemiddeld ${mean}.`,
      early: 'Pijn: te vroeg om te zeggen',
      twoWeeksWorse: 'Je pijn is al twee weken erger. Is er iets nieuws? Kijk bij',
    },
  },
  insideBand: 'Dat valt binnen jouw gewone schommeling.',
  comparableFrom: (day: string) => `Vergelijken kan vanaf ${day}. Tot dan is het te vroeg om te zeggen.`,
  noRecentWeek: (filled: number, needed: number) =>
    `De laatste 7 dagen staat er op ${days(filled)} iets. Voor een eerlijk gemiddelde zijn er ${needed} nodig.`,
  doctorLink: 'Wanneer bel je de dokter',
  orCall: 'of bel je huisarts.',
  chartHelp: 'Elke punt op de lijn is het gemiddelde van 7 dagen. Binnen de grijze band zegt een verschil nog niets.',
  regression: 'Mensen beginnen vaak als het slecht gaat. Een deel van de verbetering komt vanzelf.',
  chart: {
    band: 'jouw gewone schommeling',
    gap: 'niet ingevuld',
    now: (mean: string) => `${mean} nu`,
    open: 'Toon als tabel',
    week: 'Week tot en met',
    filled: 'Ingevuld',
    mean: 'Gemiddelde',
    notEnough: 'te weinig dagen',
    days,
    begin: (first: string, last: string, mean: string, low: string, high: string) =>
      `Begin, van ${first} tot ${last}: gemiddeld ${mean}. Gewone schommeling: van ${low} tot ${high}.`,
  },
  early: {
    help: 'Om eerlijk te vergelijken is er een begin nodig: twee weken, met in elke week minstens 4 dagen.',
    first: 'week 1',
    second: 'week 2',
    tally: (first: number, second: number, needed: number) =>
      `Week 1: ${days(first)}. Week 2: ${days(second)}. Nodig: ${needed} per week.`,
    noNeed: 'Je hoeft er niets voor te doen. Leeg laten mag.',
  },
  anotherRoute: {
    title: 'Een andere weg',
    text: 'Na acht weken is er nog weinig veranderd. Dat ligt niet aan jou. Misschien past iets anders beter dan meer van hetzelfde. Praat erover met je huisarts, een fysiotherapeut of een psycholoog.',
    report: 'Neem een overzicht mee',
  },
  expected: {
    title: 'Verwacht en gevoeld',
    sentence: (times: number, lower: number, same: number, higher: number) =>
      `Van de ${times} keer viel het ${lower} keer mee. ${same} keer was het zoals je dacht, ${higher} keer viel het tegen.`,
    one: {
      lower: 'Eén keer ingevuld: het viel mee.',
      same: 'Eén keer ingevuld: het was zoals je dacht.',
      higher: 'Eén keer ingevuld: het viel tegen.',
    },
    means: (expected: string, felt: string) => `Gemiddeld verwachtte je ${expected} en voelde je ${felt}.`,
    few: 'Dat is nog weinig om iets uit te halen.',
    chart: 'Elke regel is een moment. Open rondje: verwacht. Dicht rondje: gevoeld.',
    row: (expected: string, felt: string) => `verwacht ${expected}, gevoeld ${felt}`,
    something: 'iets',
  },
  practice: {
    title: 'Oefenen en spanning',
    gone: { breath: 'Een eigen adem van toen', routine: 'Een routine van toen' },
    help: 'Dit staat naast je hinder. Het een hoeft niet door het ander te komen.',
    total: (sessions: number, minutes: string) =>
      `De laatste 14 dagen oefende je ${times(sessions)}, samen ongeveer ${minutes}.`,
    none: 'De laatste 14 dagen oefende je niet. Dat mag.',
  },
  report: {
    row: 'Een overzicht op papier',
    rowHelp: 'Eén bladzijde, om te printen of mee te nemen',
    title: 'Overzicht',
    help: 'Kies wat erop komt. Het wordt hier gemaakt en gaat nergens heen.',
    periodTitle: 'Welke tijd?',
    periods: { '14': '14 dagen', '28': '4 weken', '56': '8 weken', all: 'Alles' },
    contentTitle: 'Wat komt erop?',
    contents: {
      worked: 'Wat lukte',
      hindrance: 'Hinder',
      pain: 'Pijn',
      expected: 'Verwacht en gevoeld',
      practice: 'Oefenen en spanning',
      helped: 'Wat hielp',
      factors: 'Wat er was',
      questions: 'Ruimte voor vragen',
    },
    print: 'Print of bewaar als PDF',
    printHelp: 'Kies in het printvenster “Opslaan als PDF” om te bewaren.',
    sheetTitle: 'Hoe het ging',
    span: (first: string, last: string) => `${first} tot en met ${last}`,
    filled: (filled: number, of: number) => `Ingevuld op ${filled} van de ${of} dagen.`,
    afterwards: (n: number) => `${days(n)} achteraf ingevuld.`,
    weekCard: (day: string) => `Advies na de alarmvragen van ${day}:`,
    name: 'Naam',
    workedTitle: 'Wat lukte',
    helpedTitle: 'Wat hielp, zegt de schrijver zelf',
    factorsTitle: 'Wat er was',
    confounders: (list: string) => `Let op bij het lezen: ${list}.`,
    questionsTitle: 'Mijn vragen',
    count: (name: string, n: number) => `${name} (${days(n)})`,
    nothing: 'Niets ingevuld in deze tijd.',
    mean: (mean: string, filled: number) => `Gemiddeld ${mean}, op ${days(filled)} ingevuld (0 tot 10).`,
    foot: 'Zelf bijgehouden met Regie, op een eigen toestel. Dit is geen medisch onderzoek en geen diagnose. Getallen zijn gemiddelden van eigen antwoorden.',
  },
}
