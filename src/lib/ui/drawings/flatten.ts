export interface Point {
  x: number
  y: number
}

const between = (a: Point, b: Point) => Math.hypot(b.x - a.x, b.y - a.y)

/** Points along a path of `M`, `L`, `C` and `Z`, about half a unit apart. Throws on any other command. */
export function flatten(d: string): Point[] {
  const parts = d.match(/[a-z]|-?\d*\.?\d+/gi) ?? []
  const points: Point[] = []
  let i = 0
  let command = 'M'
  let start: Point = { x: 0, y: 0 }
  let pen = start

  const number = () => Number(parts[i++])
  const point = (): Point => ({ x: number(), y: number() })
  const lineTo = (to: Point) => {
    const count = Math.max(1, Math.ceil(between(pen, to) * 2))
    for (let k = 1; k <= count; k++) {
      points.push({ x: pen.x + ((to.x - pen.x) * k) / count, y: pen.y + ((to.y - pen.y) * k) / count })
    }
    pen = to
  }
  const curveTo = (a: Point, b: Point, to: Point) => {
    const count = Math.max(8, Math.ceil((between(pen, a) + between(a, b) + between(b, to)) * 2))
    for (let k = 1; k <= count; k++) points.push(onCurve(pen, a, b, to, k / count))
    pen = to
  }

  while (i < parts.length) {
    if (/[a-z]/i.test(parts[i] ?? '')) command = parts[i++] ?? ''
    if (command === 'M') {
      start = pen = point()
      points.push(pen)
      command = 'L'
    } else if (command === 'L') lineTo(point())
    else if (command === 'C') curveTo(point(), point(), point())
    else if (command === 'Z') lineTo(start)
    else throw new Error(`flatten reads M, L, C and Z, got ${command} in ${d}`)
  }
  return points
}

function onCurve(from: Point, a: Point, b: Point, to: Point, t: number): Point {
  const u = 1 - t
  const mix = (p: number, q: number, r: number, s: number) =>
    u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s
  return { x: mix(from.x, a.x, b.x, to.x), y: mix(from.y, a.y, b.y, to.y) }
}

/** A point at any distance along the points, and their whole length. */
export function walk(points: readonly Point[]): { length: number; at: (distance: number) => Point } {
  const origin = points[0] ?? { x: 0, y: 0 }
  const along = [0]
  points.slice(1).forEach((point, i) => along.push((along[i] ?? 0) + between(points[i] ?? origin, point)))
  const length = along.at(-1) ?? 0
  const at = (distance: number): Point => {
    let i = 1
    while (i < along.length - 1 && (along[i] ?? 0) < distance) i++
    const [before, after] = [along[i - 1] ?? 0, along[i] ?? 0]
    const [a, b] = [points[i - 1] ?? origin, points[i] ?? origin]
    const f = Math.min(1, Math.max(0, (distance - before) / (after - before || 1)))
    return { x: a.x + (b.x - a.x) * f, y: a.y + (b.y - a.y) * f }
  }
  return { length, at }
}
