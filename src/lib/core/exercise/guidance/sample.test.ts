import { expect, it } from 'vitest'
import { recipes } from '../recipes.ts'
import { sampleTimeline } from './sample.ts'
import { parseSettings } from '../settings.ts'
import { timeline } from '../timeline/timeline.ts'

const session = (id: 'adem-4-6' | 'niets' | 'bodyscan') => timeline(recipes[id], parseSettings(recipes[id], {}), 'nl')

it('is one breath in with its tone, for an exercise of breath', () => {
  const sample = sampleTimeline(session('adem-4-6'), 'tones')
  expect(sample?.cues).toMatchObject([{ tone: 'in', atMs: 100 }])
  expect(sample?.phases).toMatchObject([{ kind: 'in', startMs: 100, endMs: 3100 }])
})

it('is the bell of Niets', () => {
  const tones = session('niets').cues.flatMap(({ tone }) => (tone === null ? [] : [tone]))
  expect(sampleTimeline(session('niets'), 'tones')?.cues).toMatchObject([{ tone: tones[0] }])
})

it('is the first words of a body scan, without their tone', () => {
  const sample = sampleTimeline(session('bodyscan'), 'voice')
  expect(sample?.cues).toMatchObject([{ tone: null, atMs: 100, text: session('bodyscan').cues[0]?.text }])
  expect(sample?.phases).toEqual([])
})

it('is nothing when there is nothing to hear', () => {
  expect(sampleTimeline({ ...session('niets'), cues: [] }, 'tones')).toBeNull()
})
