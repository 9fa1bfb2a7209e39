import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test, vi } from 'vitest'
import { addDays, day } from '#lib/core/day.ts'
import { parseExperiment } from '#lib/core/experiment/experiment.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'regie-experiment-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

// A command takes a second to start, and more where others work too.
vi.setConfig({ testTimeout: 30_000 })

const start = day('2026-03-02')
const before = Array.from({ length: 40 }, (_, i) => ({ date: addDays(start, i - 40), value: [4, 6, 5, 3, 7][i % 5] }))
const wish = { compare: 'adem-4-7-8', outcome: 'hindrance', expects: 'better', start, diary: before }

type Drawn = { experiment: object; plan: { date: string; state: string }[] }
type Said = {
  kind: string
  verdict?: string
  done?: object
  caveats?: string[]
  interim?: { points: number }
  experiment: object
}

function write(name: string, content: unknown): string {
  const file = path.join(folder, name)
  writeFileSync(file, content instanceof Uint8Array || typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

function regie(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/regie.ts', 'experiment', ...words], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const drawn = (seed = '7') => JSON.parse(regie('draw', write('wish.json', wish), '--seed', seed).stdout) as Drawn

test('design says what the test looks like and what size it could find', () => {
  const { status, stdout, stderr } = regie('design', write('wish.json.gz', gzipSync(JSON.stringify(wish))))
  expect([status, stderr]).toEqual([0, ''])
  expect(JSON.parse(stdout)).toMatchObject({
    lingering: 'within-the-day',
    design: { pairs: 28, blockDays: 1, leftOutDays: 0 },
    days: 56,
    last: '2026-04-26',
    usual: { level: 5, ratedDays: 40, ratedShare: 1 },
    onlyHuge: false,
  })
})

test('draw gives a test that the app can keep, the same for the same seed', () => {
  const { experiment, plan } = drawn()
  expect(parseExperiment(experiment)).toEqual(experiment)
  expect(plan).toHaveLength(56)
  expect(drawn()).toEqual({ experiment, plan })
  expect(drawn('8').plan).not.toEqual(plan)
})

test('analyse says what came out, in words of a closed list', () => {
  const { experiment, plan } = drawn()
  const diary = plan.map(({ date, state }, i) => ({ date, value: (state === 'on' ? 3 : 5) + (i % 3) - 1 }))
  const days = plan.map(({ date, state }) => ({ date, done: state }))
  const file = write('ran.json', { experiment, diary: diary.toReversed(), days })
  const { status, stdout } = regie('analyse', file)
  expect(status).toBe(0)
  const said = JSON.parse(stdout) as Said
  expect(said).toMatchObject({
    kind: 'analysed',
    verdict: 'helps-probably',
    done: { asPlanned: 56, otherwise: 0, unknown: 0 },
    caveats: ['expectation', 'carry-over'],
  })
  expect(regie('analyse', file).stdout).toBe(stdout)
})

test('before the end it gives no verdict, and marks that somebody looked', () => {
  const { experiment, plan } = drawn()
  const diary = plan.slice(0, 30).map(({ date, state }, i) => ({ date, value: (state === 'on' ? 3 : 5) + (i % 3) - 1 }))
  const { stdout } = regie('analyse', write('half.json', { experiment, diary }), '--today', '2026-04-01')
  const said = JSON.parse(stdout) as Said
  expect(said).toMatchObject({ kind: 'not-over', experiment: { looks: ['2026-04-01'] } })
  expect(said).not.toHaveProperty('verdict')
  expect(said.interim?.points).toBeLessThan(-1)
})

test('looked at long after the end it says the same, and as soon', () => {
  const { experiment, plan } = drawn()
  const diary = plan.map(({ date }, i) => ({ date, value: i >= 20 && i < 23 ? 9 : 4 + (i % 3) }))
  const file = write('late.json', { experiment, diary })
  const said = JSON.parse(regie('analyse', file).stdout) as { clearlyWorseOn: string }
  expect(said.clearlyWorseOn).toBe('2026-03-24')
  expect(JSON.parse(regie('analyse', file, '--today', '9999-12-31').stdout)).toEqual(said)
})

const kept = drawn()
test.each<[string, string[], string]>([
  [
    'a medicine',
    ['design', write('pill.json', { ...wish, compare: 'ibuprofen' })],
    'compare is "ibuprofen"; never a medicine',
  ],
  [
    'another outcome',
    ['design', write('pain.json', { ...wish, outcome: 'weight' })],
    'outcome is "weight"; there is: hindrance',
  ],
  [
    'a date twice',
    ['draw', write('twice.json', { ...wish, diary: [...before, before[0]] })],
    '2026-01-21 is there twice',
  ],
  [
    'an impossible value',
    ['draw', write('eleven.json', { ...wish, diary: [{ date: '2026-02-01', value: 11 }] })],
    'value on 2026-02-01 is 11',
  ],
  [
    'a thin diary',
    ['draw', write('thin.json', { ...wish, diary: before.slice(0, 9) })],
    '9 rated days in the eight weeks before',
  ],
  [
    'a start from which no days can be counted',
    ['draw', write('far.json', { ...wish, start: '9999-12-20' })],
    'start is "9999-12-20", too far away',
  ],
  ['text that is not JSON', ['design', write('broken.json', '{"compare":')], 'broken.json: not JSON'],
  ['no such file', ['design', path.join(folder, 'none.json')], 'none.json cannot be read: ENOENT'],
  [
    'an order somebody mended',
    ['analyse', write('mended.json', { experiment: { ...kept.experiment, order: ['on', 'on'] }, diary: [] })],
    'experiment is not one that was drawn here',
  ],
  [
    'a day done by half',
    [
      'analyse',
      write('days.json', { experiment: kept.experiment, diary: [], days: [{ date: '2026-03-02', done: 'half' }] }),
    ],
    'done on 2026-03-02 is "half"; there is: on, off, null',
  ],
  ['no step', [write('wish.json', wish)], 'design, draw or analyse? regie experiment'],
  ['a seed that is none', ['draw', write('wish.json', wish), '--seed', 'x'], '--seed is a whole number'],
  ['a day that is none', ['analyse', write('wish.json', wish), '--today', '2026-02-30'], '--today is a date'],
  ['an option that is none', ['draw', write('wish.json', wish), '--speed', '1'], "Unknown option '--speed'"],
])('%s: one line, exit code 2, nothing written', (_, words, line) => {
  const filesBefore = readdirSync(folder)
  const { status, stdout, stderr } = regie(...words)
  expect(status).toBe(2)
  expect(stdout).toBe('')
  expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining(line)])
  expect(readdirSync(folder)).toEqual(filesBefore)
})
