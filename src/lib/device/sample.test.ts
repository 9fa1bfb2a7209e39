import { afterEach, expect, it, vi } from 'vitest'
import { recipes } from '#lib/core/exercise/recipes.ts'
import { sampleTimeline } from '#lib/core/exercise/guidance/sample.ts'
import { parseSettings } from '#lib/core/exercise/settings.ts'
import { timeline } from '#lib/core/exercise/timeline/timeline.ts'
import type { Level } from '#lib/core/sound/mix.ts'
import { openSampler } from './sample.ts'

const recipe = recipes['adem-4-6']
const bit = sampleTimeline(timeline(recipe, parseSettings(recipe, {}), 'nl'), 'tones')

afterEach(() => vi.restoreAllMocks())

/** The loudest sample that is handed to the browser to play. */
async function peakAt(toneLevel: Level) {
  if (bit === null) throw new Error('breathing has a tone')
  const heard = vi.spyOn(AudioBuffer.prototype, 'copyToChannel')
  const sampler = openSampler()
  const mix = { voice: false, tones: true, breath: false, voiceLevel: 3, toneLevel } as const
  await sampler.play({ timeline: bit, mix, recordings: new Map() })
  sampler.stop()
  const [samples = new Float32Array()] = heard.mock.lastCall ?? []
  return samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)
}

it('lets a louder choice be heard louder, by four decibels a step', async () => {
  const soft = await peakAt(2)
  const loud = await peakAt(3)
  expect(soft).toBeGreaterThan(0.005)
  expect(20 * Math.log10(loud / soft)).toBeCloseTo(4, 1)
})

it('lets go of a sound softly when another is asked for', async () => {
  if (bit === null) throw new Error('breathing has a tone')
  const faded = vi.spyOn(AudioParam.prototype, 'setTargetAtTime')
  const stopped = vi.spyOn(AudioBufferSourceNode.prototype, 'stop')
  const sampler = openSampler()
  const mix = { voice: false, tones: true, breath: false, voiceLevel: 3, toneLevel: 3 } as const
  await sampler.play({ timeline: bit, mix, recordings: new Map() })
  expect(stopped).not.toHaveBeenCalled()
  await sampler.play({ timeline: bit, mix, recordings: new Map() })
  const [[to, fromS] = []] = faded.mock.calls
  const [[untilS = 0] = []] = stopped.mock.calls
  expect(to).toBe(0)
  expect(untilS - (fromS ?? 0)).toBeCloseTo(0.04, 3)
  sampler.stop()
})

it('plays nothing for a mix in which nothing is heard', async () => {
  const started = vi.spyOn(AudioBufferSourceNode.prototype, 'start')
  const sampler = openSampler()
  const mix = { voice: false, tones: false, breath: false, voiceLevel: 3, toneLevel: 3 } as const
  if (bit !== null) await sampler.play({ timeline: bit, mix, recordings: new Map() })
  expect(started).not.toHaveBeenCalled()
  sampler.stop()
})
