import type { Words } from '../nl.ts'

const times = (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`)
const breaths = (n: number) => (n === 1 ? '1 breath' : `${n} breaths`)
const inWords = ['no', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth']

export const own: Words['own'] = {
  title: 'Yours',
  help: 'A breath at your own pace, or a few exercises in a row.',
  makeBreath: 'Make a breath of your own',
  makeRoutine: 'Make a routine',
  editBreath: 'Change the pattern',
  editRoutine: 'Change the routine',
  gone: 'This is no longer here.',
  toList: 'To all exercises',
  breathGone: 'A breath of your own',
  routineGone: 'A routine',
  name: 'Name',
  noName: 'It still needs a name.',
  unsaved: {
    title: 'Not kept yet',
    leaveText: 'If you leave now, what you changed here is lost.',
    stay: 'Stay here',
    leave: 'Leave anyway',
  },
  removeTitle: (name) => `Delete ${name}?`,
  removeText: 'What you did with it stays.',
  removeUsed: (n) =>
    n === 1
      ? 'It is also in a routine, and will be left out of it.'
      : `It is also in ${n} routines, and will be left out of them.`,
  keepIt: 'Keep it after all',
  breath: {
    newTitle: 'A breath of your own',
    help: 'Slow is good. Out may be longer than in.',
    nameExample: 'For example: evening breath',
    presets: 'Start from',
    pattern: 'The pattern',
    curve: (pattern) => `It goes like this: ${pattern}.`,
    breathOf: (n, of) => (of === 1 ? 'One breath' : `The ${inWords[n] ?? n} breath`),
    kinds: { in: 'In', hold: 'Hold', out: 'Out', rest: 'Hold after out' },
    seconds: (seconds) => (seconds === '1' ? '1 count' : `${seconds} counts`),
    none: 'no',
    longer: (kind, which) => `${which}, ${kind.toLowerCase()}: longer`,
    shorter: (kind, which) => `${which}, ${kind.toLowerCase()}: shorter`,
    addBreath: 'Add another breath after it',
    removeBreath: (which) => `Take away ${which.toLowerCase()}`,
    holdHelp: 'You never have to hold. For some people it is not good:',
    noHold: 'You asked for care with breathing, so there is no holding here.',
    length: 'How long?',
    units: { minutes: 'In minutes', breaths: 'In breaths' },
    amounts: { minutes: 'Time', breaths: 'Number' },
    count: { minutes: (n) => (n === 1 ? '1 minute' : `${n} minutes`), breaths },
    more: { minutes: 'More minutes', breaths: 'More breaths' },
    fewer: { minutes: 'Fewer minutes', breaths: 'Fewer breaths' },
    total: (minutes, n) => `About ${minutes === 1 ? 'a minute' : `${minutes} minutes`} in all, ${breaths(n)}.`,
    problems: {
      'too-few': 'A breath has at least an in and an out.',
      'too-many': 'This is too much to follow. Take a breath away.',
      'begins-otherwise': 'The pattern begins with breathing in.',
      'half-seconds': 'Counts go by halves.',
      'too-short': 'This is too short for a calm breath.',
      'too-long': 'This is too long to do without someone beside you.',
      twice: 'The same thing cannot come twice in a row.',
      'in-again': 'After holding you breathe out first.',
      'out-again': 'After a hold after out you breathe in first.',
      'empty-too-long': 'The hold after out can be 2 counts here at most.',
      'out-shorter': 'Make out at least as long as in. That is calmer.',
      'out-shorter-than-hold': 'Make out at least as long as the hold.',
      'ends-full': 'Breathe out at the end.',
      'breath-too-short': 'This is too fast. In and out together take at least 5 counts.',
      length: 'Choose a length of up to 20 minutes.',
      'session-too-long': 'This takes longer than 20 minutes. Choose fewer breaths.',
      'held-too-often': 'You can hold this long 8 times at most. Choose fewer breaths, or a shorter hold.',
    },
  },
  routine: {
    newTitle: 'A routine',
    help: 'Two to six exercises in a row. Each starts by itself after the one before.',
    nameExample: 'For example: before sleep',
    parts: 'The order',
    empty: 'Choose below what you start with.',
    add: 'Add',
    full: 'Six parts are enough.',
    tooFew: 'Choose at least two exercises.',
    settings: 'Change',
    up: (title, at) => `${title}, place ${at}: earlier`,
    down: (title, at) => `${title}, place ${at}: later`,
    remove: (title, at) => `${title}, place ${at}: take away`,
    removed: (title) => `${title} is gone.`,
    moved: (title, at) => `${title} is now at place ${at}.`,
    added: (title, at) => `${title} is at place ${at}.`,
    total: (minutes) => `About ${minutes === 1 ? 'a minute' : `${minutes} minutes`} in all.`,
    gonePart: 'This breath is no longer there. Take it away.',
    heldOften: 'A long hold can come 8 times at most in a routine. Here it goes without.',
    nothingLeft: 'There is nothing left to play. Add an exercise.',
    runOf: (name, n) => `${name}, ${n === 1 ? '1 part' : `${n} parts`}`,
  },
  tensionShort: (n, mean) =>
    n === 1
      ? `Tension afterwards: ${mean}. Filled in only once.`
      : `Tension afterwards ${mean} on average, filled in ${n} times.`,
  noticed: {
    title: 'What you noticed',
    nothing: 'Nothing yet. Say how tense you are before and after, and it will be here.',
    few: (n) => `You filled in before and after ${times(n)}. That is too little to go by.`,
    tooShort: 'A time you stopped almost at once does not count here.',
    change: (n, mean, low, high) =>
      `Afterwards your tension was ${mean} on average: from ${low} to ${high}, over ${n} times.`,
    steady: (n, size) => `Afterwards your tension was ${size} every time, over ${n} times.`,
    worse: (worse, asked) =>
      worse === 0
        ? asked === 1
          ? 'That one time nothing got worse.'
          : `Nothing got worse, all ${asked} times.`
        : asked === 1
          ? 'That one time something got worse.'
          : `Something got worse ${worse} out of ${asked} times.`,
    notes: 'What you wrote then',
    pair: (before, after) => (before === after ? `stayed ${after}` : `from ${before} to ${after}`),
    key: 'Open dot: before. Filled dot: after. Left is 0, right is 10.',
    honest: 'Tension also eases by itself. So it is not always the exercise.',
    testIt: 'Does this help me? Test it',
    testItHelp: 'With days on and days off, chosen by chance.',
    ofRoutine: 'This is about the whole routine, not about its single parts.',
  },
}
