/**
 * `node tests/faults/booking-worker.ts <database> <seed>`: books, moves and cancels without end, and does the jobs that come of it,
 * until it is killed. Acknowledges what it was told, after it was told.
 */
import { writeSync } from 'node:fs'
import { isStanding, type Booking } from '#lib/core/booking/booking.ts'
import { randomFrom } from '#lib/core/random.ts'
import { cancelBooking } from '#lib/server/booking/change.ts'
import { bookingHandlers } from '#lib/server/booking/jobs.ts'
import { moveBooking } from '#lib/server/booking/move.ts'
import { aRequest, onRequest, servicesAround } from '#lib/server/booking/practice.fixture.ts'
import { takeSlot } from '#lib/server/booking/take.ts'
import { openTestDb } from '#lib/server/db/open.fixture.ts'
import { startRunner } from '#lib/server/jobs/runner.ts'
import { farAhead, firstStart, type Acknowledged } from './booking-faults.ts'
import { databasePlace, leaseMs } from './killed.ts'

const [address = '', seed = '1'] = process.argv.slice(2)
const random = randomFrom(Number(seed))
const db = await openTestDb(databasePlace(address))
const services = servicesAround(db)
const say = (line: string) => writeSync(1, `${line}\n`)

const acknowledge = ({ id, start, version, state }: Booking) => {
  say(JSON.stringify({ id, start, version, stands: isStanding(state) } satisfies Acknowledged))
}

const anyStart = () => {
  const [days, quarters] = [Math.floor(random() * 340), Math.floor(random() * 30)]
  return firstStart() + days * 86_400_000 + quarters * 900_000
}

say('ready')
// Its clock runs ahead, so that every reminder is due at once.
startRunner(services, { handlers: bookingHandlers, leaseMs, pollMs: 20, now: farAhead })
for (;;) {
  const kindId = random() < 0.3 ? { kindId: onRequest.id } : {}
  const taken = await takeSlot(services, aRequest(new Date(anyStart()).toISOString(), kindId), new Date())
  if (!taken.ok) continue
  const { booking } = taken.value
  acknowledge(booking)
  const chance = random()
  if (chance > 0.6) continue
  const change = { id: booking.id, version: booking.version, by: 'visitor', now: new Date() } as const
  const changed =
    chance < 0.3 ? await cancelBooking(services, change) : await moveBooking(services, { ...change, start: anyStart() })
  if (changed.ok) acknowledge(changed.value)
}
