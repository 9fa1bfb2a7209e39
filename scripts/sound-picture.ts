/**
 * Sound to look at: the wave, its level, and its spectrum, one above the other over the same time. A click stands in the
 * spectrum as an upright line, a jump of level as a step in the curve.
 */
import { momentaryLufs } from '../src/lib/core/sound/loudness.ts'
import { sampleRate } from '../src/lib/core/sound/track-plan.ts'
import { blank, dot } from './png.ts'
import { spectrumAt, windowLength } from './spectrum.ts'
import type { Picture } from './png.ts'

const wave = { top: 0, height: 120 }
const level = { top: 130, height: 180, lowestDb: -90 }
const spectrum = { top: 320, height: 360, lowestHz: 60, highestHz: sampleRate / 2, softestDb: -110, loudestDb: -20 }

const ink = [236, 228, 214]
const lamp = [240, 178, 92]
const faint = [58, 54, 50]

/** The part of `track` from `fromS` to `toS`, `pixelsPerS` wide. Lines: every second, 20 dB, and 100, 200, 500… Hz. */
export function pictureOf(
  track: Float32Array,
  { fromS, toS, pixelsPerS }: { fromS: number; toS: number; pixelsPerS: number },
): Picture {
  const width = Math.round((toS - fromS) * pixelsPerS)
  const picture = blank(width, spectrum.top + spectrum.height)
  const perColumn = sampleRate / pixelsPerS
  drawGrid(picture, pixelsPerS)
  for (let x = 0; x < width; x++) {
    const start = Math.round((fromS + x / pixelsPerS) * sampleRate)
    drawWave(picture, x, track.subarray(start, start + Math.ceil(perColumn)))
    drawSpectrum(picture, x, spectrumAt(track, start + perColumn / 2))
  }
  drawLoudness(picture, momentaryLufs(track.subarray(fromS * sampleRate, toS * sampleRate)), pixelsPerS)
  return picture
}

function drawGrid(picture: Picture, pixelsPerS: number) {
  for (let x = 0; x < picture.width; x += pixelsPerS) {
    for (let y = 0; y < level.top + level.height; y++) dot(picture, { x, y, colour: faint })
  }
  for (let db = 0; db > level.lowestDb; db -= 20) {
    for (let x = 0; x < picture.width; x++) dot(picture, { x, y: yOfDb(db), colour: faint })
  }
}

function drawWave(picture: Picture, x: number, samples: Float32Array) {
  const middle = wave.top + wave.height / 2
  let [low, high, power] = [0, 0, 0]
  for (const sample of samples) {
    low = Math.min(low, sample)
    high = Math.max(high, sample)
    power += sample ** 2 / samples.length
  }
  for (let y = middle - high * middle; y <= middle - low * middle; y++) dot(picture, { x, y, colour: ink })
  const db = 10 * Math.log10(power)
  for (let y = yOfDb(db); y < yOfDb(db) + 2; y++) if (db > level.lowestDb) dot(picture, { x, y, colour: ink })
}

/** As an ear averages it, over 0.4 s, in the middle of each. */
function drawLoudness(picture: Picture, momentary: readonly number[], pixelsPerS: number) {
  for (const [i, lufs] of momentary.entries()) {
    for (let x = 0; x < pixelsPerS / 10; x++) {
      if (lufs > level.lowestDb) dot(picture, { x: (i * 0.1 + 0.15) * pixelsPerS + x, y: yOfDb(lufs), colour: lamp })
    }
  }
}

function drawSpectrum(picture: Picture, x: number, db: Float64Array) {
  for (let row = 0; row < spectrum.height; row++) {
    const hz = spectrum.highestHz * (spectrum.lowestHz / spectrum.highestHz) ** (row / spectrum.height)
    const at = db[Math.round((hz * windowLength) / sampleRate)] ?? spectrum.softestDb
    const strength = (at - spectrum.softestDb) / (spectrum.loudestDb - spectrum.softestDb)
    dot(picture, { x, y: spectrum.top + row, colour: warmth(Math.max(0, Math.min(1, strength))) })
  }
  for (const hz of [100, 200, 500, 1000, 2000, 5000]) {
    const way = Math.log(spectrum.highestHz / hz) / Math.log(spectrum.highestHz / spectrum.lowestHz)
    if (x % 6 === 0) dot(picture, { x, y: spectrum.top + way * spectrum.height, colour: [110, 104, 96] })
  }
}

const yOfDb = (db: number) => level.top + (db / level.lowestDb) * level.height

/** From dark over ember to light. */
const warmth = (strength: number) => [
  Math.round(255 * Math.min(1, strength * 1.6)),
  Math.round(235 * Math.max(0, strength * 1.5 - 0.45)),
  Math.round(200 * Math.max(0, strength * 2 - 1.2) + 30 * (1 - strength)),
]
