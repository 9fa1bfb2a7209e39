/**
 * Makes the picture that others see when someone passes an article on: `node scripts/build-og.ts`.
 * Writes static/og/<lang>/<slug>.png, and regie.png per language for every other page. A picture whose title, shelf and
 * drawing did not change is left as it is; one whose article is gone is removed.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { parseArticle } from '../src/lib/core/publishing/parse.ts'
import { categoryName } from '../src/lib/core/publishing/category.ts'
import { exerciseDrawings } from '../src/lib/parts/exercise/exercise-drawings.ts'
import type { Drawn, OgPicture } from '../src/lib/server/og/og-picture.ts'
import { openRenderer } from '../src/lib/server/og/renderer.ts'
import { wakker } from '../src/lib/ui/drawings/inked/wakker.ts'
import { cutFonts, readRenderer, shelves } from './og-materials.ts'
import type { Article } from '../src/lib/core/publishing/article.ts'

const root = new URL('../', import.meta.url)
const memory = new URL('node_modules/.cache/regie/og.json', root)

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

const design = ['src/lib/server/og/og-picture.ts', 'src/lib/server/og/renderer.ts', 'scripts/fonts.ts'].map((file) =>
  readFileSync(new URL(file, root), 'utf8'),
)
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
  const render = await openRenderer({ wasm: readRenderer(), fonts: await cutFonts(), mark: shelves.mark })
  for (const [file, picture] of todo) {
    mkdirSync(new URL('./', place(file)), { recursive: true })
    writeFileSync(place(file), render(picture))
  }
}

function drawingOf(article: Article): Drawn {
  const invited = article.blocks.find((block) => block.kind === 'try')
  return invited === undefined || invited.exercise === 'nu-even'
    ? shelves.drawings[article.category]
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
