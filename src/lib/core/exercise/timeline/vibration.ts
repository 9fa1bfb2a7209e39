import type { Vibration } from '../recipe.ts'

/**
 * Patterns that can be told apart in a pocket, with eyes closed: in grows, hold is two taps, out dies away, what is next is one
 * touch, and the end is three long ones. Milliseconds on and off in turn, as `navigator.vibrate` wants them.
 *
 * A phone's motor has no strength to choose, only length, and the heavy ones need some 40 ms to start and to stop; shorter
 * is not felt or runs together. A breath's pattern is over within a second, before anything else begins.
 */
export const vibrationMs: Readonly<Record<Vibration, readonly number[]>> = {
  in: [40, 110, 80, 90, 140, 60, 320],
  hold: [60, 160, 60],
  out: [320, 60, 140, 90, 80, 110, 40],
  next: [140],
  end: [400, 250, 400, 250, 600],
}
