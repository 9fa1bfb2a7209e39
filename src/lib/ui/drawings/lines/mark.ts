import { glow, ink } from '../lines.ts'
import type { Sketch } from '../lines.ts'

/** The circle that has been left open, and the stroke between two parts of an article. */
export const mark: Record<string, Sketch> = {
  mark: {
    viewBox: '0 0 40 40',
    layers: [
      glow('M22 8 C31 8 36 15 36 23 C36 31 30 37 22 37 C14 37 9 31 9 23 C9 15 14 8 22 8Z'),
      ink([
        [
          'M25 6.5 C14 2.5 5 10 5 20 C5 29 12 35.5 20 35.5 C29 35.5 35.5 28.5 35 19.5 C34.8 15.5 33 12 30.5 9.8',
          { w: 3.4, wob: 0.3, tin: 0.3, tout: 0.25 },
        ],
      ]),
    ],
  },
  rule: {
    viewBox: '0 0 96 10',
    layers: [ink([['M4 5.5 C24 3 44 7.5 62 5 C74 3.6 84 5 92 4.6', { w: 2.6, wob: 0.4, tin: 0.1, tout: 0.1 }]])],
  },
}
