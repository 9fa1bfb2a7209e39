/** One colour of a drawing: wash (`lamp`, `glow` for a small light, `paper` hides what lies behind) or line (`ink`, `faint`). */
export type Tone = 'lamp' | 'glow' | 'paper' | 'ink' | 'faint'

/** A drawing as it is shown: filled paths from back to front, in the units of its own canvas. */
export interface Drawing {
  viewBox: string
  layers: readonly (readonly [tone: Tone, d: string])[]
}
