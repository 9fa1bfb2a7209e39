import type { StudioWords } from '../../nl-studio.ts'

export const calendars: StudioWords['calendars'] = {
  title: 'Calendars',
  lead: 'Connect your own calendar. Whoever books can then choose no time at which you are already busy.',
  privacy: 'Of your calendar Regie keeps only when you are busy. No titles, no names, no places.',

  readTitle: 'What Regie reads',
  none: 'No calendar is connected yet. Regie then only knows the appointments and the time you set down here.',
  kinds: { ics: 'Address of a calendar', caldav: 'Account' },
  choose: 'Which calendars count?',
  saveChoice: 'Save',
  fetched: (ago) => `Up to date: ${ago}`,
  notFetched: 'Not fetched yet.',
  notRead: 'Does not count.',
  unread: (n) =>
    n === 1
      ? 'One entry could not be read. See whether you are busy at that time.'
      : `${n} entries could not be read. See whether you are busy at those times.`,
  failedSince: (ago) => `Fetching failed (${ago}). Until it works again, the copy from before counts.`,
  fetchNow: 'Fetch now',
  remove: 'Remove',
  removeWhat: (host) => `Remove ${host}?`,
  removeHelp:
    'Regie forgets the address, the password and the busy times. What is in that calendar already stays there.',
  removeSure: 'Yes, remove it',

  addTitle: 'Add a calendar',
  addressWay: 'By an address (Google, Outlook, iCloud and others)',
  addressHelp:
    'Almost every calendar can give an address that ends in .ics. Regie reads it and never writes anything in it.',
  addressWhere: [
    ['Google', 'Calendar on a computer → Settings → your calendar → “Secret address in iCal format”.'],
    [
      'Outlook',
      'Outlook on the web → Settings → Calendar → Shared calendars → “Publish a calendar”. Choose the ICS link.',
    ],
    [
      'iCloud',
      'Calendar → the share icon beside your calendar → “Public calendar”. Everybody with that address can read it. With an account (below) that is not needed.',
    ],
    ['Nextcloud', 'Calendar → the pencil beside your calendar → share link → “Copy subscription link”.'],
  ],
  address: 'Address',
  addressSecret:
    'Handle this address like a password: whoever has it can read your calendar. Regie keeps it encrypted.',
  name: 'Name',
  nameHelp: 'What you call it here. It may stay empty.',
  addAddress: 'Add',
  accountWay: 'By an account (CalDAV: iCloud, Nextcloud, Fastmail and others)',
  accountHelp:
    'With an account Regie can also put your appointments in your calendar. Google and Outlook cannot do this with a password: use an address there.',
  server: 'Address of the server',
  serverHelp: 'For example https://caldav.icloud.com or https://cloud.example.org',
  username: 'User name',
  password: 'Password',
  passwordHelp:
    'Preferably make a separate app password. You can take that back, and iCloud always asks for one. Regie keeps it encrypted and never shows it again.',
  addAccount: 'Connect',
  checking: 'Seeing whether it is right…',

  writeTitle: 'Where Regie puts appointments',
  writeHelp:
    'An appointment goes into this calendar, moves along and goes out when it is off. What you write with it yourself stays.',
  writeNowhere: 'Nowhere',
  writeNone: 'This needs an account. With only an address Regie cannot write.',
  writeOwn: 'Always move an appointment here in Regie, not in your own calendar: only then the other hears of it.',
  names: 'With the name of who comes',
  namesHelp:
    'Your calendar can often be seen on other devices. Without this it only says what kind of consultation it is.',
  writeFailed: (ago) => `Writing failed (${ago}). Regie tries again.`,
  saveWrite: 'Save',

  feedTitle: 'A calendar to subscribe to',
  feedHelp:
    'See your appointments in the calendar on your phone, also without an account. It is an address of your own that nobody can guess.',
  feedNone: 'There is no address yet.',
  feedSince: (day) => `There is an address, made on ${day}. To be safe Regie shows it only once.`,
  feedMake: 'Make an address',
  feedRenew: 'Make a new address',
  feedRenewHelp: 'The old address then stops working.',
  feedRevoke: 'Take the address back',
  feedNew: 'This is the address. Copy it now: it cannot be seen later.',
  feedAddress: 'Address of your appointments',
  feedNames: 'With the name of who comes',
  feedSaveNames: 'Save',
  feedHow: 'How to subscribe',
  feedWays: [
    ['iPhone or Mac', 'Calendar → Calendars → Add → “Add subscription calendar”. Paste the address.'],
    ['Google', 'Google Calendar on a computer → “Other calendars” → + → “From URL”. Paste the address.'],
    ['Outlook', 'Outlook on the web → Calendar → “Add calendar” → “Subscribe from web”. Paste the address.'],
  ],
  feedLag:
    'A subscription lags behind: Apple looks about every hour, Outlook every few hours, Google sometimes only after a day. The studio is always right.',

  done: {
    added: 'The calendar is connected.',
    chosen: 'Saved.',
    fetched: 'The calendars have been fetched.',
    removed: 'The calendar has been removed.',
    written: 'Saved. Regie brings your calendar up to date.',
    feed: 'There is a new address.',
    revoked: 'The address no longer works.',
  },
  fetchedNotAll: 'Not everything has been fetched. Below is why.',
  chooseNext: 'Now choose which calendars count.',
  missing: 'Fill this in.',
  tooLong: 'This is too long.',

  problems: {
    'bad-address': 'This is no address Regie can open. An address begins with https:// or webcal://',
    'private-address':
      'This address is in a private network. That is only possible when whoever runs Regie allows it (CALENDAR_ALLOW_PRIVATE).',
    'unknown-host': 'This server cannot be found. Is there a typing error in the address?',
    unreachable: 'The server does not answer. Is the address right, and is the server on?',
    certificate: 'The connection to this server is not safe: its certificate is not right.',
    'too-slow': 'The server answers too slowly. Try again later.',
    'too-large': 'This calendar is larger than 10 MB. Choose a calendar without the distant past.',
    'too-many-redirects': 'The server keeps sending us on to another address.',
    downgraded: 'The server sends us on to an unsafe connection. Regie does not go along with that.',
    'broken-answer': 'The answer of the server is damaged. Try again later.',
    login: 'The user name or the password is not right. Perhaps an app password is needed.',
    forbidden: 'The server does not allow this. May this user see the calendar?',
    'not-found': 'There is no calendar at this address. Perhaps it was removed, or is no longer shared.',
    'server-error': 'The server itself has a fault. Try again later.',
    'odd-answer': 'The server gave an answer that Regie does not understand.',
    'web-page': 'This is a web page, not a calendar. Look for the address that ends in .ics.',
    'not-a-calendar': 'What is here is not a whole calendar.',
    'too-many': 'There is more in this calendar than Regie can work out. Choose a smaller calendar.',
    'not-caldav':
      'This is no calendar server that Regie recognises (CalDAV). Look for the address in the help of your calendar.',
    'no-calendars': 'Signing in worked, but there is no calendar in this account.',
  },
  elsewhere: (origin) =>
    `The server points to ${origin}. Your password does not go there by itself. Do you trust that address? Then fill it in above.`,
}
