import { isAccessAction, type LogFilter } from './read-log.ts'

export type TypedFilter = { from: string; until: string; action: string }

/** What an address asks of the log. What cannot be read as a day or an action asks nothing. */
export function filterOf(url: URL): { filter: LogFilter; typed: TypedFilter } {
  const get = (name: string) => url.searchParams.get(name) ?? ''
  const typed = { from: get('from'), until: get('until'), action: get('action') }
  const before = Number(get('before'))
  const filter: LogFilter = {
    ...(startOf(typed.from) ? { from: startOf(typed.from) ?? '' } : {}),
    ...(endOf(typed.until) ? { until: endOf(typed.until) ?? '' } : {}),
    ...(isAccessAction(typed.action) ? { action: typed.action } : {}),
    ...(Number.isSafeInteger(before) && before > 0 ? { before } : {}),
  }
  return { filter, typed }
}

function startOf(day: string): string | null {
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? new Date(day).toISOString() : null
}

function endOf(day: string): string | null {
  const start = startOf(day)
  return start ? new Date(Date.parse(start) + 86_400_000).toISOString() : null
}
