import { expect, test } from 'vitest'
import { day } from '../day.ts'
import { looked, pause, stop } from './course.ts'
import { parseExperiment, parseExperimentDay } from './experiment.ts'
import { inventExperiment } from './invented-test.ts'

const experiment = inventExperiment()

test('a self-test reads back as it was written, whatever happened to it', () => {
  const paused = pause(looked(experiment, day('2026-03-04')), day('2026-03-05'))
  const stopped = stop(paused, { today: day('2026-03-09'), reason: 'red-flag' })
  for (const one of [experiment, paused, stopped, { ...experiment, choice: 'plan' as const, expects: null }]) {
    expect(parseExperiment(JSON.parse(JSON.stringify(one)))).toEqual(one)
  }
})

test.each<[string, object]>([
  ['a newer version', { version: 2 }],
  ['a medicine', { compared: { kind: 'medicine', medicine: 'ibuprofen' } }],
  ['words of one’s own', { compared: { kind: 'habit', habit: 'no pills' } }],
  [
    'fewer than six pairs',
    { design: { pairs: 5, blockDays: 1, leftOutDays: 0 }, order: experiment.order.slice(0, 10) },
  ],
  ['blocks of which no day counts', { design: { pairs: 28, blockDays: 2, leftOutDays: 2 } }],
  ['a block too few', { order: experiment.order.slice(1) }],
  ['a pair of two equal blocks', { order: ['on', 'on', ...experiment.order.slice(2)] }],
  ['a pause that ends before it begins', { pauses: [{ from: '2026-03-05', until: '2026-03-04' }] }],
  [
    'a pause after one without end',
    {
      pauses: [
        { from: '2026-03-05', until: null },
        { from: '2026-03-09', until: null },
      ],
    },
  ],
  ['a start that does not exist', { start: '2026-02-30' }],
  ['a start after which the calendar ends', { start: '9999-12-20' }],
  ['a seed that is no whole number', { seed: 0.5 }],
])('a self-test with %s is refused', (_, change) => {
  expect(parseExperiment({ ...experiment, ...change })).toBeNull()
})

test('a day keeps what was done, and refuses what cannot be', () => {
  const done = { version: 1, experiment: 'breath', day: '2026-03-05', done: 'off', updatedAt: '2026-03-05T20:00:00Z' }
  expect(parseExperimentDay(done)).toEqual(done)
  expect(parseExperimentDay({ ...done, done: null })).toEqual({ ...done, done: null })
  for (const change of [{ done: 'half' }, { day: 'today' }, { version: 2 }, { experiment: '' }]) {
    expect(parseExperimentDay({ ...done, ...change })).toBeNull()
  }
})
