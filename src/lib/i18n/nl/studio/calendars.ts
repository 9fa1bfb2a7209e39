export const calendars = {
  title: 'Agenda’s',
  lead: 'Verbind je eigen agenda. Wie een afspraak maakt, kan dan geen tijd kiezen waarop jij al bezet bent.',
  privacy: 'Regie bewaart van je agenda alleen wanneer je bezet bent. Geen titels, geen namen, geen plaatsen.',

  readTitle: 'Waaruit Regie leest',
  none: 'Er is nog geen agenda verbonden. Regie kent dan alleen de afspraken en de tijd die je hier zelf vastlegt.',
  kinds: { ics: 'Adres van een agenda', caldav: 'Account' },
  choose: 'Welke agenda’s tellen mee?',
  saveChoice: 'Bewaar',
  fetched: (ago: string) => `Bijgewerkt: ${ago}`,
  notFetched: 'Nog niet opgehaald.',
  notRead: 'Telt niet mee.',
  unread: (n: number) =>
    n === 1
      ? 'Eén onderdeel was niet te lezen. Kijk of je op die tijd bezet bent.'
      : `${n} onderdelen waren niet te lezen. Kijk of je op die tijden bezet bent.`,
  failedSince: (ago: string) => `Ophalen lukte niet (${ago}). Tot het weer lukt, telt de vorige versie.`,
  fetchNow: 'Haal nu op',
  remove: 'Verwijder',
  removeWhat: (host: string) => `${host} verwijderen?`,
  removeHelp:
    'Regie vergeet het adres, het wachtwoord en de bezette tijden. Wat al in die agenda staat, blijft daar staan.',
  removeSure: 'Ja, verwijder',

  addTitle: 'Een agenda toevoegen',
  addressWay: 'Met een adres (Google, Outlook, iCloud en andere)',
  addressHelp:
    'Bijna elke agenda kan een adres geven dat eindigt op .ics. Regie leest het en schrijft er nooit iets in.',
  addressWhere: [
    ['Google', 'Agenda op de computer → Instellingen → je agenda → “Geheim adres in iCal-indeling”.'],
    [
      'Outlook',
      'Outlook op het web → Instellingen → Agenda → Gedeelde agenda’s → “Een agenda publiceren”. Kies de ICS-link.',
    ],
    [
      'iCloud',
      'Agenda → het deel-icoon naast je agenda → “Openbare agenda”. Iedereen met dat adres kan hem lezen. Met een account (hieronder) hoeft dat niet.',
    ],
    ['Nextcloud', 'Agenda → potlood naast je agenda → deellink → “Abonneerlink kopiëren”.'],
  ] as [string, string][],
  address: 'Adres',
  addressSecret:
    'Ga met dit adres om als met een wachtwoord: wie het heeft, kan je agenda lezen. Regie bewaart het versleuteld.',
  name: 'Naam',
  nameHelp: 'Zo noem je hem hier. Leeg laten mag.',
  addAddress: 'Voeg toe',
  accountWay: 'Met een account (CalDAV: iCloud, Nextcloud, Fastmail en andere)',
  accountHelp:
    'Met een account kan Regie ook je afspraken in je agenda zetten. Google en Outlook kunnen dit niet met een wachtwoord: gebruik daar een adres.',
  server: 'Adres van de server',
  serverHelp: 'Bijvoorbeeld https://caldav.icloud.com of https://cloud.voorbeeld.nl',
  username: 'Gebruikersnaam',
  password: 'Wachtwoord',
  passwordHelp:
    'Maak bij voorkeur een apart app-wachtwoord. Dat kun je intrekken, en iCloud vraagt er altijd om. Regie bewaart het versleuteld en laat het nooit meer zien.',
  addAccount: 'Verbind',
  checking: 'Even kijken of het klopt…',

  writeTitle: 'Waarin Regie afspraken zet',
  writeHelp:
    'Een afspraak komt in deze agenda, verhuist mee en gaat eruit als hij niet doorgaat. Wat je er zelf bij schrijft, blijft staan.',
  writeNowhere: 'Nergens',
  writeNone: 'Hiervoor is een account nodig. Met alleen een adres kan Regie niet schrijven.',
  writeOwn: 'Verzet een afspraak altijd hier in Regie, niet in je eigen agenda: alleen dan hoort de ander ervan.',
  names: 'Met de naam van wie er komt',
  namesHelp: 'Je agenda is vaak ook op andere apparaten te zien. Zonder dit staat er alleen wat voor gesprek het is.',
  writeFailed: (ago: string) => `Schrijven lukte niet (${ago}). Regie probeert het opnieuw.`,
  saveWrite: 'Bewaar',

  feedTitle: 'Een agenda om op te abonneren',
  feedHelp:
    'Zie je afspraken in de agenda op je telefoon, ook zonder account. Het is een eigen adres dat niemand kan raden.',
  feedNone: 'Er is nog geen adres.',
  feedSince: (day: string) => `Er is een adres, gemaakt op ${day}. Uit voorzorg laat Regie het maar één keer zien.`,
  feedMake: 'Maak een adres',
  feedRenew: 'Maak een nieuw adres',
  feedRenewHelp: 'Het oude adres werkt dan niet meer.',
  feedRevoke: 'Trek het adres in',
  feedNew: 'Dit is het adres. Kopieer het nu: straks is het niet meer te zien.',
  feedAddress: 'Adres van je afspraken',
  feedNames: 'Met de naam van wie er komt',
  feedSaveNames: 'Bewaar',
  feedHow: 'Zo abonneer je je',
  feedWays: [
    ['iPhone of Mac', 'Agenda → Agenda’s → Voeg toe → “Abonnement op agenda”. Plak het adres.'],
    ['Google', 'Google Agenda op de computer → “Andere agenda’s” → + → “Via URL”. Plak het adres.'],
    ['Outlook', 'Outlook op het web → Agenda → “Agenda toevoegen” → “Abonneren vanaf internet”. Plak het adres.'],
  ] as [string, string][],
  feedLag:
    'Een abonnement loopt achter: Apple kijkt ongeveer elk uur, Outlook elke paar uur, Google soms pas na een dag. De studio klopt altijd.',

  done: {
    added: 'De agenda is verbonden.',
    chosen: 'Bewaard.',
    fetched: 'De agenda’s zijn opgehaald.',
    removed: 'De agenda is verwijderd.',
    written: 'Bewaard. Regie werkt je agenda bij.',
    feed: 'Er is een nieuw adres.',
    revoked: 'Het adres werkt niet meer.',
  },
  fetchedNotAll: 'Niet alles is opgehaald. Hieronder staat waarom.',
  chooseNext: 'Kies nu welke agenda’s meetellen.',
  missing: 'Vul dit in.',
  tooLong: 'Dit is te lang.',

  problems: {
    'bad-address': 'Dit is geen adres dat Regie kan openen. Een adres begint met https:// of webcal://',
    'private-address':
      'Dit adres ligt in een eigen netwerk. Dat mag alleen als wie Regie beheert het toestaat (CALENDAR_ALLOW_PRIVATE).',
    'unknown-host': 'Deze server is niet te vinden. Staat er een tikfout in het adres?',
    unreachable: 'De server geeft geen antwoord. Klopt het adres, en staat de server aan?',
    certificate: 'De verbinding met deze server is niet veilig: zijn certificaat klopt niet.',
    'too-slow': 'De server antwoordt te langzaam. Probeer het later nog eens.',
    'too-large': 'Deze agenda is groter dan 10 MB. Kies een agenda zonder het verre verleden.',
    'too-many-redirects': 'De server stuurt steeds door naar een ander adres.',
    downgraded: 'De server stuurt door naar een onveilige verbinding. Daar gaat Regie niet in mee.',
    'broken-answer': 'Het antwoord van de server is beschadigd. Probeer het later nog eens.',
    login: 'De gebruikersnaam of het wachtwoord klopt niet. Misschien is er een app-wachtwoord nodig.',
    forbidden: 'De server laat dit niet toe. Mag deze gebruiker bij de agenda?',
    'not-found': 'Op dit adres staat geen agenda. Misschien is hij verwijderd of niet meer gedeeld.',
    'server-error': 'De server heeft zelf een storing. Probeer het later nog eens.',
    'odd-answer': 'De server gaf een antwoord dat Regie niet begrijpt.',
    'web-page': 'Hier staat een webpagina, geen agenda. Zoek het adres dat eindigt op .ics.',
    'not-a-calendar': 'Wat hier staat is geen hele agenda.',
    'too-many': 'In deze agenda staat meer dan Regie kan uitrekenen. Kies een kleinere agenda.',
    'not-caldav': 'Dit is geen agendaserver die Regie herkent (CalDAV). Kijk in de hulp van je agenda naar het adres.',
    'no-calendars': 'Het inloggen lukte, maar er is geen agenda in dit account.',
  },
  elsewhere: (origin: string) =>
    `De server wijst naar ${origin}. Je wachtwoord gaat daar niet vanzelf heen. Vertrouw je dat adres? Vul het dan hierboven in.`,
}
