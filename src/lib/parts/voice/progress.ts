import type { CueLine } from '#lib/core/exercise/cue-sheet.ts'
import type { Lang } from '#lib/core/lang.ts'
import { longestFor } from '#lib/core/sound/recording.ts'

type Kept = { lang: Lang; id: string; text: string; ms: number }

/** `outdated`: the text has changed since; `too-long`: the exercise gives it less time than it takes. */
export type LineStatus = 'missing' | 'kept' | 'outdated' | 'too-long'

/** `entries` are of one language. */
export function statusOf(line: CueLine, entries: readonly Kept[]): LineStatus {
  const kept = entries.find(({ id }) => id === line.id)
  if (kept === undefined) return 'missing'
  if (kept.text !== line.text) return 'outdated'
  return kept.ms > longestFor(line.roomMs) ? 'too-long' : 'kept'
}

export type Progress = {
  exercise: CueLine['exercises'][number]
  lines: readonly CueLine[]
  /** How many have a recording, outdated ones too. */
  done: number
  outdated: number
}

/** How far each exercise is, in their order; a sentence of two exercises counts with the first. */
export function progressOf(sheet: readonly CueLine[], entries: readonly Kept[]): Progress[] {
  const exercises = new Set(sheet.flatMap(({ exercises: [first] }) => first ?? []))
  return [...exercises].map((exercise) => {
    const lines = sheet.filter(({ exercises: [first] }) => first === exercise)
    const statuses = lines.map((line) => statusOf(line, entries))
    return {
      exercise,
      lines,
      done: statuses.filter((status) => status !== 'missing').length,
      outdated: statuses.filter((status) => status === 'outdated' || status === 'too-long').length,
    }
  })
}
