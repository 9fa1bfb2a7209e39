/** Whether a track of twenty minutes ends where it should: its first and its last cue, laid beside what was synthesised. */
import { open } from 'node:fs/promises'
import { recipes } from '#lib/core/exercise/recipes.ts'
import { settingsFor } from '#lib/core/exercise/settings.ts'
import { timeline } from '#lib/core/exercise/timeline/timeline.ts'
import type { SoundMix } from '#lib/core/sound/mix.ts'
import { planTrack } from '#lib/core/sound/plan-track.ts'
import { sampleRate, samplesPerSlot } from '#lib/core/sound/track-plan.ts'
import type { Renderer } from './rendered.ts'

export type Drift = { samples: number; cues: number }

const mix: SoundMix = { voice: false, tones: true, breath: false, voiceLevel: 3, toneLevel: 3 }
const headBytes = 44
/** What is heard is at 48 kHz, two for every one that was synthesised. */
const times = 2

/** How many samples (at 48 kHz) the last cue that returns lies further from the first than it should. */
export async function driftOfTwentyMinutes(render: Renderer): Promise<Drift> {
  const recipe = recipes['adem-4-6']
  // Longer than may be chosen.
  const laidOut = timeline(recipe, { ...settingsFor(recipe).defaults, length: 20 }, 'nl')
  const plan = planTrack({ timeline: laidOut, mix, recordings: new Map() })
  const { file } = await render({ timeline: laidOut, mix, spoken: [] })
  const returning = plan.places.filter(({ block }) => block === plan.places[1]?.block)
  const [first, last] = [returning[0], returning.at(-1)]
  const block = plan.blocks[first?.block ?? 0]
  if (!first || !last || !block) throw new Error('nothing returns in twenty minutes')
  const wanted = block.render()
  const lag = async (slot: number) => lagOf(wanted, await heardFrom(file, slot * samplesPerSlot * times))
  return { samples: (await lag(last.slot)) - (await lag(first.slot)), cues: laidOut.cues.length }
}

/** Furthest that is looked, in samples at 48 kHz: 20 ms. */
const furthest = 960

/** The shift at which what is heard is most like what was synthesised. */
function lagOf(wanted: Float32Array, heard: Int16Array): number {
  let best = { lag: 0, likeness: -Infinity }
  for (let lag = -furthest; lag <= furthest; lag += 1) {
    let likeness = 0
    for (let i = 0; i < sampleRate / 2; i += 1) likeness += (wanted[i] ?? 0) * (heard[furthest + i * times + lag] ?? 0)
    if (likeness > best.likeness) best = { lag, likeness }
  }
  return best.lag
}

/** A second from a sample on, and `furthest` before it. */
async function heardFrom(file: string, sample: number): Promise<Int16Array> {
  const handle = await open(file)
  const samples = new Int16Array(2 * sampleRate * times)
  await handle.read(new Uint8Array(samples.buffer), 0, samples.byteLength, headBytes + 2 * (sample - furthest))
  await handle.close()
  return samples
}
