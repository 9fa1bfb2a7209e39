/** Judges a recording that was sent: only what an app can play, and no larger than a sentence is. */
import { createHash } from 'node:crypto'
import { publishedVoiceLimits, type SoundKind } from '#lib/core/exchange/published-voice.ts'
import { readOpusMp4 } from '#lib/core/exchange/voice-mp4.ts'
import { readWav } from '#lib/core/exchange/voice-wav.ts'
import { fail, succeed, type Result } from '#lib/core/result.ts'
import { msOf } from '#lib/core/sound/recording-pcm.ts'
import { recordingLimits } from '#lib/core/sound/recording.ts'

export type SoundProblem = 'too-large' | 'not-a-recording' | 'other-length'

/** An encoder fills its last frame, and some leave a little more of it: the file may be this much longer than the sentence, in ms. */
const spareMs = 150

/** The name of the file. `ms` is how long whoever sent it says that it is. */
export function judgeSound(bytes: Uint8Array, ms: number): Result<{ name: string }, SoundProblem> {
  if (bytes.length > publishedVoiceLimits.wavBytes) return fail('too-large')
  const found = lengthOf(bytes)
  if (found === null) return fail('not-a-recording')
  if (found.kind === 'mp4' && bytes.length > publishedVoiceLimits.opusBytes) return fail('too-large')
  if (ms > recordingLimits.longestMs || found.ms < ms || found.ms > ms + spareMs) return fail('other-length')
  return succeed({ name: nameOf(bytes, found.kind) })
}

export const nameOf = (bytes: Uint8Array, kind: SoundKind | 'json'): string =>
  `${createHash('sha256').update(bytes).digest('hex')}.${kind}`

function lengthOf(bytes: Uint8Array): { kind: SoundKind; ms: number } | null {
  const opus = readOpusMp4(bytes)
  if (opus !== null) return { kind: 'mp4', ms: opus.ms }
  const pcm = readWav(bytes)
  return pcm === null ? null : { kind: 'wav', ms: msOf(pcm) }
}
