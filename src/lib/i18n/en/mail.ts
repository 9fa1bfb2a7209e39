import type { mail as dutch } from '../nl/mail.ts'

/** What mails say. */
export const mail: typeof dutch = {
  greeting: 'Hello',
  booking: {
    hello: (name) => `Hello ${name},`,
    when: 'When',
    where: 'Where',
    was: 'It was',
    time: (from, until, city) => `${from} to ${until} (clock of ${city})`,
    places: { phone: 'By phone. You will be called.', video: (link) => `Video call: ${link}` },
    verifySubject: 'One more step for your appointment',
    subjects: {
      booked: (when) => `Your appointment on ${when}`,
      requested: (when) => `Your request for ${when}`,
      confirmed: (when) => `Your appointment on ${when} is agreed`,
      declined: (when) => `Your request for ${when} is not possible`,
      moved: (when) => `Your appointment is now on ${when}`,
      cancelled: (when) => `Your appointment on ${when} is cancelled`,
      reminder: (when) => `Reminder: your appointment on ${when}`,
    },
    firsts: {
      unverified:
        'Hello,\nsomebody asked for an appointment with this mail address. Is that right? Then open the page and press the button there.',
      booked: 'Your appointment is made. Good that you are coming to talk.',
      requested: 'Your request has arrived. The time is kept free for you. You will hear whether it is possible.',
      confirmed: 'Your appointment is agreed.',
      declined: 'Sadly this time is not possible. You may choose another time.',
      moved: 'Your appointment has another time.',
      movedRequest: 'Your request has another time. You will hear whether it is possible.',
      cancelledByVisitor: 'You cancelled your appointment. There is nothing else you need to do.',
      cancelledByPractitioner: 'Sadly your appointment is cancelled.',
      reminder: 'This is a reminder of your appointment.',
    },
    keptUntil: (time) => `We keep the time free for you until ${time}. Was this not you? Then do nothing.`,
    change: (hours) =>
      hours === 0
        ? 'Does it not suit you after all? On this page you can move or cancel the appointment.'
        : `Does it not suit you after all? On this page you can cancel the appointment. Moving it is possible until ${hours} hours before.`,
    links: {
      unverified: 'Confirm the appointment',
      standing: 'See, move or cancel the appointment',
      again: 'Choose another time',
    },
    footer: 'Do not put medical details in a mail. This is no emergency care. In danger of life: call 112.',
    calendar: { title: 'Appointment', phone: 'By phone' },
    notice: {
      subjects: {
        booked: (when) => `New appointment: ${when}`,
        requested: (when) => `New request: ${when}`,
        moved: (when) => `Appointment moved to ${when}`,
        cancelled: (when) => `Cancelled: ${when}`,
      },
      firsts: {
        booked: 'An appointment was made.',
        requested: 'An appointment was asked for. The time is kept free until you answer.',
        moved: 'An appointment was moved.',
        cancelled: 'An appointment was cancelled.',
        cancelledLate: 'An appointment was cancelled late.',
      },
      who: 'Who it is, is in your agenda.',
      link: 'Open your agenda',
      footer: 'This mail names nobody.',
    },
  },
  newsletter: {
    subjects: {
      confirm: (practice) => `Confirm the newsletter of ${practice}`,
      welcome: (practice) => `You get the newsletter of ${practice}`,
      already: (practice) => `You already get the newsletter of ${practice}`,
    },
    firsts: {
      confirm: (practice) =>
        `Hello,\nsomebody asked for the newsletter of ${practice} with this mail address. Is that right? Then open this page to confirm it.`,
      welcome: (practice) => `Hello,\nyou are on the list. From now on you get the newsletter of ${practice}.`,
      already: (practice) =>
        `Hello,\nsomebody asked for the newsletter of ${practice} with this mail address. You are on the list already. Nothing has changed.`,
    },
    lasts: {
      confirm:
        'Was this not you? Then do nothing. After seven days this address is erased again. On the page you can also choose not to be mailed about this any more.',
      welcome:
        'We do not measure whether you open a mail or what you click. On this page you choose what you get, take your data with you or stop. Keep this mail, so that you have the link.',
      already: 'Would you like to get something else, or to stop? You can do so on this page.',
    },
    topics: 'About',
    onlyAnnouncements: 'announcements only',
    links: {
      confirm: 'Confirm',
      welcome: 'Your preferences',
      already: 'Your preferences',
    },
    footers: {
      confirm:
        'You get this mail because this address was filled in for the newsletter. We mail that at most once a day.',
      welcome: 'You get this mail because you confirmed your sign-up.',
      already:
        'You get this mail because this address was filled in for the newsletter. We mail that at most once a day.',
    },
  },
  letter: {
    levels: {
      strong: 'Strong evidence',
      moderate: 'Moderate evidence',
      limited: 'Limited evidence',
      unproven: 'Not shown',
    },
    voice: 'Made up, the way someone might put it.',
    notes: 'Notes',
    tryIt: 'To the exercise',
    call: { 'pain-test': 'Take the pain test', consultation: 'Choose a time for a conversation' },
    why: {
      announcement: (practice) => `You get this mail because you are on the list of the newsletter of ${practice}.`,
      topics: (practice) =>
        `You get this mail because you are on the list of the newsletter of ${practice}, and chose one of these topics.`,
    },
    web: 'Read this letter in your browser',
    preferences: 'Choose what you get, or take your data with you',
    leave: 'Stop the newsletter',
    noLinks: 'Here each subscriber has links of her own: preferences, and stopping.',
    site: 'The newsletter on the site',
  },
  message: {
    visitor: {
      subject: (practice: string) => `There is a message for you from ${practice}`,
      text: (practice: string) => `There is a new message in your conversation with ${practice}.`,
      key: 'For safety the message is not in this mail, nor is the key of your conversation. Open it with your own link, or on the device where you kept it.',
      link: 'To the conversation',
      footer: (practice: string) =>
        `${practice} sends you this mail because you gave this address when you wrote a message. You can turn it off in the conversation.`,
    },
    practice: {
      subject: 'There is a message',
      text: 'There is a new message in the studio. For safety this does not say who from, or what it says.',
      link: 'To messages',
      footer: 'Your own Regie sends you this mail. Answer in the studio, not to this mail.',
    },
  },
  code: {
    subject: 'Your code for the studio',
    paragraphs: (code: string, minutes: number) => [
      `Your code is ${code}`,
      `Type it in the window where you asked for it. It works for ${minutes} minutes.`,
      'Was it not you who asked? Then somebody knows your passphrase. Choose a new one in the studio, under Settings.',
    ],
    footer: (practice: string) => [practice, 'You got this mail because a code was asked for with your mail address.'],
  },
  access: {
    subject: 'Something changed about your access',
    paragraphs: [
      'In your studio something changed about how you come in, about your key or about your mail address. That is why you are signed out on your other devices.',
      'Was it you? Then there is nothing to do.',
      'Was it not you? Go to the studio right away and choose a new passphrase, under Settings. Look in the log there as well. Can you not get in any more? Call whoever looks after your Regie.',
    ],
    footer: (practice: string) => [
      practice,
      'You get this mail at every change of your access. There is no need to answer.',
    ],
  },
  proof: {
    subject: 'Test mail from Regie',
    texts: ['This is a test mail.', 'You can read it, so your practice can send mail.'],
    footer: (practice) => `Sent from the studio of ${practice}.`,
  },
}
