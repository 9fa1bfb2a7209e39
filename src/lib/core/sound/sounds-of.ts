import { breathSound } from './breath-sound.ts'
import { gainOf, isSilent } from './mix.ts'
import { edgeSlots, msToSamples, restMs } from './sound.ts'
import { shortestToneMs, toneSound } from './tone.ts'
import { sampleRate, slotMs } from './track-plan.ts'
import { voiceSound } from './voice-sound.ts'
import type { BreathKind } from './breath-sound.ts'
import type { SoundMix } from './mix.ts'
import type { Sound } from './sound.ts'
import type { TrackOrder } from './track-plan.ts'
import type { Tone } from '../exercise/recipe.ts'
import type { Cue } from '../exercise/timeline/timeline.ts'

/** Everything that is heard in a session, by its beginning. */
export function soundsOf(order: TrackOrder): Sound[] {
  const voices = voicesOf(order)
  return [...tonesOf(order, voices), ...breathOf(order), ...voices.map(({ sound }) => sound)].toSorted(
    (a, b) => a.at - b.at || (a.key < b.key ? -1 : 1),
  )
}

/** How long a tone goes before the words at the same moment. The bell is heard out a little. */
const voiceAfterMs: Readonly<Record<Tone, number>> = { in: 160, hold: 160, out: 160, next: 650, bell: 1800 }

/** A tone that goes before words is softer, as an introduction. */
const besideVoice = 10 ** (-5 / 20)

type Voiced = { cue: Cue; sound: Sound }

/** Recordings that fit before the next one; where one does not, its tone stays. */
function voicesOf({ timeline, mix, recordings }: TrackOrder): Voiced[] {
  if (!mix.voice) return []
  const voiced = timeline.cues.flatMap((cue) => {
    const recording = cue.kind === 'bell' ? undefined : recordings.get(cue.id)
    return recording === undefined || recording.length === 0 ? [] : [{ cue, recording }]
  })
  return voiced.flatMap(({ cue, recording }, i) => {
    const untilMs = voiced[i + 1]?.cue.atMs ?? timeline.totalMs - edgeSlots * slotMs
    const spareMs = Math.floor(untilMs - cue.atMs - (recording.length * 1000) / sampleRate)
    if (spareMs < 0) return []
    const tone = toneOf(cue, mix)
    const afterMs = tone === null ? 0 : Math.min(voiceAfterMs[tone], spareMs)
    const at = msToSamples(cue.atMs + afterMs)
    return [{ cue, sound: voiceSound(cue.id, { at, recording, gain: gainOf(mix.voiceLevel) }) }]
  })
}

function tonesOf({ timeline, mix }: TrackOrder, voices: readonly Voiced[]): Sound[] {
  const withVoice = new Set(voices.map(({ cue }) => cue))
  const toned = timeline.cues.flatMap((cue) => {
    const tone = toneOf(cue, mix)
    return tone === null ? [] : [{ cue, tone }]
  })
  return toned.flatMap(({ cue, tone }, i) => {
    const next = toned[i + 1]?.cue
    const untilNextMs = next ? Math.max(next.atMs - restMs - cue.atMs, shortestToneMs) : Infinity
    const roomMs = Math.min(untilNextMs, timeline.totalMs - edgeSlots * slotMs - slotMs - cue.atMs)
    const gain = gainOf(mix.toneLevel) * (withVoice.has(cue) ? besideVoice : 1)
    return roomMs <= 0 ? [] : [toneSound(tone, { at: msToSamples(cue.atMs), roomMs, gain })]
  })
}

/** The bell ends every session of which something is heard: someone whose eyes are closed waits for it. */
const toneOf = ({ tone }: Cue, mix: SoundMix) => (mix.tones || (tone === 'bell' && !isSilent(mix)) ? tone : null)

function breathOf({ timeline, mix }: TrackOrder): Sound[] {
  if (!mix.breath) return []
  return timeline.phases.flatMap(({ kind, startMs, endMs }) => {
    const ms = endMs - startMs - restMs
    return isBreath(kind) && ms > 0
      ? [breathSound(kind, { at: msToSamples(startMs), ms, gain: gainOf(mix.toneLevel) })]
      : []
  })
}

const isBreath = (kind: string): kind is BreathKind => kind === 'in' || kind === 'hold' || kind === 'out'
