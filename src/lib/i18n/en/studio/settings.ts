import type { settings as dutch } from '../../nl/studio/settings.ts'

export const settings: typeof dutch = {
  title: 'Settings',
  groups: {
    appointments: 'Appointments',
    mail: 'Mail and messages',
    words: 'What visitors see',
    practice: 'Access',
  },
  pages: {
    practice: { name: 'Practice', help: 'Name, place and what visitors read about you.' },
    person: { name: 'You', help: 'Your name, your photo and your story.' },
    look: { name: 'Colour and logo', help: 'How your site looks.' },
    mailWords: { name: 'Words in mails', help: 'How your mails begin and end.' },
    experiences: { name: 'Experiences', help: 'What people say about their time with you.' },
    voice: { name: 'Your voice', help: 'Recording the sentences of the exercises, and publishing them to the app.' },
    hours: { name: 'Hours', help: 'Your hours, time off and the rules for an appointment.' },
    consultations: { name: 'Consultations', help: 'The kinds of consultation, how long they take and where.' },
    calendars: { name: 'Calendars', help: 'Connect your own calendar, and see appointments in it.' },
    mail: { name: 'Mail', help: 'Whether mail arrives, and what still waits.' },
    messages: { name: 'Messages', help: 'How soon you answer, how long conversations stay, standard answers.' },
    newsletter: { name: 'Newsletter', help: 'What people read before they sign up.' },
    access: { name: 'Account', help: 'Your name, passkeys and passphrase.' },
    key: { name: 'Key and words', help: 'With which only you read messages and notes.' },
    sessions: { name: 'Where you are signed in', help: 'See on which devices, and sign out there.' },
    log: { name: 'Log', help: 'Who saw or changed what.' },
  },
}
