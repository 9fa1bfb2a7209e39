/** Says of a saved file of the access log whether it is as it was saved, and whether the database still has all that is in it. */
import { keyOf } from '../db/keys.ts'
import type { AccessLogTable, Db } from '../db/tables.ts'
import { hashOf } from './access-log.ts'
import { fileMark, type LogFile } from './log-file.ts'

export type FileVerdict =
  /** `end` is the number of the last line in the database now. */
  | { kind: 'whole'; rows: number; first: number; last: number; end: number; savedAt: string }
  /** Not one line and not the end were written with the secret of this server. */
  | { kind: 'foreign' }
  /**
   * `order`: this line stands after a later one. `changed`: it is not what was written. `missing`: it was in the file. `cut-off`: the file
   * went on here.
   */
  | { kind: 'broken'; at: number; how: 'order' | 'changed' | 'missing' | 'cut-off' }
  /** The file is right and the database is not: it lacks this line (an older copy was put back), or says something else there. */
  | { kind: 'database'; at: number; how: 'gone' | 'other' }

const atATime = 500

export async function verifyLogFile(db: Db, { lines, seal }: LogFile): Promise<FileVerdict> {
  const key = keyOf(db, 'access-log')
  const kept = await keptBeside(db, lines)
  const beforeOf = (at: number): string | null => {
    const { number = 0 } = lines[at] ?? {}
    if (number === 1) return ''
    const above = lines[at - 1]
    return above?.number === number - 1 ? above.hash : (kept.get(number - 1) ?? null)
  }
  const isRight = (line: AccessLogTable, at: number) => {
    const before = beforeOf(at)
    // The line before it is nowhere: then the seal, which covers its hash, is what there is.
    return before === null ? null : hashOf(key, line, before) === line.hash
  }
  const isSealed = seal !== null && fileMark(key, lines, seal.at) === seal.mark

  const verdicts = lines.map(isRight)
  if (!isSealed && lines.length > 0 && !verdicts.includes(true)) return { kind: 'foreign' }
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1]?.number ?? 0
    if (line.number <= above) return { kind: 'broken', at: line.number, how: 'order' }
    if (verdicts[at] === false) return { kind: 'broken', at: line.number, how: 'changed' }
  }
  const last = lines.at(-1)?.number ?? 0
  if (!isSealed) {
    const gap = lines.findIndex(({ number }, at) => at > 0 && number !== (lines[at - 1]?.number ?? 0) + 1)
    if (seal === null || gap === -1) return { kind: 'broken', at: last + 1, how: 'cut-off' }
    return { kind: 'broken', at: (lines[gap - 1]?.number ?? 0) + 1, how: 'missing' }
  }
  for (const { number, hash } of lines) {
    const now = kept.get(number)
    if (now !== hash) return { kind: 'database', at: number, how: now === undefined ? 'gone' : 'other' }
  }
  const { number: end } = await db.selectFrom('access_log_end').select('number').executeTakeFirstOrThrow()
  return { kind: 'whole', rows: lines.length, first: lines[0]?.number ?? 0, last, end, savedAt: seal.at }
}

/** The hashes that the database has for these lines and for those just before them. */
async function keptBeside(db: Db, lines: readonly AccessLogTable[]): Promise<Map<number, string>> {
  const asked = [...new Set(lines.flatMap(({ number }) => [number - 1, number]))]
  const found = new Map<number, string>()
  for (let at = 0; at < asked.length; at += atATime) {
    const some = asked.slice(at, at + atATime)
    const rows = await db.selectFrom('access_log').select(['number', 'hash']).where('number', 'in', some).execute()
    for (const { number, hash } of rows) found.set(number, hash)
  }
  return found
}
