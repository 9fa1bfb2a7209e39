import type { Timeline } from '../exercise/timeline/timeline.ts'
import type { SoundMix } from './mix.ts'

/** Samples a second of everything that is synthesised, recorded and mixed; always one channel. */
export const sampleRate = 24_000
/** A track is laid out in slots of 20 ms, the frame of Opus (RFC 6716, 2). */
export const slotMs = 20
export const samplesPerSlot = (sampleRate * slotMs) / 1000

/** Recordings by cue id: samples from −1 to 1 at `sampleRate`, trimmed and of one loudness. */
export type Recordings = ReadonlyMap<string, Float32Array>

/**
 * A session as sound. Most of a session is silence and most of the rest repeats, so what is different is synthesised (and
 * later encoded) once: `blocks` are those sounds, `places` say where each is heard. Between blocks it is silent. A block is
 * silent at its own edges, so that it may follow and be followed by silence without a click.
 */
export type TrackPlan = {
  /** The whole track; not shorter than the timeline. */
  slots: number
  blocks: readonly Block[]
  /** In order, without overlap. */
  places: readonly { slot: number; block: number }[]
}

/** `slots × samplesPerSlot` samples; `render` computes them anew and gives the same every time. */
export type Block = { slots: number; render: () => Float32Array<ArrayBuffer> }

export type TrackOrder = { timeline: Timeline; mix: SoundMix; recordings: Recordings }
