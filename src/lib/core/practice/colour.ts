/**
 * Colours as somebody sees them: OKLCH (Björn Ottosson, "A perceptual color space for image processing", 2020), in which a colour can be
 * made lighter without becoming another one, and the contrast of WCAG 2.2.
 */

/** Lightness from 0 to 1, chroma from 0, hue in degrees. */
export type Oklch = { l: number; c: number; h: number }

type Three = readonly [number, number, number]

export const isHex = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text)

export function hexToOklch(hex: string): Oklch {
  const [r, g, b] = linear(hex)
  const [l, m, s] = [
    0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b,
    0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b,
    0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b,
  ].map(Math.cbrt) as unknown as Three
  const light = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const blue = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return { l: light, c: Math.hypot(a, blue), h: ((Math.atan2(blue, a) * 180) / Math.PI + 360) % 360 }
}

/** The colour a screen can show that is nearest: as light and of the same hue, with less chroma where it must be. */
export function oklchToHex({ l, c, h }: Oklch): string {
  let [least, most] = [0, c]
  if (isShown(toLinear({ l, c, h }))) least = c
  else
    for (let step = 0; step < 20; step++) {
      const middle = (least + most) / 2
      if (isShown(toLinear({ l, c: middle, h }))) least = middle
      else most = middle
    }
  return toHex(toLinear({ l, c: least, h }))
}

/** From 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** As `color-mix(in srgb, one share%, other)` of CSS. */
export function mixed(one: string, other: string, share: number): string {
  const [a, b] = [channels(one), channels(other)]
  return `#${a.map((value, i) => byte(value * share + (b[i] ?? 0) * (1 - share))).join('')}`
}

function luminance(hex: string): number {
  const [r, g, b] = linear(hex)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function toLinear({ l, c, h }: Oklch): Three {
  const a = c * Math.cos((h * Math.PI) / 180)
  const b = c * Math.sin((h * Math.PI) / 180)
  const [long, middle, short] = [
    l + 0.3963377774 * a + 0.2158037573 * b,
    l - 0.1055613458 * a - 0.0638541728 * b,
    l - 0.0894841775 * a - 1.291485548 * b,
  ].map((value) => value ** 3) as unknown as Three
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ]
}

const isShown = (colour: Three) => colour.every((value) => value >= -0.0005 && value <= 1.0005)

const channels = (hex: string): Three => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Three

const linear = (hex: string): Three =>
  channels(hex).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as unknown as Three

const toHex = (colour: Three): string =>
  `#${colour.map((value) => byte(255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055))).join('')}`

const byte = (value: number): string =>
  Math.round(Math.min(255, Math.max(0, value)))
    .toString(16)
    .padStart(2, '0')
