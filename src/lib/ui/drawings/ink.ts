import type { Drawing, Tone } from './drawing.ts'
import { flatten, walk } from './flatten.ts'
import type { Point } from './flatten.ts'
import type { Hand, Layer, Sketch } from './lines.ts'
import { seeded, smoothNoise } from './noise.ts'
import { Pen } from './pen.ts'

interface Stop extends Point {
  nx: number
  ny: number
  half: number
}

/** A whole sketch in ink: one path per layer, in order. The same sketch under the same name always gives the same ink. */
export function inked(name: string, sketch: Sketch): Drawing {
  let seed = 11 + name.length * 31
  const strokes = (layer: Layer) => {
    if ('wash' in layer) return layer.wash.replace(/\s*([MLCZ])\s*/g, '$1').replace(/ -/g, '-')
    return layer.lines
      .map((line) => {
        const [d, hand] = typeof line === 'string' ? [line, {}] : line
        return inkLine(d, { ...layer.hand, ...hand }, (seed += 17))
      })
      .join('')
  }
  return { viewBox: sketch.viewBox, layers: sketch.layers.map((layer): [Tone, string] => [layer.tone, strokes(layer)]) }
}

/** One centre line as a filled outline: a slight wobble, a little pressure, tapered ends. Sizes in drawing units. */
export function inkLine(d: string, hand: Hand, seed: number): string {
  const stops = spine(d, hand, seed)
  const [first, last] = [stops[0], stops.at(-1)]
  if (first === undefined || last === undefined) return ''
  const left = stops.map((p) => side(p, 1))
  const right = stops.map((p) => side(p, -1)).reverse()
  const pen = new Pen()
  pen.moveTo(side(first, 1))
  pen.flowThrough(left.slice(1))
  pen.curveTo(tip(last, 1), side(last, -1))
  pen.flowThrough(right.slice(1))
  pen.curveTo(tip(first, -1), side(first, 1))
  pen.close()
  return pen.d
}

const side = (p: Stop, way: number): Point => ({ x: p.x + way * p.nx * p.half, y: p.y + way * p.ny * p.half })
const tip = (p: Stop, way: number): Point => ({
  x: p.x + way * p.ny * p.half * 1.6,
  y: p.y - way * p.nx * p.half * 1.6,
})

function spine(d: string, { w = 2.4, wob = 0.7, tin = 0.45, tout = 0.3, every }: Hand, seed: number): Stop[] {
  const { length, at } = walk(flatten(d))
  const random = seeded(seed)
  const pressure = smoothNoise(random)
  const driftX = smoothNoise(random)
  const driftY = smoothNoise(random)
  const closed = /Z\s*$/.test(d)
  const taper = Math.min(26, length * 0.3)
  const count = every === undefined ? stepsFor(d, length) : Math.round(length / every)

  return Array.from({ length: count + 1 }, (_, i) => {
    const s = (length * i) / count
    const centre = at(s)
    const before = at(Math.max(0, s - 0.6))
    const after = at(Math.min(length, s + 0.6))
    const distance = Math.hypot(after.x - before.x, after.y - before.y) || 1
    const calm = closed ? Math.min(1, s / 20, (length - s) / 20) : 1
    const narrow = closed ? 1 : ease(s / taper, tin) * ease((length - s) / taper, tout)
    const k = s / 22
    return {
      x: centre.x + wob * driftX(k) * calm,
      y: centre.y + wob * driftY(k + 40) * calm,
      nx: -(after.y - before.y) / distance,
      ny: (after.x - before.x) / distance,
      half: (w / 2) * (1 + 0.2 * pressure(k * 0.9 + 7)) * narrow,
    }
  })
}

/** How much of the width is left at a share of the taper: `least` at its tip, all of it past its end. */
const ease = (share: number, least: number) => (share >= 1 ? 1 : least + (1 - least) * Math.sin((share * Math.PI) / 2))

/** Few stops on a straight line, more where it turns or is long enough to wobble; never closer than 2.4 units. */
function stepsFor(d: string, length: number): number {
  if (length < 12) return 3
  return Math.round(Math.min(Math.max(4, length / 15, turning(d) * 2.2), length / 2.4))
}

/** How far a line turns from start to end, in radians, every bend counted. */
function turning(d: string): number {
  const { length, at } = walk(flatten(d))
  const count = Math.max(42, Math.round(length / 5))
  const directions = Array.from({ length: count }, (_, i) => {
    const [a, b] = [at((length * i) / count), at((length * (i + 1)) / count)]
    return Math.atan2(b.y - a.y, b.x - a.x)
  })
  return directions.slice(1).reduce((sum, direction, i) => {
    const change = Math.abs(direction - (directions[i] ?? direction))
    return sum + Math.min(change, 2 * Math.PI - change)
  }, 0)
}
