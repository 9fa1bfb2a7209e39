import type { Vibration } from './recipe.ts'

/**
 * Patterns that can be told apart in a pocket: in is one long, hold two short taps, out two long.
 * Milliseconds on and off in turn, as `navigator.vibrate` wants them.
 */
export const vibrationMs: Readonly<Record<Vibration, readonly number[]>> = {
  in: [220],
  hold: [45, 120, 45],
  out: [180, 130, 180],
  next: [80],
  end: [120, 200, 120, 200, 320],
}
