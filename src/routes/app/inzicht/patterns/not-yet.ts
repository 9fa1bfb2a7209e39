/** What cannot be judged yet, as a person would want it told: what was always there first, then what needs least. */
import { usualWindowDays } from '#lib/core/patterns/patterns.ts'
import { seriesOf } from '#lib/core/patterns/series.ts'
import type { PatternDay } from '#lib/core/patterns/series.ts'
import type { StillNeeded } from '#lib/core/patterns/still-needed.ts'

export type NotYet =
  | { readonly kind: 'constant'; readonly factor: string; readonly others: number; readonly needed: number }
  | { readonly kind: 'same'; readonly factor: string }
  | { readonly kind: 'rare'; readonly factor: string; readonly have: number; readonly needed: number }
  | { readonly kind: 'unknown'; readonly factor: string; readonly known: number; readonly needed: number }

/** `days` as they were looked at; `needed` what the look says is missing. */
export function notYet(needed: readonly StillNeeded[], days: readonly PatternDay[]): NotYet[] {
  const series = seriesOf(days, usualWindowDays)
  return needed
    .flatMap((one) => {
      if (one.kind === 'rated-days') return []
      const values = series?.factors.find(({ name }) => name === one.factor)?.values ?? []
      const known = [...values.keys()].filter((t) => isKnown(values[t]) && isKnown(series?.outcome[t]))
      const present = known.filter((t) => (values[t] ?? 0) > 0).length
      return [{ more: one.more, told: told(one, known.length, present) }]
    })
    .toSorted((a, b) => order(a.told) - order(b.told) || a.more - b.more)
    .map((one) => one.told)
}

function told(
  { kind, factor, more }: Exclude<StillNeeded, { kind: 'rated-days' }>,
  known: number,
  present: number,
): NotYet {
  if (kind === 'known-days') return { kind: 'unknown', factor, known, needed: known + more }
  if (factor.startsWith('score:')) return { kind: 'same', factor }
  const others = known - present
  if (present > others) return { kind: 'constant', factor, others, needed: others + more }
  return { kind: 'rare', factor, have: present, needed: present + more }
}

const order = ({ kind }: NotYet) => ['constant', 'same', 'rare', 'unknown'].indexOf(kind)
const isKnown = (value: number | undefined) => value !== undefined && !Number.isNaN(value)
