/** Which list somebody looked at, as the access log writes it: `agenda:2026-11-23/2026-11-29:7`. */
import { parseDay, type Day } from '#lib/core/day.ts'

const lists = ['agenda', 'messages-open', 'messages-done', 'readers', 'letter'] as const

/** The days that what was on it belongs to, and how many people that was. */
export type SeenList = { list: (typeof lists)[number]; from: Day; until: Day; rows: number }

export const listSubject = ({ list, from, until, rows }: SeenList): string => `${list}:${from}/${until}:${rows}`

export function parseListSubject(subject: string): SeenList | null {
  const [, name, first = '', last = '', count] = /^([a-z-]+):([\d-]+)\/([\d-]+):(\d+)$/.exec(subject) ?? []
  const list = lists.find((each) => each === name)
  const [from, until] = [parseDay(first), parseDay(last)]
  return list && from && until ? { list, from, until, rows: Number(count) } : null
}
