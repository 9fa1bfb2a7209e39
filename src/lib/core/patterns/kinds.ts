/**
 * What sort of thing a factor is, for how a finding on it may be told. A diary with one evening a day cannot say what came
 * first on a day, so the question asked of every factor is: could the pain of that same day well be why it was there?
 */
import type { Finding } from './finding.ts'

export type FactorKind =
  /** The pain of the day may have brought it about: on the same day only ever "go together". */
  | 'state'
  /** Over before the day began, whatever the day was like. */
  | 'night-before'
  /** Comes mostly from the calendar and from other people. */
  | 'of-the-day'
  /** Done with Regie. One practises also because it hurts, so the same day is not looked at (`leastLagOf`). */
  | 'practice'
  /** Moves pain by itself: to be named before anything else, and nothing to test. */
  | 'confounder'

/** Names a factor as `days-of-diary.ts` does. What nobody knows any more, and factors of the person's own, count as states. */
export function kindOf(factor: string): FactorKind {
  if (factor.startsWith('done:')) return 'practice'
  return kinds.get(factor) ?? 'state'
}

/**
 * Whether this finding may only be told as going together, because the pain may just as well have come first: a state on
 * its own day, and more pain after practising, for one practises in bad stretches.
 */
export function onlyGoTogether({ factor, lag, sign }: Pick<Finding, 'factor' | 'lag' | 'sign'>): boolean {
  const kind = kindOf(factor)
  return kind === 'practice' ? lag === 0 || sign === 1 : kind === 'state' && lag === 0
}

/**
 * The first lag at which a factor is looked at. What was practised today was often practised because of today, so that its
 * same day says why somebody practised and not what it did; and it would hide what did bring the pain about. From the next
 * day on the pain of the day itself is accounted for.
 */
export const leastLagOf = (factor: string): number => (kindOf(factor) === 'practice' ? 1 : 0)

/**
 * Everything else is a state. Written down in the evening with the day's pain in mind, or coloured by it: the ratings of
 * stress, mood and how busy it was, busy days, hard things, worries, much going on, quarrels, and all feelings. Done or left
 * because of it: staying alone, something nice or friends put off, a visit to a health professional, sitting, housework, a
 * screen, walking, sports, going outside, resting, alcohol, and all that is done to be careful.
 */
const kinds: ReadonlyMap<string, FactorKind> = new Map([
  ...kindFor('night-before', ['score:sleepQuality', 'score:sleepHours', 'tag:little-sleep']),
  // A deadline, a journey and a day off stand in the diary of the week before; who is there is mostly not one's own choice.
  ...kindFor('of-the-day', ['tag:rush', 'tag:travel', 'tag:day-off']),
  ...kindFor('of-the-day', ['tag:partner', 'tag:child', 'tag:parent', 'tag:family', 'tag:neighbour']),
  ...kindFor('of-the-day', ['tag:colleague', 'tag:manager', 'tag:customer']),
  // Asked of somebody rather than chosen; pain makes for less of it.
  ...kindFor('of-the-day', ['tag:long-standing', 'tag:lifting', 'tag:driving']),
  ...kindFor('confounder', ['tag:sick', 'tag:medication-change', 'tag:menstruation']),
])

function kindFor(kind: FactorKind, factors: readonly string[]): [string, FactorKind][] {
  return factors.map((factor) => [factor, kind])
}
