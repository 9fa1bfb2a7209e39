/** A NUL in an address or a body: PostgreSQL refuses it, so it must be refused before it comes there. Here no query may be asked at all. */
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { servicesFor } from '#lib/server/services.fixture.ts'
import { provideServices } from '#lib/server/services.ts'
import type { Db } from '#lib/server/db/tables.ts'
import * as gelezen from '../src/routes/api/berichten/[id]/gelezen/+server.ts'
import * as conversation from '../src/routes/api/berichten/[id]/+server.ts'
import * as meldingen from '../src/routes/api/berichten/[id]/meldingen/+server.ts'
import { credential, longText, shortText } from '../src/routes/api/studio/requests.ts'
import * as herConversation from '../src/routes/api/studio/berichten/[id]/+server.ts'
import * as herGelezen from '../src/routes/api/studio/berichten/[id]/gelezen/+server.ts'
import * as herPage from '../src/routes/studio/berichten/[id]/+page.server.ts'
import * as contact from '../src/routes/(site)/contact/+page.server.ts'

const noDb = new Proxy(
  {},
  {
    get: () => {
      throw new Error('a query was asked')
    },
  },
) as Db
provideServices(servicesFor(noDb))

/** As Kit calls a handler, as far as these look. */
const eventWith = (request: Request) =>
  ({
    request,
    url: new URL(request.url),
    params: { id: '\0' },
    locals: { practitioner: { id: 'p', name: 'Noor', sessionId: 's', lang: 'nl', provedUntil: null } },
  }) as never

const sent = (method: string) =>
  eventWith(
    new Request('https://regie.example/x', {
      method,
      headers: { authorization: `Bearer ${'x'.repeat(43)}` },
      body: method === 'POST' ? JSON.stringify({ until: 1, number: 1, message: 'YQ' }) : null,
    }),
  )

test.each([
  ['her visitor reads', () => conversation.GET(sent('GET'))],
  ['writes', () => conversation.POST(sent('POST'))],
  ['deletes', () => conversation.DELETE(sent('DELETE'))],
  ['wants no more mail', () => meldingen.DELETE(sent('DELETE'))],
  ['has read', () => gelezen.POST(sent('POST'))],
  ['she reads', () => herConversation.GET(sent('GET'))],
  ['she answers', () => herConversation.POST(sent('POST'))],
  ['she has read', () => herGelezen.POST(sent('POST'))],
])('a conversation that cannot be: %s', async (_, ask) => {
  expect((await ask()).status).toBe(404)
})

test('the page and the acts of a conversation that cannot be', async () => {
  await expect(herPage.load(sent('GET'))).rejects.toMatchObject({ status: 404 })
  for (const act of Object.values(herPage.actions as Record<string, (event: never) => unknown>)) {
    const form = new Request('https://regie.example/x', { method: 'POST', body: new URLSearchParams() })
    await expect(Promise.resolve().then(() => act(eventWith(form)))).rejects.toMatchObject({ status: 404 })
  }
})

test('no text of a body holds one, and the id of a passkey is base64url', () => {
  for (const schema of [shortText, longText]) {
    expect(v.is(schema, 'Noor')).toBe(true)
    expect(v.is(schema, 'a\0')).toBe(false)
  }
  expect(v.is(credential, { id: 'AZ-_09', response: {} })).toBe(true)
  expect(v.is(credential, { id: '\0', response: {} })).toBe(false)
})

test('a message in a body that is no form is an empty message', async () => {
  const request = new Request('https://regie.example/contact', { method: 'POST', body: 'x' })
  expect(await contact.actions.default?.(eventWith(request))).toMatchObject({ status: 400 })
})
