export const settings = {
  title: 'Instellingen',
  groups: {
    appointments: 'Afspraken',
    mail: 'Mail en berichten',
    words: 'Wat bezoekers zien',
    practice: 'Toegang',
  },
  pages: {
    practice: { name: 'Praktijk', help: 'Naam, plaats en wat bezoekers over je lezen.' },
    person: { name: 'Jij', help: 'Je naam, je foto en je verhaal.' },
    look: { name: 'Kleur en logo', help: 'Hoe je site eruitziet.' },
    hours: { name: 'Tijden', help: 'Je uren, vakantie en de regels voor een afspraak.' },
    consultations: { name: 'Gesprekken', help: 'De soorten gesprekken, hoe lang ze duren en waar.' },
    calendars: { name: 'Agenda’s', help: 'Je eigen agenda verbinden, en afspraken daarin terugzien.' },
    mail: { name: 'Mail', help: 'Of mail aankomt, en wat er nog wacht.' },
    messages: { name: 'Berichten', help: 'Hoe snel je antwoordt, hoe lang gesprekken blijven, standaardantwoorden.' },
    newsletter: { name: 'Nieuwsbrief', help: 'Wat mensen lezen voor ze zich aanmelden.' },
    access: { name: 'Account', help: 'Je naam, je passkeys en je wachtzin.' },
    key: { name: 'Sleutel en woorden', help: 'Waarmee alleen jij berichten en notities leest.' },
    sessions: { name: 'Waar je bent ingelogd', help: 'Zie op welke apparaten, en log daar uit.' },
    log: { name: 'Logboek', help: 'Wie wat heeft gezien of veranderd.' },
  },
}
