/**
 * What a recording of one sentence must be before it is kept: heard, not too soft, not distorted, and short enough for the room its
 * cue has. Everything is judged on frames of 10 ms, by their power against full scale (dBFS). The bounds were chosen for speech
 * into a phone or laptop without any correction by the system, which lies between −35 and −15 dBFS.
 */
import { sampleRate } from './track-plan.ts'

/** A part of a take, in samples; `to` is the first that is not in it. */
export type Trim = { from: number; to: number }

export type Fault = 'nothing-heard' | 'too-quiet' | 'clipped' | 'too-long'

export type Examination = {
  /** Why it cannot be kept, or `null`. */
  fault: Fault | null
  /** It can be kept, but a room or machine is heard through it. */
  isNoisy: boolean
  ms: number
  /** At most this long fits. */
  longestMs: number
}

export const recordingLimits = {
  /** A recording ends this long before the next cue. */
  quietMs: 200,
  /** The longest any recording may be; a voice pack holds nothing longer. */
  longestMs: 20_000,
  /** Nothing in a take reaches this: nobody spoke. */
  heardDb: -52,
  /** Softer speech would bring up too much noise when it is made as loud as the rest. */
  softestDb: -40,
  /** Speech less than this above the room sounds as if it stands in that room. */
  clearDb: 20,
} as const

const frame = sampleRate / 100
const beforeMs = 60
const afterMs = 160
/** Shorter than this is a click of a mouse or a key, and not a word. */
const wordFrames = 4
const nearFull = 0.985

/** The longest recording that fits a cue. */
export const longestFor = (roomMs: number) =>
  Math.min(recordingLimits.longestMs, Math.max(0, roomMs - recordingLimits.quietMs))

/** Where somebody speaks, with a little air on both sides; `null` when nobody does. */
export function findSpeech(take: Float32Array): Trim | null {
  const levels = frameLevels(take)
  const { loudDb, roomDb } = levelsOf(levels)
  if (loudDb < recordingLimits.heardDb) return null
  const boundDb = Math.min(Math.max(roomDb + 9, loudDb - 34), loudDb - 8)
  const isSpoken = runsOf(levels, boundDb)
  const first = isSpoken.indexOf(true)
  if (first === -1) return null
  const last = isSpoken.lastIndexOf(true)
  return {
    from: Math.max(0, first * frame - toSamples(beforeMs)),
    to: Math.min(take.length, (last + 1) * frame + toSamples(afterMs)),
  }
}

/** Judges the part of a take that would be kept. */
export function examine(take: Float32Array, { trim, roomMs }: { trim: Trim | null; roomMs: number }): Examination {
  const { loudDb, roomDb } = levelsOf(frameLevels(take))
  const part = trim === null ? take.subarray(0, 0) : take.subarray(trim.from, trim.to)
  const ms = Math.round((part.length * 1000) / sampleRate)
  const longestMs = longestFor(roomMs)
  const found = (fault: Fault | null) => ({ fault, isNoisy: false, ms, longestMs })
  const spokenDb = levelsOf(frameLevels(part)).loudDb
  if (trim === null || spokenDb < recordingLimits.heardDb) return found('nothing-heard')
  if (isClipped(part)) return found('clipped')
  if (spokenDb < recordingLimits.softestDb) return found('too-quiet')
  if (ms > longestMs) return found('too-long')
  // A file that was already cut close has no room noise to hear it by.
  const hasPause = (take.length - part.length) / sampleRate > 0.2
  return { ...found(null), isNoisy: hasPause && loudDb - roomDb < recordingLimits.clearDb }
}

/** Removes what lies below a voice: the rumble of a table, a plop of breath, the hum of a socket. In new samples. */
export function withoutRumble(take: Float32Array): Float32Array<ArrayBuffer> {
  // High-pass of the second order at 75 Hz (Audio EQ Cookbook, R. Bristow-Johnson).
  const omega = (2 * Math.PI * 75) / sampleRate
  const alpha = Math.sin(omega) / Math.SQRT2
  const a0 = 1 + alpha
  const b = (1 + Math.cos(omega)) / 2 / a0
  const a1 = (-2 * Math.cos(omega)) / a0
  const a2 = (1 - alpha) / a0
  const clean = new Float32Array(take.length)
  let [x1, x2, y1, y2] = [0, 0, 0, 0]
  for (const [i, x] of take.entries()) {
    const y = b * x - 2 * b * x1 + b * x2 - a1 * y1 - a2 * y2
    clean[i] = y
    ;[x2, x1, y2, y1] = [x1, x, y1, y]
  }
  return clean
}

/** Part of a take with soft edges, so that it begins and ends without a click. In new samples. */
export function cut(take: Float32Array, { from, to }: Trim): Float32Array<ArrayBuffer> {
  const part = Float32Array.from(take.subarray(from, to))
  fade(part, toSamples(8), (i) => i)
  fade(part, toSamples(30), (i) => part.length - 1 - i)
  return part
}

function fade(part: Float32Array, length: number, at: (i: number) => number) {
  const samples = Math.min(length, Math.floor(part.length / 2))
  for (let i = 0; i < samples; i += 1) {
    const place = at(i)
    part[place] = (part[place] ?? 0) * ((1 - Math.cos((Math.PI * i) / samples)) / 2)
  }
}

/** A flat top: far more of it at full scale than just below. The round top of a wave, however loud, has about as much of both. */
function isClipped(part: Float32Array): boolean {
  let full = 0
  let below = 0
  for (const sample of part) {
    const size = Math.abs(sample)
    if (size >= nearFull) full += 1
    else if (size >= nearFull - 0.03) below += 1
  }
  return full > 40 && full > 3 * below
}

/** Power of each 10 ms in dBFS; what is left over at the end is not judged. */
function frameLevels(take: Float32Array): number[] {
  return Array.from({ length: Math.floor(take.length / frame) }, (_, i) => {
    let power = 0
    for (let j = i * frame; j < (i + 1) * frame; j += 1) power += (take[j] ?? 0) ** 2
    return levelDb(power / frame)
  })
}

/** The loud parts of what is said, and what is heard when nothing is said. */
function levelsOf(levels: readonly number[]): { loudDb: number; roomDb: number } {
  const sorted = levels.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? silenceDb
  // Louder for 80 ms together than any click, shorter than any word.
  const loudest = Math.max(0, sorted.length - 8)
  return { loudDb: sorted[loudest] ?? silenceDb, roomDb: at(0.1) }
}

function runsOf(levels: readonly number[], boundDb: number): boolean[] {
  const spoken = levels.map((level) => level >= boundDb)
  let start = 0
  for (let i = 1; i <= spoken.length; i += 1) {
    if (i < spoken.length && spoken[i] === spoken[start]) continue
    if (spoken[start] === true && i - start < wordFrames) spoken.fill(false, start, i)
    start = i
  }
  return spoken
}

const silenceDb = -100
const levelDb = (power: number) => (power === 0 ? silenceDb : Math.max(silenceDb, 10 * Math.log10(power)))
const toSamples = (ms: number) => Math.round((ms * sampleRate) / 1000)
