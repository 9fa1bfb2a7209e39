export const articles = {
  title: 'Artikelen',
  description: 'Artikelen over pijn die blijft, met bij elke bewering hoe zeker die is en waar dat op steunt.',
  lead: 'Om te lezen als je er ruimte voor hebt. Bij elke bewering staat hoe zeker die is.',
  minutes: (n: number) => (n === 1 ? '1 minuut lezen' : `${n} minuten lezen`),
  shelves: 'Onderwerpen',
  all: 'Alle artikelen',
  alsoOther: 'Andere onderwerpen',
  emptyShelf: 'Hier staat nog niets. We schrijven rustig door.',
  follow: 'Volg nieuwe artikelen in je eigen lezer:',
  feedOf: (name: string) => `Regie: ${name}`,

  search: {
    label: 'Zoek in de artikelen',
    button: 'Zoek',
    help: 'Bijvoorbeeld slapen, bukken of spanning. Wat je zoekt, bewaren we niet.',
    heading: (query: string) => `Gevonden voor “${query}”`,
    count: (n: number) => (n === 0 ? 'Niets gevonden.' : n === 1 ? '1 artikel gevonden.' : `${n} artikelen gevonden.`),
    none: 'Probeer een ander woord, of een korter stuk ervan.',
    clear: 'Toon alle artikelen',
  },

  crumb: 'Je bent hier',
  /** Under a line between quotation marks: nobody real is quoted. */
  voice: 'Bedacht, zoals iemand het zou kunnen zeggen.',
  contents: 'In dit artikel',
  published: (day: string) => `Geschreven op ${day}`,
  checked: (day: string) => `Laatst nagelopen op ${day}`,
  changed: 'Wat er veranderde:',
  writtenBy: (author: string) => `Geschreven door ${author}.`,
  nextCheck: (checked: string, next: string) =>
    `De bronnen zijn nagelopen op ${checked}. De volgende keer is uiterlijk op ${next}.`,
  mistake: 'Zie je een fout?',
  mistakeLink: 'Laat het weten.',
  tryIt: (minutes: number | null) =>
    minutes === null ? 'Doe hem mee' : minutes === 1 ? 'Doe hem mee, 1 minuut' : `Doe hem mee, ${minutes} minuten`,
  tryNot: 'Wanneer doe je dit niet?',
  /** Where an article invites its reader to go on. */
  call: { 'pain-test': 'Doe de pijntest', consultation: 'Kies een tijd voor een gesprek' },
  notes: { title: 'Noten', back: (number: number) => `Terug naar de tekst, bij noot ${number}` },
  related: 'Past hierbij',
  otherLanguage: 'Dit artikel in het Engels',

  share: {
    label: 'Delen',
    heading: 'Stuur dit door',
    send: 'deel',
    copy: 'kopieer de link',
    copied: 'De link is gekopieerd.',
    mail: 'mail',
    print: 'print',
    mailSubject: (title: string) => `Om te lezen: ${title}`,
  },

  evidence: {
    levels: {
      strong: 'Sterk bewijs',
      moderate: 'Redelijk bewijs',
      limited: 'Beperkt bewijs',
      unproven: 'Niet aangetoond',
    },
    steps: { strong: 'Sterk', moderate: 'Redelijk', limited: 'Beperkt', unproven: 'Niet aangetoond' },
    stepsLabel: 'Vier maten van bewijs',
    heading: 'Waar dit op steunt',
    headingUnproven: 'Wat we niet weten',
    unproven: 'Hier is geen goed onderzoek naar gedaan bij mensen met pijn. Het kan waar zijn, maar niemand weet het.',
    study: 'Naar de studie',
    more: (n: number) => (n === 1 ? 'Nog 1 studie' : `Nog ${n} studies`),
  },
}
