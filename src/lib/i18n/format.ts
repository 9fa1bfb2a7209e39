/** Numbers, days and lists as a person would say them, in the language of the page. */
type Lang = 'nl' | 'en'

const locales = { nl: 'nl-NL', en: 'en-GB' } as const

/** At most one decimal: `4,5`, `5`. */
export function formatNumber(value: number, lang: Lang): string {
  return new Intl.NumberFormat(locales[lang], { maximumFractionDigits: 1 }).format(value)
}

/** The size of what comes in, as a phone says it: `0,8 MB`, and never nothing. */
export function formatMegabytes(bytes: number, lang: Lang): string {
  return `${formatNumber(Math.max(1, Math.round(bytes / 100_000)) / 10, lang)} MB`
}

/** `22 november`; with the year when it is another year than that of `today`. Days are `YYYY-MM-DD`. */
export function formatDay(day: string, lang: Lang, today?: string): string {
  return dateFormat(lang, today !== undefined && today.slice(0, 4) !== day.slice(0, 4)).format(noon(day))
}

/** `zondag 22 november`. */
export function formatLongDay(day: string, lang: Lang, today?: string): string {
  const year = today !== undefined && today.slice(0, 4) !== day.slice(0, 4)
  return dateFormat(lang, year, 'long').format(noon(day)).replace(',', '')
}

/** ISO weekday (1 is Monday) as `maandag`. */
export function formatWeekday(weekday: number, lang: Lang, width: 'long' | 'short' = 'long'): string {
  // 1 January 2024 was a Monday.
  return new Intl.DateTimeFormat(locales[lang], { weekday: width, timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday))
}

/** The time of an instant on this device's own clock: `14:32`. */
export function formatTime(instant: string, lang: Lang): string {
  return new Intl.DateTimeFormat(locales[lang], { hour: '2-digit', minute: '2-digit' }).format(new Date(instant))
}

/** What the clock in an IANA zone shows at an instant (epoch ms): `14:32`. */
export function formatClock(instant: number, lang: Lang, zone: string): string {
  return new Intl.DateTimeFormat(locales[lang], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(instant)
}

/** The day in an IANA zone at an instant (epoch ms): `maandag 7 december`. */
export function formatDayIn(instant: number, lang: Lang, zone: string): string {
  return new Intl.DateTimeFormat(locales[lang], { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone })
    .format(instant)
    .replace(',', '')
}

/** The town after which a zone is called: `Amsterdam`, `New York`. */
export const zoneCity = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** How long ago an instant was, in one unit: `3 minuten geleden`, `gisteren`. Both in epoch ms. */
export function formatAgo(instant: number, now: number, lang: Lang): string {
  const minutes = Math.max(0, Math.floor((now - instant) / 60_000))
  const format = new Intl.RelativeTimeFormat(locales[lang], { numeric: 'auto' })
  if (minutes < 1) return format.format(0, 'second')
  if (minutes < 60) return format.format(-minutes, 'minute')
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? format.format(-hours, 'hour') : format.format(-Math.floor(hours / 24), 'day')
}

/** `a, b en c`. */
export function formatList(items: readonly string[], lang: Lang): string {
  return new Intl.ListFormat(locales[lang]).format(items)
}

/** The first letter as a capital, for a name or day that begins a line. */
export const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

function dateFormat(lang: Lang, withYear: boolean, weekday?: 'long') {
  return new Intl.DateTimeFormat(locales[lang], {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(withYear && { year: 'numeric' }),
    ...(weekday && { weekday }),
  })
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`)
