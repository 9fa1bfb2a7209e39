export const explain = {
  title: 'Een cirkel die zichzelf draait',
  shortTitle: 'Uitleg',
  description:
    'Stress, op scherp staan, spanning, minder bewegen en pijn kunnen elkaar versterken. Stap voor stap, met bij elke bewering hoe zeker die is.',
  lead: 'Zo kan het gaan bij pijn die blijft. Bij elke stap staat hoe zeker het is.',
  choose: 'Tik op een plaatje.',
  wheel: 'De cirkel in vijf stappen',
  stepOf: (n: number) => `stap ${n} van 5`,
  outside: 'Wat om de cirkel heen staat, doet ook mee.',
  outsideWords: { sleep: 'slaap', activity: 'drukte', illness: 'ziekte', injury: 'letsel' },
  previous: 'Vorige',
  next: 'Volgende',
  steps: [
    {
      id: 'stress',
      name: 'stress',
      title: 'Het begint vaak klein',
      text: [
        'Een volle dag. Een brief die je niet durft open te maken. Boosheid die je inslikt, omdat het nu niet uitkomt. Soms is het geen groot ding, maar veel kleine.',
        'Zo’n gevoel blijft niet in je hoofd. Je lijf doet mee.',
      ],
      claim:
        'Stress en gevoelens kunnen pijn erger maken. Op dagen met stress of somberheid hadden mensen vaker een opvlamming.',
      askTitle: 'Wanneer merkte jij dit?',
      ask: 'Denk aan een week waarin het onrustig was. Wat deed je lijf toen?',
    },
    {
      id: 'alarm',
      name: 'op scherp',
      title: 'Een lijf dat oplet',
      text: [
        'Als er iets dreigt, zet je lijf zich klaar. Vechten: je kaken en vuisten gaan vast. Vluchten: je hart gaat sneller, je benen willen weg. Bevriezen: je houdt je adem in en wordt heel stil.',
        'Dat is geen fout. Het helpt je om snel te doen wat nodig is. Daarna hoort het weer te zakken. Bij een lang gesprek, een lange ruzie of een lange onzekerheid lukt dat zakken minder goed.',
      ],
      claim:
        'In één onderzoek moesten mensen hun boosheid inslikken. Hun bloeddruk en de spanning in hun onderrug gingen omhoog. Hoe dat op een gewone dag gaat, is minder zeker.',
      askTitle: 'Vechten, vluchten of stil worden?',
      ask: 'Welke van de drie herken je het meest bij jezelf? Er is geen goed antwoord.',
    },
    {
      id: 'spanning',
      name: 'spanning',
      title: 'Spieren die klaarstaan',
      text: [
        'Als je lijf op scherp staat, spannen spieren zich aan. Je schouders gaan omhoog, je buik wordt hard, je rug houdt vast.',
        'Kort is dat handig. Blijft het de hele dag zo, dan kun je moe en stijf worden. Vaak merk je het pas als het loslaat.',
      ],
      claim:
        'Bij mensen met langdurige rugpijn zagen onderzoekers meer spanning in de onderrug na boosheid, en die zakte langzamer. Of dat ook de pijn van alledag verklaart, is niet zeker.',
      askTitle: 'Waar houdt jouw lijf vast?',
      ask: 'Laat je schouders zakken terwijl je dit leest. Merk je verschil? Dat opmerken is al een stap.',
    },
    {
      id: 'bewegen',
      name: 'minder bewegen',
      title: 'Voorzichtig worden',
      text: [
        'Wie pijn heeft, past op. Je tilt anders, je blijft liever zitten, je zegt een wandeling af. Dat is begrijpelijk.',
        'Maar een rug die weinig doet, raakt sneller moe. En wie lang niets tilt, gaat er meer tegen opzien.',
      ],
      claim:
        'In een onderzoek van 28 dagen kwamen slecht slapen en angst om te bewegen vaak vóór een opvlamming. Lang zitten op een dag hing daar in ander onderzoek ook mee samen.',
      askTitle: 'Wat doe je minder dan vroeger?',
      ask: 'Kies iets kleins dat je mist. Zo klein dat het ook op een slechte dag kan.',
    },
    {
      id: 'pijn',
      name: 'pijn',
      title: 'Pijn die weer spanning geeft',
      text: [
        'Pijn is echt. Altijd. En pijn vraagt aandacht: je slaapt slechter, je piekert, je wordt kortaf. Dat is op zichzelf ook weer stress.',
        'Daarom wijzen de pijlen twee kanten op. Je kunt op elke plek in de cirkel terechtkomen. En je kunt er op elke plek een stap uit doen.',
      ],
      claim:
        'Op een scan is bij rugpijn vaak geen duidelijke oorzaak te zien, en ook veel mensen zonder pijn hebben slijtage. Dat wil niet zeggen dat er bij jou niets is. Dat zoekt een arts met je uit.',
      askTitle: 'Waar begint het bij jou?',
      ask: 'Misschien begint jouw cirkel ergens anders. Kijk een paar dagen mee, zonder iets te veranderen.',
    },
  ],
  classHeading: 'De week voor de spreekbeurt',
  classText: [
    'Je bent elf. Over een week sta je voor de klas. Er is nog niets gebeurd en toch slaap je slecht. Je buik doet zeer. Je schouders zitten hoog.',
    'Niemand denkt dan dat je buik kapot is. Je lijf antwoordt op iets wat nog moet komen. Je staat er, je stem trilt even, en ’s middags heb je honger als een paard.',
    'Je lijf kan dus antwoorden op een gevoel. Dat kon het toen, en dat kan het nu nog.',
  ],
  classAsk: 'Wanneer deed jouw lijf dit?',
  classLink: 'Lees verder over een lijf dat antwoordt',
  outsideHeading: 'Wat buiten de cirkel staat',
  outsideText:
    'De cirkel is één manier om te kijken. Slaap, drukte, ziekte en letsel doen net zo goed mee. Soms is er een medische reden voor pijn, ook als stress meespeelt.',
  sleepClaim: 'Slecht slapen gaat vaak vooraf aan een dag met meer pijn.',
  moveClaim: 'Bewegen blijft belangrijk. Rust en ontspanning kunnen daarbij helpen.',
  unsureHeading: 'Wat niemand zeker weet',
  unsureClaim:
    'Je leest soms dat weggestopte gevoelens de pijn máken, omdat er minder zuurstof in je spieren komt. Dat is een idee. Er is geen onderzoek dat het laat zien.',
  unsureText: 'Je hoeft dus niet te graven naar wat er ooit gebeurd is. Opmerken wat er nu is, is genoeg.',
  outHeading: 'Een stap eruit',
  outText: 'Je hoeft de hele cirkel niet op te lossen. Eén kleine stap op één plek is genoeg voor vandaag.',
  outTest: 'Begin met de pijntest',
  outExercises: 'Bekijk de oefeningen',
  doctor: 'Wordt je pijn anders, of komt er iets bij?',
  doctorLink: 'Kijk wanneer je de dokter belt.',
}
