import { formatDay, formatTime } from '#lib/i18n/format.ts'

/** The calendar day of an instant on this device's own clock, `2026-11-29`. */
export function localDay(at: string): string {
  const date = new Date(at)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** `14:32` of today, otherwise the day. */
export function shortWhen(at: string, lang: 'nl' | 'en', now: Date): string {
  const today = localDay(now.toISOString())
  const day = localDay(at)
  return day === today ? formatTime(at, lang) : formatDay(day, lang, today)
}
