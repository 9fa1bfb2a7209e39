import { expect, test } from 'vitest'
import { keyOf } from '../db/keys.ts'
import type { AccessLogTable, Db } from '../db/tables.ts'
import { serverSecret } from '../secret.ts'
import { logAccess } from './access-log.ts'
import { logAsCsv, logAsJson, parseLogFile, sealLog, type LogFile } from './log-file.ts'
import { readLog } from './read-log.ts'
import { verifyLogFile } from './verify-log-file.ts'

const at = '2026-11-29T10:00:00.000Z'

async function written(db: Db, rows = 6): Promise<AccessLogTable[]> {
  for (let n = 1; n <= rows; n++) {
    const action = n % 2 ? 'log.read' : 'settings.changed'
    await logAccess(db, { at, actor: 'system', action, subject: `x:${n}` })
  }
  return (await readLog(db, {}, 50)).toReversed()
}

const sealed = (db: Db, lines: readonly AccessLogTable[]) => sealLog(keyOf(db, 'access-log'), lines, at)

function reread(text: string): LogFile {
  const parsed = parseLogFile(text)
  if (!parsed.ok) throw new Error(parsed.error)
  return parsed.value
}

/** What a saved log is worth later, whatever database it came from. `fresh` gives an empty one. */
export function logFileContract(fresh: () => Promise<Db>): void {
  test('a saved log is whole, all of it or a part, in either form, also when the database has gone on', async () => {
    const db = await fresh()
    const lines = await written(db)
    await logAccess(db, { at, actor: 'system', action: 'link.made', subject: 'x:7' })
    const whole = { kind: 'whole', rows: 6, first: 1, last: 6, end: 7, savedAt: at }
    for (const text of [logAsCsv(sealed(db, lines)), logAsJson(sealed(db, lines))]) {
      expect(await verifyLogFile(db, reread(text))).toEqual(whole)
    }
    expect(await verifyLogFile(db, sealed(db, lines.slice(2, 5)))).toMatchObject({ kind: 'whole', first: 3, last: 5 })
    const some = lines.filter(({ action }) => action === 'log.read')
    expect(await verifyLogFile(db, sealed(db, some))).toMatchObject({ kind: 'whole', rows: 3, first: 1, last: 5 })
    expect(await verifyLogFile(db, sealed(db, []))).toMatchObject({ kind: 'whole', rows: 0 })
  })

  test('what was cut, changed, swapped or cut off is found, and where', async () => {
    const db = await fresh()
    const file = sealed(db, await written(db))
    const verdictOf = (change: (lines: AccessLogTable[]) => AccessLogTable[], seal = file.seal) =>
      verifyLogFile(db, { lines: change([...file.lines]), seal })
    const broken = (line: number, how: string) => ({ kind: 'broken', at: line, how })
    expect(await verdictOf((lines) => lines.filter(({ number }) => number !== 3))).toEqual(broken(3, 'missing'))
    expect(await verdictOf((lines) => lines.slice(0, 4))).toEqual(broken(5, 'cut-off'))
    expect(await verdictOf((lines) => lines, null)).toEqual(broken(7, 'cut-off'))
    const changed = (lines: AccessLogTable[]) =>
      lines.map((line) => (line.number === 4 ? { ...line, actor: 'nobody' } : line))
    expect(await verdictOf(changed)).toEqual(broken(4, 'changed'))
    const swapped = ([a, b, ...rest]: AccessLogTable[]) => (a && b ? [b, a, ...rest] : [])
    expect(await verdictOf(swapped)).toEqual(broken(1, 'order'))
    const renumbered = (lines: AccessLogTable[]) => swapped(lines).map((line, n) => ({ ...line, number: n + 1 }))
    expect(await verdictOf(renumbered)).toEqual(broken(1, 'changed'))
  })

  test('a file that ends in the middle of a line is not read', async () => {
    const db = await fresh()
    const file = sealed(db, await written(db, 2))
    for (const text of [logAsCsv(file), logAsJson(file)]) {
      expect(parseLogFile(text.slice(0, Math.floor(text.length / 2)))).toEqual({ ok: false, error: 'unreadable' })
    }
    expect(parseLogFile('').ok || parseLogFile('a,b\r\n1,2').ok || parseLogFile('{"lines":[]}').ok).toBe(false)
  })

  test('a file of another practice is told apart, also from one whose hashes were made anew', async () => {
    const [db, other] = [await fresh(), await fresh()]
    const key = serverSecret(new Uint8Array(32).fill(9)).keyFor('access-log')
    const lines = await written(db)
    const forged = sealLog(
      key,
      lines.map((line) => ({ ...line, hash: 'f'.repeat(64) })),
      at,
    )
    expect(await verifyLogFile(db, forged)).toEqual({ kind: 'foreign' })
    // The same secret and another database: what is in the file was never in it, or is no longer.
    const more = sealed(db, lines)
    expect(await verifyLogFile(other, more)).toEqual({ kind: 'database', at: 1, how: 'gone' })
    await logAccess(other, { at, actor: 'visitor', action: 'link.made', subject: 'y:1' })
    expect(await verifyLogFile(other, more)).toEqual({ kind: 'database', at: 1, how: 'other' })
  })
}
