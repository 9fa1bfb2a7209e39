import { describe, expect, test } from 'vitest'
import { confirmUntil, hiddenMail, mayMail, topicsIn } from './subscriber.ts'

const now = new Date('2026-11-29T12:00:00.000Z')
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString()

describe('a mail by the form', () => {
  test('goes once a day', () => {
    expect(mayMail({ mailedAt: null, gone: null }, now)).toBe(true)
    expect(mayMail({ mailedAt: ago(23.9), gone: null }, now)).toBe(false)
    expect(mayMail({ mailedAt: ago(24), gone: null }, now)).toBe(true)
  })

  test('goes to who left or was erased, as to a stranger', () => {
    for (const way of ['left', 'erased'] as const) {
      expect(mayMail({ mailedAt: ago(48), gone: { way, at: ago(0) } }, now)).toBe(true)
    }
  })

  test('does not go for thirty days to who said that it was not her', () => {
    const declined = (hours: number) => ({ mailedAt: ago(hours), gone: { way: 'declined' as const, at: ago(hours) } })
    expect(mayMail(declined(29 * 24), now)).toBe(false)
    expect(mayMail(declined(30 * 24), now)).toBe(true)
  })
})

test('an address may be confirmed for seven days', () => {
  expect(confirmUntil(now).toISOString()).toBe('2026-12-06T12:00:00.000Z')
})

test('topics come once and in the order of the shelves; other words are none', () => {
  expect(topicsIn(['pain-movement', 'mind-body', 'mind-body', 'onzin', ''])).toEqual(['mind-body', 'pain-movement'])
  expect(topicsIn([])).toEqual([])
})

test.each([
  ['zoevanwijk@example.org', 'zo…@example.org'],
  ['zoë@example.org', 'z…@example.org'],
  ['a@b.nl', 'a…@b.nl'],
  ['🙂🙂🙂🙂🙂@b.nl', '🙂🙂…@b.nl'],
])('%s is shown as %s', (mail, shown) => {
  expect(hiddenMail(mail)).toBe(shown)
})
