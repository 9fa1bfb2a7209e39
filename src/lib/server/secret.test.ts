import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { keptSecret, serverSecret } from './secret.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'regie-secret-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('a mark holds for its own purpose and text only', () => {
  const secret = serverSecret(new Uint8Array(32).fill(7))
  const mark = secret.sign('form', '2026-11-29')
  expect(secret.isSigned('form', '2026-11-29', mark)).toBe(true)
  expect(secret.isSigned('form', '2026-11-30', mark)).toBe(false)
  expect(secret.isSigned('feed', '2026-11-29', mark)).toBe(false)
  expect(secret.isSigned('form', '2026-11-29', '')).toBe(false)
})

test('the secret of a folder stays the same, and is nobody else’s to read', () => {
  const first = keptSecret(path.join(folder, 'a')).keyFor('x')
  expect(keptSecret(path.join(folder, 'a')).keyFor('x')).toEqual(first)
  expect(keptSecret(path.join(folder, 'b')).keyFor('x')).not.toEqual(first)
  expect(statSync(path.join(folder, 'a/secret')).mode & 0o777).toBe(0o600)
})

test('a damaged secret is said to be one, and never replaced', () => {
  writeFileSync(path.join(folder, 'secret'), 'short')
  expect(() => keptSecret(folder)).toThrow('put it back from a backup')
})
