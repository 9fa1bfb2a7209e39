/** Where our rules fall, against dateutil, for rules nobody thought of beforehand. */
import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { busyTimes } from '#lib/core/exchange/busy-times.ts'

const from = '20260101T000000'
const until = '20280101T000000'

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** A part of a rule with up to four of the values, as text. */
const part = (name: string, values: readonly (string | number)[]) =>
  fc
    .subarray([...values], { minLength: 1, maxLength: Math.min(4, values.length) })
    .map((chosen) => `;${name}=${chosen.join(',')}`)
const maybe = (text: fc.Arbitrary<string>) => fc.option(text, { nil: '' })
const nth = (...numbers: number[]) => weekdays.flatMap((name) => numbers.map((number) => `${number}${name}`))

const byDay = part('BYDAY', weekdays)
const byMonth = part('BYMONTH', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
const byMonthDay = part('BYMONTHDAY', [1, 2, 5, 13, 15, 28, 29, 30, 31, -1, -2, -31])
const bySetPos = part('BYSETPOS', [1, 2, 3, -1, -2])
const byHour = part('BYHOUR', [0, 8, 12, 23])
const byMinute = part('BYMINUTE', [0, 15, 30])
const weekStart = fc.constantFrom('', ';WKST=SU', ';WKST=MO', ';WKST=TH')
const interval = fc.constantFrom('', '', ';INTERVAL=2', ';INTERVAL=3', ';INTERVAL=7')
const end = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1, max: 40 }).map((count) => `;COUNT=${count}`),
  fc.constantFrom(';UNTIL=20290314T120000Z', ';UNTIL=20270628T235959Z'),
)

const rule = (freq: string, ...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(interval, ...parts, end).map((texts) => `FREQ=${freq}${texts.join('')}`)

/**
 * Left out, because dateutil does not follow the RFC there: BYDAY with and without numbers in one rule, BYWEEKNO with another WKST, and
 * BYSETPOS in the week a weekly rule begins. And what never falls: dateutil looks for it until the year 9999.
 */
const rules = fc.oneof(
  rule('DAILY', maybe(byDay), maybe(byMonth)),
  rule('DAILY', maybe(byMonthDay)),
  rule('DAILY', byHour, byMinute, maybe(bySetPos)),
  rule('WEEKLY', maybe(byDay), maybe(byMonth), weekStart),
  rule('MONTHLY', maybe(byMonthDay), maybe(byMonth)),
  rule('MONTHLY', part('BYDAY', nth(1, 2, 3, 5, -1, -5)), maybe(byMonth)),
  rule('MONTHLY', byDay, maybe(bySetPos), maybe(byMonthDay)),
  rule('YEARLY', maybe(byMonth), maybe(byMonthDay)),
  rule('YEARLY', byMonth, fc.oneof(byDay, part('BYDAY', nth(1, 2, 4, -1)))),
  rule('YEARLY', fc.oneof(byDay, part('BYDAY', nth(1, 20, 53, -1, -30))), maybe(bySetPos)),
  rule('YEARLY', part('BYWEEKNO', [1, 20, 52, 53, -1, -20]), byDay),
  rule('YEARLY', part('BYYEARDAY', [1, 60, 200, 365, 366, -1, -366])),
  rule('HOURLY', maybe(byDay), maybe(byMinute)),
  fc.tuple(byDay, end).map((texts) => `FREQ=MINUTELY;INTERVAL=90${texts.join('')}`),
)
const starts = fc
  .integer({ min: 0, max: 700 * 24 })
  .map((hours) => stamp(Date.parse('2024-12-01T00:00:00Z') + hours * 3_600_000))

test('hundreds of rules fall where dateutil says they fall', { timeout: 120_000 }, () => {
  const questions = fc
    .sample(fc.record({ start: starts, rule: rules }), { numRuns: 250, seed: 5 })
    .map((question) => ({ ...question, from, until }))
  const told = answers(questions).flatMap((answer, index) => {
    const question = questions[index]
    if (!answer || !question || endsBefore(question.rule, answer[0])) return []
    return [{ rule: question.rule, start: answer[0], times: answer[1] }]
  })
  expect(told.length).toBeGreaterThan(180)
  const differ = told.filter(({ rule, start, times }) => ours(rule, start).join() !== times.join())
  expect(
    differ.map(({ rule, start, times }) => ({
      rule,
      start,
      onlyTheirs: without(times, ours(rule, start)),
      onlyOurs: without(ours(rule, start), times),
    })),
  ).toEqual([])
})

/** Whatever is written in UTC stays in UTC: the clock is another test's matter. */
function ours(text: string, start: string): string[] {
  const lines = ['BEGIN:VEVENT', 'UID:a', `DTSTART:${start}Z`, 'DURATION:PT1S', `RRULE:${text}`, 'END:VEVENT']
  const calendar = ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n')
  const found = busyTimes([calendar], { from: instant(from), until: instant(until), zone: 'UTC' })
  if (!found.ok || found.value.unread > 0) return ['unread']
  return found.value.busy.map(({ start }) => stamp(start))
}

const without = (these: string[], those: string[]) => these.filter((time) => !those.includes(time)).slice(0, 3)

const endsBefore = (text: string, start: string) => (/UNTIL=(\w{15})/.exec(text)?.[1] ?? '9') < start

function answers(questions: readonly object[]): ([string, string[]] | null)[] {
  const output = execFileSync('/usr/bin/python3', [path.join(import.meta.dirname, 'rules.py')], {
    input: questions.map((question) => JSON.stringify(question)).join('\n'),
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as [string, string[]] | null)
}

function stamp(instant: number): string {
  return new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')
}

function instant(text: string): number {
  return Date.parse(`${text.replace(/(....)(..)(..)T(..)(..)(..)/, '$1-$2-$3T$4:$5:$6')}Z`)
}
