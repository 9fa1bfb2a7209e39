/**
 * From a pattern to something that can be tested about it. A pattern is what went together; what a person can change may be
 * something else. Illness, medicines and the people somebody is with are no switches, and neither is what one does out of
 * care for pain: leaving that out is for a person and whoever treats them, not for a coin.
 */
import { comparedOf, testableExercises } from './compared.ts'
import type { HabitId } from '../plan/habit-id.ts'
import type { Compared } from './compared.ts'

type Id = (typeof testableExercises)[number] | HabitId

const sleep: Id[] = [
  'same-bedtime',
  'no-screen-before-bed',
  'no-coffee-after-noon',
  'outside-in-the-morning',
  'bodyscan',
]
const tension: Id[] = ['adem-4-6', 'schudden', 'niets', 'bodyscan', 'extra-walk']
const heavy: Id[] = ['something-nice', 'music', 'adem-4-6', 'extra-walk']
const sitting: Id[] = ['short-breaks', 'extra-walk', 'schudden']
const busy: Id[] = ['short-breaks', 'niets', 'adem-4-6']
const nice: Id[] = ['something-nice', 'music']

/** Factors as `patterns/days-of-diary.ts` names them, best first. What is not here cannot be tested. */
const testable: ReadonlyMap<string, readonly Id[]> = new Map([
  ['score:sleepQuality', sleep],
  ['score:sleepHours', sleep],
  ['score:stress', tension],
  ['score:mood', ['something-nice', 'outside-in-the-morning', 'music']],
  ['score:activity', ['short-breaks', 'extra-walk', 'niets']],

  ['tag:little-sleep', sleep],
  ['tag:busy-day', busy],
  ['tag:something-hard', tension],
  ['tag:rush', tension],
  ['tag:tension-between', tension],
  ['tag:much-input', ['niets', 'short-breaks', 'adem-4-6']],
  ['tag:worries', tension],
  ['tag:alone', ['something-nice', 'extra-walk', 'music']],
  ['tag:travel', ['short-breaks', 'schudden', 'niets']],
  ['tag:something-nice', nice],
  ['tag:day-off', ['niets', 'short-breaks', 'something-nice']],

  ['tag:tense', ['adem-4-6', 'schudden', 'vuist', 'niets', 'bodyscan']],
  ['tag:hurried', tension],
  ['tag:worried', tension],
  ['tag:afraid', ['adem-4-6', 'schudden', 'something-nice']],
  ['tag:angry', ['schudden', 'vuist', 'extra-walk', 'adem-4-6']],
  ['tag:sad', heavy],
  ['tag:lonely', heavy],
  ['tag:ashamed', heavy],
  ['tag:calm', ['niets', 'adem-4-6', 'bodyscan', 'music']],
  ['tag:glad', nice],
  ['tag:proud', nice],
  ['tag:grateful', nice],

  ['tag:long-sitting', sitting],
  ['tag:long-standing', ['short-breaks', 'niets', 'warm-shower']],
  ['tag:lifting', ['short-breaks', 'warm-shower']],
  ['tag:household', ['short-breaks', 'niets']],
  ['tag:screen', ['short-breaks', 'no-screen-before-bed', 'extra-walk']],
  ['tag:driving', sitting],
  ['tag:walked', ['extra-walk', 'outside-in-the-morning']],
  ['tag:sport', ['extra-walk']],
  ['tag:outside', ['outside-in-the-morning', 'extra-walk']],
  ['tag:real-rest', ['niets', 'short-breaks', 'bodyscan']],

  ...testableExercises.map((exercise): [string, Id[]] => [`done:${exercise}`, [exercise]]),
] satisfies [string, Id[]][])

/**
 * What somebody could test about this pattern, best first; `[]` when nothing. What the care asked for leaves out is still in
 * it: offer only what `offeredToTest` has as well.
 */
export const testableFor = (factor: string): readonly Compared[] =>
  (testable.get(factor) ?? []).flatMap((id) => comparedOf(id) ?? [])
