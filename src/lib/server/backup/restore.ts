/**
 * Puts a backup in the place of the data. The new files stand beside the old ones, looked at and on the disk, before anything is replaced;
 * from then on the file `restoring` says what has to be done, and whatever comes next (this command or a start) finishes that first.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, rmSync } from 'node:fs'
import { utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import * as v from 'valibot'
import { fail, succeed, type Result } from '#lib/core/result.ts'
import type { Config } from '../config.ts'
import { checkSchema } from '../db/schema-state.ts'
import { openSqlite, sqliteDialect } from '../db/sqlite.ts'
import { aboutShape, backupNames, measure } from './backup.ts'
import { fileProblem } from './file-problem.ts'
import { restoredPlace } from './put-back.ts'
import { copyBytes, readTar, type Member } from './tar.ts'

export type RestoreError =
  | { kind: 'elsewhere' }
  /** A server has the database open. */
  | { kind: 'in-use' }
  /** There is data, and nobody said that it may be replaced. */
  | { kind: 'not-empty' }
  | { kind: 'no-backup' }
  /** A file in it is not what was put in. */
  | { kind: 'damaged'; what: string }

type Place = Pick<Config, 'database' | 'dataDir'>

/**
 * `replace`: also when there is data already; what was there stays beside it for fourteen days. Throws a SchemaError when the backup is of a
 * newer Regie.
 */
export async function restoreBackup(
  { database, dataDir }: Place,
  file: string,
  { replace }: { replace: boolean },
): Promise<Result<{ madeAt: string; kept: string | null }, RestoreError>> {
  if (database.kind === 'postgres') return fail({ kind: 'elsewhere' })
  finishRestore({ database, dataDir })
  const { file: place } = database
  if (existsSync(place)) {
    if (!replace) return fail({ kind: 'not-empty' })
    if (isInUse(place)) return fail({ kind: 'in-use' })
  }
  const members = readTar(file)
  const about = members && aboutOf(file, members)
  if (!members || !about) return fail({ kind: 'no-backup' })

  mkdirSync(dataDir, { recursive: true })
  mkdirSync(path.dirname(place), { recursive: true })
  const staged = stagedFiles({ database, dataDir })
  try {
    for (const { name, to } of staged) {
      const member = members.find((one) => one.name === name)
      if (!member) return fail({ kind: 'no-backup' })
      takeOut(file, member, to)
      const { size, sha256 } = measure(to)
      if (size !== about.files[name].size || sha256 !== about.files[name].sha256)
        return fail({ kind: 'damaged', what: name })
    }
    const copy = toOf(staged, backupNames.database)
    const problem = fileProblem(copy)
    if (problem !== null) return fail({ kind: 'damaged', what: `${backupNames.database}: ${problem}` })
    await markRestored(copy)
    writeMarker(dataDir)
  } finally {
    if (!existsSync(markerOf(dataDir))) for (const { to } of staged) rmSync(to, { force: true })
  }
  const kept = existsSync(place) ? asideOf(place) : null
  finishRestore({ database, dataDir })
  return succeed({ madeAt: about.madeAt, kept })
}

/** Does what a restore had begun when it was cut off; what one had only laid ready goes. */
export function finishRestore({ database, dataDir }: Place): void {
  if (database.kind === 'postgres') return
  const staged = stagedFiles({ database, dataDir })
  if (!existsSync(markerOf(dataDir))) {
    for (const { to } of staged) rmSync(to, { force: true })
    return
  }
  const aside = asideOf(database.file)
  for (const { to, place, name } of staged) {
    if (!existsSync(to)) continue
    if (existsSync(place)) putAside(place, name === backupNames.database ? aside : `${aside}-secret`)
    renameSync(to, place)
    syncFolder(path.dirname(place))
  }
  rmSync(markerOf(dataDir))
}

type Staged = { name: 'regie.db' | 'secret'; to: string; place: string }

const stagedFiles = ({ database, dataDir }: Place): Staged[] => {
  if (database.kind === 'postgres') return []
  const secret = path.join(dataDir, 'secret')
  return [
    { name: backupNames.database, to: `${database.file}.restoring`, place: database.file },
    { name: backupNames.secret, to: `${secret}.restoring`, place: secret },
  ]
}

const toOf = (staged: readonly Staged[], name: Staged['name']): string =>
  staged.find((one) => one.name === name)?.to ?? ''

/** A name that the daily job takes away after fourteen days (db/copies.ts). */
const asideOf = (file: string) => `${file}.before-restore`

const markerOf = (dataDir: string) => path.join(dataDir, 'restoring')

/** Nobody else has it open: what SQLite keeps beside it is in it, and it can be moved. */
function isInUse(file: string): boolean {
  try {
    const database = new DatabaseSync(file, { timeout: 500 })
    try {
      // Leaving this mode takes the file for oneself alone.
      database.exec('pragma journal_mode = delete')
      return false
    } finally {
      database.close()
    }
  } catch (error) {
    // A damaged one is what restoring is for.
    return error instanceof Error && 'errcode' in error && error.errcode === 5
  }
}

function aboutOf(file: string, members: readonly Member[]): v.InferOutput<typeof aboutShape> | null {
  const about = members.find(({ name }) => name === backupNames.about)
  if (!about || about.size > 10_000) return null
  const text = Buffer.alloc(about.size)
  const input = openSync(file, 'r')
  readSync(input, text, 0, about.size, about.from)
  closeSync(input)
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), aboutShape), text.toString('utf8'))
  return read.success ? read.output : null
}

function takeOut(file: string, member: Member, to: string): void {
  rmSync(to, { force: true })
  const out = openSync(to, 'wx', 0o600)
  try {
    copyBytes(file, member, out)
    fsyncSync(out)
  } finally {
    closeSync(out)
  }
}

/** The start that follows treats it as the older copy it is. */
async function markRestored(file: string): Promise<void> {
  const database = openSqlite(file)
  const db = new Kysely<{ copy_guard: { place: string | null } }>({ dialect: sqliteDialect(database) })
  try {
    await checkSchema(db as unknown as Kysely<unknown>)
    await db.updateTable('copy_guard').set({ place: restoredPlace }).execute()
    // Everything into the one file that is moved.
    database.exec('pragma journal_mode = delete')
  } finally {
    await db.destroy()
  }
}

function writeMarker(dataDir: string): void {
  const draft = `${markerOf(dataDir)}.${process.pid}`
  writeFileSync(draft, '', { flush: true })
  renameSync(draft, markerOf(dataDir))
  syncFolder(dataDir)
}

function putAside(place: string, aside: string): void {
  for (const beside of ['-wal', '-shm']) rmSync(place + beside, { force: true })
  renameSync(place, aside)
  // From now on it is kept for its fourteen days.
  const now = new Date()
  utimesSync(aside, now, now)
}

function syncFolder(folder: string): void {
  const open = openSync(folder, 'r')
  fsyncSync(open)
  closeSync(open)
}
