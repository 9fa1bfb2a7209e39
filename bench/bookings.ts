/**
 * `node bench/bookings.ts [slots] [races] [kills] [--races NUMBER] [--kills NUMBER] [--seed NUMBER]`: what finding free times costs, what
 * becomes of people who want overlapping times at once, and of bookings whose process is killed. On SQLite, and on a throwaway PostgreSQL
 * with four processes. Ends with exit code 1 when a figure was missed.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { killUnderBookings, type Damage } from '../tests/faults/booking-faults.ts'
import { runRaces, type RaceReport } from '../tests/faults/booking-races.ts'
import { startPostgres } from '../tests/postgres.ts'
import { slotRows } from './booking/slot-rows.ts'
import { exactly, tableOf, type Row } from './table.ts'

const { values: words, positionals: chosen } = parseArgs({
  allowPositionals: true,
  options: {
    races: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
  },
})
const [races, kills, seed] = [Number(words.races), Number(words.kills), Number(words.seed)]
const isChosen = (part: string) => chosen.length === 0 || chosen.includes(part)

const rows: Row[] = []
if (isChosen('slots')) add(slotRows(seed))
if (isChosen('races') || isChosen('kills')) await measureDatabases()
console.log(tableOf(rows))
if (rows.some(({ goal, measured }) => goal?.kind === '=' && measured !== goal.value)) process.exitCode = 1

async function measureDatabases(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'regie-bookings-'))
  const cluster = await startPostgres()
  try {
    const places = [
      { name: 'SQLite', fresh: (use: string) => `sqlite:${path.join(folder, `${use}.db`)}`, processes: 0, workers: 1 },
      { name: 'PostgreSQL, four processes', fresh: () => cluster.freshUrl(), processes: 4, workers: 4 },
    ]
    for (const { name, fresh, processes, workers } of places) {
      if (isChosen('races')) {
        console.error(`racing on ${name}…`)
        add(raceRows(name, await runRaces({ address: fresh('races'), races, seed, processes })))
      }
      if (isChosen('kills')) {
        console.error(`killing on ${name}…`)
        add(killRows(name, await killUnderBookings({ address: fresh('kills'), kills, seed, workers })))
      }
    }
  } finally {
    await cluster.stop()
    rmSync(folder, { recursive: true })
  }
}

/** Every part is shown when it is there: all of it takes long, and a run that is broken off has not been for nothing. */
function add(measured: readonly Row[]): void {
  rows.push(...measured)
  console.error(tableOf(measured))
}

function raceRows(name: string, report: RaceReport): Row[] {
  const { races, wishes, booked, seconds } = report
  const note = `${races} races, ${wishes} wishes, ${booked} booked, ${Math.round(wishes / seconds)} a second`
  return [
    { name: `${name}: double bookings`, measured: report.doubleBookings, goal: exactly(0), note },
    { name: `${name}: answers other than "taken"`, measured: report.otherAnswers, goal: exactly(0) },
    { name: `${name}: refused for nothing`, measured: report.refusedForNothing, goal: exactly(0) },
  ]
}

function killRows(name: string, { kills, acknowledged, ...damage }: Damage): Row[] {
  const named = { ...damage } satisfies Record<string, number>
  const words: Record<keyof typeof named, string> = {
    lost: 'acknowledged and lost',
    halfDone: 'half done',
    overlapping: 'overlapping',
    stuck: 'jobs stuck',
    twice: 'mails twice',
  }
  return Object.entries(words).map(([key, word], i) => ({
    name: `${name}, killed: ${word}`,
    measured: named[key as keyof typeof named],
    goal: exactly(0),
    ...(i === 0 && { note: `${kills} times, ${acknowledged} acknowledged` }),
  }))
}
