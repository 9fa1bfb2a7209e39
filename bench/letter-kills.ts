/**
 * `node bench/letter-kills.ts [kills] [seed]`: ends processes that send letters at random moments, while the mail server drops, refuses and puts
 * off as it likes: one on SQLite, three at once on PostgreSQL. Ends with exit code 1 when a reader got a letter twice, or one is lost, not told
 * or stuck.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { killUnderLetters, type LetterReport } from '../tests/faults/letter-faults.ts'
import { startPostgres } from '../tests/postgres.ts'

const [kills = 1000, seed = 1] = process.argv.slice(2).map(Number)

const folder = mkdtempSync(path.join(tmpdir(), 'regie-letter-kills-'))
show('SQLite, one process', await killUnderLetters({ address: `sqlite:${folder}/regie.db`, kills, seed }))
rmSync(folder, { recursive: true })

const cluster = await startPostgres()
try {
  const report = await killUnderLetters({ address: cluster.freshUrl(), kills, seed, workers: 3 })
  show('PostgreSQL, three processes', report)
} finally {
  await cluster.stop()
}

function show(where: string, { twice, lost, untold, forgotten, stuck, ...counts }: LetterReport): void {
  const bad = { twice, lost, untold, forgotten, stuck }
  console.log(`${where}: ${JSON.stringify(counts)}; ${JSON.stringify(bad)}`)
  if (Object.values(bad).some((count) => count > 0)) process.exitCode = 1
}
