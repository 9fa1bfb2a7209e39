import type { EvidenceLevel } from '../evidence/level.ts'
import type { SourceId } from '../evidence/sources.ts'
import type { Translated } from '../lang.ts'

/** What is known about one claim; the level belongs to the claim, not to the exercise (clinical sheet, section 3). */
export type Evidence = { claim: Translated; level: EvidenceLevel; sources: readonly SourceId[] }
