import type { Point } from './flatten.ts'

/**
 * Writes an outline as short path data: relative, one decimal, and with `t`, whose control point is the mirror image of
 * the one before. Points lie on a grid of a tenth; every error is taken along in the next point, so it never adds up.
 */
export class Pen {
  #d = ''
  #at: Point = { x: 0, y: 0 }
  #control: Point = { x: 0, y: 0 }
  #last = ''

  get d() {
    return this.#d
  }

  moveTo(to: Point) {
    const p = onGrid(to)
    this.#d += `M${number(p.x)}${joined(p.y)}`
    this.#last = 'M'
    this.#at = p
  }

  lineTo(to: Point) {
    const p = onGrid(to)
    this.#write('l', p)
    this.#at = p
  }

  curveTo(control: Point, to: Point) {
    const [c, p] = [onGrid(control), onGrid(to)]
    this.#write('q', c, p)
    this.#control = c
    this.#at = p
  }

  /** A flowing curve that is pulled by each point in turn, and ends at the last one. */
  flowThrough(points: readonly Point[]) {
    const last = points.at(-1)
    if (last === undefined) return
    points.slice(0, -1).forEach((point, i) => {
      const next = points[i + 1] ?? last
      if (i === 0) return this.curveTo(point, middle(point, next))
      const control = { x: 2 * this.#at.x - this.#control.x, y: 2 * this.#at.y - this.#control.y }
      const to = onGrid(middle(control, next))
      this.#write('t', to)
      this.#control = control
      this.#at = to
    })
    this.lineTo(last)
  }

  close() {
    this.#d += 'Z'
    this.#last = 'Z'
  }

  #write(command: string, ...points: Point[]) {
    let text = points.flatMap((p) => [p.x - this.#at.x, p.y - this.#at.y]).map(number)
    const head = command === this.#last ? joinedText(text[0] ?? '') : command + (text[0] ?? '')
    text = text.slice(1)
    this.#d += head + text.map(joinedText).join('')
    this.#last = command
  }
}

const tenth = (n: number) => Math.round(n * 10) / 10
const onGrid = (p: Point): Point => ({ x: tenth(p.x), y: tenth(p.y) })
const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

const number = (n: number) => String(tenth(n) || 0).replace(/^(-?)0\./, '$1.')
const joinedText = (text: string) => (text.startsWith('-') ? text : ` ${text}`)
const joined = (n: number) => joinedText(number(n))
