import { expect, test } from 'vitest'
import { serverSecret } from '../secret.ts'
import { bounceAddress, readBounceAddress } from './bounce-address.ts'

const secret = serverSecret(new Uint8Array(32))
const pattern = 'bounce+*@example.org'
const id = '0123456789abcdef0123'
const address = bounceAddress(pattern, secret, id)

test('an address of ours says which one it was, whatever a server did to its capitals', () => {
  expect(readBounceAddress(pattern, secret, address)).toBe(id)
  expect(readBounceAddress(pattern, secret, ` ${address.toUpperCase()} `)).toBe(id)
  expect(address.indexOf('@')).toBeLessThanOrEqual(64)
})

test('nobody makes one, and none of another server counts', () => {
  expect(readBounceAddress(pattern, serverSecret(new Uint8Array(32).fill(1)), address)).toBeNull()
  expect(readBounceAddress(pattern, secret, address.replace(id, '1123456789abcdef0123'))).toBeNull()
  expect(readBounceAddress(pattern, secret, address.replace('example.org', 'example.com'))).toBeNull()
  for (const other of ['', 'bounce+@example.org', 'bounce+*@example.org', `bounce+${id}@example.org`, 'b@e.org'])
    expect(readBounceAddress(pattern, secret, other)).toBeNull()
})
