import { expect, test } from 'vitest'
import { allowedInXml } from './xml.ts'

test('what XML 1.0 has no way to write is left out, halves of a pair too', () => {
  const odd = String.fromCharCode(0, 1, 8, 0x0b, 0x0c, 0x0e, 0x1f, 0xd83d, 0x20, 0xde42, 0xfffe, 0xffff)
  expect(allowedInXml(`Rust${odd}🙂\t\r\n\u0085\uFFFDé`)).toBe('Rust 🙂\t\r\n\u0085\uFFFDé')
})
