/** What was expected against what was felt, over all moments that hold both. */
import { meanOf } from './readings.ts'
import type { DiaryEvent } from '../diary/event.ts'

export type ExpectedFelt = {
  readonly times: number
  /** Felt at least 1 below what was expected. */
  readonly lower: number
  readonly same: number
  readonly higher: number
  readonly meanExpected: number
  readonly meanFelt: number
}

/** `null` when no moment holds both yet. */
export function expectedAgainstFelt(events: readonly DiaryEvent[]): ExpectedFelt | null {
  const pairs = events.flatMap(({ kind, expected, felt }) =>
    kind === 'expected-felt' && expected !== null && felt !== null ? [{ expected, felt }] : [],
  )
  if (pairs.length === 0) return null
  return {
    times: pairs.length,
    lower: pairs.filter(({ expected, felt }) => felt < expected).length,
    same: pairs.filter(({ expected, felt }) => felt === expected).length,
    higher: pairs.filter(({ expected, felt }) => felt > expected).length,
    meanExpected: meanOf(pairs.map(({ expected }) => expected)),
    meanFelt: meanOf(pairs.map(({ felt }) => felt)),
  }
}
