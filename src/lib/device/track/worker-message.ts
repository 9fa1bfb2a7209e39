import type { TrackOrder } from '#lib/core/sound/track-plan.ts'
import type { Track } from './make-track.ts'

/** What the worker is asked. `playsOpus` is known to the page only. */
export type TrackRequest = { order: TrackOrder; playsOpus: boolean }
/** What it answers, once for every request. */
export type TrackAnswer = { track: Track } | { error: string }
