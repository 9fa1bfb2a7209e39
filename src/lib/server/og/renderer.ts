/**
 * SVG to PNG with our two typefaces. Used at build for what comes with Regie, and by the server for what the practitioner publishes;
 * it knows no file of its own, so that both can bring theirs.
 */
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { ogPicture, type Drawn, type Measure, type OgPicture } from './og-picture.ts'

/** `wasm` is the renderer itself, `fonts` plain TrueType: it reads neither woff2 nor variable fonts. */
export type Materials = { wasm: Uint8Array; fonts: Uint8Array[]; mark: Drawn }

/** Once in a process. */
export async function openRenderer({ wasm, fonts, mark }: Materials): Promise<(picture: OgPicture) => Uint8Array> {
  await initWasm(wasm)
  const render = (svg: string) =>
    new Resvg(svg, { font: { fontBuffers: fonts, defaultFontFamily: 'Source Serif 4', loadSystemFonts: false } })
  /** Width at 100 px; a typeface of one optical size, spaced in proportion, is twice as wide at twice the size. */
  const widthOf = (text: string): number => {
    const words = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    const parsed = render(
      `<svg xmlns="http://www.w3.org/2000/svg" width="6000" height="200"><text y="150" font-family="Source Serif 4" font-size="100" letter-spacing="-1.8">${words}</text></svg>`,
    )
    const width = parsed.getBBox()?.width ?? 0
    parsed.free()
    return width
  }
  return (picture) => {
    const known = new Map<string, number>()
    const measure: Measure = (text, sizePx) => {
      const width = known.get(text) ?? widthOf(text)
      known.set(text, width)
      return (width * sizePx) / 100
    }
    const parsed = render(ogPicture(picture, mark, measure))
    const image = parsed.render()
    const png = image.asPng()
    image.free()
    parsed.free()
    return png
  }
}
