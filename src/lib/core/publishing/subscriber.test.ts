import { describe, expect, test } from 'vitest'
import { confirmUntil, hiddenMail, mayMail, quietUntil, topicsIn } from './subscriber.ts'

const now = new Date('2026-11-29T12:00:00.000Z')
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString()

describe('a mail by the form', () => {
  test('goes once a day', () => {
    expect(mayMail({ mailedAt: null, quietUntil: null, gone: null }, now)).toBe(true)
    expect(mayMail({ mailedAt: ago(23.9), quietUntil: null, gone: null }, now)).toBe(false)
    expect(mayMail({ mailedAt: ago(24), quietUntil: null, gone: null }, now)).toBe(true)
  })

  test('goes to who left or was erased, as to a stranger', () => {
    for (const way of ['left', 'erased'] as const) {
      expect(mayMail({ mailedAt: ago(48), quietUntil: null, gone: { way, at: ago(0) } }, now)).toBe(true)
    }
  })

  test('does not go for thirty days to who said that it was not her', () => {
    for (const gone of [null, { way: 'left' as const, at: ago(2000) }]) {
      const declined = (hours: number) => {
        const until = quietUntil(new Date(ago(hours))).toISOString()
        return { mailedAt: ago(hours), quietUntil: until, gone }
      }
      expect(mayMail(declined(29 * 24), now)).toBe(false)
      expect(mayMail(declined(30 * 24), now)).toBe(true)
    }
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
