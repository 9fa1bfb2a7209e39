/** What mails say. */
export const mail = {
  greeting: 'Hallo',
  booking: {
    hello: (name: string) => `Hallo ${name},`,
    when: 'Wanneer',
    where: 'Waar',
    was: 'Eerst was dit',
    /** `10:00 tot 10:30 uur (klok van Amsterdam)` */
    time: (from: string, until: string, city: string) => `${from} tot ${until} uur (klok van ${city})`,
    places: { phone: 'Telefonisch. Je wordt gebeld.', video: (link: string) => `Videogesprek: ${link}` },
    verifySubject: 'Nog één stap voor je afspraak',
    subjects: {
      booked: (when: string) => `Je afspraak op ${when}`,
      requested: (when: string) => `Je aanvraag voor ${when}`,
      confirmed: (when: string) => `Je afspraak op ${when} gaat door`,
      declined: (when: string) => `Je aanvraag voor ${when} lukt niet`,
      moved: (when: string) => `Je afspraak is nu op ${when}`,
      cancelled: (when: string) => `Je afspraak op ${when} gaat niet door`,
      reminder: (when: string) => `Herinnering: je afspraak op ${when}`,
    },
    firsts: {
      unverified:
        'Hallo,\nmet dit mailadres is een afspraak gevraagd. Klopt dat? Open dan de pagina en druk daar op de knop.',
      booked: 'Je afspraak staat. Fijn dat je komt praten.',
      requested: 'Je aanvraag is binnen. De tijd is voor je vrijgehouden. Je krijgt bericht of het kan.',
      confirmed: 'Je afspraak gaat door.',
      declined: 'Op deze tijd lukt het helaas niet. Je mag een andere tijd kiezen.',
      moved: 'Je afspraak heeft een andere tijd.',
      movedRequest: 'Je aanvraag heeft een andere tijd. Je krijgt bericht of het kan.',
      cancelledByVisitor: 'Je hebt je afspraak afgezegd. Je hoeft verder niets te doen.',
      cancelledByPractitioner: 'Je afspraak gaat helaas niet door.',
      reminder: 'Dit is een herinnering aan je afspraak.',
    },
    keptUntil: (time: string) => `We houden de tijd voor je vrij tot ${time} uur. Was jij dit niet? Doe dan niets.`,
    change: (hours: number) =>
      hours === 0
        ? 'Komt het niet uit? Op deze pagina kun je de afspraak verplaatsen of afzeggen.'
        : `Komt het niet uit? Op deze pagina kun je de afspraak afzeggen. Verplaatsen kan tot ${hours} uur van tevoren.`,
    links: {
      unverified: 'Afspraak bevestigen',
      standing: 'Afspraak bekijken, verplaatsen of afzeggen',
      again: 'Een andere tijd kiezen',
    },
    footer: 'Zet geen medische gegevens in een mail. Dit is geen spoedhulp. Bij levensgevaar: bel 112.',
    calendar: { title: 'Afspraak', phone: 'Telefonisch' },
    notice: {
      subjects: {
        booked: (when: string) => `Nieuwe afspraak: ${when}`,
        requested: (when: string) => `Nieuwe aanvraag: ${when}`,
        moved: (when: string) => `Afspraak verplaatst naar ${when}`,
        cancelled: (when: string) => `Afgezegd: ${when}`,
      },
      firsts: {
        booked: 'Er is een afspraak gemaakt.',
        requested: 'Er is een afspraak aangevraagd. De tijd blijft vrijgehouden tot je antwoordt.',
        moved: 'Een afspraak is verplaatst.',
        cancelled: 'Een afspraak is afgezegd.',
        cancelledLate: 'Een afspraak is laat afgezegd.',
      },
      who: 'Wie het is, staat in je agenda.',
      link: 'Open je agenda',
      footer: 'Deze mail noemt geen namen.',
    },
  },
  newsletter: {
    subjects: {
      confirm: (practice: string) => `Bevestig de nieuwsbrief van ${practice}`,
      welcome: (practice: string) => `Je krijgt de nieuwsbrief van ${practice}`,
      already: (practice: string) => `Je krijgt de nieuwsbrief van ${practice} al`,
    },
    firsts: {
      confirm: (practice: string) =>
        `Hallo,\nmet dit mailadres is de nieuwsbrief van ${practice} aangevraagd. Klopt dat? Open dan deze pagina om het te bevestigen.`,
      welcome: (practice: string) => `Hallo,\nje staat op de lijst. Vanaf nu krijg je de nieuwsbrief van ${practice}.`,
      already: (practice: string) =>
        `Hallo,\nmet dit mailadres is de nieuwsbrief van ${practice} aangevraagd. Je staat al op de lijst. Er is niets veranderd.`,
    },
    lasts: {
      confirm:
        'Was jij dit niet? Doe dan niets. Na zeven dagen is dit adres weer gewist. Op de pagina kun je ook kiezen dat je hier niet meer over gemaild wilt worden.',
      welcome:
        'We meten niet of je een mail opent of waar je op klikt. Op deze pagina kies je wat je krijgt, neem je je gegevens mee of stop je. Bewaar deze mail, dan heb je de link.',
      already: 'Wil je iets anders krijgen, of stoppen? Dat kan op deze pagina.',
    },
    topics: 'Waarover',
    onlyAnnouncements: 'alleen aankondigingen',
    links: {
      confirm: 'Bevestigen',
      welcome: 'Je voorkeuren',
      already: 'Je voorkeuren',
    },
    footers: {
      confirm:
        'Je krijgt deze mail omdat dit adres is ingevuld bij de nieuwsbrief. Dat mailen we hooguit één keer per dag.',
      welcome: 'Je krijgt deze mail omdat je je aanmelding hebt bevestigd.',
      already:
        'Je krijgt deze mail omdat dit adres is ingevuld bij de nieuwsbrief. Dat mailen we hooguit één keer per dag.',
    },
  },
  /** Around a letter of the newsletter: what is under a claim or an invitation, who writes, why it came, and the way out. */
  letter: {
    levels: {
      strong: 'Sterk bewijs',
      moderate: 'Redelijk bewijs',
      limited: 'Beperkt bewijs',
      unproven: 'Niet aangetoond',
    },
    voice: 'Bedacht, zoals iemand het zou kunnen zeggen.',
    notes: 'Noten',
    tryIt: 'Naar de oefening',
    call: { 'pain-test': 'Doe de pijntest', consultation: 'Kies een tijd voor een gesprek' },
    why: {
      announcement: (practice: string) =>
        `Je krijgt deze mail omdat je op de lijst staat van de nieuwsbrief van ${practice}.`,
      topics: (practice: string) =>
        `Je krijgt deze mail omdat je op de lijst staat van de nieuwsbrief van ${practice}, en een van deze onderwerpen koos.`,
    },
    web: 'Lees deze brief in de browser',
    preferences: 'Kies wat je krijgt, of neem je gegevens mee',
    leave: 'Stop met de nieuwsbrief',
    noLinks: 'Hier staan bij elke abonnee de eigen links: voorkeuren, en stoppen.',
    site: 'De nieuwsbrief op de site',
  },
  message: {
    visitor: {
      subject: (practice: string) => `Er is een bericht voor je van ${practice}`,
      text: (practice: string) => `In je gesprek met ${practice} staat een nieuw bericht.`,
      key: 'Uit veiligheid staat het bericht niet in deze mail, en de sleutel van je gesprek ook niet. Open het met je eigen link, of op het toestel waar je het bewaarde.',
      link: 'Naar het gesprek',
      footer: (practice: string) =>
        `${practice} stuurt je deze mail, omdat je dit adres gaf toen je een bericht schreef. In het gesprek kun je het uitzetten.`,
    },
    practice: {
      subject: 'Er is een bericht',
      text: 'Er staat een nieuw bericht in de studio. Uit veiligheid staat hier niet van wie, of wat erin staat.',
      link: 'Naar berichten',
      footer: 'Deze mail stuurt je eigen Regie. Antwoord in de studio, niet op deze mail.',
    },
  },
  /** The code that comes with a passphrase. It is in the text alone: the subject shows on a locked phone. */
  code: {
    subject: 'Je code voor de studio',
    paragraphs: (code: string, minutes: number) => [
      `Je code is ${code}`,
      `Typ hem in het venster waar je erom vroeg. Hij werkt ${minutes} minuten.`,
      'Vroeg jij hier niet om? Dan kent iemand je wachtzin. Kies dan een nieuwe in de studio, bij Instellingen.',
    ],
    footer: (practice: string) => [practice, 'Je kreeg deze mail omdat er met je mailadres een code werd gevraagd.'],
  },
  /** Her ways in, her key or her address changed. What exactly stays in the studio. */
  access: {
    subject: 'Er is iets veranderd aan je toegang',
    paragraphs: [
      'In je studio is iets veranderd aan hoe je binnenkomt, aan je sleutel of aan je mailadres. Op je andere toestellen ben je daarom uitgelogd.',
      'Was jij dat? Dan hoef je niets te doen.',
      'Was jij dat niet? Ga dan meteen naar de studio en kies een nieuwe wachtzin, bij Instellingen. Kijk daar ook in het logboek. Kom je er niet meer in? Bel wie je Regie beheert.',
    ],
    footer: (practice: string) => [
      practice,
      'Je krijgt deze mail bij elke wijziging van je toegang. Antwoorden hoeft niet.',
    ],
  },
  proof: {
    subject: 'Proefmail van Regie',
    texts: ['Dit is een proefmail.', 'Je leest hem, dus je praktijk kan mail versturen.'],
    footer: (practice: string) => `Gestuurd vanuit de studio van ${practice}.`,
  },
}
