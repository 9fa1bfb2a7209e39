import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from '../day.ts'
import { inventExperiment } from '../experiment/invented-test.ts'
import { looked, pause, resume, stop } from '../experiment/course.ts'
import { parseExperiment } from '../experiment/experiment.ts'
import { emptyMemory } from '../patterns/memory.ts'
import { emptyPlan } from '../plan/plan.ts'
import { keep } from './keep.ts'
import type { Experiment, ExperimentDay } from '../experiment/experiment.ts'
import type { Plan } from '../plan/plan.ts'

const begun = inventExperiment()
const on = (days: number) => addDays(begun.start, days)

test('of a self-test the one that went further stays: stopped on either side is stopped', () => {
  const stopped = stop(begun, { today: on(5), reason: 'wish' })
  expect(keep.experiments(begun, stopped)).toEqual(stopped)
  expect(keep.experiments(stopped, begun)).toEqual(stopped)
  const earlier = stop(begun, { today: on(3), reason: 'worse' })
  expect(keep.experiments(stopped, earlier).stopped).toEqual({ on: on(3), reason: 'worse' })
})

test('of two stops on one day the alarm signal is what is told', () => {
  const wish = stop(begun, { today: on(5), reason: 'wish' })
  const alarm = stop(begun, { today: on(5), reason: 'red-flag' })
  expect(keep.experiments(wish, alarm).stopped?.reason).toBe('red-flag')
  expect(keep.experiments(alarm, wish).stopped?.reason).toBe('red-flag')
})

test('looks and going on of both sides are kept, and a choice that was made', () => {
  const ours: Experiment = { ...looked(begun, on(4)), wentOn: [on(9)] }
  const theirs: Experiment = { ...looked(looked(begun, on(2)), on(4)), wentOn: [on(6)], choice: 'plan' }
  expect(keep.experiments(ours, theirs)).toEqual({
    ...begun,
    looks: [on(2), on(4)],
    wentOn: [on(6), on(9)],
    choice: 'plan',
  })
})

test('a pause that is over on one side is over, and pauses of two sides are never mixed', () => {
  const paused = pause(begun, on(4))
  const goesOn = resume(paused, on(8))
  expect(keep.experiments(paused, goesOn).pauses).toEqual([{ from: on(4), until: on(8) }])
  expect(keep.experiments(goesOn, paused).pauses).toEqual([{ from: on(4), until: on(8) }])
  const twice = pause(goesOn, on(20))
  const other = pause(begun, on(6))
  expect(keep.experiments(other, twice).pauses).toEqual(twice.pauses)
  expect(keep.experiments(twice, other).pauses).toEqual(twice.pauses)
})

test('another test under the same id changes nothing of ours', () => {
  const other = stop(inventExperiment({ seed: 2 }), { today: on(5), reason: 'wish' })
  expect(keep.experiments(begun, other)).toEqual(begun)
})

test('whatever happened on two devices, what stays is a self-test that has all of it, whichever side is asked', () => {
  const step = fc.tuple(fc.constantFrom('pause', 'resume', 'look', 'stop'), fc.integer({ min: 0, max: 55 }))
  const history = fc.array(step, { maxLength: 8 }).map((steps) =>
    steps
      .toSorted(([, a], [, b]) => a - b)
      .reduce<Experiment>((experiment, [what, days]) => {
        if (what === 'pause') return pause(experiment, on(days))
        if (what === 'resume') return resume(experiment, on(days))
        return what === 'look' ? looked(experiment, on(days)) : stop(experiment, { today: on(days), reason: 'wish' })
      }, begun),
  )
  fc.assert(
    fc.property(history, history, (ours, theirs) => {
      const kept = keep.experiments(ours, theirs)
      expect(parseExperiment(kept)).toEqual(kept)
      expect(keep.experiments(theirs, ours)).toEqual(kept)
      expect(keep.experiments(kept, theirs)).toEqual(kept)
      expect(kept.looks).toEqual([...new Set([...ours.looks, ...theirs.looks])].toSorted())
      expect(kept.stopped === null).toBe(ours.stopped === null && theirs.stopped === null)
      expect([ours.pauses, theirs.pauses]).toContainEqual(kept.pauses)
    }),
  )
})

test('of what was done on a day the later answer stays', () => {
  const said = (done: 'on' | 'off', time: string): ExperimentDay => ({
    version: 1,
    experiment: 'breath',
    day: day('2026-03-03'),
    done,
    updatedAt: `2026-03-03T${time}:00.000Z`,
  })
  expect(keep.experimentDays(said('on', '18:00'), said('off', '19:00')).done).toBe('off')
  expect(keep.experimentDays(said('off', '19:00'), said('on', '18:00')).done).toBe('off')
})

test('what was put aside on either side stays aside, and the rest of the memory is ours', () => {
  const aside = (factor: string) => ({ factor, on: day('2026-03-03'), why: 'hidden' as const })
  const shown = [{ outcome: 'hindrance' as const, factor: 'tag:rush', since: day('2026-03-01') }]
  const ours = { ...emptyMemory, shown, aside: [aside('tag:sick')] }
  const theirs = { ...emptyMemory, outcome: 'pain' as const, aside: [{ ...aside('tag:sick') }, aside('tag:rush')] }
  expect(keep.patternMemory(ours, theirs)).toEqual({ ...ours, aside: [aside('tag:sick'), aside('tag:rush')] })
})

test('habits come along to a device that has none, and leave those of this device alone', () => {
  const walk = { habit: 'extra-walk' as const, weekdays: [1], since: day('2026-03-01') }
  const music = { ...walk, habit: 'music' as const }
  const moment = {
    id: 'm',
    exercise: 'niets' as const,
    weekdays: [1],
    time: '20:00',
    minutes: 5,
    alarmMinutesBefore: 0,
  }
  const ours: Plan = { ...emptyPlan, moments: [moment] }
  expect(keep.plan(ours, { ...emptyPlan, habits: [walk] })).toEqual({ ...ours, habits: [walk] })
  expect(keep.plan({ ...ours, habits: [music] }, { ...emptyPlan, habits: [walk] }).habits).toEqual([music])
  expect(keep.plan(ours, emptyPlan)).toEqual(ours)
})
