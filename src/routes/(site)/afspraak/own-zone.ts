import { formatClock, formatDayIn } from '#lib/i18n/format.ts'

/** The zone of this browser, when its clock shows another time than the practice's at any of these instants; else `null`. */
export function otherZoneHere(zone: string, starts: readonly number[]): string | null {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const differs = (start: number) =>
    formatClock(start, 'nl', own) !== formatClock(start, 'nl', zone) || !isSameDay(start, own, zone)
  return starts.some(differs) ? own : null
}

export const isSameDay = (start: number, own: string, zone: string): boolean =>
  formatDayIn(start, 'nl', own) === formatDayIn(start, 'nl', zone)
