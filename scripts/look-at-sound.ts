// Renders what sessions sound like, to look at and to listen to: node scripts/look-at-sound.ts <folder> [exercise]
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWav } from '../src/lib/core/exchange/voice-wav.ts'
import { allRecipes } from '../src/lib/core/exercise/recipes.ts'
import { parseSettings } from '../src/lib/core/exercise/settings.ts'
import { timeline } from '../src/lib/core/exercise/timeline/timeline.ts'
import { laidOut } from '../src/lib/core/sound/laid-out.ts'
import { integratedLufs, momentaryLufs, truePeakDb } from '../src/lib/core/sound/loudness.ts'
import { planTrack } from '../src/lib/core/sound/plan-track.ts'
import { samplesToPcm } from '../src/lib/core/sound/recording-pcm.ts'
import { sampleRate } from '../src/lib/core/sound/track-plan.ts'
import { pngOf } from './png.ts'
import { pictureOf } from './sound-picture.ts'
import type { Recipe } from '../src/lib/core/exercise/recipe.ts'
import type { TrackPlan } from '../src/lib/core/sound/track-plan.ts'

const folder = process.argv[2]
if (!folder) throw new Error('look-at-sound requires a folder to put pictures and sounds in')
mkdirSync(folder, { recursive: true })

const mixes = {
  tones: { tones: true, breath: false },
  breath: { tones: false, breath: true },
  both: { tones: true, breath: true },
}

/** The default first, then what changes how it sounds: the slowest, the quickest, and with the breath held. */
function settingsOf({ options }: Recipe) {
  const { pace, hold } = options
  return [
    {},
    ...(pace.allowed.length > 1 ? [{ pace: Math.min(...pace.allowed) }] : []),
    ...hold.filter((each) => each !== 'none').map((each) => ({ hold: each })),
  ]
}

const only = process.argv[3]

for (const recipe of allRecipes.filter(({ id }) => !only || id === only)) {
  for (const chosen of settingsOf(recipe)) {
    for (const [mixName, heard] of Object.entries(mixes)) {
      const laid = timeline(recipe, parseSettings(recipe, chosen), 'nl')
      if (heard.breath && !laid.phases.some(({ kind }) => kind === 'in')) continue
      const mix = { voice: false, voiceLevel: 3, toneLevel: 3, ...heard } as const
      look(
        [recipe.id, ...Object.values(chosen), mixName].join('-'),
        planTrack({ timeline: laid, mix, recordings: new Map() }),
      )
    }
  }
}

function look(name: string, plan: TrackPlan) {
  const track = laidOut(plan)
  const wholeS = track.length / sampleRate
  const file = (ending: string) => join(String(folder), `${name}${ending}`)
  writeFileSync(file('-close.png'), pngOf(pictureOf(track, { fromS: 0, toS: Math.min(32, wholeS), pixelsPerS: 50 })))
  writeFileSync(file('-end.png'), pngOf(pictureOf(track, { fromS: wholeS - 10, toS: wholeS, pixelsPerS: 80 })))
  writeFileSync(file('.wav'), writeWav(samplesToPcm(track)))
  const figures = [
    integratedLufs(track),
    Math.max(...momentaryLufs(track)),
    Math.max(...plan.blocks.map(({ render }) => truePeakDb(render()))),
  ].map((db) => db.toFixed(1))
  console.log(`${name}: ${figures[0]} LUFS, at most ${figures[1]} LUFS for a moment, peak ${figures[2]} dBTP`)
}
