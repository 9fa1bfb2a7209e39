/** When a track is really heard to begin something, beside when its timeline says so. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Timeline } from '#lib/core/exercise/timeline/timeline.ts'

const run = promisify(execFile)

/** Onsets in a sound file, in ms, as Debian's `aubioonset` (aubio-tools) hears them. */
export async function onsetsIn(file: string): Promise<number[]> {
  const { stdout } = await run('aubioonset', ['-i', file, '-H', '256', '-B', '512', '-t', '0.3'])
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Number(line) * 1000)
}

/** The moments at which a tone begins. */
export const tonesDueMs = ({ cues }: Timeline): number[] =>
  cues.filter(({ tone }) => tone !== null).map(({ atMs }) => atMs)

export type CueTiming = { due: number; missing: number[]; extra: number[]; errorsMs: number[] }

/** An onset further than this from every cue is something else. */
const nearMs = 60

/** Every cue with the onset nearest to it. Both in order. */
export function compareOnsets(dueMs: readonly number[], heardMs: readonly number[]): CueTiming {
  const left = new Set(heardMs)
  const missing: number[] = []
  const errorsMs: number[] = []
  for (const due of dueMs) {
    const [nearest] = [...left].filter((heard) => Math.abs(heard - due) <= nearMs).toSorted(byDistance(due))
    if (nearest === undefined) missing.push(due)
    else {
      left.delete(nearest)
      errorsMs.push(nearest - due)
    }
  }
  return { due: dueMs.length, missing, extra: [...left], errorsMs }
}

const byDistance = (to: number) => (a: number, b: number) => Math.abs(a - to) - Math.abs(b - to)
