export const shell = {
  places: {
    agenda: 'Agenda',
    messages: 'Berichten',
    newsletter: 'Nieuwsbrief',
    articles: 'Artikelen',
    voice: 'Stem',
    settings: 'Instellingen',
  },
  title: 'Studio',
  nav: 'Studio',
  signOut: 'Uitloggen',
  /** Her session ended under an open page. What she typed is still on it. */
  signedOut: {
    title: 'Je bent uitgelogd',
    text: 'Dit is nog niet bewaard. Wat je hebt getypt, staat er nog. Log in een nieuw venster in en druk daarna hier nog eens op de knop.',
    signIn: 'Log in, in een nieuw venster',
    back: 'Ik ben weer ingelogd',
  },
  error: {
    notFoundTitle: 'Deze pagina is er niet',
    notFound: 'Misschien is het adres veranderd, of is dit al verwijderd.',
    brokenTitle: 'Er ging iets mis bij ons',
    broken: 'Dit ligt niet aan jou. Probeer het zo nog eens.',
    back: 'Naar de agenda',
  },
  /** The key to messages and notes. Locked and open are said in words, never by a colour. */
  key: {
    open: 'Sleutel open',
    locked: 'Sleutel op slot',
    lock: 'Doe op slot',
    unlock: 'Doe open',
    lockedTitle: 'Je sleutel is op slot',
    lockedText: 'Berichten en notities zijn versleuteld. Doe je sleutel open om ze te lezen.',
    unlockTitle: 'Doe je sleutel open',
    withPasskey: 'Met je passkey',
    withPassphrase: 'Met je wachtzin',
    withWords: 'Met je twaalf woorden',
    passphrase: 'Je wachtzin',
    words: 'Je twaalf woorden',
    wordsHelp: 'In de goede volgorde. De eerste vier letters van een woord zijn genoeg.',
    busy: 'Even geduld. Dit duurt een paar tellen.',
    /** A key from before she made a new one. */
    earlier: {
      text: 'Vond je de twaalf woorden terug die bij je eerdere sleutel horen? Daarmee gaat dit open, tot je sleutel weer op slot gaat.',
      words: 'De woorden van je eerdere sleutel',
      open: 'Doe de eerdere sleutel open',
    },
    stays: 'Na een half uur zonder iets te doen gaat de sleutel weer op slot.',
    problems: {
      cancelled: 'De passkey is niet gebruikt. Probeer het nog eens, of kies een andere manier.',
      'no-prf': 'Deze passkey kan je sleutel niet openen. Kies een andere manier.',
      'no-passkey': 'Deze passkey hoort niet bij je sleutel. Kies een andere passkey of een andere manier.',
      'wrong-secret': 'Dit past niet op je sleutel. Kijk het nog eens na.',
      damaged: 'Wat hiermee open moest gaan, is beschadigd. Kies een andere manier.',
      'other-key':
        'De server gaf een sleutel die niet bij je praktijk hoort. Gebruik de studio niet verder en vraag wie de server beheert wat er is veranderd.',
      'too-weak':
        'De server vroeg om minder bescherming dan mag. Gebruik de studio niet verder en vraag wie de server beheert wat er is veranderd.',
      count: (found: number) => `Dit zijn ${found === 1 ? '1 woord' : `${found} woorden`}. Het moeten er twaalf zijn.`,
      'unknown-word': (word: string, at: number) =>
        `Woord ${at}, “${word}”, staat niet in de lijst. Kijk of er een letter anders is.`,
      'wrong-order': 'Deze woorden horen niet bij elkaar. Kijk of de volgorde klopt.',
    },
  },
}
