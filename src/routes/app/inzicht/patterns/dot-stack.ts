/** Where the dots of a drawing stand: each day one, piled up above its number. Many days make them smaller and closer. */
export type Dot = { readonly x: number; readonly y: number }

export type DotPiles = {
  readonly radius: number
  /** Height of the highest pile; the ground is at 0, dots above it have a negative `y`. */
  readonly height: number
  readonly piles: readonly (readonly Dot[])[]
}

const roomiest = 12
const closest = 3.5

/**
 * Both sides share one size of dot, so that a dot is a day on either. `x` gives the middle of a number from 0 to 10, and
 * `step` lies between two of them; no pile becomes higher than `most`.
 */
export function dotPiles(
  sides: readonly (readonly number[])[],
  { x, step, most }: { x: (score: number) => number; step: number; most: number },
): DotPiles {
  const counts = sides.map(countsOf)
  const tallest = Math.max(1, ...counts.flat())
  const pitch = pitchFor(tallest, step, most)
  const columns = columnsFor(tallest, { pitch, step, most })
  const piles = counts.map((side) => side.flatMap((count, score) => pile(count, { x: x(score), pitch, columns })))
  const rows = Math.ceil(tallest / columns)
  return { radius: pitch * 0.4, height: rows * pitch, piles }
}

/** How many days had each number from 0 to 10; a mean of a day counts with the nearest. */
export function countsOf(outcomes: readonly number[]): number[] {
  const nearest = outcomes.map((value) => Math.min(10, Math.max(0, Math.round(value))))
  return Array.from({ length: 11 }, (_, score) => nearest.filter((one) => one === score).length)
}

function pitchFor(tallest: number, step: number, most: number): number {
  let pitch = roomiest
  while (pitch > closest && Math.ceil(tallest / widest(pitch, step)) * pitch > most) pitch -= 0.25
  return pitch
}

/** As few next to each other as stay below `most`: one above the other reads best. */
function columnsFor(tallest: number, { pitch, step, most }: { pitch: number; step: number; most: number }): number {
  const rows = Math.max(1, Math.floor(most / pitch))
  return Math.min(widest(pitch, step), Math.max(1, Math.ceil(tallest / rows)))
}

const widest = (pitch: number, step: number) => Math.max(1, Math.floor((step - 3) / pitch))

function pile(count: number, { x, pitch, columns }: { x: number; pitch: number; columns: number }): Dot[] {
  return Array.from({ length: count }, (_, i) => {
    const row = Math.floor(i / columns)
    const inRow = Math.min(columns, count - row * columns)
    return { x: x + ((i % columns) - (inRow - 1) / 2) * pitch, y: -(row + 0.5) * pitch }
  })
}
