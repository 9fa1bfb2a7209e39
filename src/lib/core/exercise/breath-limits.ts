/** No pattern we offer, at any pace, goes past these. Holding beyond seven and breathing out beyond eight seconds is for teachers. */
export const breathLimits = {
  longestInMs: 6000,
  longestHoldMs: 7000,
  longestOutMs: 8000,
  shortestBreathMs: 5000,
} as const
