/** The newsletter for who reads it: asking for it, saying yes, choosing, and stopping. */
export const newsletter = {
  title: 'Nieuwsbrief',
  description: 'Iets om te lezen in je mail, over wat jij kiest. We meten niets en je stopt met één klik.',
  lead: (practice: string) => `Van ${practice}, in je mail.`,
  promises: [
    'Je kiest zelf waarover het gaat, en in welke taal.',
    'We meten niet of je een mail opent of waar je op klikt.',
    'In elke mail staat een link waarmee je met één klik stopt.',
  ],
  form: {
    mail: 'Je mailadres',
    mailProblem: 'Dit mailadres klopt nog niet. Kijk of er een @ in staat en een punt erachter.',
    topics: 'Waarover?',
    everything: 'Alles',
    topicsHelp:
      'Vink aan wat je wilt lezen. Vink je niets aan, dan krijg je alleen aankondigingen, zoals een vakantie of een nieuwe groep.',
    lang: 'In welke taal?',
    langs: { nl: 'Nederlands', en: 'Engels' },
    go: 'Meld je aan',
    after: 'We sturen je eerst een mail met de vraag of jij dit bent. Pas als je ja zegt, sta je op de lijst.',
    notAsked: 'Nog niet aangemeld',
  },
  notReady: 'De nieuwsbrief kan hier nog niet. De praktijk is nog niet ingevuld.',
  asked: {
    title: 'Kijk in je mail',
    text: (mail: string) => `Als het goed is, komt er zo een mail op ${mail}. Zeg daar ja, dan sta je op de lijst.`,
    nothing:
      'Komt er niets? Kijk bij je ongewenste mail. Naar hetzelfde adres mailen we hooguit één keer per dag. En wie zei dat het niet klopte, mailen we dertig dagen niet.',
    again: 'Een ander adres invullen',
  },
  confirm: {
    title: 'Nog één stap',
    text: (practice: string, mail: string) => `Wil je de nieuwsbrief van ${practice} krijgen op ${mail}?`,
    go: 'Ja, zet me op de lijst',
    notMe: 'Dit was ik niet',
    notMeHelp:
      'Dan wissen we dit adres. We mailen je er dertig dagen niet meer over, ook niet als iemand het weer invult.',
    doneTitle: 'Je staat op de lijst',
    done: (practice: string, mail: string) => `Je krijgt de nieuwsbrief van ${practice} op ${mail}.`,
    youGet: 'Je krijgt',
    preferences: 'Je voorkeuren',
    undoHelp: 'Was dit niet de bedoeling?',
    undo: 'Haal me er weer af',
    undoneTitle: 'Je adres is gewist',
    // Off: she was on the list already. Declined: she was not yet.
    undone: {
      off: 'Je krijgt geen nieuwsbrief, en we mailen je er dertig dagen niet over. We bewaren alleen een onleesbaar kenmerk van je adres. Zo komt het niet per ongeluk terug op een lijst.',
      declined:
        'Je krijgt geen nieuwsbrief, en we mailen je er dertig dagen niet over. Daarvoor bewaren we een onleesbaar kenmerk van je adres.',
    },
    goneTitle: 'Deze link werkt niet meer',
    gone: 'Een aanmelding kun je zeven dagen bevestigen. Of je bent intussen van de lijst gehaald. Wil je hem toch, meld je dan opnieuw aan. Zei je net nog nee, dan kan dat na dertig dagen weer.',
    again: 'Naar de nieuwsbrief',
  },
  leave: {
    title: 'Stoppen met de nieuwsbrief',
    why: {
      site: (mail: string, day: string) =>
        `Je krijgt de nieuwsbrief op ${mail}, omdat je je op ${day} aanmeldde op deze site en dat per mail bevestigde.`,
      import: (mail: string, day: string, how: string) =>
        `Je krijgt de nieuwsbrief op ${mail}, omdat je op ${day} toestemming gaf. Zo is dat genoteerd: “${how}”.`,
      asked: (mail: string, day: string) =>
        `Het adres ${mail} is op ${day} ingevuld bij de nieuwsbrief. Het staat nog niet op de lijst.`,
    },
    what: 'Je adres, je keuze en het bewijs van je aanmelding worden meteen gewist.',
    go: 'Stop met de nieuwsbrief',
    doneTitle: 'Je bent van de lijst',
    // Off: she was on the list. Declined: she was asked, and had not said yes.
    done: {
      off: 'Je adres en je keuze zijn gewist. We bewaren alleen een onleesbaar kenmerk van je adres. Zo komt het niet per ongeluk terug op een lijst.',
      declined:
        'Je adres en je keuze zijn gewist. We mailen je dertig dagen niet over de nieuwsbrief, ook niet als iemand je adres weer invult. Daarvoor bewaren we een onleesbaar kenmerk van je adres.',
    },
    notOnTitle: 'Je staat niet op de lijst',
    notOn: 'Op dit adres krijg je geen nieuwsbrief van ons.',
    again: 'Toch weer aanmelden? Dat kan op deze site.',
    quiet: (day: string) =>
      `Toch weer aanmelden? Dat kan na ${day}. Tot dan mailen we dit adres niet over de nieuwsbrief.`,
    againLink: 'Naar de nieuwsbrief',
  },
  preferences: {
    title: 'Je voorkeuren',
    for: (mail: string) => `Voor de nieuwsbrief op ${mail}.`,
    save: 'Bewaar',
    saved: 'Bewaard.',
    dataTitle: 'Je gegevens',
    since: (day: string) => `Je staat op de lijst sinds ${day}.`,
    agreed: (day: string) => `Dit heb je op ${day} gevraagd:`,
    brought: (day: string, how: string) =>
      `De praktijk bracht je adres mee van een eerdere lijst. Op ${day} gaf je toestemming: “${how}”.`,
    download: 'Bewaar alles wat we van je hebben',
    downloadHelp: 'Een bestand dat andere programma’s ook kunnen lezen (JSON).',
    leaveTitle: 'Stoppen',
    leaveOpen: 'Wis me van de lijst',
    leaveText:
      'Je adres, je keuze en het bewijs van je aanmelding worden meteen gewist. Daarna werkt deze pagina niet meer.',
    leaveGo: 'Ja, wis alles',
  },
  topic: {
    list: (topics: string) => `artikelen en nieuws over ${topics}, en aankondigingen`,
    none: 'alleen aankondigingen',
    inLang: { nl: 'in het Nederlands', en: 'in het Engels' },
  },
  /** Letters that can be read on the site. */
  earlier: {
    title: 'Eerdere brieven',
    more: (n: number) => (n === 1 ? 'Nog 1 oudere brief' : `Nog ${n} oudere brieven`),
    sent: (day: string) => `Verstuurd op ${day}`,
    contents: 'In deze brief',
    asSent: 'Deze brief staat hier zoals hij toen is verstuurd. Misschien is er intussen meer bekend.',
    follow: 'Volg nieuwe brieven in je eigen lezer:',
  },
  block: {
    title: 'Liever in je mail?',
    text: 'Er is een nieuwsbrief, over wat jij kiest. We meten niets en je stopt met één klik.',
    link: 'Naar de nieuwsbrief',
  },
}
