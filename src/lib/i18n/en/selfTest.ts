import type { selfTest as contract } from '../nl/selfTest.ts'

type Outcome = 'hindrance' | 'tension' | 'sleep'
type Way = 'lower' | 'higher'
type Said = Parameters<(typeof contract)['outcome']['size']['hindrance']>[0]

const days = (n: number) => (n === 1 ? '1 day' : `${n} days`)
const points = (size: string) => (size === '1' ? '1 point' : `${size} points`)

/** How days went; what there is none of is not said. */
const went = (asPlanned: number, otherwise: number, unknown: number) =>
  [
    [asPlanned, 'as planned'],
    [otherwise, 'otherwise'],
    [unknown, 'not filled in'],
  ]
    .flatMap(([n, how]) => (n === 0 ? [] : [`${String(n)} ${String(how)}`]))
    .join(', ')

const ways: Record<Outcome, Record<Way, string>> = {
  hindrance: { lower: 'less', higher: 'more' },
  tension: { lower: 'lower', higher: 'higher' },
  sleep: { lower: 'worse', higher: 'better' },
}
const range = (outcome: Outcome, { range: ends }: Said) => {
  if (ends === null) return ''
  const { low, lowWay, high, highWay } = ends
  const way = ways[outcome]
  return lowWay === highWay
    ? ` (between ${low} and ${high} ${way[lowWay]})`
    : ` (between ${low} ${way[lowWay]} and ${high} ${way[highWay]})`
}

export const selfTest: typeof contract = {
  title: 'Self-test',
  back: 'To your self-test',
  what: {
    title: 'Does this help me?',
    sentences: [
      'You choose one thing, such as an exercise or a short walk.',
      'Chance decides on which days you do it, and on which you don’t.',
      'At the end you compare those days. That way good and bad weeks count on both sides.',
    ],
    cost: 'It takes at least eight weeks, with one or two taps a day. You can stop whenever you like.',
    start: 'Set up a self-test',
  },
  earlier: {
    title: 'Earlier self-tests',
    row: (verdict, first, last) => `${verdict} · ${first} to ${last}`,
    days: (first, last) => `${first} to ${last}`,
    stopped: (on) => `stopped on ${on}`,
    tooFew: 'too few days',
  },
  ready: {
    title: 'Your self-test is finished',
    text: (name) => `All the days of ${name} have passed. See what came out whenever you like.`,
    button: 'See the outcome',
  },
  stoppedNow: 'Your test has stopped. That is fine.',

  notYet: {
    title: 'No self-test yet',
    text: 'You have had this pain for less than three months. Then it is better not to look at it every day.',
    unknown: 'First Regie would like to know how long you have had this pain. That question is with your diary.',
    toDiary: 'To the diary',
    practise: 'Practise something calm',
  },
  tooFew: {
    title: 'A few more days first',
    text: 'A fair test begins with knowing what your days are usually like.',
    needed: (have, needed) =>
      have === 0
        ? `That takes ${needed} days written down in the last eight weeks. There are none yet.`
        : `That takes ${needed} days written down in the last eight weeks. You have ${have}.`,
    tally: (have, needed) => `${have} of ${needed} days`,
    oneOf: (have, needed) =>
      `Your diary has this on ${days(have)} now. A test needs ${needed}, from the last eight weeks.`,
    noHurry: 'There is no hurry. Skipping days is fine; they need not follow each other.',
    toDiary: 'To the diary',
  },
  busy: {
    title: 'A self-test is already running',
    text: (name) => `You are testing ${name}. Two tests at once would get in each other’s way.`,
  },

  steps: (now, of) => `Step ${now} of ${of}`,
  choose: {
    title: 'What would you like to test?',
    offers: 'Fits what you saw',
    exercises: 'An exercise',
    habits: 'A habit',
    medicine:
      'Medicines and care you receive are never tested here. Never stop or change medicines by yourself. Ask your GP or pharmacist.',
  },
  care: {
    title: (name) => `Is ${name} right for you?`,
    help: 'Please read this first. Do you recognise something? Then choose something else, or ask first.',
    adapted: 'This way is fine too',
    next: 'This is right for me',
    other: 'Choose something else',
  },
  watch: {
    title: 'What would you like to watch?',
    help: 'Choose one thing. You already write it in your diary.',
    names: { hindrance: 'Pain getting in the way', tension: 'Stress', sleep: 'Sleep' },
    known: (n) => (n === 0 ? 'not in your diary yet' : `in your diary on ${days(n)}`),
  },
  expect: {
    title: 'What do you expect?',
    help: 'Just to remember it. Expecting something does something too, and that is no mistake.',
    choices: {
      better: 'That it gets better',
      same: 'That it makes little difference',
      worse: 'That it gets worse',
      unknown: 'No idea',
    },
  },
  linger: {
    title: 'How long does it last, do you think?',
    help: 'Not sure? Then leave it as it is.',
    choices: {
      'within-the-day': 'Gone the same day',
      'until-the-next-day': 'Until the next day',
      'some-days': 'A few days',
    },
    blocks: {
      'within-the-day': 'Chance then decides day by day.',
      'until-the-next-day': 'Chance then decides for three days at a time.',
      'some-days': 'Chance then decides for a whole week at a time.',
    },
  },
  draw: {
    title: 'How long would you like to test?',
    weeks: (n) => (n % 7 === 0 ? `${n / 7} weeks` : days(n)),
    lengths: { usual: 'The usual length', long: 'Sees smaller differences' },
    startTitle: 'When do you start?',
    starts: { today: 'Today', tomorrow: 'Tomorrow', monday: (day) => `Monday ${day}` },
    size: {
      hindrance: (size) =>
        `For you, this test can see a difference of about ${points(size)} in how much pain gets in the way.`,
      tension: (size) => `For you, this test can see a difference in stress of about ${points(size)}.`,
      sleep: (size) => `For you, this test can see a difference in sleep of about ${points(size)}.`,
    },
    from: (n) =>
      `That follows from ${days(n)} of your diary. Is the real difference smaller? Then the test often says “unclear”.`,
    huge: (size) =>
      `Your days differ a lot from each other. So this test only sees a very large difference: ${points(size)} or more.`,
    hugeLonger: 'The longer test sees more. Choose that one, or rather don’t begin.',
    hugeNot: 'It will most likely say “unclear”. Your weeks are worth more than that. Rather don’t begin.',
    notNow: 'Rather not',
    anyway: 'Draw the order anyway',
    promise: (n) => `${days(n)}, one or two taps a day. You can always stop, without a reason.`,
    attention: 'Does it make you watch your pain more? Then stop.',
    planned: 'This exercise is in your weekly plan too. On days “off”, skip it there.',
    button: 'Draw the order',
    once: 'Chance decides once. After that the order no longer changes.',
    failed: 'It could not be saved just now. Nothing has begun. Please try again in a moment.',
  },

  today: {
    day: (n, of) => `Day ${n} of ${of}`,
    on: 'Today: on',
    off: 'Today: off',
    onExercise: 'Do it at a moment that suits you. Once is enough.',
    onHabit: 'Do it your own way. Once is enough.',
    offText: 'Today you can leave it. Do you need it all the same? Then simply do it, and say so below.',
    leftOut: 'Today does not count in the outcome, as the days before may still work on. Do take part.',
    toExercise: 'To the exercise',
    doneTitle: { today: 'What did you do?', yesterday: 'What did you do yesterday?' },
    done: 'Done',
    notDone: 'Not done',
    bySession: 'You did the exercise, so it is noted already.',
    otherwise: 'Not as planned. That is fine, it is noted as it was.',
    enough: 'That is it for today. Until tomorrow.',
    stays: 'This stays on this device. The score is in your diary too.',
    unsaved: 'It could not be saved just now. Leave this screen open. We try again with your next tap.',
    sleepTomorrow: 'Tomorrow morning we ask how you slept.',
    lastSleep: 'One more question',
    lastSleepText: 'All the days have passed. Only your last night is missing.',
    before: (n) => (n === 1 ? 'Your test begins tomorrow' : `Your test begins in ${n} days`),
    beforeText: (name, day) => `${name}, from ${day}. Until then there is nothing to do.`,
    yesterday: 'Yesterday',
    yesterdayWas: (state) => `Yesterday: ${state}`,
    yesterdayOpen: 'not filled in yet, you still can today',
    state: { on: 'on', off: 'off' },
    didOn: 'done',
    didOff: 'not done',
    value: {
      hindrance: (score) => `in the way ${score}`,
      tension: (score) => `stress ${score}`,
      sleep: (score) => `sleep ${score}`,
    },
  },
  scales: {
    hindrance: {
      title: {
        today: 'How much did pain get in your way?',
        yesterday: 'How much did pain get in your way yesterday?',
      },
      zero: 'not at all',
      low: '1 a little',
      high: '10 nothing worked',
    },
    tension: {
      title: { today: 'How much stress did you have?', yesterday: 'How much stress did you have yesterday?' },
      zero: 'no stress',
      low: '1 a little',
      high: '10 very much',
    },
    sleep: {
      title: { today: 'How well did you sleep last night?', yesterday: 'How well did you sleep the night before?' },
      zero: 'very badly',
      low: '1 badly',
      high: '10 very well',
    },
  },

  ask: {
    title: 'A moment to stop and think',
    text: {
      hindrance: 'Three days in a row pain got in your way clearly more than before the test.',
      tension: 'Three days in a row your stress was clearly more than before the test.',
      sleep: 'Three nights in a row you slept clearly worse than before the test.',
    },
    byItself:
      'That can happen by itself, even when the test has nothing to do with it. Would you like to go on, or stop? Both are fine.',
    goOn: 'I’ll go on',
    stop: 'I’ll stop',
    signals: 'Is there something new or different? Then go through the alarm signals first.',
    signalsLink: 'To the questions',
  },

  plan: {
    title: 'The plan',
    honest: 'You can see what is to come. That is fine: the order is fixed.',
    until: (day) => `The last day is ${day}.`,
    untilPaused: 'After the pause the days move on.',
    summary: (on, off) => `${on} days on and ${off} days off.`,
    soFar: (asPlanned, otherwise, unknown) => `So far: ${went(asPlanned, otherwise, unknown)}.`,
    inAll: (asPlanned, otherwise, unknown) => `In all: ${went(asPlanned, otherwise, unknown)}.`,
    missedIsFine: 'Missed a day? That is all right. The test simply goes on.',
    marks: {
      on: 'on',
      off: 'off',
      leftOut: 'does not count',
      otherwise: 'it went otherwise',
      unknown: 'not filled in',
      paused: 'pause',
      future: 'to come',
    },
    open: 'Show as a list',
    caption: 'All the days of the test',
    columns: { day: 'Day', plan: 'Plan', done: 'Done' },
    planned: { on: 'on', off: 'off' },
    plannedLeftOut: { on: 'on, does not count', off: 'off, does not count' },
    did: { on: 'yes', off: 'no', unknown: 'not filled in', future: '' },
  },
  about: {
    title: 'What you chose',
    help: 'What you test, what you watch, how long',
    what: 'You test',
    watch: 'You watch',
    start: 'Began on',
    starts: 'Begins on',
    days: 'How long',
    daysText: (n, block) =>
      block === 1 ? `${days(n)}, each day on or off` : `${days(n)}, ${block} days on or off at a time`,
    size: 'The test sees',
    sizeText: (size) => `a difference of about ${points(size)}`,
    expects: 'You expected',
    expected: {
      better: 'that it gets better',
      same: 'that it makes little difference',
      worse: 'that it gets worse',
      unknown: 'no idea',
    },
  },

  pause: {
    row: 'Pause',
    rowHelp: 'Nothing for a while. The days move on.',
    rowHelpTomorrow: 'Nothing for a while, from tomorrow. The days move on.',
    title: 'Pause',
    text: 'Nothing is asked now. The order waits for you.',
    comes: 'Your pause begins tomorrow, as today is noted already.',
    resume: 'Go on today',
    undo: 'No pause after all',
  },
  stop: {
    row: 'Stop',
    rowHelp: 'No reason needed.',
    title: 'Stop this test?',
    text: 'No reason is needed. There will be no outcome. What you wrote stays in your diary.',
    final:
      'You cannot go on with this test afterwards. You can begin a new one. Do you only want a rest? Then choose pause.',
    yes: 'Stop the test',
    no: 'Go on',
  },
  look: {
    row: 'Look now',
    rowHelp: 'You may. It is no outcome yet.',
    title: 'Look already?',
    explain: [
      'What you see now may still turn round completely. It is not an outcome.',
      'Looking also changes what you expect. So the outcome will say that you looked.',
    ],
    yes: 'Look anyway',
    no: 'I’ll wait',
    tooEarly: 'There are too few days to see anything yet. You missed nothing, and it is not noted.',
    soFar: 'So far, not an outcome',
    still: 'There is no verdict yet. That comes only after the last day.',
    close: 'Go on with the test',
  },

  outcome: {
    of: {
      hindrance: (name) => `${name} and pain getting in your way`,
      tension: (name) => `${name} and your stress`,
      sleep: (name) => `${name} and your sleep`,
    },
    verdicts: {
      'helps-probably': 'probably helps',
      'little-difference-probably': 'probably makes little difference',
      unclear: 'unclear',
      'seems-worse': 'seems to make it worse',
    },
    size: {
      hindrance: (said) =>
        said.way === 'equal'
          ? `Pain got in your way about as much on days on as on days off${range('hindrance', said)}.`
          : `On days on, pain got in your way about ${points(said.points)} ${ways.hindrance[said.way]}${range('hindrance', said)}.`,
      tension: (said) =>
        said.way === 'equal'
          ? `Your stress was about the same on days on and days off${range('tension', said)}.`
          : `On days on, your stress was about ${said.points} ${ways.tension[said.way]}${range('tension', said)}.`,
      sleep: (said) =>
        said.way === 'equal'
          ? `After days on and days off you slept about the same${range('sleep', said)}.`
          : `After days on you slept about ${points(said.points)} ${ways.sleep[said.way]}${range('sleep', said)}.`,
    },
    endless: 'How large the difference may be cannot be said.',
    means: {
      'helps-probably':
        'Even if it does nothing, you see something like this in one test out of twenty. So it is not quite certain.',
      'little-difference-probably': 'A whole point more or less is unlikely. Do it all the same if you enjoy it.',
      unclear:
        'It may make a difference, and it may make none. A short test often says this. It does not mean “it does nothing”.',
      'seems-worse':
        'Even if it does nothing, you see something like this in one test out of twenty. You can well leave it.',
    },
    expected: {
      better: 'Beforehand you thought: it gets better.',
      same: 'Beforehand you thought: it makes little difference.',
      worse: 'Beforehand you thought: it gets worse.',
    },
    dots: {
      title: 'Day by day',
      on: (n) => `${days(n)} on`,
      off: (n) => `${days(n)} off`,
      help: 'Each dot is a day, from 0 to 10. The short stroke is the mean.',
      label: (on, off) => `Mean ${on} on days on, ${off} on days off.`,
      open: 'Show as a table',
      value: { hindrance: 'In the way', tension: 'Stress', sleep: 'Sleep' },
      onColumn: 'Days on',
      offColumn: 'Days off',
      mean: 'Mean',
    },
    caveatsTitle: 'Good to know',
    caveats: {
      expectation:
        'You knew each day whether it was on. What you expect of it can make a difference too. No self-test can rule that out.',
      'carry-over': 'Does it last longer than a day? Then the difference looks smaller here than it is.',
      'not-as-planned': 'Quite a few days went otherwise than planned. The real difference may be larger than this.',
      'many-gaps': 'On many days nothing is filled in. That is all right, but the outcome is less precise.',
      'looked-early': 'You looked before the end. That may have changed what you expected afterwards.',
      'methods-differ': 'Two ways of calculating do not say the same here. Be careful with it.',
    },
    how: {
      title: 'How it was calculated',
      intention:
        'Each day counts as it was planned, also when it went otherwise. Else you would mostly compare good days.',
      done: (asPlanned, otherwise, unknown) =>
        `${days(asPlanned)} went as planned, ${days(otherwise)} otherwise. Of ${days(unknown)} it is not known.`,
      redraw: (n) =>
        `Then the order was drawn another 999 times. How often was the difference at least as large? About ${n} times in 1000.`,
      model:
        'Beside it stands a model in which each day takes something over from the day before. The outcome does not depend on it.',
      method: 'Method',
      difference: 'Difference',
      between: 'Between',
      randomisation: 'Drawing again',
      regression: 'Model',
      ends: (low, high) => `${low} and ${high}`,
      noEnds: 'cannot be said',
      sign: {
        hindrance: 'Below nought is pain less in the way on days on.',
        tension: 'Below nought is less stress on days on.',
        sleep: 'Above nought is better sleep after days on.',
      },
      pairs: (pairs) => `Chance decided ${pairs} times: each time one block on and one block off.`,
      seed: (seed) => `For whoever wants to check: the order comes from the number ${seed}.`,
    },
    choose: 'What would you like to do with it?',
    plan: 'Put it in my plan',
    leave: 'I’ll leave it',
    longer: 'Test longer',
    again: 'Test once more',
    longerHelp: 'That will be a new test, with a new order. The days of this one do not count in it.',
    chosen: {
      plan: 'You chose your plan. It is there once you save it.',
      leave: 'You left it.',
      longer: 'You chose a new test.',
    },
    worseHelp: 'Is there something new or different about your symptoms?',
    days: 'All the days',
  },
  stopped: {
    title: 'This test was stopped',
    reasons: {
      wish: 'You stopped because you wanted to. That is reason enough.',
      worse: 'You stopped because things got worse. That was a good choice.',
      'red-flag': 'The test stopped because you named an alarm signal. That comes first.',
      'another-test': 'The test stopped because another one was under way. Two at once get in each other’s way.',
    },
    noVerdict: 'A test that was stopped gets no outcome. Else the moment of stopping would help decide.',
    again: 'Set up a new self-test',
  },
  noVerdict: {
    title: 'Too few days to say anything',
    text: (pairs, needed) =>
      `At least ${needed} pairs with a day on and a day off filled in are needed. There are ${pairs}.`,
    fine: 'That is all right. You did what you could, and nothing is sometimes the honest answer.',
  },
  gone: 'This self-test is not here.',
}
