import type { Timeline } from '#lib/core/exercise/timeline.ts'
import { isSilent } from '#lib/core/sound/mix.ts'
import type { SoundMix } from '#lib/core/sound/mix.ts'
import type { TrackOrder } from '#lib/core/sound/track-plan.ts'
import { loadRecordings } from '#lib/device/voice/recordings.ts'

type Track = { blob: Blob; durationMs: number }

export type RenderTrack = (order: TrackOrder, options: { signal: AbortSignal }) => Promise<Track>

/** `recorded` are the ids of the cues that a voice says in it. */
export type Made =
  { kind: 'track'; track: Track; recorded: ReadonlySet<string> } | { kind: 'silent' } | { kind: 'failed' }

/**
 * Makes the track of a session. `silent` when nothing was chosen to be heard. `null` when it was called off; never throws.
 */
export async function makeTrack(of: {
  timeline: Timeline
  mix: SoundMix
  render: RenderTrack
  signal: AbortSignal
}): Promise<Made | null> {
  const { timeline, mix, render, signal } = of
  if (isSilent(mix)) return { kind: 'silent' }
  const ids = mix.voice ? timeline.cues.map(({ id }) => id) : []
  const recordings = await loadRecordings(timeline.lang, ids)
  if (signal.aborted) return null
  try {
    const track = await render({ timeline, mix, recordings }, { signal })
    return signal.aborted ? null : { kind: 'track', track, recorded: new Set(recordings.keys()) }
  } catch {
    // Whatever broke, the session goes on by what is seen and felt.
    return signal.aborted ? null : { kind: 'failed' }
  }
}
