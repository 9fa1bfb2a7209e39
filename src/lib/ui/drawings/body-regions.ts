import { mirror } from './lines.ts'

/**
 * Where one presses the body, as closed paths in the units of the drawing `lichaam`, keyed by region id. They reach
 * past the outline, so that a hand or a neck is as easy to hit as a back: at 300 px wide every area is at least 44 px.
 * What is shown of them is cut off at the outline.
 */
export type BodyAreas = Readonly<Record<string, string>>

// Each pair is drawn on the right of the picture: the person's left from the front, their right from behind.
const limbs = {
  shoulder: 'M26 60 L66 60 L78 106 L43 112 C42 98 27 96 26 86Z',
  'upper-arm': 'M43 112 L78 106 L79 139 L43 142Z',
  elbow: 'M43 142 L79 139 L82 169 L46 172Z',
  forearm: 'M46 172 L82 169 L91 206 L54 209Z',
  hand: 'M54 209 L91 206 L97 266 L54 266Z',
  knee: 'M0 300 C16 297 36 297 54 300 L54 336 C36 339 16 339 0 336Z',
  'lower-leg': 'M0 336 C16 339 36 339 54 336 L50 402 C34 406 16 406 0 402Z',
  foot: 'M0 402 C16 406 34 406 50 402 L50 452 L0 452Z',
}

const frontPairs = {
  ...limbs,
  hip: 'M30 184 L47 183 L54 206 L54 234 C40 234 26 230 12 222 C21 214 27 204 30 196Z',
  thigh: 'M12 222 C26 230 40 234 54 234 L54 300 C36 297 16 297 0 300 L0 232 L6 232Z',
}

const backPairs = {
  ...limbs,
  'upper-back': 'M0 78 L26 78 C27 96 42 98 43 112 L43 126 C28 129 14 129 0 128Z',
  'lower-back': 'M0 161 C16 161 30 160 43 157 L48 187 C32 194 14 196 0 196Z',
  hip: 'M14 196 C28 195 38 192 48 187 L54 206 L54 238 C40 244 20 244 0 238 L0 230 L14 223Z',
  thigh: 'M0 238 C20 244 40 244 54 238 L54 300 C36 297 16 297 0 300Z',
}

const front: BodyAreas = {
  head: 'M-27 -9 L27 -9 L26 20 C10 18 -10 18 -26 20Z',
  face: 'M-26 20 C-10 18 10 18 26 20 L22 53 C8 56 -8 56 -22 53Z',
  neck: 'M-22 53 C-8 56 8 56 22 53 L26 60 L26 80 C10 85 -10 85 -26 80 L-26 60Z',
  chest:
    'M-26 80 C-10 85 10 85 26 80 C27 96 42 98 43 112 L43 128 C16 133 -16 133 -43 128 L-43 112 C-42 98 -27 96 -26 80Z',
  belly: 'M-43 128 C-16 133 16 133 43 128 L43 157 L47 183 C16 188 -16 188 -47 183 L-43 157Z',
  pelvis:
    'M-30 185 C-10 188 10 188 30 185 L30 196 C27 204 21 214 12 222 L6 232 L-6 232 L-12 222 C-21 214 -27 204 -30 196Z',
  ...sides(frontPairs, 'left', 'right'),
}

const back: BodyAreas = {
  head: 'M-27 -8 L27 -8 L26 25 L22 50 C8 54 -8 54 -22 50 L-26 25Z',
  neck: 'M-22 50 C-8 54 8 54 22 50 L26 60 L26 78 L-26 78 L-26 60Z',
  'mid-back': 'M-43 126 C-16 130 16 130 43 126 L43 157 C16 162 -16 162 -43 157Z',
  tailbone: 'M-14 196 C-5 196.5 5 196.5 14 196 L14 223 L0 231 L-14 223Z',
  ...sides(backPairs, 'right', 'left'),
}

/** The areas of the body from the front and from behind. */
export const bodyAreas: Readonly<Record<'front' | 'back', BodyAreas>> = { front, back }

function sides(pairs: Record<string, string>, onRight: string, onLeft: string): BodyAreas {
  return Object.fromEntries(
    Object.entries(pairs).flatMap(([part, d]) => [
      [`${part}-${onRight}`, d],
      [`${part}-${onLeft}`, mirror(d)],
    ]),
  )
}
