import { describe, expect, test } from 'vitest'
import { checkConsultationKind, textIn } from './kind.ts'
import { checkBookingSettings, defaultBookingSettings } from './settings.ts'
import { checkReachable } from './visitor.ts'

const problems = (changes: object) => {
  const checked = checkBookingSettings({ ...defaultBookingSettings, ...changes })
  return checked.ok ? [] : checked.error.map(({ field, kind }) => `${field} ${kind}`)
}
const monday = (...ranges: object[]) => ({ hours: { ...defaultBookingSettings.hours, 1: ranges } })

describe('booking settings', () => {
  test('what a practice begins with is right', () => {
    expect(problems({})).toEqual([])
  })

  test('every field that is wrong is named, with what is wrong', () => {
    expect(problems({ incrementMinutes: 4, noticeMinutes: -1, horizonDays: 0.5, perDay: 0, reminderHours: 0 })).toEqual(
      [
        'incrementMinutes too-small',
        'noticeMinutes too-small',
        'horizonDays not-whole',
        'perDay too-small',
        'reminderHours too-small',
      ],
    )
    expect(problems({ incrementMinutes: 721, cancelUntilHours: Number.NaN, eraseAfterDays: '90' })).toEqual([
      'incrementMinutes too-large',
      'cancelUntilHours not-a-number',
      'eraseAfterDays not-a-number',
    ])
  })

  test('a day without a maximum and a practice without a reminder are both possible', () => {
    expect(problems({ perDay: null, reminderHours: null })).toEqual([])
  })

  test('hours are times in order that do not overlap; touching is fine, and so is the end of the day', () => {
    expect(problems(monday({ from: '09:00', until: '12:00' }, { from: '12:00', until: '24:00' }))).toEqual([])
    expect(problems(monday({ from: '9:00', until: '25:00' }))).toEqual([
      'hours.1.0.from not-a-time',
      'hours.1.0.until not-a-time',
    ])
    expect(problems(monday({ from: '12:00', until: '12:00' }))).toEqual(['hours.1.0.until ends-before-start'])
    expect(problems(monday({ from: '11:00', until: '13:00' }, { from: '09:00', until: '11:30' }))).toEqual([
      'hours.1 overlaps',
    ])
  })

  test('days are days, named once, and periods end after they begin', () => {
    expect(problems({ exceptions: [{ day: '2026-02-30', hours: [] }] })).toEqual(['exceptions.0.day not-a-day'])
    const twice = { day: '2026-02-20', hours: [] }
    expect(problems({ exceptions: [twice, twice] })).toEqual(['exceptions twice'])
    expect(problems({ closures: [{ first: '2026-08-10', last: '2026-08-01' }] })).toEqual([
      'closures.0.last ends-before-start',
    ])
  })

  test('a zone is a place whose clock is set, not an offset', () => {
    expect(problems({ zone: 'Europe/Amsterdam' })).toEqual([])
    expect(problems({ zone: '+02:00' })).toEqual(['zone unknown-zone'])
    expect(problems({ zone: '2026-11-29T10:00Z' })).toEqual(['zone unknown-zone'])
    expect(problems({ zone: 'Europe/Utopia' })).toEqual(['zone unknown-zone'])
  })

  test('a zone is kept as the list of zones writes it, and by the name that was chosen', () => {
    const kept = (zone: string) => {
      const checked = checkBookingSettings({ ...defaultBookingSettings, zone })
      return checked.ok ? checked.value.zone : checked.error
    }
    expect(kept('europe/amsterdam')).toBe('Europe/Amsterdam')
    expect(kept('AMERICA/ARGENTINA/BUENOS_AIRES')).toBe('America/Argentina/Buenos_Aires')
    expect(kept('utc')).toBe('UTC')
    expect(kept('Asia/Kathmandu')).toBe('Asia/Kathmandu')
  })

  test('what is no settings at all is refused without falling over', () => {
    for (const input of [null, undefined, 'x', 3, [], {}]) expect(checkBookingSettings(input).ok).toBe(false)
  })
})

describe('a kind of consultation', () => {
  const kind = {
    id: 'first',
    name: { nl: ' Kennismaken ', en: '' },
    text: { nl: '', en: '' },
    mailText: { nl: '', en: '' },
    minutes: 30,
    bufferBefore: 0,
    bufferAfter: 10,
    place: { kind: 'phone' },
    mode: 'instant',
    active: true,
  }

  test('needs a Dutch name; English falls back on it', () => {
    const checked = checkConsultationKind(kind)
    expect(checked).toMatchObject({ ok: true, value: { name: { nl: 'Kennismaken', en: '' } } })
    expect(textIn({ nl: 'Kennismaken', en: '' }, 'en')).toBe('Kennismaken')
    expect(checkConsultationKind({ ...kind, name: { nl: '  ', en: 'Meet' } })).toEqual({
      ok: false,
      error: [{ field: 'name.nl', kind: 'required' }],
    })
  })

  test('a video link is a safe web address', () => {
    const at = (place: object) => checkConsultationKind({ ...kind, place })
    expect(at({ kind: 'video', link: 'https://meet.example.org/regie' }).ok).toBe(true)
    for (const link of [
      'http://meet.example.org',
      'javascript:alert(1)',
      'meet.example.org',
      'https://a:b@example.org',
    ])
      expect(at({ kind: 'video', link })).toEqual({ ok: false, error: [{ field: 'place.link', kind: 'not-a-link' }] })
    expect(at({ kind: 'fax' })).toEqual({ ok: false, error: [{ field: 'place.kind', kind: 'unknown-choice' }] })
  })
})

describe('who books', () => {
  const someone = { name: 'Jo', mail: '', phone: '' }

  test('a name and one way to be reached are enough', () => {
    const address = { kind: 'address', address: 'Dorpsstraat 1' } as const
    expect(checkReachable({ ...someone, mail: ' jo@example.org ' }, address)).toEqual({
      ok: true,
      value: { name: 'Jo', mail: 'jo@example.org', phone: '' },
    })
    expect(checkReachable({ ...someone, phone: '06 12 34 56 78' }, address).ok).toBe(true)
    expect(checkReachable(someone, address)).toEqual({ ok: false, error: [{ field: 'mail', kind: 'mail-or-phone' }] })
  })

  test('by phone she has to be able to call', () => {
    expect(checkReachable({ ...someone, mail: 'jo@example.org' }, { kind: 'phone' })).toEqual({
      ok: false,
      error: [{ field: 'phone', kind: 'required' }],
    })
  })

  test('everything that is wrong is said at once, and a name stays one line', () => {
    expect(checkReachable({ name: ' ', mail: 'jo@', phone: 'bel me' }, { kind: 'phone' })).toEqual({
      ok: false,
      error: [
        { field: 'name', kind: 'required' },
        { field: 'mail', kind: 'not-a-mail-address' },
        { field: 'phone', kind: 'not-a-phone-number' },
      ],
    })
    const hostile = { ...someone, name: 'Jo\r\nBcc: all@example.org', phone: '0612345678' }
    expect(checkReachable(hostile, { kind: 'phone' })).toMatchObject({
      ok: true,
      value: { name: 'Jo Bcc: all@example.org' },
    })
  })
})
