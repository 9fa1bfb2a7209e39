import { afterEach, expect, it, vi } from 'vitest'
import { guidanceAtFirst } from '#lib/core/exercise/guidance/guidance.ts'
import { recipes } from '#lib/core/exercise/recipes.ts'
import { parseSettings } from '#lib/core/exercise/settings.ts'
import { timeline } from '#lib/core/exercise/timeline/timeline.ts'
import { levelsHeard } from './hear-level.ts'

const session = timeline(recipes['adem-4-6'], parseSettings(recipes['adem-4-6'], {}), 'nl')

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it('lets one thing be heard at a time: the voice or the tones', async () => {
  const done: string[] = []
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => [{ lang: 'nl-NL', localService: true, default: true }],
    speak: () => done.push('speaks'),
    cancel: () => done.push('is quiet'),
    resume: () => undefined,
  })
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      voice = null
    },
  )
  const { start, stop } = AudioBufferSourceNode.prototype
  vi.spyOn(AudioBufferSourceNode.prototype, 'start').mockImplementation(function (this: AudioBufferSourceNode) {
    done.push('sounds')
    start.call(this)
  })
  vi.spyOn(AudioBufferSourceNode.prototype, 'stop').mockImplementation(function (this: AudioBufferSourceNode, atS) {
    done.push('is silent')
    stop.call(this, atS)
  })
  const levels = levelsHeard(() => 'device')
  await levels.hear(session, 'tones', guidanceAtFirst)
  await levels.hear(session, 'voice', guidanceAtFirst)
  await levels.hear(session, 'tones', guidanceAtFirst)
  levels.stop()
  expect(done.filter((one, i) => one !== done[i - 1])).toEqual([
    'sounds',
    'is silent',
    'is quiet',
    'speaks',
    'is quiet',
    'sounds',
    'is silent',
    'is quiet',
  ])
})
