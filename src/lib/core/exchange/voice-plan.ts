/** What taking a voice pack would change on a device, before anything changes. */
import { langs } from '../lang.ts'
import { fail, succeed } from '../result.ts'
import { longestFor } from '../sound/recording.ts'
import { msOf } from '../sound/recording-pcm.ts'
import type { CueLine } from '../exercise/cue-sheet.ts'
import type { Lang } from '../lang.ts'
import type { Result } from '../result.ts'
import type { PackRecording, VoicePack, VoicePackError } from './voice-pack.ts'

/** A recording on the device, as far as it matters here. */
type Kept = { lang: Lang; id: string; who: string; recordedAt: string; ms: number }

export type VoicePlan = {
  title: string
  who: string
  /** Everybody who is heard in it. */
  speakers: readonly string[]
  /** Only the languages it has; `missing` are the sentences of today it has no recording for. */
  languages: readonly { lang: Lang; count: number; of: number; missing: readonly string[] }[]
  /** What will be kept: new here, or in the place of another recording. */
  take: readonly (PackRecording & { who: string })[]
  added: number
  replaced: number
  /** Already here, from the same moment. */
  same: number
  /** Sentences this Regie does not have; they are left out. */
  unknown: number
  /** Recorded for a text that has changed since. */
  outdated: number
}

/** A recording too long for its cue refuses the pack whole: it would run through the next one. One of other words is not heard. */
export function planVoice(
  pack: VoicePack,
  { sheets, kept }: { sheets: Readonly<Record<Lang, readonly CueLine[]>>; kept: readonly Kept[] },
): Result<VoicePlan, VoicePackError> {
  const lineOf = ({ lang, cue }: PackRecording) => sheets[lang].find(({ id }) => id === cue)
  const known = pack.recordings
    .filter((one) => lineOf(one) !== undefined)
    .map((one) => ({ ...one, who: one.who ?? pack.who }))
  const tooLong = known.find((one) => {
    const line = lineOf(one)
    return line?.text === one.text && msOf(one.pcm) > longestFor(line.roomMs)
  })
  if (tooLong !== undefined) return fail({ kind: 'too-long', where: `${tooLong.lang}/${tooLong.cue}` })

  const keptOf = ({ lang, cue }: PackRecording) => kept.find((one) => one.lang === lang && one.id === cue)
  const isSame = (one: (typeof known)[number]) => {
    const here = keptOf(one)
    return here?.recordedAt === one.recordedAt && here.ms === msOf(one.pcm) && here.who === one.who
  }
  const take = known.filter((one) => !isSame(one))
  const replaced = take.filter((one) => keptOf(one) !== undefined).length
  return succeed({
    title: pack.title,
    who: pack.who,
    speakers: [...new Set(pack.recordings.map(({ who }) => who ?? pack.who))],
    languages: langs.flatMap((lang) => {
      const ids = new Set(known.flatMap((one) => (one.lang === lang ? [one.cue] : [])))
      const missing = sheets[lang].flatMap(({ id, text }) => (ids.has(id) ? [] : [text]))
      return ids.size === 0 ? [] : [{ lang, count: ids.size, of: sheets[lang].length, missing }]
    }),
    take,
    added: take.length - replaced,
    replaced,
    same: known.length - take.length,
    unknown: pack.recordings.length - known.length,
    outdated: known.filter((one) => lineOf(one)?.text !== one.text).length,
  })
}
