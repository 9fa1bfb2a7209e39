/**
 * What stands beside the database, in a folder of its own: `erased`, one line for each erasure, and a small file `turn-<number>`
 * that says how far the database was. The number is in the name, so that an older copy of the folder laid over this one does not hide it.
 */
import { createHmac } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { keyOf } from '../db/keys.ts'
import type { Db, ErasureTable } from '../db/tables.ts'

const lineShape = v.object({
  number: v.number(),
  at: v.string(),
  what: v.picklist(['conversation', 'notices', 'reader']),
  how: v.string(),
  mark: v.string(),
})
const turnShape = v.object({ erased: v.number(), check: v.string(), since: v.optional(v.number(), 0) })

export type Journal = {
  /** How far the database was when this was last written; 0 without a journal. */
  turn: number
  lines: ErasureTable[]
  /** Nothing of it is missing, and its marks are of this server's secret, from the turn `since` on. */
  whole: boolean
  since: number
}

/** Reads it as it is; a line that was cut short by a crash is none. */
export function readJournal(db: Db, folder: string): Journal {
  const [last] = turnsIn(folder)
  if (!last) return { turn: 0, lines: [], whole: false, since: 0 }
  const lines = textOf(path.join(folder, 'erased'))
    .split('\n')
    .flatMap((line) => parsed(lineShape, line) ?? [])
  const reach = Math.max(0, ...lines.map(({ number }) => number))
  const isOurs = last.check === checkOf(db)
  // A crash may have come between a line and the file of its turn.
  const turn = Math.max(last.turn, reach)
  return { turn, lines: isOurs ? lines : [], whole: isOurs && reach >= last.erased, since: last.since }
}

/**
 * Brings it up to the database; `anew` writes every line again. Safe to run twice, and by several processes at once: the same line twice is
 * one erasure.
 */
export async function writeJournal(db: Db, folder: string, how?: 'anew'): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { turn } = await db.selectFrom('copy_guard').select('turn').executeTakeFirstOrThrow()
  const check = checkOf(db)
  const before = turnsIn(folder)
  const [last] = before
  const from = last?.check === check && how !== 'anew' ? last.erased : 0
  const rows = await db.selectFrom('erasures').selectAll().where('number', '>', from).orderBy('number').execute()
  if (rows.length > 0) {
    const file = path.join(folder, 'erased')
    const isCut = !['\n', ''].includes(textOf(file).slice(-1))
    const text = (isCut ? '\n' : '') + rows.map((row) => JSON.stringify(row) + '\n').join('')
    writeFileSync(file, text, { flag: 'a', flush: true, mode: 0o600 })
  }
  const erased = rows.at(-1)?.number ?? from
  // Written anew it has what this database knows; what else was erased before is lost, and marks of another secret are of no use.
  const since = last?.check === check && how !== 'anew' ? last.since : turn
  const name = path.join(folder, `turn-${turn}`)
  writeFileSync(`${name}.${process.pid}`, JSON.stringify({ erased, check, since }) + '\n', { flush: true, mode: 0o600 })
  renameSync(`${name}.${process.pid}`, name)
  for (const one of before) if (one.turn < turn) rmSync(path.join(folder, `turn-${one.turn}`), { force: true })
}

/** The newest first. */
function turnsIn(folder: string) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => {
      const [, turn] = /^turn-(\d+)$/.exec(name) ?? []
      const about = turn === undefined ? null : parsed(turnShape, textOf(path.join(folder, name)))
      return about ? [{ turn: Number(turn), ...about }] : []
    })
    .sort((a, b) => b.turn - a.turn)
}

/** Empty without the file: another process may have taken it away a moment ago. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}

/** Tells a journal of this secret from one of another. */
const checkOf = (db: Db): string => createHmac('sha256', keyOf(db, 'erased')).update('journal').digest('base64url')

function parsed<Shape extends v.GenericSchema>(shape: Shape, text: string): v.InferOutput<Shape> | null {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), shape), text)
  return read.success ? read.output : null
}
