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
  /** The last, when the text has notes. `id` is where it stands, `from` where its number does. */
  | { kind: 'notes'; notes: readonly PieceNote[] }

export type PieceNote = { html: string; id: string; from: string }

/** A draft as its readers would see it. */
export type Preview = { title: string; lead: string; minutes: number; pieces: Piece[] }
