import { afterEach, expect, test } from 'vitest'
import { recipes } from '#lib/core/exercise/recipes.ts'
import { parseSettings } from '#lib/core/exercise/settings.ts'
import { timeline } from '#lib/core/exercise/timeline/timeline.ts'
import { forgetVoice } from '#lib/device/voice/database.ts'
import { keepRecordings } from '#lib/device/voice/recordings.ts'
import { sessionVoice } from './session-voice.ts'

const recipe = recipes['adem-4-6']
const settings = parseSettings(recipe, {})
const { cues } = timeline(recipe, settings, 'nl')
const [first] = cues.filter(({ text }) => text !== '')

/** A voice that says everything there is at this pace, with one sample by which it is known. */
const record = (value: number) =>
  keepRecordings(
    cues.flatMap(({ id, text }) => [
      {
        ...{ lang: 'nl' as const, id, text, who: 'Noor', ms: 1 },
        recordedAt: '2026-11-29T18:00:00.000Z',
        pcm: Int16Array.of(value),
      },
    ]),
  )

afterEach(forgetVoice)

test('a voice that is replaced or taken away during a session is still heard in it, at every pace', async () => {
  await record(32_767)
  const voice = sessionVoice(recipe, settings, 'nl')
  expect((await voice(cues)).get(first?.id ?? '')).toEqual(Float32Array.of(1))
  await record(-32_767)
  expect((await voice(cues)).get(first?.id ?? '')).toEqual(Float32Array.of(1))
  await forgetVoice()
  for (const pace of recipe.options.pace.allowed) {
    const other = timeline(recipe, { ...settings, pace }, 'nl').cues
    expect((await voice(other)).get(first?.id ?? '')).toEqual(Float32Array.of(1))
  }
  expect((await sessionVoice(recipe, settings, 'nl')(cues)).size).toBe(0)
})

test('it is read when it is first to be heard', async () => {
  const voice = sessionVoice(recipe, settings, 'nl')
  expect((await voice([])).size).toBe(0)
  await record(32_767)
  expect((await voice(cues)).get(first?.id ?? '')).toEqual(Float32Array.of(1))
})
