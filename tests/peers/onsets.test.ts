/**
 * Is a tone heard when the timeline says so? Asked of aubio, which knows nothing of either and listens to the whole track as
 * a microphone would: it must find every tone within 10 ms of its cue, and nothing else that begins.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeWav } from '#lib/core/exchange/voice-wav.ts'
import { allRecipes, recipes } from '#lib/core/exercise/recipes.ts'
import { parseSettings } from '#lib/core/exercise/settings.ts'
import { timeline } from '#lib/core/exercise/timeline/timeline.ts'
import { laidOut } from '#lib/core/sound/laid-out.ts'
import { planTrack } from '#lib/core/sound/plan-track.ts'
import { samplesToPcm } from '#lib/core/sound/recording-pcm.ts'
import type { Recipe } from '#lib/core/exercise/recipe.ts'
import type { Timeline } from '#lib/core/exercise/timeline/timeline.ts'
import type { SoundMix } from '#lib/core/sound/mix.ts'

const withinMs = 10
const tones: SoundMix = { voice: false, tones: true, breath: false, voiceLevel: 3, toneLevel: 3 }
const breathToo: SoundMix = { ...tones, breath: true }

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regie-onsets-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

describe.each(allRecipes.map((recipe) => [recipe.id, recipe] as const))('%s', (_, recipe) => {
  test.each(spreadOf(recipe))(
    'sounds at its cues and nowhere else at pace $pace, hold $hold, length $length',
    async (settings) => {
      const laid = timeline(recipe, parseSettings(recipe, settings), settings.pace < 60 ? 'en' : 'nl')
      expectTonesAt(await onsetsMs(laid, tones), laid)
      if (laid.phases.some(({ kind }) => kind === 'in')) expectTonesAt(await onsetsMs(laid, breathToo), laid)
    },
    60_000,
  )
})

test('softest and loudest it sounds at the same moments', async () => {
  const laid = timeline(recipes['nu-even'], parseSettings(recipes['nu-even'], {}), 'nl')
  for (const toneLevel of [1, 5] as const) expectTonesAt(await onsetsMs(laid, { ...breathToo, toneLevel }), laid)
}, 60_000)

describe('twenty minutes on end', () => {
  const laid = endToEnd([
    timeline(recipes['adem-4-6'], parseSettings(recipes['adem-4-6'], { length: 10, pace: 70 }), 'nl'),
    timeline(recipes.bodyscan, parseSettings(recipes.bodyscan, { length: 10 }), 'nl'),
    timeline(recipes.vuist, parseSettings(recipes.vuist, { pace: 50 }), 'nl'),
  ])

  test('sound at their cues to the last', async () => {
    expect(laid.totalMs).toBeGreaterThan(20 * 60_000)
    expectTonesAt(await onsetsMs(laid, tones), laid)
  }, 60_000)

  test('have not drifted by one sample', () => {
    const track = laidOut(planTrack({ timeline: laid, mix: tones, recordings: new Map() }))
    for (const { atMs } of laid.cues.filter(({ tone }) => tone !== null)) {
      const at = atMs * 24
      // A wave begins at zero, so the sample after its first is the first that differs from silence.
      expect(track.slice(Math.max(0, at - 1920), at + 1).every((sample) => sample === 0)).toBe(true)
      expect(track[at + 1]).not.toBe(0)
    }
  })
})

/** Every length, every hold, and paces from quickest to slowest. */
function spreadOf({ options }: Recipe) {
  const { length, pace, hold } = options
  const paces = pace.allowed.filter((each) => each <= 60 || each === 90 || each === pace.default)
  return [
    ...length.allowed.map((each) => ({ length: each, pace: pace.default, hold: 'none', eyesOpen: false })),
    ...hold.flatMap((held) =>
      paces.map((each) => ({ length: length.default, pace: each, hold: held, eyesOpen: true })),
    ),
  ]
}

/** Where aubio hears something begin, with the parameters that were measured to be true to a few ms. */
async function onsetsMs(laid: Timeline, mix: SoundMix): Promise<number[]> {
  const file = join(folder, 'track.wav')
  const track = laidOut(planTrack({ timeline: laid, mix, recordings: new Map() }))
  await writeFile(file, writeWav(samplesToPcm(track)))
  const { stdout } = await promisify(execFile)('aubioonset', ['-i', file, '-H', '256', '-B', '512', '-t', '0.3'])
  return stdout
    .trim()
    .split('\n')
    .map((line) => Number(line) * 1000)
}

/** One heard for each tone, in order, and each in time. */
function expectTonesAt(heardMs: readonly number[], { cues }: Timeline) {
  const dueMs = cues.flatMap(({ tone, atMs }) => (tone === null ? [] : [atMs]))
  const near = (ms: number, others: readonly number[]) => others.some((other) => Math.abs(other - ms) <= withinMs)
  expect({
    missing: dueMs.filter((ms) => !near(ms, heardMs)),
    extra: heardMs.filter((ms) => !near(ms, dueMs)),
    heard: heardMs.length,
  }).toEqual({ missing: [], extra: [], heard: dueMs.length })
}

function endToEnd(parts: readonly [Timeline, ...Timeline[]]): Timeline {
  return parts.reduce((before, part) => ({
    ...before,
    totalMs: before.totalMs + part.totalMs,
    phases: [
      ...before.phases,
      ...part.phases.map((phase) => ({
        ...phase,
        startMs: phase.startMs + before.totalMs,
        endMs: phase.endMs + before.totalMs,
      })),
    ],
    cues: [...before.cues, ...part.cues.map((cue) => ({ ...cue, atMs: cue.atMs + before.totalMs }))],
  }))
}
