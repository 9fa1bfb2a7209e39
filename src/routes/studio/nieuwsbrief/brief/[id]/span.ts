import type { StudioWords } from '#lib/i18n/nl-studio.ts'

const minuteMs = 60_000

/** A span of time as somebody would say it, rounded up: it is the least that something takes. */
export function spanInWords(ms: number, spans: StudioWords['letters']['spans']): string {
  const minutes = Math.ceil(ms / minuteMs)
  if (minutes <= 1) return spans.minute
  if (minutes < 60) return spans.minutes(minutes)
  const hours = Math.ceil(minutes / 60)
  return hours < 24 ? spans.hours(hours) : spans.days(Math.ceil(hours / 24))
}
