import type { consultations as dutch } from '../../nl/studio/consultations.ts'

export const consultations: typeof dutch = {
  title: 'Consultations',
  lead: 'The kinds of consultation somebody can choose, in this order.',
  none: 'There is no kind of consultation yet. Without one nobody can choose a time.',
  add: 'New consultation',
  addTitle: 'New consultation',
  upOf: (name) => `Move ${name} one place up`,
  downOf: (name) => `Move ${name} one place down`,
  inactive: 'cannot be chosen now',
  modes: { instant: 'booked at once', request: 'on request' },
  minutes: (n) => `${n} minutes`,

  name: 'Name',
  nameHelp: 'As a visitor sees it, for example Getting to know each other.',
  text: 'What it is',
  textHelp: 'A few sentences on the page where somebody chooses a time.',
  mailText: 'Lines of your own in the mail',
  mailTextHelp: 'For example where to park. Write nothing about anybody’s health here.',
  dutch: 'Dutch',
  english: 'English',
  englishHelp: 'Left empty, the Dutch is shown.',

  lengthTitle: 'How long',
  lengths: {
    minutes: 'The consultation takes',
    bufferBefore: 'Kept free before',
    bufferAfter: 'Kept free after',
  },
  unit: 'minutes',
  bufferHelp: 'Nobody else can book in those minutes.',

  placeTitle: 'Where',
  places: { phone: 'You call the visitor', video: 'By video', address: 'At an address' },
  phoneHelp: 'The visitor then has to leave a number.',
  link: 'Link for the video call',
  linkHelp: 'Begins with https://. Everybody with an appointment gets this link.',
  address: 'Address',

  modeTitle: 'How it becomes an appointment',
  modeNames: { instant: 'At once', request: 'When I say yes' },
  modeHelp: {
    instant: 'Whoever chooses a time has the appointment.',
    request: 'The time is kept for the visitor until you confirm or decline.',
  },
  active: 'Visitors can choose this consultation',

  save: 'Save the consultation',
  saved: 'The consultation has been saved.',
  orderChanged: 'The order had changed meanwhile. Below is how it is now.',
  moved: 'The order has been saved.',
  changed:
    'This consultation has changed meanwhile, perhaps by you in another window. What you typed is still here. Look it over and save again.',
  deleteHelp: 'Take the tick away to stop offering it. Appointments that were made stay.',
}
