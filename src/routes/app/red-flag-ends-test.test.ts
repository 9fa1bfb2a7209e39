import { expect, test } from 'vitest'
import { day } from '#lib/core/day.ts'
import { looked } from '#lib/core/experiment/course.ts'
import type { Experiment } from '#lib/core/experiment/experiment.ts'
import { inventExperiment } from '#lib/core/experiment/invented-test.ts'
import { checkOf } from '#lib/core/safety/check.ts'
import type { SafetyCheck } from '#lib/core/safety/check.ts'
import { endByRedFlag } from './red-flag-ends-test.ts'

const later = day('2026-03-11')
const experiment = inventExperiment()

/** As much of the journal as this needs, and what was written. */
function journalWith(safety: SafetyCheck, experiments: Experiment[]) {
  const written: Experiment[] = []
  const put = (_: string, one: Experiment) => Promise.resolve(void written.push(one))
  return { safety, experiments, written, put } as unknown as Parameters<typeof endByRedFlag>[0] & {
    safety: SafetyCheck
    experiments: Experiment[]
    written: Experiment[]
  }
}

test('an alarm signal ends the open test', async () => {
  const journal = journalWith(checkOf('now', later), [experiment])
  await endByRedFlag(journal)
  expect(journal.written).toEqual([{ ...experiment, stopped: { on: later, reason: 'red-flag' } }])
})

test('a card that was taken back while the rest was being fetched ends nothing', async () => {
  const journal = journalWith(checkOf('now', later), [experiment])
  const ending = endByRedFlag(journal)
  journal.safety = checkOf(null, later)
  await ending
  expect(journal.written).toEqual([])
})

test('what happened to the test meanwhile is kept', async () => {
  const journal = journalWith(checkOf('now', later), [experiment])
  const ending = endByRedFlag(journal)
  journal.experiments = [looked(experiment, later)]
  await ending
  expect(journal.written).toMatchObject([{ looks: [later], stopped: { on: later } }])
})
