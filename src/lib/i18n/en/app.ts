import type { app as contract } from '../nl/app.ts'

/** A count read as a person says it; more than twelve stays a number. */
const inWords = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

export const app: typeof contract = {
  tabs: {
    label: 'Your place',
    today: 'Today',
    practise: 'Practise',
    now: 'For now',
    diary: 'Diary',
    insight: 'Insight',
  },
  opening: {
    busy: 'Your place is opening.',
    failedTitle: 'Your place won’t open right now',
    failed: 'Nothing has been erased. Your browser does not release the storage on this device.',
    reasons:
      'That happens in a private window, or when storage is turned off. Closing other Regie windows sometimes helps.',
    withoutPlace: 'Practise without your place',
  },
  trouble: {
    readOnly: 'Something in your storage is broken. You can read, but nothing is saved.',
    unsaved: 'Not everything is saved yet. We keep trying.',
    link: 'See your data',
    erased: 'Everything was erased, in another window.',
  },
  install: {
    description: 'Practise, rest and write down what went well. Stays on your device.',
    title: 'Put Regie on your home screen',
    text: 'Then it opens like an app, without internet too.',
    button: 'Add to home screen',
    ios: 'Tap Share at the bottom and choose “Add to Home Screen”.',
    never: 'Don’t ask again',
  },
  update: { text: 'There is a new version.', button: 'Refresh' },
  greeting: { night: 'Still awake.', morning: 'Good morning.', afternoon: 'Good afternoon.', evening: 'Good evening.' },
  today: {
    stepLabel: 'Your next step',
    begin: 'Begin',
    later: 'Later',
    other: 'Something else',
    planned: (time) => `You chose this for ${time}. Nothing else is asked.`,
    plannedLater: (time) => `You chose this for ${time}. Now is fine too.`,
    chosen: 'You chose this one yourself. A few minutes is enough.',
    fromTest: 'This fits what you recognised in the pain test.',
    gentle: 'A quiet one to start with.',
    diaryTitle: 'What went well today?',
    diary: (n, of) => `Day ${n} of ${of}. About a minute.`,
    diaryButton: 'Write it down',
    choiceTitle: 'Your period is over',
    choice: 'Stop writing things down, or go on a little? Both are fine.',
    choiceButton: 'Choose',
    enoughTitle: 'Enough for today',
    enough: 'Nothing more is asked of you. Would you like to? Everything is ready.',
    enoughButton: 'See the exercises',
    minutesTitle: (title, minutes) => `${title}, ${minutes}`,
    diaryRow: 'Today’s diary',
    diaryRowFilled: 'Filled in. You can change it.',
    diaryRowOpen: (n, of) => `Day ${n} of ${of}, about a minute`,
    momentRow: 'In pain now, or something tense?',
    momentHelp: 'Note a moment, in ten seconds',
    week: (n) =>
      n === 0
        ? 'This week is still empty'
        : n === 1
          ? 'This week you did something for yourself once'
          : `This week you did something for yourself ${n === 2 ? 'twice' : `${inWords[n] ?? n} times`}`,
    weekLabel: 'Monday to Sunday',
    weekDid: 'did something',
    weekHelp: 'Skipping a day is fine.',
    selfTest: {
      title: {
        on: 'Self-test: today yes',
        off: 'Self-test: today no',
        before: 'Your self-test starts soon',
        paused: 'Your self-test is paused',
        'last-answer': 'Your self-test: one more question',
        ready: 'Your self-test is done',
      },
      day: (name, n, of) => `${name}, day ${n} of ${of}`,
      step: 'Your self-test says: today yes. Once is enough.',
      offDay: 'Today is a day without, for your self-test. You may always do it.',
      stopTitle: 'A moment to think',
      stop: 'Three days in a row went less well than before your self-test.',
      stopButton: 'Have a look',
      asks: {
        hindrance: 'How much did pain get in the way?',
        tension: 'How stressed were you?',
        sleep: 'How did you sleep last night?',
        done: 'How did your self-test go today?',
      },
      oneTap: 'One tap, for your self-test.',
      answer: 'Fill it in',
      ready: 'See what came of it, whenever you like.',
      readyButton: 'See the outcome',
    },
    planRow: 'Your plan',
    planHelp: (moments, habits) => {
      const week = moments === 1 ? '1 moment a week' : `${moments} moments a week`
      const kept = habits === 1 ? '1 habit' : `${habits} habits`
      if (moments > 0) return habits > 0 ? `${week}, ${kept}` : week
      return habits > 0 ? kept : 'Rest moments for the week'
    },
    planPaused: (until) => `Paused until ${until}`,
    messagesRow: 'Messages',
    messagesHelp: (n: number) =>
      n === 1 ? 'Your conversation with the practice' : `${n} conversations with the practice`,
    dataRow: 'Your data',
    dataHelp: 'Where it is, taking it along, erasing it',
    settingsRow: 'Settings',
    settingsHelp: 'Look, sound, language',
    doctorRow: 'When to call the doctor',
    weekCard: 'Earlier the advice was: make an appointment with your GP this week. Did that work out?',
    askSafety: 'Has anything changed about your pain? Go through the warning signs again.',
    askSafetyLink: 'To the questions',
  },
  practise: {
    title: 'Practise',
    help: 'Shorter, seated or with your eyes open is always fine.',
    byTest: 'What fits your pain test comes first. You choose.',
    doTest: 'Not sure where to start? Do the pain test.',
    history: 'What you did',
    historyEmpty: 'What you do will be listed here. Half an exercise counts too.',
    earlier: 'Show more',
    did: (day, minutes, finished) => (finished ? `${day}, ${minutes}` : `${day}, ${minutes}, stopped earlier`),
    removeOf: (title, day) => `Delete: ${title}, ${day}`,
    tensionNone: 'Nothing to say about your tension yet.',
    tension: (n, mean, low, high) =>
      n === 1
        ? `Tension afterwards: ${mean}. Filled in once, which says little.`
        : `Tension afterwards ${mean} on average (from ${low} to ${high}), filled in ${n} times.`,
    lower: (points) => `${points} lower`,
    higher: (points) => `${points} higher`,
    same: 'the same',
    worse: (n) => (n === 1 ? 'Something got worse once.' : `Something got worse ${n} times.`),
    removed: 'Gone.',
  },
  now: {
    title: 'For now',
    sentence: 'Your own sentence',
    sentenceHelp: 'A sentence that calms you. You will see it at the end.',
    moment: 'Note this moment',
    otherwise: 'Rather something else?',
  },
  safety: {
    start: 'To the questions',
    title: 'Warning signs',
    intro: 'Is something new, or is your pain different? Go through the questions. Your answers are not kept.',
    introFirst: 'Before you go on: a few questions about your body. Your answers are not kept.',
    again: 'Go through them again',
    toToday: 'To today',
    stoppedTitle: 'First talk to a doctor',
  },
}
