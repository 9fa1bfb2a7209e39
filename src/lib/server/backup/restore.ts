/**
 * Puts a backup in the place of the data. The new files stand beside the old ones, looked at and on the disk, before anything is replaced;
 * from then on the file `restoring` says what has to be done, and whatever comes next (this command or a start) finishes that first.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, rmSync } from 'node:fs'
import { readFileSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import * as v from 'valibot'
import { fail, succeed, type Result } from '#lib/core/result.ts'
import type { Config } from '../config.ts'
import { checkSchema } from '../db/schema-state.ts'
import { openSqlite, sqliteDialect } from '../db/sqlite.ts'
import { aboutShape, backupNames, filesShape, measure } from './backup.ts'
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
  // What an earlier one lost, this one brings anew.
  finish({ database, dataDir })
  const { file: place } = database
  const obstacle = obstacleAt(place, replace)
  if (obstacle) return fail(obstacle)
  const members = readTar(file)
  const about = members && aboutOf(file, members)
  if (!members || !about) return fail({ kind: 'no-backup' })

  mkdirSync(dataDir, { recursive: true })
  mkdirSync(path.dirname(place), { recursive: true })
  const staged = stagedFiles({ database, dataDir })
  const marker = { at: freeTime(staged), files: about.files }
  let isMarked = false
  try {
    for (const { name, to } of staged) {
      const member = members.find((one) => one.name === name)
      if (!member) return fail({ kind: 'no-backup' })
      takeOut(file, member, to)
      if (!isSame(measure(to), about.files[name])) return fail({ kind: 'damaged', what: name })
    }
    const copy = toOf(staged, backupNames.database)
    const problem = fileProblem(copy)
    if (problem !== null) return fail({ kind: 'damaged', what: `${backupNames.database}: ${problem}` })
    await markRestored(copy)
    const files = { ...about.files, [backupNames.database]: measure(copy) }
    // Laying a large one ready takes a while, in which a server may have been started.
    const since = obstacleAt(place, replace)
    if (since) return fail(since)
    writeMarker(dataDir, { ...marker, files })
    isMarked = true
  } finally {
    if (!isMarked) for (const { to } of staged) removeWhole(to)
  }
  const kept = existsSync(place) ? asideOf(place, marker.at) : null
  finishRestore({ database, dataDir })
  return succeed({ madeAt: about.madeAt, kept })
}

/** A restore was cut off, and what it had laid ready is not there any more: only restoring again helps. */
export class CutOffError extends Error {
  constructor(what: string) {
    super(
      `A restore was cut off, and ${what} is not what it was to be. Restore the backup again: regie restore FILE --replace`,
    )
    this.name = 'CutOffError'
  }
}

/**
 * Does what a restore had begun when it was cut off. What one only lays ready is left alone: another process may be at that now. Throws a
 * CutOffError when it cannot be finished.
 */
export function finishRestore(place: Place): void {
  const lost = finish(place)
  if (lost !== null) throw new CutOffError(lost)
}

/** The file that is in the way of finishing it, or null. Then nothing was replaced. */
function finish({ database, dataDir }: Place): string | null {
  if (database.kind === 'postgres' || !existsSync(markerOf(dataDir))) return null
  const marker = readMarker(dataDir)
  if (!marker) return existsSync(markerOf(dataDir)) ? markerOf(dataDir) : null
  const staged = stagedFiles({ database, dataDir })
  for (const { name, to, place } of staged) {
    const file = existsSync(to) ? to : place
    if (existsSync(file) && isSame(measure(file), marker.files[name])) continue
    // Without the marker another process has finished it, and works with it already.
    return existsSync(markerOf(dataDir)) ? file : null
  }
  for (const { to, place } of staged) {
    if (!existsSync(to)) continue
    const aside = asideOf(place, marker.at)
    // Where that is there already, the old one is in it.
    if (existsSync(place) && !existsSync(aside)) putAside(place, aside)
    // SQLite would put what is in them into the new file.
    for (const beside of besides) rmSync(place + beside, { force: true })
    renameSync(to, place)
    syncFolder(path.dirname(place))
  }
  rmSync(markerOf(dataDir))
  return null
}

function obstacleAt(place: string, replace: boolean): RestoreError | null {
  if (!existsSync(place)) return null
  if (!replace) return { kind: 'not-empty' }
  return isInUse(place) ? { kind: 'in-use' } : null
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

/** A name of this restore alone, in the same folder, that the daily job takes away after fourteen days (db/copies.ts). */
const asideOf = (file: string, at: string) => `${file}.before-restore-${at}`

/** The time, as a name of which there is none yet. */
function freeTime(staged: readonly Staged[]): string {
  for (let at = Date.now(); ; at++) {
    const name = new Date(at).toISOString().replaceAll(/[:.]/g, '-')
    if (!staged.some(({ place }) => existsSync(asideOf(place, name)))) return name
  }
}

const markerOf = (dataDir: string) => path.join(dataDir, 'restoring')

/** By what the old files are called, and what the new ones are: a resumed restore does as the first would have done. */
const markerShape = v.object({ at: v.pipe(v.string(), v.regex(/^[\dTZ-]+$/)), files: filesShape })
type Marker = v.InferOutput<typeof markerShape>

function readMarker(dataDir: string): Marker | null {
  const text = readFileSync(markerOf(dataDir), 'utf8')
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), markerShape), text)
  return read.success ? read.output : null
}

/** What SQLite keeps beside a database. */
const besides = ['-wal', '-journal', '-shm']

function removeWhole(file: string): void {
  for (const beside of ['', ...besides]) rmSync(file + beside, { force: true })
}

type Measured = Marker['files']['secret']

const isSame = (a: Measured, b: Measured): boolean => a.size === b.size && a.sha256 === b.sha256

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
  removeWhole(to)
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

function writeMarker(dataDir: string, marker: Marker): void {
  const draft = `${markerOf(dataDir)}.${process.pid}`
  writeFileSync(draft, JSON.stringify(marker) + '\n', { flush: true })
  renameSync(draft, markerOf(dataDir))
  syncFolder(dataDir)
}

function putAside(place: string, aside: string): void {
  const now = new Date()
  // Of a damaged database commits may still be beside it. The file itself goes last: without it nothing is put aside any more.
  for (const beside of ['-wal', '-journal', '']) {
    if (!existsSync(place + beside)) continue
    renameSync(place + beside, aside + beside)
    // From now on it is kept for its fourteen days.
    utimesSync(aside + beside, now, now)
  }
}

function syncFolder(folder: string): void {
  const open = openSync(folder, 'r')
  fsyncSync(open)
  closeSync(open)
}
