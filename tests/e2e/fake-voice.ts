/** A microphone that plays a file: the real way in, with a voice-like sound in it. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeWav } from '../../src/lib/core/exchange/voice-wav.ts'

const rate = 24_000
const folder = mkdtempSync(path.join(tmpdir(), 'regie-voice-'))

export type Spoken = { amplitude?: number; noise?: number; fromSeconds?: number; seconds?: number; ofSeconds?: number }

/** A wave file of someone who says something; it is heard again and again, with a pause between. */
export function spokenFile(name: string, spoken: Spoken = {}): string {
  const file = path.join(folder, `${name}.wav`)
  writeFileSync(file, spokenWav(spoken))
  return file
}

export function spokenWav({
  amplitude = 0.25,
  noise = 0.0006,
  fromSeconds = 0.6,
  seconds = 1,
  ofSeconds = 2.4,
}: Spoken) {
  const pcm = Int16Array.from({ length: ofSeconds * rate }, (_, i) => {
    const at = i / rate - fromSeconds
    const voice = [1, 2, 3, 4].reduce((sum, n) => sum + Math.sin(2 * Math.PI * 150 * n * at) / n, 0) / 2
    const syllables = 0.55 - 0.45 * Math.cos(2 * Math.PI * 4 * at)
    const room = noise * (((Math.imul(i + 1, 2_654_435_761) >>> 8) / 2 ** 24) * 2 - 1)
    const sample = (at >= 0 && at < seconds ? amplitude * voice * syllables : 0) + room
    return Math.round(Math.max(-1, Math.min(1, sample)) * 32_767)
  })
  return writeWav(pcm)
}

/** Chromium that hears the file and asks nobody. */
export const hears = (file: string): string[] => [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-audio-capture=${file}`,
]
