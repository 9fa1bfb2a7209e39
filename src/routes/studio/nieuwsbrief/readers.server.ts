/** What the screens of the studio show of readers, on the calendar of the practice. */
import { dayAt } from '#lib/core/booking/wall-clock.ts'
import { parseDay } from '#lib/core/day.ts'
import type { Subscriber } from '#lib/core/publishing/subscriber.ts'
import { logAccess, type AccessAction } from '#lib/server/access/access-log.ts'
import { services } from '#lib/server/services.ts'

/** The day of a time that is kept as a day or as an instant. */
export const dayOf = (at: string, zone: string): string => parseDay(at) ?? dayAt(Date.parse(at), zone)

/** One row of the list. */
export const shownRow = ({ id, mail, choice, state }: Subscriber, zone: string) => ({
  id,
  mail,
  lang: choice.lang,
  topics: choice.topics.length,
  since: state.kind === 'active' ? dayOf(state.since, zone) : null,
})

export const noted = (actor: string, action: AccessAction, subject: string): Promise<void> =>
  logAccess(services().db, { at: new Date().toISOString(), actor, action, subject })
