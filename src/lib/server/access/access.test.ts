import fc from 'fast-check'
import { sql } from 'kysely'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openTestDb } from '../db/open.fixture.ts'
import type { Db } from '../db/tables.ts'
import { accessContract } from './access.contract.ts'
import { logFileContract } from './log-file.contract.ts'
import { logAccess } from './access-log.ts'
import { entryOf, isStudio } from './access.ts'
import { verifyAccessLog } from './verify-log.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'regie-access-'))
const opened: Db[] = []

async function fresh(): Promise<Db> {
  const db = await openTestDb({ kind: 'sqlite', file: path.join(folder, `${opened.length}.db`) })
  opened.push(db)
  return db
}

afterAll(async () => {
  await Promise.all(opened.map((db) => db.destroy()))
  rmSync(folder, { recursive: true })
})

describe('access in SQLite', () => {
  accessContract(fresh)
  logFileContract(fresh)

  test('a line cannot be replaced either', async () => {
    const db = await fresh()
    await logAccess(db, { at: '2026-11-29T10:00:00.000Z', actor: 'system', action: 'link.made', subject: 'x:1' })
    const replaced = sql`insert or replace into access_log values (1, '', 'nobody', '', '', '')`.execute(db)
    await expect(replaced).rejects.toThrow('append-only')
    expect(await verifyAccessLog(db)).toMatchObject({ kind: 'whole', rows: 1 })
  })
})

const own = 'https://regie.example'
const practitioner = { id: 'p', name: 'Noor', sessionId: 's', lang: 'nl', provedUntil: null } as const

/** Every route that is really there, as Kit names it. */
const routes = readdirSync('src/routes', { recursive: true, withFileTypes: true })
  .filter((entry) => /^\+(page|server)\b/.test(entry.name))
  .map((entry) => `/${path.relative('src/routes', entry.parentPath)}`.replace(/\/$/, ''))
const studioRoutes = [...new Set(routes)].filter(isStudio)

describe('who may enter', () => {
  test('the routes were really read', () => {
    expect(studioRoutes).toEqual(
      expect.arrayContaining(['/studio', '/studio/inloggen', '/api/studio/entrance/passkey']),
    )
    expect(routes.filter((route) => !isStudio(route)).length).toBeGreaterThan(20)
  })

  test('nothing of the studio is open to somebody without a session, but the ways in', () => {
    const open = studioRoutes.filter((route) => {
      return entryOf({ route, method: 'GET', origin: null }, own, null) !== 'sign-in'
    })
    const ways = [
      '/studio/inloggen',
      '/studio/opzetten',
      ...studioRoutes.filter((r) => r.startsWith('/api/studio/entrance/')),
    ]
    expect(open.sort()).toEqual(ways.sort())
  })

  test('whatever a new route is called, it is closed', () => {
    const step = fc.stringMatching(/^[a-z[\]()-]{1,12}$/)
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('/studio', '/api/studio'),
        (steps, base) => {
          const route = [base, ...steps].join('/')
          fc.pre(!/^\/studio\/(inloggen|opzetten)$|^\/api\/studio\/entrance/.test(route))
          expect(entryOf({ route, method: 'GET', origin: null }, own, null)).toBe('sign-in')
          expect(entryOf({ route, method: 'POST', origin: own }, own, null)).toBe('sign-in')
        },
      ),
    )
  })

  test('what changes something must come from our own pages, signed in or not', () => {
    for (const route of studioRoutes) {
      for (const origin of [null, 'null', 'https://elsewhere.example', `${own}.example`]) {
        for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
          expect(entryOf({ route, method, origin }, own, practitioner)).toBe('refuse')
          expect(entryOf({ route, method, origin }, own, null)).toBe('refuse')
        }
      }
      expect(entryOf({ route, method: 'POST', origin: own }, own, practitioner)).toBe('open')
    }
  })

  test('the site stays open to everybody', () => {
    for (const route of [null, '/(site)', '/(site)/afspraak', '/app', '/studios', '/api/other']) {
      expect(entryOf({ route, method: 'POST', origin: null }, own, null)).toBe('open')
    }
  })
})
