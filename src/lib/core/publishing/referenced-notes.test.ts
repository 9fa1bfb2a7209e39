import { expect, test } from 'vitest'
import { withNotesInPlace } from './referenced-notes.ts'

test.each([
  ['Een[^1] twee[^b].\n\n[^1]: *Jansen*.\n[^b]: Bos', 'Een^[*Jansen*.] twee^[Bos].\n\n\n'],
  [
    'Een[^1].\n\n[^1]: Jansen\nschreef\n\n    in 2019.\n\nDaarna.',
    'Een^[Jansen schreef in 2019.].\n\n\n\n\n\n\nDaarna.',
  ],
  ['Een[^1] en[^1].\n[^1]: x', 'Een^[x] en^[x].\n'],
  [
    '[^1]: https://example.org/x\n\n::: claim unproven\nRust[^1].\n:::',
    '\n\n::: claim unproven\nRust^[https://example.org/x].\n:::',
  ],
  ['Een[^1] `[^1]` \\[^1].\n\n[^1]: x', 'Een^[x] `[^1]` \\[^1].\n\n'],
])('a note from elsewhere stands where its number does: %j', (text, placed) => {
  expect(withNotesInPlace(text)).toBe(placed)
  expect(withNotesInPlace(placed)).toBe(placed)
  expect(placed.split('\n')).toHaveLength(text.split('\n').length)
})

test.each([
  'Een[^1].',
  'Een[^1].\n\n[^1]: - een\n    - twee',
  'Een[^1].\n\n[^1]: Eerst dit.\n\n    > dan',
  'Een[^1].\n\n[^1]: niet [dicht',
  '```\nEen[^1].\n\n[^1]: x\n```',
  'Een.\n\n[^1]: Jansen in 2019.',
  `${'a[^1]'.repeat(300)}\n\n[^1]: ${'x'.repeat(100)} y`,
])('what cannot stand there stays as it is written: %j', (text) => {
  expect(withNotesInPlace(text)).toBe(text)
})

test('a note that nothing asks for is not taken for the address of a link, which nobody would read', () => {
  expect(withNotesInPlace('Een.\n\n[^1]: Jansen')).toBe('Een.\n\n\\[^1]: Jansen')
})

test.each([
  `${'[^1]: x\n'.repeat(20_000)}`,
  `[^1]: x\n${'[^1]'.repeat(40_000)}`,
  `[^1]: x\n${'` `` ``` '.repeat(20_000)}`,
  `${Array.from({ length: 400 }, (_, i) => `[^${String(i)}]: ${'y'.repeat(200)}`).join('\n')}\n${'[^1][^2][^3]'.repeat(5000)}`,
])('hostile text is read, and does not grow without end (%#)', (text) => {
  expect(withNotesInPlace(text).length).toBeLessThan(8 * text.length)
})

test('notes that are asked for again and again never make a text longer than an article may be', () => {
  const label = (i: number) => String(i).padStart(3, '0')
  const notes = Array.from({ length: 220 }, (_, i) => `[^${label(i)}]: ${'woord '.repeat(100)}`)
  const uses = Array.from({ length: 220 }, (_, i) => `a[^${label(i)}] `.repeat(25))
  const text = `${uses.join('\n')}\n\n${notes.join('\n')}`
  expect(text.length).toBeLessThan(199_999)
  const placed = withNotesInPlace(text)
  expect(placed.length).toBeGreaterThan(text.length)
  expect(placed.length).toBeLessThanOrEqual(200_000)
  // What had no room stays as it is written, also where it is asked for.
  expect(placed).toContain('a[^219] a[^219]')
  expect(placed).toContain('[^219]: woord')
})
