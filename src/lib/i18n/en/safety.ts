import type { safety as contract } from '../nl/safety.ts'

export const safety: typeof contract = {
  questions: {
    title: 'This comes first',
    lead: 'Usually nothing serious is going on. Sometimes it is, and then calling soon matters. So first a few short questions.',
    kept: 'We don’t keep your answers. Only the date, and which advice you got.',
    step: (now, all) => `Screen ${now} of ${all}`,
    allNo: 'Everything above: no',
    next: 'Next',
    missing: (n) =>
      n === 1 ? 'One question is still open. Choose an answer.' : `${n} questions are still open. Choose an answer.`,
    adviceSoFar: 'What you named means: call your GP today. A few more questions, because sooner may be better.',
  },
  card: {
    wrongAnswer: 'My answer is wrong',
    back: 'Back',
    call112: 'Call 112',
    howToCallDoctor: 'How to call your GP',
    howToCallMidwife: 'How to call your midwife',
    doctorSteps: [
      'Look for “huisarts” in your phone, or on the website of your practice.',
      'Practice closed? Its recorded message gives the number of the huisartsenpost.',
      'No GP of your own? Call the huisartsenpost near you.',
    ],
    midwifeSteps: [
      'Look for “verloskundige” in your phone, or in your pregnancy file.',
      'Outside office hours the recorded message gives the emergency number.',
      'No luck? Call your GP or the huisartsenpost.',
    ],
    sayHeading: 'You can say this',
    orSay: 'Just saying what bothers you is fine too.',
    spoken: 'I have spoken to a doctor',
    goOn: 'Go on',
    title: 'Advice',
  },
  crisis: {
    call113: 'Call 113',
    chat: 'Chat at 113.nl',
    callLong: 'Call 0800-0113',
    danger: 'Are you in danger now?',
    back: 'Back to the question',
    goOn: 'Go on without calling',
  },
  helpLinks: {
    before: 'Nobody is reading along. Not doing well? ',
    doctor: 'Call your GP',
    between: '. Thinking about suicide? Call ',
    after: '.',
  },
  page: {
    title: 'When to call the doctor',
    description:
      'Which signals mean calling 112, calling your GP now or today, or making an appointment this week. Works offline too.',
    lead: 'Most pain is not dangerous. With these signals you want someone to look soon. One is enough.',
    doubt: 'In doubt? Then call. A GP would rather hear from you once too often than once too little.',
    cards: {
      '112': { heading: 'Call 112 now', help: 'Don’t wait.' },
      now: {
        heading: 'Call your GP now',
        help: 'Also at night and at weekends: then the out-of-hours GP (huisartsenpost). Can’t reach anyone, or quickly getting worse? Call 112.',
      },
      today: { heading: 'Call your GP today', help: 'Practice closed? Call the huisartsenpost.' },
      week: { heading: 'Make an appointment this week', help: 'It is not urgent. Getting worse? Then call sooner.' },
    },
    known:
      'Have you had this for longer, does a doctor know, and has it not changed? Then there is no need to call again.',
    mindHeading: 'Not doing well?',
    notBy: 'Regie does not call for you and sends nothing on. Not even when you fill in the questions here.',
    medicationHeading: 'Medication',
    questionsLink: 'Rather answer questions? Start the pain test',
    checked: (date) => `Numbers checked on ${date}.`,
    print: 'You can print this page.',
  },
  notes: {
    notIf: 'Do not do this, or ask first, if',
    stopIf: 'Stop if',
  },
}
