import type { newsletter as dutch } from '../nl/newsletter.ts'

export const newsletter: typeof dutch = {
  title: 'Newsletter',
  description: 'Something to read in your mail, about what you choose. We measure nothing and you stop with one click.',
  lead: (practice) => `From ${practice}, in your mail.`,
  promises: [
    'You choose what it is about, and in which language.',
    'We do not measure whether you open a mail or what you click.',
    'Every mail has a link to stop with one click.',
  ],
  form: {
    mail: 'Your mail address',
    mailProblem: 'This mail address is not right yet. See whether it has an @ and a dot behind it.',
    topics: 'About what?',
    everything: 'Everything',
    topicsHelp:
      'Tick what you would like to read. Tick nothing, and you get announcements only, such as a holiday or a new group.',
    lang: 'In which language?',
    langs: { nl: 'Dutch', en: 'English' },
    go: 'Sign up',
    after: 'We first send you a mail to ask whether it is you. Only when you say yes are you on the list.',
    notAsked: 'Not signed up yet',
  },
  notReady: 'There is no newsletter here yet. The practice has not been filled in.',
  asked: {
    title: 'Look in your mail',
    text: (mail) => `If all is well, a mail will arrive at ${mail} shortly. Say yes there and you are on the list.`,
    nothing:
      'Nothing arrives? Look in your unwanted mail. We mail the same address at most once a day. And who said that it was not right is not mailed for thirty days.',
    again: 'Fill in another address',
  },
  confirm: {
    title: 'One more step',
    text: (practice, mail) => `Would you like to get the newsletter of ${practice} at ${mail}?`,
    go: 'Yes, put me on the list',
    notMe: 'This was not me',
    notMeHelp:
      'Then we erase this address. We do not mail you about it for thirty days, not even when somebody fills it in again.',
    doneTitle: 'You are on the list',
    done: (practice, mail) => `You get the newsletter of ${practice} at ${mail}.`,
    youGet: 'You get',
    preferences: 'Your preferences',
    undoHelp: 'Not what you meant?',
    undo: 'Take me off again',
    undoneTitle: 'Your address is erased',
    undone: {
      off: 'You get no newsletter, and we do not mail you about it for thirty days. We only keep an unreadable mark of your address, so that it does not come back on a list by accident.',
      declined:
        'You get no newsletter, and we do not mail you about it for thirty days. For that we keep an unreadable mark of your address.',
    },
    goneTitle: 'This link no longer works',
    gone: 'A sign-up can be confirmed for seven days. Or you were taken off the list since. If you want it after all, sign up again. If you have just said no, you can do so again after thirty days.',
    again: 'To the newsletter',
  },
  leave: {
    title: 'Stop the newsletter',
    why: {
      site: (mail, day) =>
        `You get the newsletter at ${mail}, because you signed up on this site on ${day} and confirmed it by mail.`,
      import: (mail, day, how) =>
        `You get the newsletter at ${mail}, because you agreed to it on ${day}. This is how it was noted: “${how}”.`,
      asked: (mail, day) =>
        `The address ${mail} was filled in for the newsletter on ${day}. It is not on the list yet.`,
    },
    what: 'Your address, your choice and the proof of your sign-up are erased at once.',
    go: 'Stop the newsletter',
    doneTitle: 'You are off the list',
    done: {
      off: 'Your address and your choice are erased. We only keep an unreadable mark of your address, so that it does not come back on a list by accident.',
      declined:
        'Your address and your choice are erased. We do not mail you about the newsletter for thirty days, not even when somebody fills in your address again. For that we keep an unreadable mark of your address.',
    },
    notOnTitle: 'You are not on the list',
    notOn: 'You get no newsletter from us at this address.',
    again: 'Sign up again after all? You can do so on this site.',
    quiet: (day) =>
      `Sign up again after all? You can after ${day}. Until then we do not mail this address about the newsletter.`,
    againLink: 'To the newsletter',
  },
  preferences: {
    title: 'Your preferences',
    for: (mail) => `For the newsletter at ${mail}.`,
    save: 'Save',
    saved: 'Saved.',
    dataTitle: 'Your data',
    since: (day) => `You have been on the list since ${day}.`,
    agreed: (day) => `This is what you asked for on ${day}:`,
    brought: (day, how) =>
      `The practice brought your address along from an earlier list. You agreed on ${day}: “${how}”.`,
    download: 'Save everything we have about you',
    downloadHelp: 'A file that other programs can read too (JSON).',
    leaveTitle: 'Stopping',
    leaveOpen: 'Erase me from the list',
    leaveText:
      'Your address, your choice and the proof of your sign-up are erased at once. After that this page no longer works.',
    leaveGo: 'Yes, erase everything',
  },
  topic: {
    list: (topics) => `articles and news about ${topics}, and announcements`,
    none: 'announcements only',
    inLang: { nl: 'in Dutch', en: 'in English' },
  },
  earlier: {
    title: 'Earlier letters',
    more: (n: number) => (n === 1 ? '1 older letter' : `${n} older letters`),
    sent: (day: string) => `Sent on ${day}`,
    contents: 'In this letter',
    asSent: 'This letter stands here as it was sent then. More may be known since.',
    follow: 'Follow new letters in your own reader:',
  },
  block: {
    title: 'Rather in your mail?',
    text: 'There is a newsletter, about what you choose. We measure nothing and you stop with one click.',
    link: 'To the newsletter',
  },
}
