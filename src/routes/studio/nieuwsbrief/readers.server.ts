/** What the screens of the studio show of readers, on the calendar of the practice. */
import { dayAt } from '#lib/core/booking/wall-clock.ts'
import { parseDay, type Day } from '#lib/core/day.ts'
import type { Subscriber } from '#lib/core/publishing/subscriber.ts'
import { logAccess, type AccessAction } from '#lib/server/access/access-log.ts'
import { services } from '#lib/server/services.ts'

/** The day of a time that is kept as a day or as an instant. */
export const dayOf = (at: string, zone: string): Day => parseDay(at) ?? dayAt(Date.parse(at), zone)

const dayOfState = ({ state }: Subscriber, zone: string) =>
  dayOf(state.kind === 'active' ? state.since : state.at, zone)

/** What the access log says of looking at these: the days they came on the list or asked to. Null when there is nobody. */
export function listSeen(readers: readonly Subscriber[], zone: string) {
  const days = readers.map((reader) => dayOfState(reader, zone)).toSorted()
  const [from, until] = [days[0], days.at(-1)]
  if (!from || !until) return null
  const page = `${readers[0]?.id ?? ''}/${readers.at(-1)?.id ?? ''}`
  return { list: 'readers', from, until, rows: readers.length, page } as const
}

/** One row of the list. */
export const shownRow = ({ id, mail, choice, state, bouncedAt }: Subscriber, zone: string) => ({
  id,
  mail,
  lang: choice.lang,
  topics: choice.topics.length,
  since: state.kind === 'active' ? dayOf(state.since, zone) : null,
  isAway: bouncedAt !== null,
})

export const noted = (actor: string, action: AccessAction, subject: string): Promise<void> =>
  logAccess(services().db, { at: new Date().toISOString(), actor, action, subject })
