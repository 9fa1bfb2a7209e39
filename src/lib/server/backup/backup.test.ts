import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { readConfig, type Config } from '../config.ts'
import { openDb } from '../db/open.ts'
import { SchemaError } from '../db/schema-state.ts'
import { openSqlite } from '../db/sqlite.ts'
import type { Db } from '../db/tables.ts'
import { queueMail } from '../mail/outbox.ts'
import { startConversation } from '../messages/conversations.ts'
import { removeConversation } from '../messages/receive.ts'
import { keptSecret } from '../secret.ts'
import { makeBackup, measure, takeName } from './backup.ts'
import { writeJournal } from './journal.ts'
import { putBackContract } from './put-back.contract.ts'
import { noticePutBack, readPutBack } from './put-back.ts'
import { CutOffError, finishRestore, restoreBackup } from './restore.ts'
import { header, readTar, sizeIn } from './tar.ts'

// Databases are opened, copied and opened again, and every commit reaches the disk.
vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(path.join(tmpdir(), 'regie-backup-'))
let count = 0
const opened: Db[] = []
const now = new Date('2026-11-29T12:00:00.000Z')

afterAll(async () => {
  await Promise.all(opened.map((db) => db.destroy()))
  rmSync(folder, { recursive: true })
})

const newPath = (name: string) => path.join(folder, `${++count}-${name}`)

describe('a copy that is put back, in SQLite', () => {
  putBackContract({
    empty: () => ({ kind: 'sqlite', file: newPath('regie.db') }),
    copy(place) {
      if (place.kind !== 'sqlite') throw new Error('not in SQLite')
      const kept = newPath('copy.db')
      const database = openSqlite(place.file)
      database.prepare('vacuum into ?').run(kept)
      database.close()
      return () => {
        const file = newPath('regie.db')
        copyFileSync(kept, file)
        return { kind: 'sqlite', file }
      }
    },
  })
})

function configOf(dataDir: string, more: Record<string, string> = {}): Config {
  const config = readConfig({ DATA_DIR: dataDir, ...more })
  if (!config.ok) throw new Error(config.error)
  return config.value
}

/** As the server starts on a data folder. */
async function start(config: Config): Promise<Db> {
  finishRestore(config)
  const db = await openDb(config.database, keptSecret(config.dataDir))
  opened.push(db)
  await noticePutBack({ db, config }, now)
  return db
}
const close = async (db: Db) => {
  opened.splice(opened.indexOf(db), 1)
  await db.destroy()
}
const put = (db: Db, key: string) =>
  queueMail(db, { key, to: 'jan@example.net', lang: 'nl', subject: 'Je afspraak', text: 'x', html: 'x' }, now)
const mailsOf = async (db: Db) =>
  Object.fromEntries((await db.selectFrom('mails').select(['key', 'state']).execute()).map((m) => [m.key, m.state]))

/** A practice with a mail that waits, and a backup of it. */
async function practice(more: Record<string, string> = {}) {
  const config = configOf(newPath('data'), more)
  const db = await start(config)
  await put(db, 'a')
  const file = newPath('regie.tar')
  expect(makeBackup(config, file, now)).toMatchObject({ ok: true })
  return { config, db, file }
}

const id = '3f0a6c1e-0000-4000-8000-000000000001'
const talk = (db: Db) =>
  startConversation(
    db,
    {
      ...{ id, lang: 'nl', tokenHash: 'hash', keySealed: new Uint8Array([1]), sealedFor: 'f', sealedIn: 'browser' },
      ...{ noticeMail: null, first: new Uint8Array([2]) },
    },
    now.toISOString(),
  )

describe('a backup', () => {
  test('is made while a server is at work, and opens with tar and sqlite', async () => {
    const config = configOf(newPath('data'))
    const db = await start(config)
    await put(db, 'a')
    const writer = openSqlite(config.database.kind === 'sqlite' ? config.database.file : '')
    writer.exec("begin immediate; update mails set subject = 'half'")
    const file = newPath('regie.tar')
    expect(makeBackup(config, file, now)).toEqual({ ok: true, value: { bytes: statSync(file).size } })
    writer.exec('rollback')
    writer.close()
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder).filter((name) => name.includes('.part-'))).toEqual([])
    const out = newPath('out')
    mkdirSync(out)
    execFileSync('tar', ['-xf', file, '-C', out])
    expect(readdirSync(out).toSorted()).toEqual(['regie.db', 'regie.json', 'secret'])
    expect(readFileSync(path.join(out, 'secret'))).toEqual(readFileSync(path.join(config.dataDir, 'secret')))
    const copy = new DatabaseSync(path.join(out, 'regie.db'))
    expect(copy.prepare('select key, subject from mails').all()).toMatchObject([{ key: 'a', subject: 'Je afspraak' }])
    copy.close()
  })

  test('has nothing of what was erased before it', async () => {
    const { config, db } = await practice()
    await put(db, 'gone')
    await db
      .updateTable('mails')
      .set({ subject: 'UITGEWISTE REGEL '.repeat(200) })
      .where('key', '=', 'gone')
      .execute()
    await db.deleteFrom('mails').where('key', '=', 'gone').execute()
    const file = newPath('regie.tar')
    makeBackup(config, file, now)
    expect(readFileSync(file).includes('UITGEWISTE REGEL')).toBe(false)
  })

  test('takes the place of nothing, and is not made of what is not there or is damaged', async () => {
    const { config, db, file } = await practice()
    expect(makeBackup(config, file, now)).toEqual({ ok: false, error: 'exists' })
    expect(makeBackup(configOf(newPath('empty')), newPath('x.tar'), now)).toEqual({ ok: false, error: 'no-database' })
    const postgres = configOf(config.dataDir, { DATABASE_URL: 'postgres://localhost/regie' })
    expect(makeBackup(postgres, newPath('x.tar'), now)).toEqual({ ok: false, error: 'elsewhere' })
    await close(db)
    const database = new DatabaseSync(path.join(config.dataDir, 'regie.db'))
    database.exec('pragma writable_schema = on; pragma foreign_keys = off')
    database.exec(
      "insert into messages (conversation, number, side, sealed, at) values ('none', 1, 'visitor', x'00', '')",
    )
    database.close()
    const target = newPath('x.tar')
    expect(makeBackup(config, target, now)).toEqual({ ok: false, error: 'damaged' })
    expect(existsSync(target)).toBe(false)
    renameSync(path.join(config.dataDir, 'secret'), newPath('secret'))
    expect(makeBackup(config, target, now)).toEqual({ ok: false, error: 'no-secret' })
  })
})

/** Where a restore left what was there. */
function keptOf(restored: Awaited<ReturnType<typeof restoreBackup>>): string {
  if (!restored.ok || restored.value.kept === null) throw new Error(JSON.stringify(restored))
  return restored.value.kept
}

describe('the name of a backup', () => {
  /** As an exFAT disk answers; none can be made here. */
  const noLinks = (code: string) => () => {
    throw Object.assign(new Error(code), { code })
  }

  test('is taken also on a disk that gives no file two names, and never from another file', () => {
    for (const link of [undefined, noLinks('EPERM'), noLinks('ENOTSUP')]) {
      const [draft, file] = [newPath('draft'), newPath('regie.tar')]
      writeFileSync(draft, 'whole')
      takeName(draft, file, link)
      expect(readFileSync(file, 'utf8')).toBe('whole')
      rmSync(draft, { force: true })
      writeFileSync(draft, 'another')
      expect(() => {
        takeName(draft, file, link)
      }).toThrow('EEXIST')
      expect([readFileSync(file, 'utf8'), readFileSync(draft, 'utf8')]).toEqual(['whole', 'another'])
    }
  })

  test('is not taken when the disk fails otherwise, and leaves nothing when there is nothing to name', () => {
    const [draft, file] = [newPath('draft'), newPath('regie.tar')]
    expect(() => {
      takeName(draft, file, noLinks('EIO'))
    }).toThrow('EIO')
    expect(() => {
      takeName(draft, file, noLinks('EPERM'))
    }).toThrow('ENOENT')
    expect(existsSync(file)).toBe(false)
  })
})

describe('restoring', () => {
  test('into nothing gives the practice back, with its mail held and nobody known to be erased', async () => {
    const { config, file } = await practice()
    const there = configOf(newPath('data'))
    expect(await restoreBackup(there, file, { replace: false })).toEqual({
      ...{ ok: true, value: { madeAt: now.toISOString(), kept: null } },
    })
    expect(readFileSync(path.join(there.dataDir, 'secret'))).toEqual(readFileSync(path.join(config.dataDir, 'secret')))
    const db = await start(there)
    expect(await mailsOf(db)).toEqual({ a: 'held' })
    expect(await readPutBack(db)).toEqual({ at: now.toISOString(), unknown: true, held: 1 })
    await put(db, 'b')
    expect(await mailsOf(await start(there))).toEqual({ a: 'held', b: 'waiting' })
  })

  test('over data only when told so, and not while a server is at work; what was there is kept', async () => {
    const { config, db, file } = await practice()
    await talk(db)
    const second = newPath('regie.tar')
    makeBackup(config, second, now)
    await removeConversation(db, { id, by: 'visitor', actor: 'visitor' }, now)
    await writeJournal(db, config.journalDir)
    expect(await restoreBackup(config, file, { replace: false })).toEqual({ ok: false, error: { kind: 'not-empty' } })
    expect(await restoreBackup(config, file, { replace: true })).toEqual({ ok: false, error: { kind: 'in-use' } })
    await close(db)
    const kept = keptOf(await restoreBackup(config, second, { replace: true }))
    expect(path.dirname(kept)).toBe(config.dataDir)
    expect(Date.now() - statSync(kept).mtimeMs).toBeLessThan(60_000)
    const again = await start(config)
    // The journal stayed, so who was erased since is known.
    expect(await readPutBack(again)).toMatchObject({ unknown: false, held: 1 })
    expect(await again.selectFrom('conversations').select('deleted_by').execute()).toEqual([{ deleted_by: 'visitor' }])
  })

  test('replaces nothing by what is not a whole backup, or of a newer Regie', async () => {
    const { config, db, file } = await practice()
    await close(db)
    const whole = readFileSync(file)
    const tried = async (bytes: Buffer) => {
      const bad = newPath('bad.tar')
      writeFileSync(bad, bytes)
      return restoreBackup(config, bad, { replace: true })
    }
    const before = readdirSync(config.dataDir)
    expect(await tried(whole.subarray(0, whole.length - 20_000))).toMatchObject({ error: { kind: 'no-backup' } })
    expect(await tried(Buffer.from('PK nothing of ours'))).toMatchObject({ error: { kind: 'no-backup' } })
    const database = readTar(file)?.find(({ name }) => name === 'regie.db')
    const changed = Buffer.from(whole)
    changed[(database?.from ?? 0) + 5000] = (changed[(database?.from ?? 0) + 5000] ?? 0) ^ 1
    expect(await tried(changed)).toEqual({ ok: false, error: { kind: 'damaged', what: 'regie.db' } })
    expect(readdirSync(config.dataDir)).toEqual(before)

    const newer = configOf(newPath('data'))
    const newerDb = await start(newer)
    await close(newerDb)
    const raw = new DatabaseSync(path.join(newer.dataDir, 'regie.db'))
    raw.exec("insert into kysely_migration (name, timestamp) values ('999-later', '')")
    raw.close()
    const later = newPath('later.tar')
    makeBackup(newer, later, now)
    await expect(restoreBackup(config, later, { replace: true })).rejects.toThrow(SchemaError)
    expect(readdirSync(config.dataDir)).toEqual(before)
    expect(await mailsOf(await start(config))).toEqual({ a: 'waiting' })
  })

  test('cut off at any moment, it is finished by the next start or was never begun', async () => {
    for (const cut of ['before the mark', 'at the mark', 'old aside', 'database in place', 'secret aside']) {
      const { config, db, file } = await practice()
      await put(db, 'b')
      await close(db)
      const { dataDir } = config
      const staged = configOf(newPath('data'))
      await restoreBackup(staged, file, { replace: false })
      const at = (name: string) => path.join(dataDir, name)
      copyFileSync(path.join(staged.dataDir, 'regie.db'), at('regie.db.restoring'))
      copyFileSync(path.join(staged.dataDir, 'secret'), at('secret.restoring'))
      const files = { 'regie.db': measure(at('regie.db.restoring')), secret: measure(at('secret.restoring')) }
      const old = 'before-restore-2026-11-29T12-00-00-000Z'
      if (cut !== 'before the mark') writeFileSync(at('restoring'), JSON.stringify({ at: old.slice(15), files }))
      if (['old aside', 'database in place', 'secret aside'].includes(cut))
        renameSync(at('regie.db'), at(`regie.db.${old}`))
      if (['database in place', 'secret aside'].includes(cut)) renameSync(at('regie.db.restoring'), at('regie.db'))
      if (cut === 'secret aside') renameSync(at('secret'), at(`secret.${old}`))
      const again = await start(config)
      const expected = cut === 'before the mark' ? { a: 'waiting', b: 'waiting' } : { a: 'held' }
      expect([cut, await mailsOf(again)]).toEqual([cut, expected])
      const names = readdirSync(dataDir)
      const ready = cut === 'before the mark' ? ['regie.db.restoring', 'secret.restoring'] : []
      expect([cut, names.filter((name) => name.includes('restoring'))]).toEqual([cut, ready])
      const aside = names.filter((name) => name.includes('before-restore'))
      expect([cut, aside]).toEqual([cut, ready.length > 0 ? [] : [`regie.db.${old}`, `secret.${old}`]])
    }
  })

  test('what SQLite had kept beside another database is not put into the restored one', async () => {
    const { config, db, file } = await practice()
    await put(db, 'b')
    for (const name of ['regie.db-wal', 'regie.db.restoring-wal']) {
      const there = configOf(newPath('data'))
      mkdirSync(there.dataDir)
      const left = path.join(there.dataDir, name)
      copyFileSync(path.join(config.dataDir, 'regie.db-wal'), left)
      expect(statSync(left).size).toBeGreaterThan(0)
      expect([name, await restoreBackup(there, file, { replace: false })]).toMatchObject([name, { ok: true }])
      expect([name, await mailsOf(await start(there))]).toEqual([name, { a: 'held' }])
    }
  })

  test('twice leaves what was there each time, also what stood beside a database that was damaged', async () => {
    const { config, db, file } = await practice()
    // Beside it stands only what came last: the file cannot be made whole from that.
    await sql`pragma wal_checkpoint(truncate)`.execute(db)
    await put(db, 'b')
    const at = (name: string) => path.join(config.dataDir, name)
    const commits = readFileSync(at('regie.db-wal'))
    await close(db)
    const first = keptOf(await restoreBackup(config, file, { replace: true }))
    writeFileSync(at('regie.db'), 'no database any more')
    writeFileSync(at('regie.db-wal'), commits)
    const second = keptOf(await restoreBackup(config, file, { replace: true }))
    const before = new DatabaseSync(first)
    expect(before.prepare('select key from mails order by key').all()).toMatchObject([{ key: 'a' }, { key: 'b' }])
    before.close()
    expect(statSync(second).size).toBe('no database any more'.length)
    expect(readFileSync(`${second}-wal`).equals(commits)).toBe(true)
    expect(await mailsOf(await start(config))).toEqual({ a: 'held' })
  })

  test('leaves the old secret on the disk where it was, wherever the database stands', async () => {
    const elsewhere = newPath('disk')
    mkdirSync(elsewhere)
    const { config, db, file } = await practice({ DATABASE_URL: `sqlite:${path.join(elsewhere, 'regie.db')}` })
    await close(db)
    const kept = keptOf(await restoreBackup(config, file, { replace: true }))
    expect(readdirSync(elsewhere).toSorted()).toEqual(['regie.db', path.basename(kept)])
    expect(readdirSync(config.dataDir)).toContain(path.basename(kept).replace('regie.db', 'secret'))
  })

  test('is not begun when a server was started while it was laid ready', async () => {
    const { config, db, file } = await practice()
    await close(db)
    const restoring = restoreBackup(config, file, { replace: true })
    const server = openSqlite(path.join(config.dataDir, 'regie.db'))
    server.prepare('select key from mails').all()
    expect(await restoring).toEqual({ ok: false, error: { kind: 'in-use' } })
    server.close()
    expect(await mailsOf(await start(config))).toEqual({ a: 'waiting' })
  })

  test('begun, and then what was laid ready lost: nothing starts until it is restored again', async () => {
    for (const lost of ['gone', 'cut short'] as const) {
      const { config, db, file } = await practice()
      await close(db)
      const at = (name: string) => path.join(config.dataDir, name)
      const files = { 'regie.db': { size: 9, sha256: 'x' }, secret: measure(at('secret')) }
      writeFileSync(at('restoring'), JSON.stringify({ at: '2026-11-29T12-00-00-000Z', files }))
      renameSync(at('regie.db'), at('regie.db.before-restore-2026-11-29T12-00-00-000Z'))
      copyFileSync(at('secret'), at('secret.restoring'))
      if (lost === 'cut short') writeFileSync(at('regie.db.restoring'), 'SQLite f')
      expect(() => {
        finishRestore(config)
      }).toThrow(CutOffError)
      expect(existsSync(at('regie.db'))).toBe(false)
      expect(await restoreBackup(config, file, { replace: false })).toMatchObject({ ok: true })
      expect([lost, await mailsOf(await start(config))]).toEqual([lost, { a: 'held' }])
    }
  })
})

describe('a folder that was put back by hand', () => {
  test('is noticed when all of it was copied, also over itself', async () => {
    for (const over of [false, true]) {
      const { config, db } = await practice()
      await close(db)
      const copied = newPath('copied')
      cpSync(config.dataDir, copied, { recursive: true, preserveTimestamps: true })
      const later = await start(config)
      expect(await mailsOf(later)).toEqual({ a: 'waiting' })
      await close(later)
      if (!over) rmSync(config.dataDir, { recursive: true })
      execFileSync('cp', ['-a', `${copied}/.`, config.dataDir])
      const again = await start(config)
      expect([over, await mailsOf(again)]).toEqual([over, { a: 'held' }])
      await close(again)
      expect(await mailsOf(await start(config))).toEqual({ a: 'held' })
    }
  })

  test('brought an old journal along: a copy from before it is not known either, from then on', async () => {
    const { config, db, file } = await practice()
    await talk(db)
    await close(db)
    const copied = newPath('copied')
    cpSync(config.dataDir, copied, { recursive: true, preserveTimestamps: true })
    const later = await start(config)
    await removeConversation(later, { id, by: 'visitor', actor: 'visitor' }, now)
    await writeJournal(later, config.journalDir)
    await close(later)
    rmSync(config.dataDir, { recursive: true })
    execFileSync('cp', ['-a', copied, config.dataDir])
    const again = await start(config)
    expect(await readPutBack(again)).toMatchObject({ unknown: true })
    await close(again)
    keptOf(await restoreBackup(config, file, { replace: true }))
    expect(await readPutBack(await start(config))).toMatchObject({ unknown: true })
  })

  test('with the journal elsewhere, who was erased since is erased again', async () => {
    const { config, db } = await practice({ JOURNAL_DIR: newPath('journal') })
    await talk(db)
    await close(db)
    const copied = newPath('copied')
    cpSync(config.dataDir, copied, { recursive: true })
    const later = await start(config)
    await removeConversation(later, { id, by: 'visitor', actor: 'visitor' }, now)
    await writeJournal(later, config.journalDir)
    await close(later)
    rmSync(config.dataDir, { recursive: true })
    cpSync(copied, config.dataDir, { recursive: true })
    const again = await start(config)
    expect(await readPutBack(again)).toMatchObject({ unknown: false, held: 1 })
    expect(await again.selectFrom('conversations').select('deleted_by').execute()).toEqual([{ deleted_by: 'visitor' }])
  })

  test('owner and rights may change without alarm', async () => {
    const { config, db } = await practice()
    await close(db)
    execFileSync('chmod', ['-R', 'g+r', config.dataDir])
    execFileSync('chown', ['-R', String(process.getuid?.()), config.dataDir])
    expect(await mailsOf(await start(config))).toEqual({ a: 'waiting' })
  })
})

describe('the file of files', () => {
  test('has the size of a database beyond 8 GiB', () => {
    for (const size of [0, 511, 0o77777777777, 0o100000000000, 2 ** 45 + 1]) {
      expect(sizeIn(header('regie.db', size))).toBe(size)
    }
    const file = newPath('big.tar')
    const out = openSync(file, 'w')
    writeSync(out, header('regie.db', 2 ** 33))
    expect(execFileSync('sh', ['-c', `tar -tvf ${file} 2>/dev/null || true`], { encoding: 'utf8' })).toContain(
      '8589934592',
    )
  })
})
