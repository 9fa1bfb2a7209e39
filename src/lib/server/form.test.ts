import { expect, test } from 'vitest'
import { readForm, textOf } from './form.ts'

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://localhost/', { method: 'POST', body, headers })

test('a body that is no form is the fault of who sent it', async () => {
  const broken = post('x', { 'content-type': 'multipart/form-data' })
  await expect(readForm(broken)).rejects.toMatchObject({ status: 400 })
  await expect(readForm(post('{}', { 'content-type': 'application/json' }))).rejects.toMatchObject({ status: 400 })
})

test('a text comes without what no database keeps, and a file is none', async () => {
  const sent = new FormData()
  sent.set('words', 'one\r\ntwo\0')
  sent.set('file', new Blob(['x']))
  const form = await readForm(post(sent))
  expect([textOf(form, 'words'), textOf(form, 'file'), textOf(form, 'other')]).toEqual(['one\ntwo', '', ''])
})
