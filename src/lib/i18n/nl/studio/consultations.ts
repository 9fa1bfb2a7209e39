export const consultations = {
  title: 'Gesprekken',
  lead: 'De soorten gesprekken die iemand kan kiezen, in deze volgorde.',
  none: 'Er is nog geen soort gesprek. Zonder gesprek kan niemand een tijd kiezen.',
  add: 'Nieuw gesprek',
  addTitle: 'Nieuw gesprek',
  upOf: (name: string) => `Zet ${name} een plaats hoger`,
  downOf: (name: string) => `Zet ${name} een plaats lager`,
  inactive: 'nu niet te kiezen',
  modes: { instant: 'direct te boeken', request: 'op aanvraag' },
  minutes: (n: number) => `${n} minuten`,

  name: 'Naam',
  nameHelp: 'Zoals een bezoeker die ziet, bijvoorbeeld Kennismaken.',
  text: 'Wat het is',
  textHelp: 'Een paar zinnen op de pagina waar iemand een tijd kiest.',
  mailText: 'Eigen regels in de mail',
  mailTextHelp: 'Bijvoorbeeld waar iemand kan parkeren. Schrijf hier niets over iemands gezondheid.',
  dutch: 'Nederlands',
  english: 'Engels',
  englishHelp: 'Laat je dit leeg, dan staat er het Nederlands.',

  lengthTitle: 'Hoe lang',
  lengths: {
    minutes: 'Het gesprek duurt',
    bufferBefore: 'Vrij houden ervoor',
    bufferAfter: 'Vrij houden erna',
  },
  unit: 'minuten',
  bufferHelp: 'In die minuten kan niemand anders boeken.',

  placeTitle: 'Waar',
  places: { phone: 'Je belt de bezoeker', video: 'Beeldbellen', address: 'Op een adres' },
  phoneHelp: 'De bezoeker moet dan een nummer invullen.',
  link: 'Link om te beeldbellen',
  linkHelp: 'Begint met https://. Iedereen met een afspraak krijgt deze link.',
  address: 'Adres',

  modeTitle: 'Hoe wordt het een afspraak',
  modeNames: { instant: 'Meteen', request: 'Als ik ja zeg' },
  modeHelp: {
    instant: 'Wie een tijd kiest, heeft de afspraak.',
    request: 'De tijd blijft voor de bezoeker staan tot je bevestigt of afwijst.',
  },
  active: 'Bezoekers kunnen dit gesprek kiezen',

  save: 'Bewaar het gesprek',
  saved: 'Het gesprek is bewaard.',
  orderChanged: 'De volgorde was intussen anders. Hieronder staat hoe die nu is.',
  moved: 'De volgorde is bewaard.',
  changed:
    'Dit gesprek is intussen veranderd, misschien door jou in een ander venster. Wat je typte staat er nog. Kijk het na en bewaar nog eens.',
  deleteHelp: 'Haal het vinkje weg om het niet meer aan te bieden. Gemaakte afspraken blijven staan.',
}
