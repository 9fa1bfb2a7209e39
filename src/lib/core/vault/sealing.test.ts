import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { expect, test } from 'vitest'
import { fingerprintOf, fingerprintWords } from './fingerprint.ts'
import { openSealed, sealFor } from './sealing.ts'

const bytes = new TextEncoder().encode('een bericht')

test('what is sealed for her opens with her key and with no other', async () => {
  const [hers, other] = [await generateX25519Identity(), await generateX25519Identity()]
  const sealed = await sealFor(await identityToRecipient(hers), bytes)
  expect(await openSealed(hers, sealed)).toEqual({ ok: true, value: bytes })
  expect(await openSealed(other, sealed)).toEqual({ ok: false, error: 'undecryptable' })
  expect(await openSealed(hers, sealed.slice(0, -1))).toEqual({ ok: false, error: 'undecryptable' })
  expect(await openSealed(hers, new Uint8Array())).toEqual({ ok: false, error: 'undecryptable' })
})

test('a fingerprint is the hash of the recipient, and six words of it', async () => {
  const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kudamw5yqxyz000'
  const print = await fingerprintOf(recipient)
  expect(print).toMatch(/^[0-9a-f]{64}$/)
  expect(fingerprintWords('0'.repeat(64), 'en')).toEqual(Array.from({ length: 6 }, () => 'abandon'))
  expect(fingerprintWords('f'.repeat(64), 'en')).toEqual(Array.from({ length: 6 }, () => 'zoo'))
  expect(fingerprintWords(`8${'0'.repeat(63)}`, 'en')[0]).toBe('length')
  expect(fingerprintWords(print, 'nl')).toHaveLength(6)
})
