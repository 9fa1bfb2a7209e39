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

type Making = { timeline: Timeline; mix: SoundMix; render: RenderTrack; signal: AbortSignal }

/** Far longer than it takes anywhere; nobody is left waiting for a sound that never comes. */
const longestMs = 30_000

/** Makes the track of a session. `silent` when nothing was chosen to be heard. `null` when it was called off; never throws. */
export async function makeTrack(making: Making): Promise<Made | null> {
  if (isSilent(making.mix)) return { kind: 'silent' }
  const { promise: late, resolve } = Promise.withResolvers<Made>()
  const timer = setTimeout(() => resolve({ kind: 'failed' }), longestMs)
  const made = await Promise.race([heard(making), late])
  clearTimeout(timer)
  return making.signal.aborted ? null : made
}

async function heard({ timeline, mix, render, signal }: Making): Promise<Made> {
  try {
    const recordings = await loadRecordings(timeline.lang, mix.voice ? timeline.cues : [])
    const track = await render({ timeline, mix, recordings }, { signal })
    return { kind: 'track', track, recorded: new Set(recordings.keys()) }
  } catch {
    // Whatever broke, the session goes on by what is seen and felt.
    return { kind: 'failed' }
  }
}
