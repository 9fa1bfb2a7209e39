import type { Guidance } from '#lib/core/exercise/guidance/guidance.ts'
import { sampleTimeline } from '#lib/core/exercise/guidance/sample.ts'
import type { SampleOf } from '#lib/core/exercise/guidance/sample.ts'
import type { Timeline } from '#lib/core/exercise/timeline/timeline.ts'
import { openSampler } from '#lib/device/sample.ts'
import type { Sampler } from '#lib/device/sample.ts'
import { openSpeech } from '#lib/device/speech.ts'
import type { Speech } from '#lib/device/speech.ts'
import type { Recordings } from '#lib/core/sound/track-plan.ts'
import { loadRecordings } from '#lib/device/voice/recordings.ts'
import type { VoiceHere } from './start-note.ts'

/** Lets a bit of this session be heard as loud as was just chosen. Call it from the control; `stop` when the screen goes. */
export function levelsHeard(voiceHere: () => VoiceHere) {
  let sampler: Sampler | null = null
  let speech: Speech | null = null
  let asked = 0
  const stop = () => {
    asked += 1
    sampler?.stop()
    sampler = null
    speech?.stop()
  }
  return {
    hear: async (session: Timeline, of: SampleOf, guidance: Guidance) => {
      const timeline = sampleTimeline(session, of)
      const [cue] = timeline?.cues ?? []
      if (timeline === null || cue === undefined) return
      // One thing at a time: not a voice over the tones.
      if (of === 'voice' && voiceHere() === 'device') {
        stop()
        speech ??= openSpeech(session.lang)
        speech?.say(cue.text, guidance.voiceLevel)
        return
      }
      speech?.stop()
      sampler ??= openSampler()
      const mine = (asked += 1)
      const playing = sampler
      const recordings: Recordings = of === 'voice' ? await firstRecording(session) : new Map()
      if (mine !== asked) return
      const [id = cue.id] = recordings.keys()
      const mix = of === 'voice' ? { ...guidance, tones: false, breath: false } : { ...guidance, voice: false }
      await playing.play({ timeline: { ...timeline, cues: [{ ...cue, id }] }, mix, recordings })
    },
    stop,
  }
}

async function firstRecording({ cues, lang }: Timeline): Promise<Recordings> {
  for (const cue of cues) {
    const found = cue.text === '' ? null : await loadRecordings(lang, [cue])
    if (found !== null && found.size > 0) return found
  }
  return new Map()
}
