import { expect, test } from 'vitest'
import { drawFromPassphrase, leastLogN, passphraseProblem } from './studio-passphrase.ts'

test.each([
  ['veertien teken', 'too-short'],
  ['      kort           ', 'too-short'],
  ['vijftien tekens', null],
  ['correct horse battery staple', 'too-common'],
  ['aaaaaaaaaaaaaaaaaa', 'too-common'],
  ['wachtwoordwachtwoord', 'too-common'],
  ['Welkom123Welkom123', 'too-common'],
  ['zee fiets lamp appel', null],
  ['🌊🚲💡🍎 zee fiets', 'too-short'],
])('%j as a new passphrase: %s', (phrase, problem) => {
  expect(passphraseProblem(phrase)).toBe(problem)
})

const settings = { salt: 'een-zout-van-genoeg-tekens', logN: leastLogN }

test('the same passphrase gives the same proof and secret; proof and secret say nothing about each other', async () => {
  const first = await drawFromPassphrase('zee fiets lamp appel', settings)
  const again = await drawFromPassphrase('  zee fiets lamp appel ', settings)
  const other = await drawFromPassphrase('zee fiets lamp peren', settings)
  expect(again).toEqual(first)
  expect(other).not.toEqual(first)
  if (!first.ok) throw new Error('refused')
  expect(first.value.proof).not.toBe(Buffer.from(first.value.secret).toString('base64url'))
}, 60_000)

test('a server cannot ask for less work than the least', async () => {
  const weak = { ok: false, error: 'too-weak' }
  expect(await drawFromPassphrase('zee fiets lamp appel', { ...settings, logN: 10 })).toEqual(weak)
  expect(await drawFromPassphrase('zee fiets lamp appel', { ...settings, logN: 40 })).toEqual(weak)
  expect(await drawFromPassphrase('zee fiets lamp appel', { ...settings, salt: 'kort' })).toEqual(weak)
})
