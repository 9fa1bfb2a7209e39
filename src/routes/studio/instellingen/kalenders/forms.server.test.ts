import { expect, test } from 'vitest'
import { readAccountForm, readAddressForm } from './forms.server.ts'

test('what no database keeps is left out of what was typed', () => {
  const form = new FormData()
  for (const name of ['address', 'name', 'username', 'password']) form.set(name, ` a\0b `)
  expect(readAddressForm(form).typed).toEqual({ address: 'ab', name: 'ab' })
  expect(readAccountForm(form)).toMatchObject({ typed: { address: 'ab', username: 'ab' }, password: ' ab ' })
})
