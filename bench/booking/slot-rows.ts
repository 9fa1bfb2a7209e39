/** What finding the free times of two months costs, beside a plain loop in the same run. */
import { defaultBookingSettings } from '#lib/core/booking/settings.ts'
import { freeSlots } from '#lib/core/booking/slots.ts'
import { addDays, day } from '#lib/core/day.ts'
import { randomFrom } from '#lib/core/random.ts'
import { atMost, median, range, type Row } from '../table.ts'
import { plainSlots } from './plain-slots.ts'

const first = day('2026-03-02')
const days = 60
const events = 2000
const runs = 100

/** Two thousand events of her calendar in no order, some of which overlap, over sixty days with a change of the clock. */
function busyCalendar(seed: number) {
  const random = randomFrom(seed)
  const start = Date.parse(`${first}T00:00:00Z`)
  return Array.from({ length: events }, () => {
    const from = start + Math.floor(random() * days * 24 * 12) * 300_000
    return { start: from, end: from + (1 + Math.floor(random() * 12)) * 300_000 }
  })
}

const office = [{ from: '09:00', until: '17:00' }]
const settings = {
  ...defaultBookingSettings,
  hours: { 1: office, 2: office, 3: office, 4: office, 5: office, 6: office, 7: office },
  holidays: [],
  incrementMinutes: 15,
  noticeMinutes: 0,
  horizonDays: days,
  perDay: null,
}

export function slotRows(seed: number): Row[] {
  const busy = busyCalendar(seed)
  const asked = { settings, from: first, until: addDays(first, days) }
  const ours = () =>
    freeSlots({
      ...asked,
      kind: { minutes: 15, bufferBefore: 0, bufferAfter: 0 },
      busy,
      now: Date.parse(`${first}T00:00Z`),
    })
  const plain = () => plainSlots({ ...asked, minutes: 15, busy })

  const cold = timeOf(ours)
  const found = ours().map(({ start }) => start)
  const same = JSON.stringify(found) === JSON.stringify(plain().map(({ start }) => start))
  if (!same || found.length === 0) throw new Error('the plain loop finds other slots')
  // By turns, so that whatever else the machine does is shared.
  const times = Array.from({ length: runs }, () => [timeOf(ours), timeOf(plain)] as const)
  const [own, theirs] = [times.map(([ms]) => ms), times.map(([, ms]) => ms)]
  return [
    {
      name: `slots of ${days} days beside ${events} events, median`,
      unit: 'ms',
      digits: 2,
      measured: median(own),
      goal: atMost(20),
      bare: median(theirs),
      note: `${found.length} slots; ${runs} times, ${range(own)} (plain: ${range(theirs)})`,
    },
    {
      name: 'the same, the first time in a process',
      unit: 'ms',
      digits: 2,
      measured: cold,
      note: 'with the data of the zone',
    },
  ]
}

function timeOf(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}
