import { describe, expect, it } from 'vitest'
import { flatten, walk } from './flatten.ts'
import { inked, inkLine } from './ink.ts'
import { ink, lamp, mirror, moved, oval } from './lines.ts'
import { Pen } from './pen.ts'

describe('flatten', () => {
  it('walks along straight lines and back to the start', () => {
    const points = flatten('M0 0 L3 0 L3 4 Z')
    expect(points.at(-1)).toEqual({ x: 0, y: 0 })
    expect(walk(points).length).toBeCloseTo(3 + 4 + 5, 6)
    expect(walk(points).at(5)).toEqual({ x: 3, y: 2 })
  })

  it('refuses a command it does not know', () => {
    expect(() => flatten('M0 0 A1 1 0 0 1 2 2')).toThrow('flatten reads M, L, C and Z, got A')
  })
})

describe('lines', () => {
  it('mirrors a path in x = 0', () => {
    expect(mirror('M1 2 L-3.5 4Z')).toBe('M-1 2 L3.5 4Z')
  })

  it('scales a path before it moves it', () => {
    expect(moved('M1 2 L3 4', 10, 20, 2)).toBe('M12 24 L16 28')
  })

  it('draws an oval on its own edge', () => {
    for (const { x, y } of flatten(oval(10, 20, 6, 3))) {
      expect(Math.hypot((x - 10) / 6, (y - 20) / 3)).toBeCloseTo(1, 1)
    }
  })
})

describe('Pen', () => {
  it('writes relative numbers without noughts, spaces or commands that can be left out', () => {
    const pen = new Pen()
    pen.moveTo({ x: 10, y: -2 })
    pen.lineTo({ x: 10.5, y: -2.26 })
    pen.lineTo({ x: 12, y: -4 })
    pen.close()
    expect(pen.d).toBe('M10-2l.5-.3 1.5-1.7Z')
  })

  it('flows towards every point and ends on the last', () => {
    const pen = new Pen()
    pen.moveTo({ x: 0, y: 0 })
    pen.flowThrough([
      { x: 2, y: 4 },
      { x: 6, y: 4 },
      { x: 8, y: 0 },
    ])
    // The control points are 2,4 and, mirrored in 4,4, the second point 6,4.
    expect(pen.d).toBe('M0 0q2 4 4 4t3-2l1-2')
  })
})

describe('ink', () => {
  it('stays within its width and wobble of the centre line, and comes back to where it began', () => {
    // Half of 2, a fifth of pressure, half a unit of wobble, a tenth of rounding; the end may stick out by its tip.
    const stops = stopsOf(inkLine('M0 0 L100 0', { w: 2, wob: 0.5 }, 3))
    for (const [x, y] of stops) {
      expect(Math.abs(y)).toBeLessThanOrEqual(1.8)
      expect(x).toBeGreaterThan(-1)
      expect(x).toBeLessThan(101)
    }
    expect(stops.some(([x, y]) => x > 40 && x < 60 && y > 0)).toBe(true)
    expect(stops.some(([x, y]) => x > 40 && x < 60 && y < 0)).toBe(true)
    const first = stops[0] ?? [9, 9]
    const last = stops.at(-1) ?? [0, 0]
    expect(Math.hypot(last[0] - first[0], last[1] - first[1])).toBeLessThan(0.2)
  })

  it('gives the same ink for the same sketch, and other ink under another name', () => {
    const sketch = { viewBox: '0 0 10 10', layers: [lamp('M0 0 L 5 5 Z'), ink(['M0 0 L9 9'])] }
    expect(inked('a', sketch)).toEqual(inked('a', sketch))
    expect(inked('a', sketch)).not.toEqual(inked('longer', sketch))
    expect(inked('a', sketch).layers[0]).toEqual(['lamp', 'M0 0L5 5Z'])
  })
})

/** Where every command of a written path ends. */
function stopsOf(d: string): [number, number][] {
  const sizes: Record<string, number> = { M: 2, q: 4, t: 2, l: 2 }
  const stops: [number, number][] = []
  for (const [, command = '', rest = ''] of d.matchAll(/([Mqtl])([^MqtlZ]*)/g)) {
    const numbers = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number)
    const size = sizes[command] ?? 2
    for (let i = 0; i < numbers.length; i += size) {
      const [x, y] = command === 'M' ? [0, 0] : (stops.at(-1) ?? [0, 0])
      stops.push([x + (numbers[i + size - 2] ?? 0), y + (numbers[i + size - 1] ?? 0)])
    }
  }
  return stops
}
