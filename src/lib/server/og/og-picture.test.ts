import { expect, test } from 'vitest'
import { ogPicture } from './og-picture.ts'

const drawing = { viewBox: '0 0 1 1', layers: [] }
const measure = (text: string, sizePx: number) => (text.length * sizePx) / 2

test('a title with a sign that XML cannot hold is drawn without it', () => {
  const drawn = (title: string) => ogPicture({ title, line: 'Rust', drawing }, drawing, measure)
  expect(drawn(`Rust${String.fromCharCode(0x0b)} mag`)).toBe(drawn('Rust mag'))
})
