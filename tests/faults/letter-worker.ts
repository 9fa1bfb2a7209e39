/**
 * `node tests/faults/letter-worker.ts <database> <mail server> <seed>`: plans letters, pauses and goes on with them, and sends, without end, until
 * it is killed. Acknowledges each letter after it was told that it is planned.
 */
import { writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { randomFrom } from '#lib/core/random.ts'
import { openTestDb } from '#lib/server/db/open.fixture.ts'
import { startRunner } from '#lib/server/jobs/runner.ts'
import { addLetter, markProofed, pauseLetter, scheduleLetter } from '#lib/server/letters/letters.ts'
import { servicesFor } from '#lib/server/services.fixture.ts'
import { databasePlace, leaseMs } from './killed.ts'
import { letterHandlers, letterSettings } from './letter-faults.ts'
import { goOnWithLetters } from './letter-hurry.ts'

const [address = '', smtp = '', seed = '1'] = process.argv.slice(2)
const random = randomFrom(Number(seed))
const db = await openTestDb(databasePlace(address))
const say = (line: string) => writeSync(1, `${line}\n`)

let plans = 0
say('ready')
startRunner(servicesFor(db, letterSettings(smtp)), { leaseMs, pollMs: 20, ...letterHandlers })
for (let before = await ended(); ;) {
  const open = await db.selectFrom('letters').select('id').where('state', 'in', ['scheduled', 'sending']).execute()
  if (open.length < 2) await plan(`L${seed}-${(plans += 1)}`)
  else if (random() < 0.03) await pauseLetter(db, open[0]?.id ?? '', { actor: 'her', now: new Date() })
  await goOnWithLetters(db)
  const now = await ended()
  // A line for what was sent, so that it is killed while it sends and not while it starts.
  if (now !== before) say(JSON.stringify({ sent: now - before }))
  before = now
  await sleep(random() * 6)
}

async function ended(): Promise<number> {
  const rows = db.selectFrom('letter_recipients').where('state', '!=', 'waiting')
  const { count } = await rows.select((eb) => eb.fn.countAll<string>().as('count')).executeTakeFirstOrThrow()
  return Number(count)
}

/** Its time to undo is over already. */
async function plan(letter: string): Promise<void> {
  const now = new Date(Date.now() - 5 * 60_000)
  const text = { lang: 'nl', topics: [], subject: letter, body: 'Dag allemaal.', onSite: false } as const
  await addLetter(db, { id: letter, text }, now.toISOString())
  await markProofed(db, { id: letter, revision: 1 })
  const planned = await scheduleLetter(db, { id: letter, revision: 1 }, { sendAt: null, actor: 'her', now })
  if (planned.ok) say(JSON.stringify({ letter }))
}
