/**
 * Makes the picture that others see when someone passes an article on: `node scripts/build-og.ts`.
 * Writes static/og/<lang>/<slug>.png, and regie.png per language for every other page. A picture whose title, shelf and
 * drawing did not change is left as it is; one whose article is gone is removed.
 */
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import subsetFont from 'subset-font'
import { parseArticle } from '../src/lib/core/publishing/parse.ts'
import { categoryName } from '../src/lib/core/publishing/category.ts'
import { exerciseDrawings } from '../src/lib/parts/exercise/exercise-drawings.ts'
import { gesprek } from '../src/lib/ui/drawings/inked/gesprek.ts'
import { ring } from '../src/lib/ui/drawings/inked/ring.ts'
import { schudden } from '../src/lib/ui/drawings/inked/schudden.ts'
import { wakker } from '../src/lib/ui/drawings/inked/wakker.ts'
import { letters } from './fonts.ts'
import { ogPicture } from './og-picture.ts'
import type { Article } from '../src/lib/core/publishing/article.ts'
import type { CategoryId } from '../src/lib/core/publishing/category.ts'
import type { Drawing } from '../src/lib/ui/drawings/drawing.ts'
import type { OgPicture } from './og-picture.ts'

const root = new URL('../', import.meta.url)
const memory = new URL('node_modules/.cache/regie/og.json', root)

const shelfDrawings: Record<CategoryId, Drawing> = {
  'mind-body': ring,
  tension: gesprek,
  lifestyle: wakker,
  'pain-movement': schudden,
}
const home = {
  nl: { title: 'Pijn die blijft, en wat je zelf kunt doen', line: 'Uitleg, oefeningen en artikelen' },
  en: { title: 'Pain that stays, and what you can do', line: 'Explanations, exercises and articles' },
}

const pictures = new Map<string, OgPicture>()
for (const lang of ['nl', 'en'] as const) {
  pictures.set(`${lang}/regie.png`, { ...home[lang], drawing: wakker })
  for (const name of readdirSync(new URL(`content/${lang}/`, root))) {
    const file = `content/${lang}/${name}`
    const article = parseArticle(file, readFileSync(new URL(file, root), 'utf8'))
    if (!article.ok) throw new Error(article.error.join('\n'))
    const { title, category, slug } = article.value
    pictures.set(`${lang}/${slug}.png`, {
      title,
      line: categoryName(category, lang),
      drawing: drawingOf(article.value),
    })
  }
}

const design = ['scripts/og-picture.ts', 'scripts/fonts.ts'].map((file) => readFileSync(new URL(file, root), 'utf8'))
const hashByFile = Object.fromEntries(
  [...pictures].map(([file, picture]) => [
    file,
    createHash('sha256')
      .update(JSON.stringify([design, picture]))
      .digest('hex'),
  ]),
)
const known = existsSync(memory) ? (JSON.parse(readFileSync(memory, 'utf8')) as Record<string, string>) : {}
const stale = [...pictures].filter(([file]) => known[file] !== hashByFile[file] || !existsSync(place(file)))

removeOrphans()
if (stale.length > 0) await draw(stale)
mkdirSync(new URL('./', memory), { recursive: true })
writeFileSync(memory, JSON.stringify(hashByFile))
console.log(`${String(stale.length)} of ${String(pictures.size)} pictures drawn`)

async function draw(todo: [string, OgPicture][]) {
  await initWasm(readFileSync(new URL('node_modules/@resvg/resvg-wasm/index_bg.wasm', root)))
  const fontBuffers = await Promise.all([
    cut('source-serif-4/files/source-serif-4-latin-opsz-normal.woff2', { wght: 460, opsz: 60 }),
    cut('atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2', { wght: 400 }),
  ])
  const render = (svg: string) => new Resvg(svg, { font: { fontBuffers, defaultFontFamily: 'Source Serif 4' } })
  const measure = (text: string, sizePx: number) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="200"><text y="150" font-family="Source Serif 4" font-size="${String(sizePx)}" letter-spacing="${String(-0.018 * sizePx)}">${text.replaceAll('&', '&amp;')}</text></svg>`
    return render(svg).getBBox()?.width ?? 0
  }
  for (const [file, picture] of todo) {
    mkdirSync(new URL('./', place(file)), { recursive: true })
    writeFileSync(place(file), render(ogPicture(picture, measure)).render().asPng())
  }
}

/** The renderer knows neither woff2 nor variable fonts: one weight and one optical size, as plain TrueType. */
function cut(source: string, axes: Record<string, number>) {
  return subsetFont(readFileSync(new URL(`node_modules/@fontsource-variable/${source}`, root)), letters, {
    targetFormat: 'sfnt',
    noHinting: true,
    variationAxes: axes,
  })
}

function drawingOf(article: Article): Drawing {
  const invited = article.blocks.find((block) => block.kind === 'try')
  return invited === undefined || invited.exercise === 'nu-even'
    ? shelfDrawings[article.category]
    : exerciseDrawings[invited.exercise]
}

function removeOrphans() {
  for (const lang of ['nl', 'en']) {
    const folder = place(`${lang}/`)
    if (!existsSync(folder)) continue
    for (const name of readdirSync(folder)) if (!pictures.has(`${lang}/${name}`)) rmSync(new URL(name, folder))
  }
}

function place(file: string) {
  return new URL(`static/og/${file}`, root)
}
