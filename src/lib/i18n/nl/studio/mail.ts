/** The page where she sees whether mail arrives, and what waits. */
export const mail = {
  title: 'Mail',
  lead: {
    on: (host: string) => `Mails gaan weg via ${host}.`,
    off: 'Er is nog geen mailserver ingesteld. Mails wachten hier. Ze gaan weg zodra er een mailserver is. Er gaat niets verloren.',
  },
  /** The data are an older copy of themselves, or were moved. */
  putBack: {
    due: 'De gegevens van Regie zijn teruggezet uit een kopie.',
    dueLink: 'Kijk wat dat betekent',
    title: 'Teruggezet uit een kopie',
    when: (when: string) =>
      `Op ${when} begon Regie met gegevens uit een kopie, of met gegevens die op een andere plek stonden.`,
    lost: 'Is het een kopie, dan ontbreekt wat er daarna is gebeurd: afspraken, berichten en wat je veranderde. Kijk in je eigen agenda en mail of je iets mist.',
    held: (count: number) =>
      count === 0
        ? 'Er wacht geen mail op jou.'
        : count === 1
          ? 'Eén mail wachtte nog. Hij is misschien al verstuurd nadat de kopie werd gemaakt. Regie houdt hem vast tot jij kiest. Hij staat hieronder.'
          : `${count} mails wachtten nog. Ze zijn misschien al verstuurd nadat de kopie werd gemaakt. Regie houdt ze vast tot jij kiest. Ze staan hieronder.`,
    planned:
      'Een artikel of brief van toen die nog zou komen, gaat niet vanzelf. Kijk of het al gebeurd is, en plan het anders opnieuw.',
    erased: 'Wie na de kopie is gewist of zich afmeldde, is opnieuw gewist of afgemeld.',
    unknown:
      'Regie kan niet weten wie er na de kopie is gewist of zich afmeldde. Weet jij het nog, wis die mensen dan opnieuw.',
    again:
      'Iedereen is uitgelogd. Haalde je na de kopie een passkey weg, trok je een adres van je agenda in of veranderde je je sleutel? Kijk dat dan na.',
    shown:
      'Haalde je na de kopie iets van de site, zoals een artikel, een brief of een ervaring? Dan staat het er misschien weer op. Kijk dat na.',
    looked: 'Ik heb dit gezien',
    first: 'Kies eerst wat er met de mails moet gebeuren.',
  },
  set: {
    title: 'Wat is ingesteld',
    server: 'Mailserver',
    serverAt: (host: string, port: number) => `${host}, poort ${port}`,
    line: 'Verbinding',
    lines: {
      tls: 'Versleuteld vanaf het begin (TLS)',
      starttls: 'Versleuteld voordat er wordt ingelogd (STARTTLS)',
      either: 'Versleuteld als de mailserver dat kan; er wordt niet ingelogd',
      local: 'Binnen deze machine',
    },
    login: 'Inloggen',
    loginAs: (user: string) => `Als ${user}`,
    noLogin: 'Niet ingesteld',
    from: 'Afzender',
    signature: 'Handtekening (DKIM)',
    signatureOf: (domain: string, selector: string, bits: number) => `${domain}, met ${selector} (${bits} bits)`,
    notSet: 'Niet ingesteld',
    how: 'Wie je server beheert, zet dit in het bestand .env en start Regie opnieuw. In .env.example staat bij elke regel uitleg.',
  },
  proof: {
    title: 'Stuur een proefmail',
    help: 'Zo zie je meteen of het werkt. De proefmail gaat naar het adres dat je hier invult.',
    to: 'Aan',
    send: 'Stuur proefmail',
    busy: 'De proefmail gaat weg…',
    notYet: 'Dit kan als er een mailserver en een afzender zijn ingesteld.',
    done: (to: string) =>
      `De mailserver heeft de proefmail voor ${to} aangenomen. Kijk of hij aankomt, ook bij ongewenste mail.`,
    failed: 'De proefmail is niet verstuurd.',
    uncertain: 'De proefmail is verstuurd, maar de mailserver gaf geen antwoord. Misschien komt hij aan.',
    conversation: 'Wat Regie en de mailserver tegen elkaar zeiden',
    conversationHelp: '“>” is Regie, “<” is de mailserver. Je wachtwoord staat er niet bij.',
  },
  /** Beside a field where a mail address is typed. */
  addressFaults: {
    empty: 'Vul een mailadres in.',
    'no-at': 'In een mailadres staat een @.',
    name: 'Het stuk voor de @ kan zo niet. Kijk of er een teken te veel staat.',
    domain: 'Het stuk achter de @ is geen adres, zoals praktijk.nl.',
    'too-long': 'Dit mailadres is te lang.',
  },
  domain: {
    title: 'Komt je mail aan?',
    help: (domain: string) =>
      `Andere mailservers kijken in de DNS van ${domain} of een mail echt van jou komt. Regie kan nakijken wat daar staat. Daarvoor vraagt je server het aan de DNS, en aan niemand anders.`,
    noFrom: 'Dit kan als er een afzender is ingesteld.',
    look: 'Kijk de DNS na',
    again: 'Kijk nog eens',
    busy: 'Even kijken…',
    topics: {
      mx: 'Antwoorden ontvangen (MX)',
      spf: 'Wie namens jou mag versturen (SPF)',
      dkim: 'Je handtekening (DKIM)',
      dmarc: 'Mail die alleen doet alsof (DMARC)',
    },
    verdicts: { fine: 'In orde', better: 'Kan beter', wrong: 'Moet nog', unknown: 'Niet te lezen' },
    record: 'Zet dit in je DNS',
    name: 'Naam',
    kind: 'Soort',
    value: 'Waarde',
    changes: 'Een verandering in de DNS is soms pas na een dag overal te zien.',
    findings: {
      unreachable: () => 'De DNS gaf geen antwoord. Probeer het straks nog eens.',
      'mx-fine': (about: string) => `Antwoorden op je mails komen aan bij ${about}.`,
      'mx-missing': (about: string) =>
        `${about} ontvangt geen mail. Antwoorden en berichten dat een mail niet aankwam, raken kwijt. Vraag je mailaanbieder welk MX-record erbij moet.`,
      'mx-refuses': (about: string) =>
        `${about} zegt dat het geen mail wil. Veel mailservers nemen er dan ook geen van aan. Vraag je mailaanbieder welk MX-record erbij moet.`,
      'spf-fine': () => 'Er staat wie namens jou mag versturen.',
      'spf-missing': () =>
        'Er staat niet wie namens jou mag versturen. Vraag je mailaanbieder welke regel erbij hoort; vaak is dat een include. Zonder zo’n regel kun je met deze beginnen.',
      'spf-several': (about: string) =>
        `Er staan ${about} SPF-regels. Dan telt er geen een. Maak er één regel van, met alles wat erin staat.`,
      'spf-unreadable': (about: string) =>
        `In de SPF-regel staat iets dat niemand begrijpt: “${about}”. Dan telt de hele regel niet.`,
      'spf-everyone': (about: string) =>
        `De SPF-regel eindigt op “${about}”: iedereen mag namens jou versturen. Maak daar “~all” of “-all” van.`,
      'spf-no-end': () => 'De SPF-regel zegt niet wat er moet met mail van een ander. Zet aan het eind “~all”.',
      'spf-too-many': (about: string) =>
        `De SPF-regel verwijst ${about} keer naar een andere plek. Meer dan tien mag niet; dan telt de hele regel niet.`,
      'dkim-fine': (about: string) => `Regie zet een handtekening onder elke mail, en de sleutel staat op ${about}.`,
      'dkim-not-set': () =>
        'Regie zet zelf geen handtekening. Dat hoeft niet als je mailaanbieder het doet, en de meeste doen dat. Vraag het na als mail bij ongewenst terechtkomt.',
      'dkim-missing': () => 'Regie zet een handtekening, maar de sleutel staat nog niet in de DNS.',
      'dkim-several': () => 'Er staan meer sleutels onder deze naam. Laat alleen deze staan.',
      'dkim-unreadable': () =>
        'Wat er staat, is geen sleutel die bij onze handtekening past. Zet deze ervoor in de plaats.',
      'dkim-revoked': () => 'De sleutel in de DNS is ingetrokken. Zet deze ervoor in de plaats.',
      'dkim-other-key': () =>
        'In de DNS staat een andere sleutel dan waarmee Regie de handtekening zet. Zet deze ervoor in de plaats.',
      'dkim-too-short': (about: string) =>
        `De sleutel heeft ${about} bits. Dat is te kort; niemand neemt hem aan. Maak een nieuwe van 2048 bits.`,
      'dkim-short': (about: string) => `De sleutel heeft ${about} bits. Het werkt, maar 2048 bits is nu gewoon.`,
      'dkim-testing': () => 'De sleutel staat als proef in de DNS (t=y). Haal dat weg als alles werkt.',
      'dmarc-fine': (about: string) => `Mail die alleen doet alsof hij van jou komt, wordt tegengehouden (p=${about}).`,
      'dmarc-inherited': (about: string) =>
        `De regel van ${about} geldt ook voor jou, en houdt mail tegen die alleen doet alsof.`,
      'dmarc-missing': () =>
        'Er staat niet wat er moet met mail die alleen doet alsof hij van jou komt. Begin met deze regel: die kijkt alleen mee.',
      'dmarc-several': (about: string) => `Er staan ${about} DMARC-regels. Dan telt er geen een. Laat er één staan.`,
      'dmarc-unreadable': () => 'De DMARC-regel is niet te lezen, en telt dus niet. Zet deze ervoor in de plaats.',
      'dmarc-watching': (about: string) =>
        `De regel van ${about} kijkt alleen mee. Dat is goed om mee te beginnen. Gaat alles een paar weken goed, maak er dan p=quarantine van.`,
      'dmarc-strict': (about: string) =>
        `De DMARC-regel wil een handtekening van precies ${about}. Zet DKIM_DOMAIN op dat domein, of haal adkim=s weg.`,
    },
  },
  outbox: {
    locked: 'Aan wie mails gaan, zie je als je sleutel open is.',
    title: 'Postvak uit',
    none: 'Er is geen mail geweest.',
    attention: 'Kijk hiernaar',
    waitingTitle: 'Wacht',
    heldTitle: 'Vastgehouden',
    sendAll: 'Verstuur alles',
    dropAll: 'Verstuur niets',
    send: 'Versturen',
    held: 'Deze mail wachtte in een kopie. Misschien is hij al eens verstuurd.',
    sentHeld: 'De mails gaan nu weg.',
    droppedHeld: 'De mails worden niet verstuurd.',
    looked: 'De melding is weg.',
    over: (count: number) => (count === 1 ? 'Eén mail die klaar is' : `${count} mails die klaar zijn`),
    to: (address: string) => `Aan ${address}`,
    states: {
      waiting: 'Wacht',
      held: 'Vastgehouden',
      'handing-over': 'Gaat nu weg',
      'handed-over': 'Aangenomen door de mailserver',
      uncertain: 'Onzeker',
      failed: 'Niet gelukt',
      dropped: 'Niet verstuurd',
    },
    nextAt: (when: string) => `De volgende keer dat Regie het probeert: ${when}.`,
    noServer: 'Gaat weg zodra er een mailserver is.',
    uncertain:
      'De mail kan zijn aangekomen, maar zeker is dat niet. Regie stuurt hem niet vanzelf nog eens. Stuur je hem opnieuw, dan komt hij misschien twee keer aan.',
    dropped: 'Je hebt deze mail tegengehouden, of hij had geen zin meer.',
    wordsGone: 'De tekst is al gewist, dus opnieuw sturen kan niet.',
    again: 'Stuur opnieuw',
    stop: 'Niet versturen',
    now: 'Probeer alles nu',
    aboutMail: (act: string, subject: string, to: string) => `${act}: ${subject}, aan ${to}`,
    sentAgain: 'De mail staat klaar om opnieuw weg te gaan.',
    stopped: 'De mail wordt niet verstuurd.',
    tooLate: 'Dat kon niet meer: er is intussen iets met deze mail gebeurd.',
    going: 'Alles wat wacht, gaat nu weg.',
    kept: (wordsHours: number, rowDays: number) =>
      `De tekst van een mail wordt ${wordsHours} uur na het versturen gewist. Aan wie hij ging, en wanneer, na ${rowDays} dagen. Een mail die niet lukte, kun je zo lang nog opnieuw sturen.`,
  },
  problems: {
    sealed:
      'Regie kan de tekst van deze mail niet meer openen. Het bestand “secret” op de server is niet meer hetzelfde als toen de mail werd geschreven. Zet dat bestand terug uit een back-up en stuur de mail dan opnieuw.',
    connect: 'De mailserver is niet bereikbaar.',
    tls: 'Er kan geen veilige verbinding met de mailserver worden gemaakt. Misschien klopt het certificaat niet.',
    'sign-in': 'De mailserver neemt de naam of het wachtwoord niet aan.',
    sender: 'De mailserver neemt de mail niet aan van dit afzenderadres.',
    recipient: 'De mailserver neemt dit mailadres niet aan.',
    content: 'De mailserver neemt deze mail niet aan.',
    answer: 'De mailserver gaf geen antwoord toen de mail er was.',
    lost: 'Regie stopte op het moment dat de mail wegging.',
    'given-up': 'Het is steeds opnieuw geprobeerd, en het lukte niet.',
    said: (reply: string) => `De mailserver zei: “${reply}”`,
    code: (code: string) => `Code: ${code}`,
  },
  jobs: {
    title: 'Werk dat bleef liggen',
    help: 'Dit heeft Regie steeds opnieuw geprobeerd. Is de oorzaak weg, laat het dan nog eens doen.',
    /** By the kind of the job; what is not here is shown as it is called. */
    kinds: {
      'remind-of-booking': 'een herinnering aan een afspraak',
      'write-appointment': 'een afspraak in je agenda zetten',
      'drop-unverified-booking': 'een afspraak opruimen die niet bevestigd is',
    } as Record<string, string>,
    given: (when: string, problem: string) => `Opgegeven ${when} (${problem})`,
    again: 'Doe nog eens',
    revived: 'Het wordt nog eens gedaan.',
  },
}
