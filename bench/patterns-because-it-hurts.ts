/**
 * `node bench/patterns-because-it-hurts.ts [diaries]`: what is made of exercises that do nothing, done mostly on painful
 * days, and of chips that are noted mostly on painful days. Everything found about them is made up.
 */
import { randomFrom } from '#lib/core/random.ts'
import { leastLagOf } from '#lib/core/patterns/kinds.ts'
import { findPatterns, finish } from '#lib/core/patterns/patterns.ts'
import { certaintyOf } from '#lib/core/patterns/shown.ts'
import type { Finding } from '#lib/core/patterns/finding.ts'
import type { PatternDay } from '#lib/core/patterns/series.ts'
import { cells } from './patterns/cells.ts'
import type { Cell } from './patterns/cells.ts'
import { simulate } from './patterns/simulate.ts'
import type { SimulatedDiary } from './patterns/simulate.ts'

const many = Number(process.argv[2] ?? 100)
const exercises = ['done:adem-4-6', 'done:schudden', 'done:bodyscan']

/** How much more is practised with one deviation more pain (log odds), and how badly the evening remembers the day. */
type World = { name: string; pull: number; blur: number; cell: Cell }

const nothing = cells['null-180-days']
const something = cells['sig-180-days']
if (!nothing || !something) throw new Error('no such cell')
const worlds: World[] = [
  { name: 'practised whenever', pull: 0, blur: 0, cell: nothing },
  { name: 'practised more when it hurts', pull: 0.7, blur: 0, cell: nothing },
  { name: 'practised mostly when it hurts', pull: 1.5, blur: 0, cell: nothing },
  { name: 'the same, evenings remembered roughly', pull: 1.5, blur: 0.8, cell: nothing },
  { name: 'the same, pain that lasts', pull: 1.5, blur: 0.8, cell: { ...nothing, persistence: [0.65, 0.85] } },
  { name: 'practised mostly when it does not', pull: -1.5, blur: 0.8, cell: nothing },
  { name: 'with triggers, practised mostly when it hurts', pull: 1.5, blur: 0, cell: something },
  { name: 'with triggers, the same, a year', pull: 1.5, blur: 0.8, cell: { ...something, days: 365 } },
]

console.log('exercises that do nothing, three per diary: share of diaries that say something of one')
console.log('| | day itself: more | less | next days: more | less | others: found | false per diary |')
for (const world of worlds) {
  for (const [way, run] of Object.entries({
    'all lags': (days: readonly PatternDay[]) => findPatterns(days),
    'from the next day on (ours)': (days: readonly PatternDay[]) => findPatterns(days, { leastLagOf }),
    'without exercises': (days: readonly PatternDay[]) => findPatterns(days.map(without)),
  })) {
    const all = Array.from({ length: many }, (_, i) => {
      const diary = practising(world, 50_000 + i)
      const patterns = finish(run(diary.days))
      const shown = patterns.kind === 'analysed' ? patterns.findings.filter((one) => certaintyOf(one) !== null) : []
      return { diary, shown }
    })
    const says = (accepts: (one: Finding) => boolean) =>
      all.filter(({ shown }) => shown.some((one) => exercises.includes(one.factor) && accepts(one))).length / many
    const triggers = all.reduce((sum, { diary }) => sum + diary.truth.length, 0)
    const isTrue = ({ truth }: SimulatedDiary, { factor, sign }: Finding) =>
      truth.some((one) => one.factor === factor && Math.sign(one.effect) === sign)
    const others = all.map(({ diary, shown }) => ({
      diary,
      shown: shown.filter(({ factor }) => !exercises.includes(factor)),
    }))
    const right = others.reduce((sum, { diary, shown }) => sum + shown.filter((one) => isTrue(diary, one)).length, 0)
    const wrong = others.reduce((sum, { shown }) => sum + shown.length, 0) - right
    console.log(
      `| ${[
        `${world.name}; ${way}`,
        ...[
          says(({ lag, sign }) => lag === 0 && sign === 1),
          says(({ lag, sign }) => lag === 0 && sign === -1),
          says(({ lag, sign }) => lag > 0 && sign === 1),
          says(({ lag, sign }) => lag > 0 && sign === -1),
          right / triggers,
          wrong / many,
        ].map((value) => (Number.isNaN(value) ? '' : value.toFixed(3))),
      ].join(' | ')} |`,
    )
  }
}

console.log('')
console.log(
  'moments, noted mostly when it hurts; an evening forgets one chip in five, the evening itself is missing one time in four',
)
console.log('| | empty diaries that show any | triggers found | false per diary |')
const ways = {
  'evenings only': { chip: 'evening', pain: 'evening' },
  'chips of moments count where the evening was answered (ours)': { chip: 'counts', pain: 'evening' },
  'chips only a moment had are not known': { chip: 'unknown', pain: 'evening' },
  'chips of moments count also without an evening': { chip: 'also without', pain: 'evening' },
  'pain of moments where the evening has none': { chip: 'evening', pain: 'moments' },
} as const satisfies Record<string, Way>
for (const [name, way] of Object.entries(ways)) {
  const look = (cell: Cell) =>
    Array.from({ length: 2 * many }, (_, i) => {
      const diary = withMoments(cell, 60_000 + i, way)
      const patterns = finish(findPatterns(diary.days))
      const shown = patterns.kind === 'analysed' ? patterns.findings.filter((one) => certaintyOf(one) !== null) : []
      const right = shown.filter(({ factor, sign }) =>
        diary.truth.some((one) => one.factor === factor && Math.sign(one.effect) === sign),
      ).length
      return { shown: shown.length, right, triggers: diary.truth.length }
    })
  const [empty, full] = [look(nothing), look(something)]
  const total = (all: typeof full, of: (one: (typeof full)[number]) => number) =>
    all.reduce((sum, one) => sum + of(one), 0)
  const figures = [
    total(empty, (one) => Number(one.shown > 0)) / empty.length,
    total(full, (one) => one.right) / total(full, (one) => one.triggers),
    total(full, (one) => one.shown - one.right) / full.length,
  ]
  console.log(`| ${[name, ...figures.map((value) => value.toFixed(3))].join(' | ')} |`)
}

type Way = { chip: 'evening' | 'counts' | 'unknown' | 'also without'; pain: 'evening' | 'moments' }

/** What a person would have written down in the evening, and in moments when it hurt, of a diary without gaps. */
function withMoments(cell: Cell, seed: number, way: Way): SimulatedDiary {
  const random = randomFrom(seed)
  const diary = simulate('moments', { ...cell, missing: [0, 0] }, seed)
  const pains = diary.days.map(({ outcome }) => outcome ?? 0)
  const mean = pains.reduce((sum, one) => sum + one, 0) / pains.length
  const days = diary.days.map((one, t): PatternDay => {
    const felt = ((pains[t] ?? 0) - mean) / 1.5
    const hasEvening = random() < 0.75
    const hasMoment = random() < 1 / (1 + Math.exp(1.5 - 1.5 * felt))
    const factors = Object.entries(one.factors).flatMap(([name, value]): [string, number | null][] => {
      const [recalled, noted] = [random() < 0.8, hasMoment && random() < 0.6]
      if (!name.startsWith('tag')) return hasEvening ? [[name, value]] : []
      const isThere = value === 1
      if (!hasEvening) return way.chip === 'also without' && isThere && noted ? [[name, 1]] : []
      if (!isThere || recalled) return [[name, value]]
      if (!noted || way.chip === 'evening') return [[name, 0]]
      return way.chip === 'unknown' ? [] : [[name, 1]]
    })
    // What is noted in a moment is above what the day is remembered by.
    const ofMoment = hasMoment && way.pain === 'moments' ? Math.min(10, (pains[t] ?? 0) + 1) : null
    return { day: one.day, outcome: hasEvening ? one.outcome : ofMoment, factors: Object.fromEntries(factors) }
  })
  return { ...diary, days }
}

/** A diary without gaps gets exercises from its pain, is blurred, and then loses a third of its days. */
function practising({ name, pull, blur, cell }: World, seed: number): SimulatedDiary {
  const random = randomFrom(seed)
  const normal = () => Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, -6)
  const diary = simulate(name, { ...cell, missing: [0, 0] }, seed)
  const pains = diary.days.map(({ outcome }) => outcome ?? 0)
  const mean = pains.reduce((sum, one) => sum + one, 0) / pains.length
  const spread = Math.sqrt(pains.reduce((sum, one) => sum + (one - mean) ** 2, 0) / pains.length) + 1e-9
  const habits = exercises.map(() => 0)
  let isOut = false
  const days = diary.days.map((one, t): PatternDay => {
    const felt = ((pains[t] ?? 0) - mean) / spread
    const done = exercises.map((exercise, i) => {
      const habit = (habits[i] = 0.8 * (habits[i] ?? 0) + 0.5 * normal())
      return [exercise, random() < 1 / (1 + Math.exp(1 - habit - pull * felt)) ? 1 : 0] as const
    })
    isOut = random() < (isOut ? 0.5 : 0.2)
    const practised = Object.fromEntries(done)
    if (isOut) return { day: one.day, outcome: null, factors: practised }
    const remembered = Math.max(0, Math.min(10, Math.round((pains[t] ?? 0) + blur * normal())))
    return { day: one.day, outcome: remembered, factors: { ...one.factors, ...practised } }
  })
  return { ...diary, days }
}

function without(one: PatternDay): PatternDay {
  return {
    ...one,
    factors: Object.fromEntries(Object.entries(one.factors).filter(([name]) => !exercises.includes(name))),
  }
}
