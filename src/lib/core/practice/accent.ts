/**
 * Her colour in place of our Delft blue: what can be pressed, what is chosen, and the line of every drawing. It is held against everything
 * it lies on, with the measures of `ui/tokens.css`; one that cannot be read comes back with the nearest that can.
 */
import { fail, succeed, type Result } from '../result.ts'
import { contrast, hexToOklch, isHex, mixed, oklchToHex } from './colour.ts'

export type Theme = 'light' | 'dark'

/** What the accent lies on as text, by the names of `ui/tokens.css`. Its own tint comes with it. */
export const grounds = {
  light: { paper: '#f9f7f2', sheet: '#fffefb', sunk: '#f0ede5', 'lamp-tint': '#faf1de' },
  dark: { paper: '#0e0e0d', sheet: '#181816', sunk: '#060606', 'lamp-tint': '#1f1a11' },
} as const satisfies Record<Theme, Record<string, string>>

/** Also of `ui/tokens.css`: the ink that a pressed button is mixed with, and the band that bars stand on. */
export const inks: Record<Theme, string> = { light: '#1d222d', dark: '#ece7dc' }
export const bands: Record<Theme, string> = { light: '#ebe6da', dark: '#201f1c' }

/** Our own, for who chooses none. */
export const ours: Record<Theme, string> = { light: '#27498a', dark: '#a5bdec' }

/** To begin with, for who has no colour yet. */
export const presets = { moss: '#3d6b3f', sea: '#1f6b70', plum: '#6d3f80', ochre: '#75590f' } as const

const white = '#ffffff'

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for what is seen and not read. */
const textRatio = 4.5
const markRatio = 3

/** How much of a filled button is left when somebody points at it (`controls.css`). */
const hovered = 0.88

export type AccentFault =
  | { kind: 'not-a-colour' }
  /** Cannot be read on `ground`, where it has `ratio` and needs `needed`. */
  | { kind: 'contrast'; ground: string; ratio: number; needed: number; nearest: string }
  /** Red belongs to the safety card, and to nothing else. */
  | { kind: 'alarm'; nearest: string }

/** The colour as it is kept, `#27498a`, or why not, with the nearest that is good: the same hue, and the lightness that passes. */
export function checkAccent(typed: string, theme: Theme): Result<string, AccentFault> {
  const hex = typed.trim().toLowerCase()
  if (!isHex(hex)) return fail({ kind: 'not-a-colour' })
  if (isAlarm(hex)) return fail({ kind: 'alarm', nearest: nearestReadable(besideAlarm(hex), theme) })
  const worst = worstGround(hex, theme)
  if (worst.ratio >= worst.needed) return succeed(hex)
  return fail({ kind: 'contrast', ...worst, nearest: nearestReadable(hex, theme) })
}

/** A colour for the dark theme beside one for the light: the same hue, lit. */
export function litFor(hex: string): string {
  const { c, h } = hexToOklch(hex)
  return nearestReadable(oklchToHex({ l: 0.8, c: Math.min(c, 0.09), h }), 'dark')
}

/** Every token that follows from an accent, for one theme. */
export type AccentTokens = Record<'accent' | 'accent-fill' | 'accent-tint' | 'line' | 'line-faint', string> & {
  focus?: string
}

export function tokensOf(accent: string, theme: Theme): AccentTokens {
  const { c, h } = hexToOklch(accent)
  const { paper } = grounds[theme]
  const of = (l: number, most: number) => oklchToHex({ l, c: Math.min(c, most), h })
  if (theme === 'light') {
    const faint = firstOf(steps(0.66, 0.4), (l) => contrast(of(l, 0.06), paper) >= markRatio)
    return {
      ...{ accent, 'accent-fill': accent, 'accent-tint': tintOf(accent, theme) },
      ...{ line: of(0.375, 0.085), 'line-faint': of(faint, 0.06), focus: accent },
    }
  }
  const fill = firstOf(steps(0.54, 0.3), (l) => isFill(of(l, 0.12), theme))
  const faint = firstOf(steps(0.55, 0.75), (l) => contrast(of(l, 0.05), paper) >= markRatio)
  return {
    ...{ accent, 'accent-fill': of(fill, 0.12), 'accent-tint': tintOf(accent, theme) },
    ...{ line: of(0.865, 0.03), 'line-faint': of(faint, 0.05) },
  }
}

/** The stylesheet that puts her colours in place of ours, or empty for who chose none. */
export function accentSheet({ light, dark }: Record<Theme, string>): string {
  if (light === '' || dark === '') return ''
  const said = (theme: Theme, accent: string) =>
    Object.entries(tokensOf(accent, theme))
      .map(([name, value]) => `--${name}:${value}`)
      .join(';')
  // Twice the same selector weighs more than the tokens it comes after or before. Not by light-dark(): older browsers do not know it.
  return [
    `:root:root,[data-theme='light'][data-theme]{${said('light', light)}}`,
    `@media screen and (prefers-color-scheme:dark){:root:root:not([data-theme='light']){${said('dark', dark)}}}`,
    `[data-theme='dark'][data-theme]{${said('dark', dark)}}`,
    '',
  ].join('\n')
}

function worstGround(hex: string, theme: Theme): { ground: string; ratio: number; needed: number } {
  const asText = Object.entries({ ...grounds[theme], 'accent-tint': tintOf(hex, theme) }).map(([ground, colour]) => ({
    ...{ ground, ratio: contrast(hex, colour), needed: textRatio },
  }))
  // In the light theme it is the filled button itself, with white words in it.
  const asFill = { ground: 'button', ratio: contrast(white, hex), needed: textRatio }
  const all = theme === 'light' ? [...asText, asFill] : asText
  return all.reduce((worst, each) => (each.ratio < worst.ratio ? each : worst))
}

const isReadable = (hex: string, theme: Theme): boolean => {
  const { ratio, needed } = worstGround(hex, theme)
  return ratio >= needed && !isAlarm(hex)
}

function isFill(hex: string, theme: Theme): boolean {
  const pointedAt = mixed(hex, inks[theme], hovered)
  return [hex, pointedAt].every(
    (fill) => contrast(white, fill) >= textRatio && contrast(fill, grounds[theme].paper) >= markRatio,
  )
}

function nearestReadable(hex: string, theme: Theme): string {
  const { l, c, h } = hexToOklch(hex)
  const at = (light: number) => oklchToHex({ l: light, c, h })
  const near = steps(0, 1).toSorted((a, b) => Math.abs(a - l) - Math.abs(b - l))
  return at(firstOf(near, (light) => isReadable(at(light), theme)))
}

function tintOf(hex: string, theme: Theme): string {
  const { c, h } = hexToOklch(hex)
  return theme === 'light'
    ? oklchToHex({ l: 0.936, c: Math.min(c, 0.016), h })
    : oklchToHex({ l: 0.255, c: Math.min(c, 0.036), h })
}

/** The hues around that of the safety card, in degrees, and from how much chroma a colour reads as red. */
const alarmHues = [12, 50] as const
const alarmChroma = 0.08

function isAlarm(hex: string): boolean {
  const { c, h } = hexToOklch(hex)
  return c >= alarmChroma && h > alarmHues[0] && h < alarmHues[1]
}

function besideAlarm(hex: string): string {
  const { l, c, h } = hexToOklch(hex)
  const [below, above] = alarmHues
  // A little outside: rounding to what a screen shows turns a hue by up to a degree.
  return oklchToHex({ l, c, h: h - below < above - h ? below - 4 : above + 4 })
}

/** From one lightness to another, in steps nobody sees. */
const steps = (from: number, to: number): number[] => {
  const count = Math.round(Math.abs(to - from) / 0.004)
  return Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count)
}

function firstOf(lights: readonly number[], passes: (light: number) => boolean): number {
  const found = lights.find(passes)
  if (found === undefined) throw new Error('no lightness of this hue passes')
  return found
}
