/** Words around the safety questions and cards. The questions and cards themselves are in core/safety/words. */
export const safety = {
  questions: {
    title: 'Eerst even dit',
    lead: 'Meestal is er niets ernstigs. Soms wel, en dan is snel bellen belangrijk. Daarom eerst een paar korte vragen.',
    kept: 'We bewaren je antwoorden niet. Alleen de datum, en welk advies je kreeg.',
    step: (now: number, all: number) => `Scherm ${now} van ${all}`,
    allNo: 'Alles hierboven: nee',
    next: 'Verder',
    missing: (n: number) =>
      n === 1 ? 'Er is nog één vraag open. Kies een antwoord.' : `Er zijn nog ${n} vragen open. Kies een antwoord.`,
    adviceSoFar:
      'Wat je aangaf betekent: bel vandaag je huisarts. Nog een paar vragen, want misschien moet het eerder.',
  },
  card: {
    wrongAnswer: 'Mijn antwoord klopt niet',
    back: 'Terug',
    call112: 'Bel 112',
    howToCallDoctor: 'Zo bel je je huisarts',
    howToCallMidwife: 'Zo bel je je verloskundige',
    doctorSteps: [
      'Zoek in je telefoon op ‘huisarts’, of kijk op de website van je praktijk.',
      'Is de praktijk dicht? Het bandje noemt het nummer van de huisartsenpost.',
      'Geen eigen huisarts? Bel de huisartsenpost bij jou in de buurt.',
    ],
    midwifeSteps: [
      'Zoek in je telefoon op ‘verloskundige’, of kijk in je zwangerschapsmap.',
      'Buiten kantooruren noemt het bandje het spoednummer.',
      'Lukt het niet? Bel je huisarts of de huisartsenpost.',
    ],
    sayHeading: 'Dit kun je zeggen',
    orSay: 'Alleen zeggen waar je last van hebt, is ook goed.',
    spoken: 'Ik heb een arts gesproken',
    goOn: 'Ga verder',
    title: 'Advies',
  },
  crisis: {
    call113: 'Bel 113',
    chat: 'Chat op 113.nl',
    callLong: 'Bel 0800-0113',
    danger: 'Ben je nu in gevaar?',
    back: 'Terug naar de vraag',
    goOn: 'Verder zonder bellen',
  },
  helpLinks: {
    before: 'Niemand leest mee. Gaat het niet goed met je? ',
    doctor: 'Bel je huisarts',
    between: '. Denk je aan zelfdoding? Bel ',
    after: '.',
  },
  page: {
    title: 'Wanneer bel je de dokter?',
    description:
      'Bij welke signalen je 112 belt, nu of vandaag je huisarts, of deze week een afspraak maakt. Werkt ook zonder internet.',
    lead: 'De meeste pijn is niet gevaarlijk. Bij deze signalen wil je dat er snel iemand naar kijkt. Eén is genoeg.',
    doubt: 'Twijfel je? Bel dan. Een huisarts hoort liever een keer te veel dan een keer te weinig.',
    cards: {
      '112': { heading: 'Bel nu 112', help: 'Wacht niet.' },
      now: {
        heading: 'Bel nu je huisarts',
        help: 'Ook ’s nachts en in het weekend: dan de huisartsenpost. Kun je niemand bereiken of gaat het snel slechter? Bel 112.',
      },
      today: { heading: 'Bel vandaag je huisarts', help: 'Is de praktijk dicht? Bel de huisartsenpost.' },
      week: { heading: 'Maak deze week een afspraak', help: 'Het is geen spoed. Wordt het erger? Bel dan eerder.' },
    },
    known:
      'Heb je zoiets al langer, weet een arts het, en is het niet veranderd? Dan hoef je er niet opnieuw voor te bellen.',
    mindHeading: 'Gaat het niet goed met je?',
    notBy: 'Regie belt niet voor je en stuurt niets door. Ook niet als je de vragen hier invult.',
    medicationHeading: 'Medicijnen',
    questionsLink: 'Liever vragen beantwoorden? Begin de pijntest',
    checked: (date: string) => `Nummers nagekeken op ${date}.`,
    print: 'Deze pagina kun je afdrukken.',
  },
  notes: {
    notIf: 'Doe dit niet, of overleg eerst, als',
    stopIf: 'Stop als',
  },
}
