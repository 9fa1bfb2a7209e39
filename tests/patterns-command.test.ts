import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test, vi } from 'vitest'
import { inventPatternDays } from '#lib/core/patterns/invented-diary.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'regie-patterns-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

// A command takes a second to start, and more where others work too.
vi.setConfig({ testTimeout: 30_000 })

function filed(id: string, seed: number) {
  const effects = [{ name: 'rush', lag: 1, points: 2 }]
  const days = inventPatternDays({ seed, days: 120, effects, missing: 0.1 })
  return { id, days: days.map(({ day, outcome, factors }) => ({ date: day as string, pain: outcome, factors })) }
}

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

function regie(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/regie.ts', 'patterns', ...words], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('findings of each diary as JSON, progress apart from them', () => {
  const file = write('two.json.gz', gzipSync(JSON.stringify({ diaries: [filed('a', 1), filed('b', 2)] })))
  const { status, stdout, stderr } = regie(file, '--seed', '7')
  expect(status).toBe(0)
  expect(stderr).toContain('2 of 2 diaries')
  const found = JSON.parse(stdout) as Record<string, { shown: boolean }[]>
  expect(Object.keys(found)).toEqual(['a', 'b'])
  for (const one of Object.values(found)) {
    expect(one.filter(({ shown }) => shown)).toMatchObject([{ factor: 'rush', lag: 1, sign: 1 }])
  }
  expect(regie(file, '--seed=7').stdout).toBe(stdout)
})

test('what a diary shows does not depend on the others in the file, nor on a byte order mark', () => {
  const alone = JSON.parse(
    regie(write('b.json', `\ufeff${JSON.stringify({ diaries: [filed('b', 2)] })}`)).stdout,
  ) as unknown
  const both = regie(write('ab.json', JSON.stringify({ diaries: [filed('a', 1), filed('b', 2)] })))
  expect(JSON.parse(both.stdout)).toMatchObject(alone as object)
})

const twice = filed('a', 1)
test.each([
  [
    'a date twice',
    write('twice.json', JSON.stringify({ diaries: [{ ...twice, days: [...twice.days, ...twice.days.slice(3, 4)] }] })),
    'twice.json: diary a: 2026-01-08 is there twice',
  ],
  [
    'an impossible value',
    write('eleven.json', '{"diaries":[{"id":"a","days":[{"date":"2026-01-05","pain":11}]}]}'),
    'eleven.json: diary a: pain on 2026-01-05 is 11, not a number from 0 to 10',
  ],
  ['text that is not JSON', write('broken.json', '{"diaries":['), 'broken.json: not JSON'],
  [
    'half a gzip file',
    write('half.json.gz', gzipSync('{}').subarray(0, 12)),
    'half.json.gz cannot be read: unexpected end of file',
  ],
  [
    'a name on two lines',
    write('lines.json', '{"diaries":[{"id":"a\\nb\\u001b[2J","days":[{"date":"x"}]}]}'),
    'lines.json: diary a b [2J: "x" is not a date',
  ],
  ['no such file', path.join(folder, 'none.json'), 'none.json cannot be read: ENOENT'],
])('%s: one line, exit code 2, nothing written', (_, file, line) => {
  const { status, stdout, stderr } = regie(file)
  expect(status).toBe(2)
  expect(stdout).toBe('')
  expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining(line)])
})

test.each([[[]], [['a.json', 'b.json']], [['a.json', '--seed', 'x']], [['a.json', '--speed', '1']]])(
  'the words %j: one line with how it is used, exit code 2',
  (words) => {
    const { status, stdout, stderr } = regie(...words)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringContaining('regie patterns FILE.json[.gz] [--seed NUMBER]'),
    ])
  },
)
