import { allowedInXml } from '#lib/core/xml.ts'

type Tone = 'lamp' | 'glow' | 'paper' | 'ink' | 'faint'

/** Filled paths from back to front, as `ui/drawings` has them, which the server does not know. */
export type Drawn = { viewBox: string; layers: readonly (readonly [tone: Tone, d: string])[] }

/** What stands on a preview picture. */
export type OgPicture = {
  title: string
  /** The quiet line below: a shelf, or what Regie is. */
  line: string
  drawing: Drawn
}

/** Width of one line in px, in the serif at this size. */
export type Measure = (text: string, sizePx: number) => number

const titleWidthPx = 640
const sizes = [84, 76, 68, 60]
const colours: Record<Tone, string> = {
  lamp: '#f3d58f',
  glow: '#f3d58f',
  paper: '#f9f7f2',
  ink: '#24406f',
  faint: '#7b8db1',
}

/** The picture as SVG, 1200 by 630: paper, the open circle, a title in the largest size that fits, one drawing in lamplight. */
export function ogPicture({ title, line, drawing }: OgPicture, mark: Drawn, measure: Measure): string {
  const { sizePx, lines } = fit(allowedInXml(title), measure)
  const leadingPx = Math.round(sizePx * 1.1)
  // The block of title lines hangs from its middle, a little below that of the page because of the brand above it.
  const firstPx = 340 - ((lines.length - 1) * leadingPx) / 2 + sizePx * 0.32
  const text = lines.map(
    (words, i) => `<tspan x="80" y="${String(Math.round(firstPx + i * leadingPx))}">${escaped(words)}</tspan>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">
<rect width="1200" height="630" fill="#f9f7f2"/>
${placed(mark, { x: 80, y: 64, width: 56, height: 56 })}
<text x="152" y="106" font-family="Source Serif 4" font-size="44" fill="#1d222d" letter-spacing="-0.8">Regie</text>
<text font-family="Source Serif 4" font-size="${String(sizePx)}" fill="#1d222d" letter-spacing="${String(-0.018 * sizePx)}">${text.join('')}</text>
<rect x="80" y="520" width="${String(titleWidthPx)}" height="2" fill="#dcd7cb"/>
<text x="80" y="568" font-family="Atkinson Hyperlegible Next" font-size="28" fill="#464b57">${escaped(line)}</text>
${placed(drawing, { x: 780, y: 130, width: 340, height: 370 })}
</svg>`
}

/** The largest size in which the title takes few enough lines, with lines of about the same length. */
function fit(title: string, measure: Measure): { sizePx: number; lines: string[] } {
  const at = (sizePx: number, widthPx: number) => broken(title, (text) => measure(text, sizePx) <= widthPx)
  const fits = (sizePx: number) => {
    const lines = at(sizePx, titleWidthPx)
    return lines.length <= (sizePx > 70 ? 3 : 4) && lines.every((line) => measure(line, sizePx) <= titleWidthPx)
  }
  const sizePx = sizes.find(fits) ?? Math.min(...sizes)
  let lines = at(sizePx, titleWidthPx)
  for (let widthPx = titleWidthPx; widthPx > 200; widthPx -= 20) {
    const narrower = at(sizePx, widthPx)
    if (narrower.length > lines.length || narrower.some((line) => measure(line, sizePx) > widthPx)) break
    lines = narrower
  }
  return { sizePx, lines }
}

function broken(title: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  for (const word of title.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A drawing in the middle of a box, as large as fits, its wash a little off the line as everywhere. */
function placed(drawing: Drawn, box: { x: number; y: number; width: number; height: number }): string {
  const [left = 0, top = 0, width = 1, height = 1] = drawing.viewBox.split(' ').map(Number)
  const scale = Math.min(box.width / width, box.height / height)
  const x = box.x + (box.width - width * scale) / 2 - left * scale
  const y = box.y + (box.height - height * scale) / 2 - top * scale
  const paths = drawing.layers.map(([tone, d]) => {
    const off = tone === 'lamp' || tone === 'glow' ? ' transform="translate(2 2)"' : ''
    return `<path d="${d}" fill="${colours[tone]}"${off}/>`
  })
  return `<g transform="translate(${String(x)} ${String(y)}) scale(${String(scale)})">${paths.join('')}</g>`
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
