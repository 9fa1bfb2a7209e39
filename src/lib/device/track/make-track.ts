import { slotMs } from '#lib/core/sound/track-plan.ts'
import { writeMp4 } from './mp4.ts'
import { encodeTrack, encodesOpus } from './opus.ts'
import { writeWav } from './wav.ts'
import type { TrackPlan } from '#lib/core/sound/track-plan.ts'

/** A session as one file that any media element plays. `durationMs` is exact. */
export type Track = { blob: Blob; durationMs: number }

/** Makes the file of a plan: small where this browser plays and encodes Opus, plain where it does not or fails to. */
export async function makeTrack(plan: TrackPlan, { playsOpus }: { playsOpus: boolean }): Promise<Track> {
  const opus = playsOpus && (await encodesOpus()) ? await opusTrack(plan) : null
  return { blob: opus ?? writeWav(plan), durationMs: plan.slots * slotMs }
}

async function opusTrack(plan: TrackPlan): Promise<Blob | null> {
  try {
    return await writeMp4(await encodeTrack(plan))
  } catch (error) {
    console.warn('The track was not encoded; it is kept as it is.', error)
    return null
  }
}
