import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openTestDb } from '../db/open.fixture.ts'
import type { Db } from '../db/tables.ts'
import { serverSecret } from '../secret.ts'
import { calendarsContract } from './calendars.contract.ts'
import { openAccess, sealAccess } from './sealed.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'regie-calendars-'))
const opened: Db[] = []

afterAll(async () => {
  await Promise.all(opened.map((db) => db.destroy()))
  rmSync(folder, { recursive: true })
})

describe('her calendars in SQLite', () => {
  calendarsContract(async () => {
    const db = await openTestDb({ kind: 'sqlite', file: path.join(folder, `${opened.length}.db`) })
    opened.push(db)
    return db
  })
})

describe('what is sealed', () => {
  const secret = serverSecret(new Uint8Array(32).fill(1))
  const access = {
    address: 'https://example.org/é',
    username: 'anna',
    password: 'geheim',
    owners: ['anna@example.org'],
  }

  test('opens for the account and server it was sealed for', () => {
    const sealed = sealAccess(access, 'a', secret)
    expect(openAccess(sealed, 'a', secret)).toEqual(access)
    expect(openAccess(sealed, 'b', secret)).toBeNull()
    expect(openAccess(sealed, 'a', serverSecret(new Uint8Array(32).fill(2)))).toBeNull()
  })

  test('does not open when one bit was changed, and is never the same twice', () => {
    const sealed = sealAccess(access, 'a', secret)
    for (let index = 0; index < sealed.length; index++) {
      const changed = sealed.map((byte, at) => (at === index ? byte ^ 1 : byte))
      expect(openAccess(changed, 'a', secret)).toBeNull()
    }
    expect(sealAccess(access, 'a', secret)).not.toEqual(sealed)
  })
})
