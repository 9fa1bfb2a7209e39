import { evidenceLevels } from '../evidence/level.ts'
import { citation, sources } from '../evidence/sources.ts'
import type { SourceId } from '../evidence/sources.ts'
import { atAGlance } from '../exercise/at-a-glance.ts'
import { exerciseIds } from '../exercise/exercise-id.ts'
import type { ExerciseId } from '../exercise/exercise-id.ts'
import type { Lang } from '../lang.ts'

/** What somebody who writes an article can choose from: the exercises, by name. */
export const exercisePicks = (lang: Lang): { id: ExerciseId; title: string }[] =>
  exerciseIds.map((id) => ({ id, title: atAGlance[id].title[lang] }))

/** The studies and guidelines a claim can rest on. */
export const sourcePicks = (lang: Lang): { id: SourceId; citation: string; about: string }[] =>
  (Object.keys(sources) as SourceId[]).map((id) => ({
    id,
    citation: citation(sources[id], lang),
    about: sources[id].about[lang],
  }))

/** How sure a claim can be, surest first. */
export const levelPicks = evidenceLevels
