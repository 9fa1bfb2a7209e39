import type { Tone } from '#lib/core/exercise/recipe.ts'

/** One soft sound: a sine that may slide, with a slow rise and a long fall, and a little of its octave. */
type Sound = { fromHz: number; toHz: number; riseS: number; fallS: number; level: number }

/**
 * Low, round and quiet: bearable with a headache, and told apart with closed eyes. In rises, out sinks, hold stays.
 * Levels are of full scale; 0.1 is 20 dB below it.
 */
const sounds: Readonly<Record<Tone, Sound>> = {
  in: { fromHz: 196, toHz: 262, riseS: 0.18, fallS: 1.3, level: 0.1 },
  hold: { fromHz: 262, toHz: 262, riseS: 0.12, fallS: 0.8, level: 0.06 },
  out: { fromHz: 262, toHz: 175, riseS: 0.18, fallS: 1.8, level: 0.1 },
  next: { fromHz: 294, toHz: 294, riseS: 0.06, fallS: 1.6, level: 0.06 },
  bell: { fromHz: 392, toHz: 392, riseS: 0.03, fallS: 4.5, level: 0.09 },
}

const silence = 0.0001

/** Multiple of the tone's own frequency, and its share of the level. */
const partials = [
  [1, 1],
  [2, 0.16],
] as const

export type Tones = { play: (tone: Tone) => void; close: () => void }

/** Opens the sound of the page; call it from a tap, browsers want that. A browser without sound stays silent. */
export function openTones(): Tones {
  if (typeof AudioContext === 'undefined') return { play: () => undefined, close: () => undefined }
  const context = new AudioContext()
  void context.resume().catch(() => undefined)
  return {
    play: (tone) => {
      // A page that was not touched, or came back from a call, has its sound asleep.
      if (context.state !== 'running') void context.resume().catch(() => undefined)
      soundTone({ context, tone, atS: context.currentTime + 0.01 })
    },
    close: () => void context.close().catch(() => undefined),
  }
}

/** Lays one tone in a sound context (of a page, or one that renders to a buffer), `atS` seconds into it. */
export function soundTone({ context, tone, atS }: { context: BaseAudioContext; tone: Tone; atS: number }) {
  const { fromHz, toHz, riseS, fallS, level } = sounds[tone]
  const endS = atS + riseS + fallS
  for (const [multiple, share] of partials) {
    const oscillator = context.createOscillator()
    const gain = context.createGain()
    oscillator.frequency.setValueAtTime(fromHz * multiple, atS)
    oscillator.frequency.exponentialRampToValueAtTime(toHz * multiple, atS + riseS + fallS * 0.5)
    // Exponential both ways, so that neither end clicks.
    gain.gain.setValueAtTime(silence, atS)
    gain.gain.exponentialRampToValueAtTime(level * share, atS + riseS)
    gain.gain.exponentialRampToValueAtTime(silence, endS)
    oscillator.connect(gain).connect(context.destination)
    oscillator.start(atS)
    oscillator.stop(endS)
  }
}
