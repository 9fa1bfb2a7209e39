import { faint, ink, mirror } from '../lines.ts'
import type { Sketch } from '../lines.ts'

// Half a body around x = 0, from the crown (y = 0) down the outside to the sole and up the inside of the leg.
const half =
  'M0 1 C12 1 21 9 21 25 C21 37 17 46 10 52 C9 56 9 60 11 64 C14 71 28 74 40 78 C52 82 58 92 59 106 C60 128 63 146 66 162 C69 182 74 200 77 216 C82 224 87 236 84 252 C83 259 78 262 75 255 C74 251 74 248 72 246 C71 252 68 255 65 252 C61 246 61 232 63 220 C60 202 55 184 51 168 C47 150 44 134 43 118 C42 134 39 146 37 158 C36 172 41 186 44 204 C48 230 46 262 42 296 C40 314 42 330 41 350 C40 374 33 396 29 416 C30 424 36 432 36 438 C35 443 22 443 14 441 C11 437 13 428 14 418 C13 398 10 378 10 356 C10 340 12 326 11 310 C9 284 5 256 2 228'
const bodyLines = [half, mirror(half)]
const backUp =
  'C5 256 9 284 11 310 C12 326 10 340 10 356 C10 378 13 398 14 418 C13 428 11 437 14 441 C22 443 35 443 36 438 C36 432 30 424 29 416 C33 396 40 374 41 350 C42 330 40 314 42 296 C46 262 48 230 44 204 C41 186 36 172 37 158 C39 146 42 134 43 118 C44 134 47 150 51 168 C55 184 60 202 63 220 C61 232 61 246 65 252 C68 255 71 252 72 246 C74 248 74 251 75 255 C78 262 83 259 84 252 C87 236 82 224 77 216 C74 200 69 182 66 162 C63 146 60 128 59 106 C58 92 52 82 40 78 C28 74 14 71 11 64 C9 60 9 56 10 52 C17 46 21 37 21 25 C21 9 12 1 0 1'

/** The whole outline, closed, for the paper inside it. */
export const bodyOutline = `${half}L0 226 L-2 228 ${mirror(backUp)}Z`

/** The outline of a body and what tells its front from its back; the areas to press are in body-regions.ts. */
export const body: Record<string, Sketch> = {
  lichaam: {
    viewBox: '-92 -4 184 452',
    layers: [ink(bodyLines.map((d) => [d, { w: 2.3, wob: 0.35, tin: 0.9, tout: 0.6, every: 5 }] as const))],
  },
  lichaamVoor: {
    viewBox: '-92 -4 184 452',
    layers: [
      faint(
        [
          ['M-12 24 C-9 22 -6 22 -4 24', {}],
          ['M4 24 C6 22 9 22 12 24', {}],
          ['M-5 39 C-2 41 2 41 5 39', {}],
          'M-30 88 C-20 90 -10 93 -4 98',
          'M30 88 C20 90 10 93 4 98',
          'M0 172 L0 175',
          'M-18 318 C-22 322 -28 322 -32 318',
          'M18 318 C22 322 28 322 32 318',
          'M-30 196 C-22 212 -12 222 -3 226',
          'M30 196 C22 212 12 222 3 226',
        ],
        { w: 1.5, wob: 0.2 },
      ),
    ],
  },
  lichaamAchter: {
    viewBox: '-92 -4 184 452',
    layers: [
      faint(
        [
          'M-14 52 C-6 57 6 57 14 52',
          'M0 76 C1 110 -1 150 0 184',
          'M-28 96 C-18 104 -16 118 -22 128',
          'M28 96 C18 104 16 118 22 128',
          'M0 190 C0 202 0 214 0 228',
          'M-38 226 C-28 236 -12 236 -3 228',
          'M38 226 C28 236 12 236 3 228',
          'M-14 322 C-20 325 -28 325 -34 322',
          'M14 322 C20 325 28 325 34 322',
        ],
        { w: 1.5, wob: 0.2 },
      ),
    ],
  },
}
