/**
 * `node bench/mail-kills.ts [kills] [seed]`: ends a sending process at random moments, on SQLite and (three processes at once) on
 * PostgreSQL, and counts what became of the mails. Ends with exit code 1 when one was lost, came twice or is stuck.
 */
import { killMailSenders, type MailKillsReport } from '../tests/faults/mail-kills.ts'
import { startPostgres } from '../tests/postgres.ts'

const [kills = 500, seed = 1] = process.argv.slice(2).map(Number)

show('SQLite, one process', await killMailSenders({ kills, seed }))

const cluster = await startPostgres()
try {
  const options = { kills, seed, postgresUrl: cluster.freshUrl(), senders: 3 }
  show('PostgreSQL, three processes', await killMailSenders(options))
} finally {
  await cluster.stop()
}

function show(where: string, { twice, lost, wrongState, stuckJobs, ...counts }: MailKillsReport): void {
  const bad = { twice, lost, wrongState, stuckJobs }
  const words = Object.entries(bad).map(([name, keys]) => `${name} ${keys.length}`)
  console.log(`${where}: ${JSON.stringify(counts)}; ${words.join(', ')}`)
  for (const [name, keys] of Object.entries(bad)) {
    if (keys.length === 0) continue
    console.log(`  ${name}: ${keys.slice(0, 10).join(' ')}`)
    process.exitCode = 1
  }
}
