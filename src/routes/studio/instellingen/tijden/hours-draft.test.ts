import { describe, expect, test } from 'vitest'
import { checkBookingSettings, defaultBookingSettings } from '#lib/core/booking/settings.ts'
import { draftOf, readHoursDraft, rules, settingsOf, withLine, withoutLine } from './hours-draft.ts'
import type { HoursDraft } from './hours-draft.ts'

const formOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

/** What a browser sends for a draft. */
function sent(draft: HoursDraft): FormData {
  const form = new FormData()
  const ranges = (path: string, all: readonly { from: string; until: string }[]) => {
    for (const [i, { from, until }] of all.entries()) {
      form.append(`${path}.${i}.from`, from)
      form.append(`${path}.${i}.until`, until)
    }
  }
  for (const [day, all] of Object.entries(draft.hours)) ranges(`hours.${day}`, all)
  for (const [i, { day, hours }] of draft.exceptions.entries()) {
    form.append(`exceptions.${i}.day`, day)
    ranges(`exceptions.${i}.hours`, hours)
  }
  for (const [i, { first, last }] of draft.closures.entries()) {
    form.append(`closures.${i}.first`, first)
    form.append(`closures.${i}.last`, last)
  }
  for (const id of draft.holidays) form.append('holidays', id)
  for (const [field, text] of Object.entries(draft.rules)) form.append(field, text)
  form.append('zone', draft.zone)
  return form
}

const draft = draftOf(defaultBookingSettings)
const issuesOf = (changed: Partial<HoursDraft>) => {
  const settings = settingsOf({ ...draft, ...changed })
  return settings.ok ? [] : settings.error.map(({ field, kind }) => `${field} ${kind}`)
}

describe('the form of the hours', () => {
  test('comes back as the same settings when nothing was changed', () =>
    expect(settingsOf(readHoursDraft(sent(draft)))).toEqual({ ok: true, value: defaultBookingSettings }))

  test('keeps every blank and every mistake as it was typed', () => {
    const typed = {
      ...draft,
      hours: {
        ...draft.hours,
        3: [
          { from: 'noon', until: '' },
          { from: '', until: '' },
        ],
      },
      zone: ' ',
    }
    expect(readHoursDraft(sent(typed))).toEqual(typed)
  })

  test('names the field that is wrong, also behind blank lines', () => {
    const blank = { from: '', until: '' }
    expect(issuesOf({ hours: { ...draft.hours, 2: [blank, { from: '12', until: '9:30' }, blank] } })).toEqual([
      'hours.2.1.until ends-before-start',
    ])
    expect(
      issuesOf({
        exceptions: [
          { day: '', hours: [blank] },
          { day: '2026-12-24', hours: [blank, { from: 'noon', until: '13' }] },
        ],
        closures: [
          { first: '', last: '' },
          { first: '2026-07-20', last: '2026-07-01' },
        ],
      }),
    ).toEqual(['exceptions.1.hours.1.from not-a-time', 'closures.1.last ends-before-start'])
  })

  test('says of parts that overlap which day it is', () =>
    expect(
      issuesOf({
        hours: {
          ...draft.hours,
          1: [
            { from: '9', until: '12' },
            { from: '11', until: '13' },
          ],
        },
      }),
    ).toEqual(['hours.1 overlaps']))

  test('takes a day without times as closed, and a rule left blank as no rule only where that is possible', () => {
    const settings = settingsOf({
      ...draft,
      exceptions: [{ day: '2026-12-24', hours: [{ from: '', until: '' }] }],
      rules: { ...draft.rules, perDay: '', reminderHours: ' ', noticeMinutes: '1,5' },
    })
    expect(settings).toMatchObject({
      value: { exceptions: [{ day: '2026-12-24', hours: [] }], perDay: null, reminderHours: null, noticeMinutes: 90 },
    })
    expect(issuesOf({ rules: { ...draft.rules, horizonDays: '' } })).toEqual(['horizonDays required'])
    expect(issuesOf({ rules: { ...draft.rules, horizonDays: 'many' } })).toEqual(['horizonDays not-a-number'])
  })

  test('knows the least and the most of every rule', () => {
    for (const { field, least, most, minutesPerUnit } of rules) {
      const check = (value: number) => checkBookingSettings({ ...defaultBookingSettings, [field]: value }).ok
      expect(
        [least, most].map((value) => check(value * minutesPerUnit)),
        field,
      ).toEqual([true, true])
      expect([least * minutesPerUnit - 1, most * minutesPerUnit + 1].map(check), field).toEqual([false, false])
    }
  })

  test('gets another part or line, and loses one', () => {
    expect(withLine(draft, 'hours.3').hours[3]).toHaveLength(2)
    expect(withLine(draft, 'hours.1').hours[1]).toEqual([...draft.hours[1], { from: '', until: '' }])
    const two = withLine(withLine(draft, 'closures'), 'exceptions')
    expect(withLine(two, 'exceptions.0.hours').exceptions[0]?.hours).toHaveLength(2)
    expect(withoutLine(two, 'closures.0').closures).toEqual([])
    for (const nonsense of ['', '__proto__', 'hours.8', 'exceptions.99.hours', 'closures.x'])
      expect(withoutLine(withLine(draft, nonsense), nonsense)).toEqual(draft)
  })

  test('survives whatever is sent', () => {
    const hostile = formOf({
      'hours.1.0.from': '<script>alert(1)</script>',
      'hours.1.9999.from': '9'.repeat(10_000),
      'hours.99.0.from': '09:00',
      'exceptions.-1.day': '2026-01-01',
      'exceptions.0.day': "2026-02-30'; drop table bookings; --",
      'closures.0.first': '\u0000\u202e',
      '__proto__.from': 'x',
      holidays: 'every-day',
      incrementMinutes: '1e400',
      zone: '../../etc/passwd',
    })
    hostile.append('holidays', new File(['x'], 'x.txt'))
    const settings = settingsOf(readHoursDraft(hostile))
    expect(settings.ok).toBe(false)
    if (!settings.ok)
      expect(settings.error.map(({ field, kind }) => `${field} ${kind}`)).toEqual(
        expect.arrayContaining([
          'hours.1.0.from not-a-time',
          'hours.1.1.from not-a-time',
          'exceptions.0.day not-a-day',
          'closures.0.first not-a-day',
          'holidays.0 unknown-choice',
          'incrementMinutes not-a-number',
          'zone unknown-zone',
        ]),
      )
  })
})
