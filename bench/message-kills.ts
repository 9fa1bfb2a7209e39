/**
 * `node bench/message-kills.ts [kills] [seed]`: kills a process in which people write to each other at random moments, on SQLite and (four
 * processes at once) on PostgreSQL, and counts what became of the messages and their mails. Ends with exit code 1 when a figure was missed.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { killUnderMessages, type MessageReport } from '../tests/faults/message-faults.ts'
import { startPostgres } from '../tests/postgres.ts'
import { exactly, tableOf, type Row } from './table.ts'

const [kills = 500, seed = 1] = process.argv.slice(2).map(Number)

const folder = mkdtempSync(path.join(tmpdir(), 'regie-message-kills-'))
const cluster = await startPostgres()
try {
  const rows = await Promise.all([
    measure('SQLite', { address: `sqlite:${path.join(folder, 'kills.db')}`, workers: 1 }),
    measure('PostgreSQL, four processes', { address: cluster.freshUrl(), workers: 4 }),
  ])
  console.log(tableOf(rows.flat()))
  if (rows.flat().some(({ measured }) => measured !== 0)) process.exitCode = 1
} finally {
  await cluster.stop()
  rmSync(folder, { recursive: true })
}

/** Shown as soon as it is there: all of it takes long. */
async function measure(name: string, place: { address: string; workers: number }): Promise<Row[]> {
  const rows = rowsOf(name, await killUnderMessages({ ...place, kills, seed }))
  console.error(tableOf(rows))
  return rows
}

function rowsOf(name: string, { kills, acknowledged, ...damage }: MessageReport): Row[] {
  const words: Record<keyof typeof damage, string> = {
    lost: 'acknowledged and lost',
    halfDone: 'half done',
    doubled: 'sent again and doubled',
    stillThere: 'deleted and still there',
    stuck: 'jobs stuck',
    twice: 'mails twice',
  }
  return Object.entries(words).map(([key, word], i) => ({
    name: `${name}, killed: ${word}`,
    measured: damage[key as keyof typeof damage],
    goal: exactly(0),
    ...(i === 0 && { note: `${kills} times, ${acknowledged} acknowledged` }),
  }))
}
