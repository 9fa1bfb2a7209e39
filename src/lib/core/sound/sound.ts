/**
 * How a session sounds. The timeline says when something is heard; here each of those moments becomes a `Sound`: a tone, the
 * breath, a recording. Sounds know how long they last and what makes them the same as another, and nothing of where they
 * are laid. Three promises hold everywhere, and `plan-track.ts` builds on them:
 *
 * - a sound begins at its cue, to the sample, and is silent before its beginning and after its end;
 * - it begins and ends at zero, so that it can be cut out and laid down elsewhere without a click;
 * - it leaves `restMs` before the next sound of its kind, so that a run of breaths is many short blocks and not one long.
 */
import { sampleRate, slotMs } from './track-plan.ts'

export type Sound = {
  /** What is heard: two sounds with one key are the same samples. */
  key: string
  /** First sample in the track. */
  at: number
  /** Samples from its beginning to its end. */
  length: number
  /** Adds itself, beginning at sample `from`. */
  addTo: (samples: Float32Array, from: number) => void
}

/** Slots of digital silence within a block at both its edges: what an Opus decoder needs to forget (RFC 7845, 4.6). */
export const edgeSlots = 4

/** The least a sound keeps free before the next: two edges, and a slot because sounds begin and end between slots. */
export const restMs = (2 * edgeSlots + 1) * slotMs

export const msToSamples = (ms: number) => (ms * sampleRate) / 1000
