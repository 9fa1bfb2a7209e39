import { recipes } from '#lib/core/exercise/recipes.ts'
import { timeline } from '#lib/core/exercise/timeline/timeline.ts'
import type { SoundMix } from '#lib/core/sound/mix.ts'
import { compareOnsets, onsetsIn, tonesDueMs, type CueTiming } from './cue-timing.ts'
import type { Renderer } from './rendered.ts'
import { measuredSessions, type MeasuredSession } from './session-orders.ts'

export type SessionCues = MeasuredSession & CueTiming & { heard: 'tones' | 'voice'; durationMs: number }

const silence: SoundMix = { voice: false, tones: false, breath: false, voiceLevel: 3, toneLevel: 3 }

/** Every measured session by its tones, and every recipe as it is at first by a recording for every sentence up to its bell. */
export async function hearCues(render: Renderer): Promise<SessionCues[]> {
  const heard: SessionCues[] = []
  const seen = new Set<string>()
  for (const session of measuredSessions) {
    const laidOut = timeline(recipes[session.exercise], session.settings, 'nl')
    const { file, durationMs } = await render({ timeline: laidOut, mix: { ...silence, tones: true }, spoken: [] })
    heard.push({ ...session, heard: 'tones', durationMs, ...compareOnsets(tonesDueMs(laidOut), await onsetsIn(file)) })
    if (seen.has(session.exercise)) continue
    seen.add(session.exercise)
    const spoken = laidOut.cues.filter(({ kind, tone }) => kind !== 'bell' && tone !== 'bell')
    const voice = await render({
      timeline: laidOut,
      mix: { ...silence, voice: true },
      spoken: [...new Set(spoken.map(({ id }) => id))],
    })
    const timing = compareOnsets(
      laidOut.cues.filter((cue) => spoken.includes(cue) || cue.tone === 'bell').map(({ atMs }) => atMs),
      await onsetsIn(voice.file),
    )
    heard.push({ ...session, heard: 'voice', durationMs: voice.durationMs, ...timing })
  }
  return heard
}
