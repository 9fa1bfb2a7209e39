/** Between the recordings of this device and a voice pack. */
import { readVoicePack, voicePackLimits, writeVoicePack } from '#lib/core/exchange/voice-pack.ts'
import { planVoice } from '#lib/core/exchange/voice-plan.ts'
import { cueSheet } from '#lib/core/exercise/cue-sheet.ts'
import { fail } from '#lib/core/result.ts'
import { msOf } from '#lib/core/sound/recording-pcm.ts'
import { allRecordings, keepAbout, keepRecordings, listRecordings, readAbout } from '#lib/device/voice/recordings.ts'
import type { VoicePackError } from '#lib/core/exchange/voice-pack.ts'
import type { VoicePlan } from '#lib/core/exchange/voice-plan.ts'
import type { Result } from '#lib/core/result.ts'
import type { About } from '#lib/device/voice/database.ts'

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
export async function planOf(file: Blob): Promise<Result<VoicePlan, VoicePackError | { kind: 'unreadable' }>> {
  // What is too large is not even read into memory.
  if (file.size > voicePackLimits.fileBytes) return fail({ kind: 'too-large' })
  try {
    const pack = await readVoicePack(new Uint8Array(await file.arrayBuffer()))
    if (!pack.ok) return pack
    const sheets = { nl: cueSheet('nl'), en: cueSheet('en') }
    return planVoice(pack.value, { sheets, kept: await listRecordings() })
  } catch {
    return fail({ kind: 'unreadable' })
  }
}

/** All of it on the disk, or nothing. */
export async function takePack({ take, who, title }: VoicePlan): Promise<void> {
  await keepRecordings(take.map(({ cue, ...one }) => ({ ...one, id: cue, ms: msOf(one.pcm) })))
  // Whoever opens her own pack on another device goes on under the same name.
  const [about, kept] = await Promise.all([readAbout(), listRecordings()])
  if (about.who === '' && kept.every((one) => one.who !== '')) await keepAbout({ who, title })
}
