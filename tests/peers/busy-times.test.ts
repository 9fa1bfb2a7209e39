/** Our busy times against an independent expander, file by file, window by window. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { merge } from '#lib/core/booking/interval.ts'
import { busyTimes } from '#lib/core/exchange/busy-times.ts'

const folder = path.join(import.meta.dirname, 'ics')
const files = readdirSync(folder).filter((name) => name.endsWith('.ics'))
const zones = ['Europe/Amsterdam', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe']

/** Each month of two years, the weeks the clock changes, and one long window. */
const windows: [string, string][] = [
  ...Array.from({ length: 24 }, (_, month): [string, string] => [monthStart(month), monthStart(month + 1)]),
  ['2026-03-27T00:00:00Z', '2026-04-01T12:00:00Z'],
  ['2026-10-23T06:30:00Z', '2026-10-28T00:00:00Z'],
  ['2026-01-01T00:00:00Z', '2028-01-01T00:00:00Z'],
]

test.each(files)('%s', (file) => {
  const questions = zones.flatMap((zone) =>
    windows.map(([from, until]) => ({
      file: path.join(folder, file),
      zone,
      from: Date.parse(from),
      until: Date.parse(until),
    })),
  )
  const texts = [readFileSync(path.join(folder, file), 'utf8')]
  const ours = questions.map(({ zone, from, until }) => {
    const found = busyTimes(texts, { zone, from, until, owners: ['anna@example.org'] })
    if (!found.ok) throw new Error(found.error)
    return { from, zone, unread: found.value.unread, busy: found.value.busy.map(readable) }
  })
  const theirs = answers(questions).map((found, index) => {
    const { from = 0, zone = '' } = questions[index] ?? {}
    return { from, zone, unread: 0, busy: merge(found.map(([start, end]) => ({ start, end }))).map(readable) }
  })
  expect(ours).toEqual(theirs)
  expect(ours.some(({ busy }) => busy.length > 0)).toBe(true)
})

function answers(questions: readonly object[]): [number, number][][] {
  const input = questions.map((question) => JSON.stringify(question)).join('\n')
  // Debian's Python has the packages, another one in the path may not.
  const output = execFileSync('/usr/bin/python3', [path.join(import.meta.dirname, 'busy-times.py')], {
    input,
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as [number, number][])
}

function monthStart(month: number): string {
  return new Date(Date.UTC(2026, month)).toISOString()
}

function readable({ start, end }: { start: number; end: number }): string {
  return `${new Date(start).toISOString()} ${(end - start) / 60_000} min`
}
