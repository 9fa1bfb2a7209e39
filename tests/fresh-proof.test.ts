/**
 * What an open session alone may not do: every address that changes a way in, the key, the mail address or a session refuses one whose
 * last proof of who she is, is too old, before it reads or writes anything.
 */
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Db } from '#lib/server/db/tables.ts'
import { provideServices } from '#lib/server/services.ts'
import { servicesFor } from '#lib/server/services.fixture.ts'

provideServices(
  servicesFor(
    new Proxy(
      {},
      {
        get: () => {
          throw new Error('a query was asked')
        },
      },
    ) as Db,
  ),
)

const root = path.join(import.meta.dirname, '..')
const account = 'src/routes/api/studio/account'

/** What may be asked without: giving the proof itself, a fresh salt, and saying that she still has her words. */
const open = [
  ...['passkey-options', 'passkey', 'passphrase-settings', 'passphrase', 'passphrase-code'].map((at) => `proof/${at}`),
  ...['passphrase-settings', 'words-repeated'],
]

type Act = (event: never) => unknown
const addresses = globSync('**/+server.ts', { cwd: path.join(root, account) }).map((file) => path.dirname(file))
const pages = ['toegang', 'sessies'].map((name) => `src/routes/studio/instellingen/${name}/+page.server.ts`)

function eventOf(body: BodyInit): never {
  const longAgo = new Date(Date.now() - 1).toISOString()
  const request = new Request('https://regie.example/x', { method: 'POST', body })
  return {
    request,
    url: new URL(request.url),
    locals: { practitioner: { id: 'p', name: 'Noor', sessionId: 's', lang: 'nl', provedUntil: longAgo } },
  } as never
}

test.each(addresses.filter((at) => !open.includes(at)))('%s asks for a fresh proof', async (at) => {
  const handlers = (await import(/* @vite-ignore */ path.join(root, account, at, '+server.ts'))) as Record<string, Act>
  for (const act of Object.values(handlers)) {
    const answer = (await act(eventOf('{}'))) as Response
    expect([answer.status, await answer.json()]).toEqual([403, { error: 'proof-needed' }])
  }
})

test('what is open without one is really there, and the rest was really asked', () => {
  expect(addresses).toEqual(expect.arrayContaining(open))
  expect(addresses.filter((at) => !open.includes(at)).sort()).toEqual(
    ['key', 'passkey', 'passkey-options', 'passphrase', 'proof', 'words'].sort(),
  )
})

test.each(pages)('%s: every act but that on her details asks for one', async (file) => {
  const { actions } = (await import(/* @vite-ignore */ path.join(root, file))) as { actions: Record<string, Act> }
  for (const [name, act] of Object.entries(actions)) {
    if (name === 'details') continue
    expect(await act(eventOf(new URLSearchParams({ id: 'x' })))).toMatchObject({
      ...{ status: 403, data: { proofNeeded: name } },
    })
  }
})

test('only access.ts says that somebody has proved who she is', () => {
  const makers = globSync('src/**/*.{ts,svelte}', { cwd: root }).filter((file) =>
    /\bas ProvedPractitioner\b/.test(readFileSync(path.join(root, file), 'utf8')),
  )
  expect(makers).toEqual(['src/lib/server/access/access.ts'])
})
