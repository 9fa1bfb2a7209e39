import { expect, test } from 'vitest'
import { isBackup, openBackup, sealBackup } from './backup.ts'

const bytes = new TextEncoder().encode('{"format":"regie-export"}')

test('a backup opens with its passphrase and with no other', async () => {
  const file = await sealBackup(bytes, 'rustig water stroomt langzaam')
  expect(isBackup(file)).toBe(true)
  expect(await openBackup(file, 'rustig water stroomt langzaam')).toEqual({ ok: true, value: bytes })
  expect(await openBackup(file, 'rustig water stroomt')).toEqual({ ok: false, error: 'wrong-passphrase-or-damaged' })
}, 120_000)

test('a damaged backup is refused whole', async () => {
  const file = await sealBackup(bytes, 'rustig water')
  file[file.length - 1] = (file.at(-1) ?? 0) ^ 1
  expect(await openBackup(file, 'rustig water')).toEqual({ ok: false, error: 'wrong-passphrase-or-damaged' })
}, 120_000)

test('another kind of file is called what it is', async () => {
  expect(await openBackup(bytes, 'rustig water')).toEqual({ ok: false, error: 'not-a-backup' })
  expect(await openBackup(new Uint8Array(), 'rustig water')).toEqual({ ok: false, error: 'not-a-backup' })
})
