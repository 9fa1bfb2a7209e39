/** Between recordings and a voice pack. */
import { readVoicePack, voicePackLimits, writeVoicePack } from '#lib/core/exchange/voice-pack.ts'
import { planVoice } from '#lib/core/exchange/voice-plan.ts'
import { cueSheet } from '#lib/core/exercise/cue-sheet.ts'
import { fail } from '#lib/core/result.ts'
import { msOf } from '#lib/core/sound/recording-pcm.ts'
import { allRecordings } from '#lib/device/voice/recordings.ts'
import type { VoicePackError } from '#lib/core/exchange/voice-pack.ts'
import type { VoicePlan } from '#lib/core/exchange/voice-plan.ts'
import type { Result } from '#lib/core/result.ts'
import type { About } from '#lib/device/voice/database.ts'
import type { Keeping } from '#lib/device/voice/keeping.ts'

/** Everything recorded on this device as one file, named after `who`; what somebody else said stays under their name. */
export async function packOf({ who, title }: About): Promise<Uint8Array<ArrayBuffer>> {
  const recordings = await allRecordings()
  return writeVoicePack({
    who,
    title,
    recordings: recordings.map(({ id, who: speaker, ...one }) => ({
      ...one,
      cue: id,
      who: speaker === '' ? who : speaker,
    })),
  })
}

/** Reads a file as a pack and says what it would change; nothing changes yet. */
export async function planOf(
  file: Blob,
  { list }: Keeping,
): Promise<Result<VoicePlan, VoicePackError | { kind: 'unreadable' }>> {
  // What is too large is not even read into memory.
  if (file.size > voicePackLimits.fileBytes) return fail({ kind: 'too-large' })
  try {
    const pack = await readVoicePack(new Uint8Array(await file.arrayBuffer()))
    if (!pack.ok) return pack
    const sheets = { nl: cueSheet('nl'), en: cueSheet('en') }
    return planVoice(pack.value, { sheets, kept: await list() })
  } catch {
    return fail({ kind: 'unreadable' })
  }
}

/** All of it on the disk, or nothing. */
export async function takePack({ take, who, title }: VoicePlan, { keep, tookPack }: Keeping): Promise<void> {
  await keep(take.map(({ cue, ...one }) => ({ ...one, id: cue, ms: msOf(one.pcm) })))
  await tookPack?.({ who, title })
}
