import { expect, test } from 'vitest'
import { asUnreadableKey, makeKeyPair, unwrapKey, wrapKey } from './practitioner-key.ts'
import { openSealed, sealFor } from './sealing.ts'

const secret = crypto.getRandomValues(new Uint8Array(32))
const place = { practitioner: 'p', version: 1, kind: 'prf' } as const

test('a wrapped key opens with its secret, in its place, for its public half', async () => {
  const { identity, recipient } = await makeKeyPair()
  const wrap = await wrapKey(identity, secret, place)
  expect(await unwrapKey(wrap, secret, place, recipient)).toEqual({ ok: true, value: identity })
})

test('another secret, another place and a changed wrap are told apart', async () => {
  const { identity, recipient } = await makeKeyPair()
  const wrap = await wrapKey(identity, secret, place)
  const wrong = { ok: false, error: 'wrong-secret' }
  expect(await unwrapKey(wrap, crypto.getRandomValues(new Uint8Array(32)), place, recipient)).toEqual(wrong)
  expect(await unwrapKey(wrap, secret, { ...place, practitioner: 'q' }, recipient)).toEqual(wrong)
  expect(await unwrapKey(wrap, secret, { ...place, version: 2 }, recipient)).toEqual(wrong)
  expect(await unwrapKey(wrap, secret, { ...place, kind: 'words' }, recipient)).toEqual(wrong)
  const changed = { ...wrap, sealed: wrap.sealed.slice(0, -4) + 'AAAA' }
  expect(await unwrapKey(changed, secret, place, recipient)).toEqual({ ok: false, error: 'damaged' })
  const noLetters = { ...wrap, sealed: `${wrap.sealed}!` }
  expect(await unwrapKey(noLetters, secret, place, recipient)).toEqual({ ok: false, error: 'damaged' })
})

test('a key that belongs to another public half is never trusted', async () => {
  const [hers, other] = [await makeKeyPair(), await makeKeyPair()]
  const wrap = await wrapKey(hers.identity, secret, place)
  expect(await unwrapKey(wrap, secret, place, other.recipient)).toEqual({ ok: false, error: 'other-key' })
})

test('a key kept in the browser opens what was sealed, and cannot be read out', async () => {
  const { identity, recipient } = await makeKeyPair()
  const key = await asUnreadableKey(identity)
  const bytes = new TextEncoder().encode('een bericht')
  expect(key && (await openSealed(key, await sealFor(recipient, bytes)))).toEqual({ ok: true, value: bytes })
  await expect(crypto.subtle.exportKey('pkcs8', key ?? ({} as CryptoKey))).rejects.toThrow()
})
