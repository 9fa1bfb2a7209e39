import type { Tone } from './drawing.ts'

/** How a line is drawn, in drawing units: width, wobble, and how much of the width is left at the start and at the end (0-1). */
export interface Hand {
  w?: number
  wob?: number
  tin?: number
  tout?: number
  /** Distance between two stops of the pen; small for a line with sharp corners. Left out, the line's bends decide. */
  every?: number
}

/** One centre line (`M`, `L`, `C` and `Z` only), or a line with a hand of its own. */
export type Line = string | readonly [d: string, hand: Hand]

/** A layer before it is inked: a flat wash, or lines that share a hand. */
export type Layer = { tone: Tone; wash: string } | { tone: Tone; lines: readonly Line[]; hand: Hand }

/** A drawing as its draughtsman thinks of it: centre lines on a small canvas, from back to front. */
export interface Sketch {
  viewBox: string
  layers: readonly Layer[]
}

/** Lamplight: one flat tone, never outlined. */
export const lamp = (wash: string): Layer => ({ tone: 'lamp', wash })

/** A small light: the moon, the open circle of the mark. */
export const glow = (wash: string): Layer => ({ tone: 'glow', wash })

/** Paper, to hide the lines that lie behind someone or something. */
export const paper = (wash: string): Layer => ({ tone: 'paper', wash })

export const ink = (lines: readonly Line[], hand: Hand = {}): Layer => ({ tone: 'ink', lines, hand })

/** The second line: echo, ground, far away things. */
export const faint = (lines: readonly Line[], hand: Hand = {}): Layer => ({
  tone: 'faint',
  lines,
  hand: { w: 1.7, ...hand },
})

/** The same path on the other side of x = 0. */
export const mirror = (d: string) =>
  d.replace(/(-?[\d.]+)[ ,](-?[\d.]+)/g, (_, x: string, y: string) => `${String(-Number(x))} ${y}`)

/** The same path, scaled and then moved. */
export const moved = (d: string, dx: number, dy: number, scale = 1) =>
  d.replace(/(-?[\d.]+)[ ,](-?[\d.]+)/g, (_, x: string, y: string) => {
    const round = (n: number) => String(Math.round(n * 100) / 100)
    return `${round(Number(x) * scale + dx)} ${round(Number(y) * scale + dy)}`
  })

/** A round or oval line, begun at the lower left and drawn a little past its beginning, as a hand does. */
export function oval(x: number, y: number, rx: number, ry = rx): string {
  const quarters = 4.5
  const at = (quarter: number) => {
    const angle = (Math.PI / 2) * (quarter + 1.5)
    return {
      x: x + rx * Math.cos(angle),
      y: y + ry * Math.sin(angle),
      dx: -rx * Math.sin(angle),
      dy: ry * Math.cos(angle),
    }
  }
  const write = (...all: number[]) => all.map((n) => String(Math.round(n * 10) / 10)).join(' ')
  const start = at(0)
  let d = `M${write(start.x, start.y)}`
  for (let quarter = 0; quarter < quarters; quarter++) {
    const share = Math.min(1, quarters - quarter)
    const [a, b, reach] = [at(quarter), at(quarter + share), 0.552 * share]
    d += ` C${write(a.x + a.dx * reach, a.y + a.dy * reach, b.x - b.dx * reach, b.y - b.dy * reach, b.x, b.y)}`
  }
  return d
}
