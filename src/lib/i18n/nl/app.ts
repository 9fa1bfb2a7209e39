/** A count read as a person says it; more than twelve stays a number. */
const inWords = ['', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf']

export const app = {
  tabs: {
    label: 'Jouw plek',
    today: 'Vandaag',
    practise: 'Oefenen',
    now: 'Nu even',
    diary: 'Dagboek',
    insight: 'Inzicht',
  },
  opening: {
    busy: 'Je plek gaat open.',
    failedTitle: 'Je plek gaat nu niet open',
    failed: 'Er is niets gewist. Je browser geeft de opslag op dit toestel niet vrij.',
    reasons:
      'Dat gebeurt in een privévenster, of als opslag uit staat. Soms helpt het om andere vensters van Regie te sluiten.',
    withoutPlace: 'Oefenen zonder je plek',
  },
  trouble: {
    readOnly: 'Er is iets stuk in je opslag. Je kunt lezen, maar er wordt niets bewaard.',
    unsaved: 'Nog niet alles is bewaard. We proberen het opnieuw.',
    link: 'Kijk bij je gegevens',
    erased: 'Alles is gewist, in een ander venster.',
  },
  install: {
    description: 'Oefenen, rusten en opschrijven wat lukte. Blijft op je toestel.',
    title: 'Zet Regie op je beginscherm',
    text: 'Dan opent het als een app, ook zonder internet.',
    button: 'Zet op beginscherm',
    ios: 'Tik onderaan op Delen en kies “Zet op beginscherm”.',
    never: 'Niet meer vragen',
  },
  update: { text: 'Er is een nieuwe versie.', button: 'Vernieuw' },
  greeting: { night: 'Nog wakker.', morning: 'Goedemorgen.', afternoon: 'Goedemiddag.', evening: 'Goedenavond.' },
  today: {
    stepLabel: 'Je volgende stap',
    begin: 'Begin',
    later: 'Straks',
    other: 'Iets anders',
    planned: (time: string) => `Je koos dit voor ${time}. Er hoeft verder niets.`,
    plannedLater: (time: string) => `Je koos dit voor ${time}. Het mag ook nu al.`,
    chosen: 'Je koos deze zelf. Een paar minuten is genoeg.',
    fromTest: 'Dit past bij wat je in de pijntest herkende.',
    gentle: 'Een rustige om mee te beginnen.',
    diaryTitle: 'Wat lukte vandaag?',
    diary: (n: number, of: number) => `Dag ${n} van ${of}. Ongeveer een minuut.`,
    diaryButton: 'Schrijf het op',
    choiceTitle: 'Je periode is voorbij',
    choice: 'Wil je stoppen met opschrijven of nog even verder? Allebei is goed.',
    choiceButton: 'Kies',
    enoughTitle: 'Genoeg voor vandaag',
    enough: 'Je hoeft nu niets meer. Wil je toch? Alles staat klaar.',
    enoughButton: 'Bekijk de oefeningen',
    minutesTitle: (title: string, minutes: string) => `${title}, ${minutes}`,
    diaryRow: 'Dagboek van vandaag',
    diaryRowFilled: 'Ingevuld. Aanpassen mag.',
    diaryRowOpen: (n: number, of: number) => `Dag ${n} van ${of}, ongeveer een minuut`,
    momentRow: 'Nu pijn, of iets spannends?',
    momentHelp: 'Noteer een moment, in tien seconden',
    week: (n: number) =>
      n === 0
        ? 'Deze week is nog leeg'
        : n === 1
          ? 'Deze week deed je één keer iets voor jezelf'
          : `Deze week deed je ${inWords[n] ?? n} keer iets voor jezelf`,
    weekLabel: 'Maandag tot en met zondag',
    weekDid: 'iets gedaan',
    weekHelp: 'Een dag overslaan is ook goed.',
    selfTest: {
      title: {
        on: 'Zelftest: vandaag wel',
        off: 'Zelftest: vandaag niet',
        before: 'Je zelftest begint binnenkort',
        paused: 'Je zelftest staat stil',
        'last-answer': 'Je zelftest: nog één vraag',
        ready: 'Je zelftest is klaar',
      },
      day: (name: string, n: number, of: number) => `${name}, dag ${n} van ${of}`,
      step: 'Je zelftest zegt: vandaag wel. Eén keer is genoeg.',
      offDay: 'Vandaag is een dag zonder, voor je zelftest. Het mag altijd.',
      stopTitle: 'Even stilstaan',
      stop: 'Het ging drie dagen op rij minder goed dan voor je zelftest.',
      stopButton: 'Kijk er even naar',
      asks: {
        hindrance: 'Hoe was je hinder?',
        tension: 'Hoe was je stress?',
        sleep: 'Hoe sliep je vannacht?',
        done: 'Hoe ging je zelftest vandaag?',
      },
      oneTap: 'Eén tik, voor je zelftest.',
      answer: 'Vul het in',
      ready: 'Kijk wanneer je wilt wat eruit kwam.',
      readyButton: 'Bekijk de uitkomst',
    },
    planRow: 'Je plan',
    planHelp: (moments: number, habits: number) => {
      const week = moments === 1 ? '1 moment per week' : `${moments} momenten per week`
      const kept = habits === 1 ? '1 gewoonte' : `${habits} gewoontes`
      if (moments > 0) return habits > 0 ? `${week}, ${kept}` : week
      return habits > 0 ? kept : 'Rustmomenten voor de week'
    },
    planPaused: (until: string) => `Gepauzeerd tot ${until}`,
    messagesRow: 'Berichten',
    messagesHelp: (n: number) => (n === 1 ? 'Je gesprek met de praktijk' : `${n} gesprekken met de praktijk`),
    dataRow: 'Je gegevens',
    dataHelp: 'Waar het staat, meenemen, wissen',
    settingsRow: 'Instellingen',
    settingsHelp: 'Uiterlijk, geluid, taal',
    doctorRow: 'Wanneer bel je de dokter?',
    weekCard: 'Eerder was het advies: maak deze week een afspraak bij je huisarts. Is dat gelukt?',
    askSafety: 'Is er iets veranderd aan je pijn? Kijk de alarmsignalen nog eens na.',
    askSafetyLink: 'Naar de vragen',
  },
  practise: {
    title: 'Oefenen',
    help: 'Korter, zittend of met je ogen open mag altijd.',
    byTest: 'Bovenaan staat wat past bij je pijntest. Je kiest zelf.',
    doTest: 'Weet je niet waar te beginnen? Doe de pijntest.',
    history: 'Wat je deed',
    historyEmpty: 'Hier komt te staan wat je deed. Ook een halve oefening telt.',
    earlier: 'Toon meer',
    did: (day: string, minutes: string, finished: boolean) =>
      finished ? `${day}, ${minutes}` : `${day}, ${minutes}, eerder gestopt`,
    removeOf: (title: string, day: string) => `Verwijderen: ${title}, ${day}`,
    tensionNone: 'Over je spanning is nog niets te zeggen.',
    tension: (n: number, mean: string, low: string, high: string) =>
      n === 1
        ? `Spanning daarna: ${mean}. Eén keer ingevuld, dat zegt nog weinig.`
        : `Spanning daarna gemiddeld ${mean} (van ${low} tot ${high}), ${n} keer ingevuld.`,
    lower: (points: string) => `${points} lager`,
    higher: (points: string) => `${points} hoger`,
    same: 'gelijk',
    worse: (n: number) => (n === 1 ? 'Eén keer werd er iets erger.' : `${n} keer werd er iets erger.`),
    removed: 'Weg.',
  },
  now: {
    title: 'Nu even',
    sentence: 'Je eigen zin',
    sentenceHelp: 'Een zin die je rustig maakt. Je krijgt hem aan het eind te zien.',
    moment: 'Noteer dit moment',
    otherwise: 'Liever iets anders?',
  },
  safety: {
    start: 'Naar de vragen',
    title: 'Alarmsignalen',
    intro: 'Is er iets nieuws of is je pijn anders? Loop de vragen langs. Je antwoorden worden niet bewaard.',
    introFirst: 'Voor je verdergaat: een paar vragen over je lijf. Je antwoorden worden niet bewaard.',
    again: 'Opnieuw nalopen',
    toToday: 'Naar vandaag',
    stoppedTitle: 'Eerst contact met een arts',
  },
}
