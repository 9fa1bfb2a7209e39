import type { Timeline } from '#lib/core/exercise/timeline/timeline.ts'
import { isSilent } from '#lib/core/sound/mix.ts'
import type { SoundMix } from '#lib/core/sound/mix.ts'
import type { TrackOrder } from '#lib/core/sound/track-plan.ts'
import { inTime } from '#lib/device/in-time.ts'
import { isBreathKind } from '../start/start-note.ts'
import type { SessionVoice } from './session-voice.ts'

type Track = { blob: Blob; durationMs: number }

export type RenderTrack = (order: TrackOrder, options: { signal: AbortSignal; isPlain: boolean }) => Promise<Track>

/** `recorded` are the ids of the cues that a voice says in it. */
export type Made =
  { kind: 'track'; track: Track; recorded: ReadonlySet<string> } | { kind: 'silent' } | { kind: 'failed' }

type Making = {
  timeline: Timeline
  mix: SoundMix
  voice: SessionVoice
  render: RenderTrack
  signal: AbortSignal
  isPlain: boolean
}

/** Far longer than it takes anywhere; nobody is left waiting for a sound that never comes. */
const longestMs = 30_000
/** A database may be held up by another window; then the session begins without its voice. */
const longestForVoiceMs = 5000

/** Makes the track of a session. `silent` when nothing was chosen to be heard. `null` when it was called off; never throws. */
export async function makeTrack(making: Making): Promise<Made | null> {
  if (isSilent(making.mix)) return { kind: 'silent' }
  const { promise: late, resolve } = Promise.withResolvers<Made>()
  const timer = setTimeout(() => resolve({ kind: 'failed' }), longestMs)
  const made = await Promise.race([heard(making), late])
  clearTimeout(timer)
  return making.signal.aborted ? null : made
}

/** Whether a track tells somebody with closed eyes what to do. Of *Niets* the bell at the end is all there is. */
export function leads({ exercise, phases }: Timeline, { tones, breath }: SoundMix, recorded: ReadonlySet<string>) {
  const hasBreath = breath && phases.some(({ kind }) => isBreathKind(kind))
  return exercise === 'niets' || tones || hasBreath || recorded.size > 0
}

async function heard({ timeline, mix, voice, render, signal, isPlain }: Making): Promise<Made> {
  try {
    const recordings = await inTime(voice(mix.voice ? timeline.cues : []), {
      waitMs: longestForVoiceMs,
      otherwise: new Map(),
    })
    const track = await render({ timeline, mix, recordings }, { signal, isPlain })
    return { kind: 'track', track, recorded: new Set(recordings.keys()) }
  } catch {
    // Whatever broke, the session goes on by what is seen and felt.
    return { kind: 'failed' }
  }
}
