/** What is said above a day, in one or two sentences. */
import type { Day } from '#lib/core/day.ts'
import type { StudioWords } from '#lib/i18n/nl-studio.ts'
import type { AgendaDay } from './view.server.ts'

export function daySentence({ rows, nowBefore }: AgendaDay, text: StudioWords['agenda']): string {
  const meetings = rows.flatMap((row) => (row.kind === 'meeting' ? [row] : []))
  if (meetings.length === 0) return rows.length === 0 ? text.closedDay : text.meetings(0)
  const said = [text.meetings(meetings.length)]
  if (nowBefore !== null) {
    const next = meetings.find(({ isPast, isNow }) => !isPast && !isNow)
    if (next) said.push(text.nextAt(next.time, next.meeting.name ?? text.erased))
    else if (meetings.every(({ isPast }) => isPast)) said.push(text.allDone)
    else said.push(text.restFree)
  }
  return said.join(' ')
}

/** The number of the ISO week that holds the day (ISO 8601: week 1 holds the first Thursday). */
export function weekNumber(day: Day): number {
  const date = new Date(`${day}T00:00:00Z`)
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * 86_400_000)
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return Math.floor((thursday.getTime() - newYear) / (7 * 86_400_000)) + 1
}
