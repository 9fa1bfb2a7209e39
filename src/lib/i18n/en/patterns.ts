import type { Days, Outcome, Told, patterns as contract } from '../nl/patterns.ts'

const days = (n: number) => (n === 1 ? '1 day' : `${n} days`)
const nights = (n: number) => (n === 1 ? '1 night' : `${n} nights`)
const points = (size: string) => (size === '1' ? '1\u00a0point' : `${size}\u00a0points`)
const lead = {
  possible: 'A possible pattern',
  likely: 'A likely pattern',
  strong: 'A very likely pattern',
  fading: 'A fading pattern',
} as const

/** What follows "16 days"; of sleep what follows "after". */
const what: Readonly<Record<string, string>> = {
  'little-sleep': 'little sleep',
  'busy-day': 'that were busy',
  'something-hard': 'with something hard',
  rush: 'with a rush or a deadline',
  'tension-between': 'with tension between you and someone',
  'much-input': 'with a lot going on around you',
  worries: 'with worries about money or work',
  alone: 'when you were alone a lot',
  travel: 'when you were on the road',
  'something-nice': 'with something nice',
  'day-off': 'that were days off',
  partner: 'with your partner',
  child: 'with a child',
  parent: 'with a parent',
  family: 'with family',
  friend: 'with a friend',
  colleague: 'with a colleague',
  manager: 'with your manager',
  customer: 'with a customer',
  neighbour: 'with neighbours',
  caregiver: 'with a health professional',
  group: 'with a group',
  tense: 'when you were tense',
  hurried: 'when you felt hurried',
  worried: 'when you were worried',
  afraid: 'when you were afraid',
  angry: 'when you were angry',
  sad: 'when you were sad',
  lonely: 'when you were lonely',
  ashamed: 'when you felt ashamed',
  calm: 'when you were calm',
  glad: 'when you were glad',
  proud: 'when you were proud',
  grateful: 'when you were grateful',
  'long-sitting': 'when you sat for long',
  'long-standing': 'when you stood for long',
  lifting: 'when you lifted things',
  household: 'with housework',
  screen: 'when you were long at a screen',
  driving: 'when you were long in the car',
  walked: 'when you walked',
  sport: 'when you did sports',
  outside: 'when you were outside',
  'real-rest': 'when you really rested',
  skipped: 'when you skipped something',
  support: 'when you used support',
  checked: 'when you checked often',
  sick: 'when you were ill',
  'medication-change': 'with a different medicine or dose',
  menstruation: 'with your period',
  alcohol: 'with alcohol',
}

const nth = ['first', 'second', 'third'] as const

function group({ n, what, isNight }: Days, lag: 0 | 1 | 2): string {
  if (isNight) return lag === 0 ? `${days(n)} after ${what}` : `the ${nth[lag]} day after ${nights(n)} with ${what}`
  const on = `${days(n)} ${what}`
  return lag === 0 ? on : lag === 1 ? `the day after ${on}` : `two days after ${on}`
}

const later = (isNight: boolean, lag: 0 | 1 | 2) => {
  if (isNight) return lag === 0 ? 'the day after' : `on the ${nth[lag]} day`
  return lag === 1 ? 'the day after' : 'two days after'
}

const between = ({ low, high, crosses, isMore }: Told, [more, less]: readonly [string, string]) => {
  const [one, other] = isMore ? [less, more] : [more, less]
  return crosses ? `(from ${low} ${one} to ${high} ${other})` : `(between\u00a0${low}\u00a0and\u00a0${high})`
}

function changed(told: Told, when = ''): string {
  const at = when === '' ? '' : ` ${when}`
  const isPain = told.outcome === 'pain'
  if (!told.isSizeKnown)
    return isPain
      ? `your pain was ${told.isMore ? 'higher' : 'lower'}${at}`
      : `pain got in your way ${told.isMore ? 'more' : 'less'}${at}`
  if (isPain)
    return `your pain was about ${points(told.size)} ${told.isMore ? 'higher' : 'lower'}${at} ${between(told, ['higher', 'lower'])}`
  return `pain got in your way about ${points(told.size)} ${told.isMore ? 'more' : 'less'}${at} ${between(told, ['more', 'less'])}`
}

function together(told: Told): string {
  const at = told.lag === 0 ? '' : ` ${later(false, told.lag)}`
  const isPain = told.outcome === 'pain'
  if (!told.isSizeKnown)
    return isPain
      ? `together with ${told.isMore ? 'more' : 'less'} pain${at}`
      : `together with pain getting in your way ${told.isMore ? 'more' : 'less'}${at}`
  if (isPain)
    return `together with pain about ${points(told.size)} ${told.isMore ? 'higher' : 'lower'}${at} ${between(told, ['higher', 'lower'])}`
  return `together with pain getting in your way about ${points(told.size)} ${told.isMore ? 'more' : 'less'}${at} ${between(told, ['more', 'less'])}`
}

const range = (from: string, to: string) => (from === to ? from : `${from} to ${to}`)
const activities = ['quiet', 'ordinary', 'busy'] as const
const harderDays = (outcome: Outcome) =>
  outcome === 'pain' ? 'After days with more pain,' : 'After days when pain got in the way more,'

export const patterns: typeof contract = {
  title: 'Patterns',
  intro:
    'What more often goes with pain getting in your way more or less. Going together doesn’t say which came first.',
  introPain: 'What more often goes with more or less pain. Going together doesn’t say which came first.',
  examinedNo: 'Have someone look at it first.',
  outcomeLabel: 'What are we looking at?',
  outcomes: { hindrance: 'Pain in the way', pain: 'Pain' },

  looking: 'Looking through your diary. This happens on your device.',
  failed: 'Looking didn’t work just now. Your diary is still there.',
  again: 'Try again',

  what,
  ownWhat: (name) => `with “${name}”`,
  doneWhat: (title) => `with the exercise ${title}`,
  ownBreath: 'Own breath',
  ownBreathWhat: 'with a breath of your own',
  unknownName: 'something from before',
  nameOf: (name) => `“${name}”`,
  ratings: {
    stress: 'Stress',
    mood: 'Mood',
    sleepQuality: 'How you slept',
    sleepHours: 'Hours of sleep',
    activity: 'How busy it was',
  },

  tag: (told, on) => {
    const { lag, isTogether } = told
    const onDays = `${days(on.n)} ${on.what}`
    const start = lead[told.certainty]
    if (isTogether) return `${start}: ${onDays} went ${together(told)}.`
    if (on.isNight && lag === 0) return `${start}: on ${group(on, 0)}, ${changed(told)}.`
    if (on.isNight)
      return `${start}: after a night with ${on.what} (${on.n} times), ${changed(told, later(true, lag))}.`
    if (lag === 0) return `${start}: on ${onDays}, ${changed(told)}.`
    return `${start}: after days ${on.what} (${on.n} times), ${changed(told, later(false, lag))}.`
  },
  rating: (told, { n, each, isNight }) => {
    const start = `${lead[told.certainty]} over ${days(n)}`
    if (told.isTogether) return `${start}: ${each} went ${together(told)}.`
    return `${start}: with ${each}, ${changed(told, later(isNight, told.lag))}.`
  },
  each: {
    stress: (k) => (k === 1 ? 'each point more stress' : `every ${k} points more stress`),
    mood: (k) => (k === 1 ? 'each point better mood' : `every ${k} points better mood`),
    sleepQuality: (k) => (k === 1 ? 'each point better sleep' : `every ${k} points better sleep`),
    sleepHours: (k) => (k === 1 ? 'each extra hour of sleep' : `every ${k} extra hours of sleep`),
    activity: () => 'each step from quiet to busy',
  },

  beside: {
    isNew: 'This is new. It may be gone again in two weeks.',
    lighter: 'Days like these were often easier.',
    together: 'Your diary doesn’t know which came first.',
    practice: 'People sometimes practise just when a day is hard, or good. That may play a part.',
    confounders: {
      'tag:sick': 'When you are ill, pain often changes by itself.',
      'tag:medication-change': 'With a different medicine, pain often changes by itself.',
      'tag:menstruation': 'With a period, pain often changes by itself.',
    },
  },

  drawing: {
    help: 'Each dot is a day, from 0 to 10. The small line is the average.',
    group,
    others: (n, { isNight, lag }) => {
      if (lag === 0) return n === 1 ? '1 other day' : `${n} other days`
      const rest = isNight ? `${n} other nights` : n === 1 ? '1 other day' : `${n} other days`
      return isNight
        ? `the ${nth[lag]} day after ${rest}`
        : lag === 1
          ? `the day after ${rest}`
          : `two days after ${rest}`
    },
    part: {
      stress: (from, to) => `with stress ${range(from, to)}`,
      mood: (from, to) => `with mood ${range(from, to)}`,
      sleepQuality: (from, to) => `sleep rated ${range(from, to)}`,
      sleepHours: (from, to) => `${range(from, to)} hours of sleep`,
      activity: (from, to) => `that were ${activities.slice(Number(from), Number(to) + 1).join(' or ')}`,
    },
    open: 'Show as a table',
    caption: (name) => `${name}: on how many days each number`,
    score: { hindrance: 'In the way', pain: 'Pain' },
    mean: 'Average',
  },

  why: {
    open: 'Why does Regie say this?',
    rests: (known, on) => `It rests on ${days(known)}: ${on} with, ${known - on} without.`,
    restsRating: (known) => `It rests on ${days(known)} on which both were filled in.`,
    certainty: {
      strong: '“Very likely” means: of such hints, more than 95 in 100 are real.',
      likely: '“Likely” means: of such hints, about 9 in 10 are real.',
      possible: '“Possible” means: of such hints, about 2 in 3 are real.',
      fading: 'This pattern was clearer before. Of such hints, fewer than half are real now.',
    },
    since: (day) => `It has been here since ${day}.`,
    size: 'The two numbers in brackets: if the pattern is real, the difference lies between them 9 times out of 10.',
    sizeUnknown: 'How much it differs can’t be said well here: on most days you put in 0.',
    adjusted:
      'Weekdays, the day before and what else you kept are taken out. So it may differ from the distance between the small lines.',
    elseTitle: 'What else it may be',
    chance:
      'Chance. Even when there is nothing to find in a diary, about 1 in 20 people have something here on any one day. Over a whole year, 3 in 10 do at some time.',
    reverse: 'The other way round: perhaps pain got in the way first.',
    reversePain: 'The other way round: perhaps the pain came first.',
    third: 'Something else that was going on on those days and isn’t in your diary.',
    test: 'A self-test can say more than looking can.',
  },
  toTest: 'Make a small self-test of it',
  hide: 'Hide this',
  notSo: 'Not so',
  hideName: (name) => `Hide this: ${name}`,
  notSoName: (name) => `Not so: ${name}`,
  isHidden: (name) => `${name} is hidden.`,
  isNotSo: (name) => `${name}: not so, you say. Regie leaves it out.`,
  undo: 'Put it back',
  moreOf: 'More about this',
  more: (n) => `Show the others (${n})`,
  less: 'Show fewer',
  aside: {
    title: (n) => `Put aside (${n})`,
    hidden: (day) => `Hidden on ${day}`,
    'not-so': (day) => `Not so, you said on ${day}`,
    back: 'Show again',
    backName: (name) => `Show again: ${name}`,
    all: 'You have put aside what we found. That’s fine.',
  },

  standIns: {
    beside: (list) => `One of these: ${list}. Your diary can’t tell them apart.`,
    sentence: (certainty, outcome, isMore) => {
      const change = isMore ? 'more' : 'less'
      const either = outcome === 'pain' ? 'how much pain you have' : 'how much pain gets in your way'
      const one = outcome === 'pain' ? `${change} pain` : `pain getting in your way ${change}`
      const what = isMore === null ? either : one
      return `${lead[certainty]}: one of these goes together with ${what}. Your diary can’t tell them apart.`
    },
  },
  after: {
    title: 'The day after',
    beside: 'It also happens the other way round:',
    chance: 'It may also be chance.',
    tag: (outcome, name, isMore) =>
      `${harderDays(outcome)} “${name}” is in your diary ${isMore ? 'more' : 'less'} often.`,
    done: (outcome, title, isMore) =>
      `${harderDays(outcome)} you do the exercise ${title} ${isMore ? 'more' : 'less'} often.`,
    rating: (outcome, id, isMore) => {
      const is = {
        stress: isMore ? 'your stress is often higher' : 'your stress is often lower',
        mood: isMore ? 'your mood is often better' : 'your mood is often lower',
        sleepQuality: isMore ? 'you often sleep better' : 'you often sleep worse',
        sleepHours: isMore ? 'you often sleep longer' : 'you often sleep less long',
        activity: isMore ? 'your day is often busier' : 'your day is often quieter',
      }[id]
      return `${harderDays(outcome)} ${is}.`
    },
  },
  rhythm: {
    title: 'The week',
    both: (outcome, high, low) =>
      outcome === 'pain'
        ? `On average your pain is highest on ${high} and lowest on ${low}.`
        : `On average pain gets in your way most on ${high} and least on ${low}.`,
    help: 'Above the line is higher than the average of the week, below it lower.',
    caption: 'Difference from the average of the week',
    day: 'Day',
    difference: 'Difference',
    higher: (size) => `${size} higher`,
    lower: (size) => `${size} lower`,
    equal: 'the same',
    trend: (outcome, isMore, { size, low, high }) =>
      outcome === 'pain'
        ? `Over the days we looked at, your pain has slowly become ${isMore ? 'higher' : 'lower'}: about ${points(size)} (between ${low} and ${high}).`
        : `Over the days we looked at, pain has slowly come to be in your way ${isMore ? 'more' : 'less'}: about ${points(size)} (between ${low} and ${high}).`,
  },

  early: {
    title: 'Too early to say',
    have: (outcome, have, needed) => {
      const filled = outcome === 'pain' ? 'with pain' : 'with how much pain got in the way'
      return have === 0
        ? `No day ${filled} has been filled in yet. From ${days(needed)} on we look for a pattern.`
        : `${days(have)} ${filled} ${have === 1 ? 'is' : 'are'} filled in. From ${days(needed)} on we look for a pattern.`
    },
    dots: (have, needed) => `${days(have)} of the ${needed} that are needed.`,
    habit: 'One tap helps: close your evening with “Done for today”. What you didn’t choose then counts as “not”.',
    noNeed: 'You don’t have to. Leaving days empty is fine, and so is stopping.',
  },
  nothingVaries: {
    title: 'Nothing to compare yet',
    text: (outcome) =>
      `${outcome === 'pain' ? 'Your pain was about the same' : 'Pain got in your way about the same'} almost every day, or little else was noted. Then there is nothing to compare yet.`,
  },
  nothing: {
    title: 'Not known yet',
    text: (rated, factors) =>
      `We looked at ${days(rated)} and at ${factors === 1 ? '1 thing' : `${factors} things`}. Nothing stands out from chance now.`,
    means:
      'That does not mean nothing plays a part. Seeing a pattern often takes half a year, and sometimes there is none.',
    noNeed: 'You don’t have to do anything for it.',
  },
  needed: {
    open: (n) => `What it is too early for (${n})`,
    rare: (name, have, needed) =>
      have === 0
        ? `${name} is not there yet on a day with a score. From ${days(needed)} on there is something to compare.`
        : `${name} is there on ${days(have)} with a score. From ${days(needed)} on there is something to compare.`,
    constant: (name, others, needed) =>
      others === 0
        ? `${name} was there every day with a score. Then there is nothing to compare.`
        : `${name} was there almost every day: not on ${days(others)}. From ${needed} on there is something to compare.`,
    same: (name) => `${name} was the same almost every day. Then there is nothing to compare.`,
    unknown: (name, known, needed) =>
      `${name} is known on ${days(known)} with a score. From ${days(needed)} on we look at it too.`,
    rest: (n) => (n === 1 ? 'And 1 more.' : `And ${n} more.`),
    noNeed: 'You don’t have to do anything for it, or leave anything.',
  },
  knownCause: {
    text: 'You said that an illness or damage was found that explains your pain. Then we show no patterns here. They could put you on the wrong track.',
    may: 'Gentle practice is fine. Your diary is still all yours.',
    change: 'Change your answer',
    ask: 'One question first, before we show patterns.',
    askWhy: 'Your answer stays on this device. You can always change it.',
  },
}
