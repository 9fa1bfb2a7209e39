import type { Cue, Phase, Timeline } from '../timeline/timeline.ts'

/** What somebody wants to hear a bit of: how loud the voice is, or tones and breath. */
export type SampleOf = 'voice' | 'tones'

const beginMs = 100
/** Long enough for any sentence, and for a bell to ring out; after the sound it is silent. */
const longestMs = 30_000
const breathMs = 3000

/**
 * A few seconds out of a session, to hear how loud it will be: its first words, or its first tone and breath in. `null` when
 * it has none. The words are told by `cues[0]`.
 */
export function sampleTimeline(session: Timeline, of: SampleOf): Timeline | null {
  const cue = session.cues.find(of === 'voice' ? isSpoken : hasTone(firstPhase(session)))
  if (cue === undefined) return null
  const breath = firstPhase(session)
  const phases: Phase[] =
    of === 'tones' && breath !== null ? [{ ...breath, chapter: 0, startMs: beginMs, endMs: beginMs + breathMs }] : []
  const tone = of === 'voice' ? null : cue.tone
  return { ...session, totalMs: longestMs, chapters: [], phases, cues: [{ ...cue, atMs: beginMs, phase: 0, tone }] }
}

const isSpoken = (cue: Cue) => cue.kind !== 'bell' && cue.text !== ''

/** With breath the tone that belongs to it: that is what is heard most. */
const hasTone = (breath: Phase | null) => (cue: Cue) => (breath === null ? cue.tone !== null : cue.tone === 'in')

const firstPhase = ({ phases }: Timeline) => phases.find(({ kind }) => kind === 'in') ?? null
