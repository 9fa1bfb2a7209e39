import type { mail as dutch } from '../../nl/studio/mail.ts'

export const mail: typeof dutch = {
  title: 'Mail',
  lead: {
    on: (host) => `Mails go out through ${host}.`,
    off: 'No mail server has been set yet. Mails wait here. They go out as soon as there is a mail server. Nothing gets lost.',
  },
  putBack: {
    due: 'The data of Regie were put back from a copy.',
    dueLink: 'See what that means',
    title: 'Put back from a copy',
    when: (when) => `On ${when} Regie began with data from a copy, or with data that stood in another place.`,
    lost: 'If it is a copy, what happened after it is missing: appointments, messages and what you changed. Look in your own calendar and mail whether you miss something.',
    held: (count) =>
      count === 0
        ? 'No mail waits for you.'
        : count === 1
          ? 'One mail still waited. It may have gone already, after the copy was made. Regie holds it until you choose. It is below.'
          : `${count} mails still waited. They may have gone already, after the copy was made. Regie holds them until you choose. They are below.`,
    planned:
      'An article or letter of then that was still to come does not go by itself. Look whether that has happened, and plan it again if not.',
    erased: 'Whoever was erased or left the list after the copy, is erased or off the list again.',
    unknown:
      'Regie cannot know who was erased or left the list after the copy. If you remember, erase those people again.',
    again:
      'Everybody is signed out. Did you remove a passkey, take back an address of your calendar or change your key after the copy? Then check that.',
    shown:
      'Did you take something off the site after the copy, such as an article, a letter or an experience? Then it may be back on it. Check that.',
    looked: 'I have seen this',
    first: 'First choose what to do with the mails.',
  },
  set: {
    title: 'What is set',
    server: 'Mail server',
    serverAt: (host, port) => `${host}, port ${port}`,
    line: 'Connection',
    lines: {
      tls: 'Encrypted from the start (TLS)',
      starttls: 'Encrypted before signing in (STARTTLS)',
      either: 'Encrypted if the mail server can; there is no signing in',
      local: 'Within this machine',
    },
    login: 'Signing in',
    loginAs: (user) => `As ${user}`,
    noLogin: 'Not set',
    from: 'Sender',
    signature: 'Signature (DKIM)',
    signatureOf: (domain, selector, bits) => `${domain}, with ${selector} (${bits} bits)`,
    notSet: 'Not set',
    how: 'Whoever runs your server puts this in the file .env and starts Regie again. In .env.example each line is explained.',
  },
  proof: {
    title: 'Send a test mail',
    help: 'This shows at once whether it works. The test mail goes to the address you fill in here.',
    to: 'To',
    send: 'Send test mail',
    busy: 'The test mail is on its way…',
    notYet: 'You can do this once a mail server and a sender have been set.',
    done: (to) => `The mail server has accepted the test mail for ${to}. See whether it arrives; look in spam too.`,
    failed: 'The test mail was not sent.',
    uncertain: 'The test mail was sent, but the mail server gave no answer. It may arrive.',
    conversation: 'What Regie and the mail server said to each other',
    conversationHelp: '“>” is Regie, “<” is the mail server. Your password is not in it.',
  },
  addressFaults: {
    empty: 'Fill in a mail address.',
    'no-at': 'A mail address has an @ in it.',
    name: 'The part before the @ cannot be right. See whether there is a sign too many.',
    domain: 'The part after the @ is not an address such as practice.com.',
    'too-long': 'This mail address is too long.',
  },
  domain: {
    title: 'Does your mail arrive?',
    help: (domain) =>
      `Other mail servers look in the DNS of ${domain} to see whether a mail really comes from you. Regie can check what it says there. Your server asks the DNS for that, and nobody else.`,
    noFrom: 'You can do this once a sender has been set.',
    look: 'Check the DNS',
    again: 'Check again',
    busy: 'Looking…',
    topics: {
      mx: 'Receiving answers (MX)',
      spf: 'Who may send for you (SPF)',
      dkim: 'Your signature (DKIM)',
      dmarc: 'Mail that only pretends (DMARC)',
    },
    verdicts: { fine: 'Fine', better: 'Could be better', wrong: 'To do', unknown: 'Could not be read' },
    record: 'Put this in your DNS',
    name: 'Name',
    kind: 'Type',
    value: 'Value',
    changes: 'A change in the DNS can take a day to be seen everywhere.',
    findings: {
      unreachable: () => 'The DNS gave no answer. Try again later.',
      'mx-fine': (about) => `Answers to your mails arrive at ${about}.`,
      'mx-missing': (about) =>
        `${about} receives no mail. Answers, and messages that a mail did not arrive, get lost. Ask your mail provider which MX record to add.`,
      'mx-refuses': (about) =>
        `${about} says that it wants no mail. Many mail servers then accept none from it either. Ask your mail provider which MX record to add.`,
      'spf-fine': () => 'It says who may send for you.',
      'spf-missing': () =>
        'It does not say who may send for you. Ask your mail provider which line belongs there; often it is an include. Without one you can begin with this line.',
      'spf-several': (about) =>
        `There are ${about} SPF lines. Then none of them counts. Make them into one, with all that is in them.`,
      'spf-unreadable': (about) =>
        `The SPF line has something in it that nobody understands: “${about}”. Then the whole line does not count.`,
      'spf-everyone': (about) =>
        `The SPF line ends in “${about}”: anyone may send for you. Make that “~all” or “-all”.`,
      'spf-no-end': () => 'The SPF line does not say what to do with mail from others. Put “~all” at the end.',
      'spf-too-many': (about) =>
        `The SPF line points to another place ${about} times. More than ten is not allowed; then the whole line does not count.`,
      'dkim-fine': (about) => `Regie signs each mail, and the key is at ${about}.`,
      'dkim-not-set': () =>
        'Regie itself does not sign. It need not if your mail provider does, and most do. Ask them if mail ends up in spam.',
      'dkim-missing': () => 'Regie signs, but the key is not in the DNS yet.',
      'dkim-several': () => 'There are more keys under this name. Leave only this one.',
      'dkim-unreadable': () => 'What is there is not a key that fits our signature. Put this in its place.',
      'dkim-revoked': () => 'The key in the DNS has been withdrawn. Put this in its place.',
      'dkim-other-key': () => 'The DNS has another key than the one Regie signs with. Put this in its place.',
      'dkim-too-short': (about) =>
        `The key has ${about} bits. That is too short; nobody accepts it. Make a new one of 2048 bits.`,
      'dkim-short': (about) => `The key has ${about} bits. It works, but 2048 bits is usual now.`,
      'dkim-testing': () => 'The key is in the DNS as a test (t=y). Take that out once all works.',
      'dmarc-fine': (about) => `Mail that only pretends to come from you is stopped (p=${about}).`,
      'dmarc-inherited': (about) => `The rule of ${about} holds for you too, and stops mail that only pretends.`,
      'dmarc-missing': () =>
        'It does not say what to do with mail that only pretends to come from you. Begin with this line: it only watches.',
      'dmarc-several': (about) => `There are ${about} DMARC lines. Then none of them counts. Leave one.`,
      'dmarc-unreadable': () => 'The DMARC line cannot be read, so it does not count. Put this in its place.',
      'dmarc-watching': (about) =>
        `The rule of ${about} only watches. That is a good way to begin. Once all has gone well for some weeks, make it p=quarantine.`,
      'dmarc-strict': (about) =>
        `The DMARC line wants a signature of exactly ${about}. Set DKIM_DOMAIN to that domain, or take out adkim=s.`,
    },
  },
  outbox: {
    locked: 'Whom mails go to, you see when your key is open.',
    title: 'Outbox',
    none: 'There has been no mail.',
    attention: 'Look at these',
    waitingTitle: 'Waiting',
    heldTitle: 'Held',
    sendAll: 'Send all',
    dropAll: 'Send none',
    send: 'Send',
    held: 'This mail waited in a copy. It may have been sent before.',
    sentHeld: 'The mails are going out now.',
    droppedHeld: 'The mails will not be sent.',
    looked: 'The notice is gone.',
    over: (count) => (count === 1 ? 'One mail that is done' : `${count} mails that are done`),
    to: (address) => `To ${address}`,
    states: {
      waiting: 'Waiting',
      held: 'Held',
      'handing-over': 'Going out now',
      'handed-over': 'Accepted by the mail server',
      uncertain: 'Uncertain',
      failed: 'Did not work',
      dropped: 'Not sent',
    },
    nextAt: (when) => `The next time Regie tries: ${when}.`,
    noServer: 'Goes out as soon as there is a mail server.',
    uncertain:
      'The mail may have arrived, but that is not certain. Regie will not send it again by itself. If you send it again, it may arrive twice.',
    dropped: 'You stopped this mail, or it was of no use any more.',
    wordsGone: 'The text has been erased already, so it cannot be sent again.',
    again: 'Send again',
    stop: 'Do not send',
    now: 'Try all now',
    aboutMail: (act, subject, to) => `${act}: ${subject}, to ${to}`,
    sentAgain: 'The mail is ready to go out again.',
    stopped: 'The mail will not be sent.',
    tooLate: 'That was no longer possible: something has happened with this mail in the meantime.',
    going: 'All that waits is going out now.',
    kept: (wordsHours, rowDays) =>
      `The text of a mail is erased ${wordsHours} hours after it was sent. To whom it went, and when, after ${rowDays} days. A mail that did not work can be sent again as long as that.`,
  },
  problems: {
    sealed:
      'Regie can no longer open the text of this mail. The file “secret” on the server is not the same as when the mail was written. Put that file back from a backup, and then send the mail again.',
    connect: 'The mail server cannot be reached.',
    tls: 'No safe connection to the mail server can be made. Its certificate may be wrong.',
    'sign-in': 'The mail server does not accept the name or the password.',
    sender: 'The mail server does not accept mail from this sender address.',
    recipient: 'The mail server does not accept this mail address.',
    content: 'The mail server does not accept this mail.',
    answer: 'The mail server gave no answer once it had the mail.',
    lost: 'Regie stopped at the moment the mail was going out.',
    'given-up': 'It was tried again and again, and did not work.',
    said: (reply) => `The mail server said: “${reply}”`,
    code: (code) => `Code: ${code}`,
  },
  jobs: {
    title: 'Work that was left',
    help: 'Regie has tried this again and again. If the cause is gone, have it done once more.',
    /** By the kind of the job; what is not here is shown as it is called. */
    kinds: {
      'remind-of-booking': 'a reminder of an appointment',
      'write-appointment': 'putting an appointment in your calendar',
      'drop-unverified-booking': 'clearing away an appointment that was not confirmed',
    },
    given: (when, problem) => `Given up ${when} (${problem})`,
    again: 'Do it once more',
    revived: 'It will be done once more.',
  },
}
