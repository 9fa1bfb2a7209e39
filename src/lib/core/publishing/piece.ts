import type { EvidenceLevel } from '../evidence/level.ts'
import type { SourceId } from '../evidence/sources.ts'
import type { ExerciseId } from '../exercise/exercise-id.ts'
import type { CallTarget } from './blocks.ts'

/** A block of an article as a page shows it. `html` comes from Markdown without raw HTML, so it holds no foreign script. */
export type Piece =
  | { kind: 'prose'; html: string }
  | { kind: 'claim'; html: string; level: EvidenceLevel; sources: readonly SourceId[] }
  | { kind: 'voice'; html: string }
  | { kind: 'try'; html: string; exercise: ExerciseId; title: string }
  | { kind: 'call'; html: string; to: CallTarget; title: string }
  | { kind: 'break' }

/** A draft as its readers would see it. */
export type Preview = { title: string; lead: string; minutes: number; pieces: Piece[] }
