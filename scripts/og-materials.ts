/** What preview pictures are made of: two typefaces as the renderer reads them, and the drawings of the shelves. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import subsetFont from 'subset-font'
import type { CategoryId } from '../src/lib/core/publishing/category.ts'
import type { Drawn } from '../src/lib/server/og/og-picture.ts'
import { files, type Shelves } from '../src/lib/server/og/materials.ts'
import { gesprek } from '../src/lib/ui/drawings/inked/gesprek.ts'
import { mark } from '../src/lib/ui/drawings/inked/mark.ts'
import { ring } from '../src/lib/ui/drawings/inked/ring.ts'
import { schudden } from '../src/lib/ui/drawings/inked/schudden.ts'
import { wakker } from '../src/lib/ui/drawings/inked/wakker.ts'
import { letters } from './fonts.ts'

const modules = new URL('../node_modules/', import.meta.url)

const drawings: Record<CategoryId, Drawn> = {
  'mind-body': ring,
  tension: gesprek,
  lifestyle: wakker,
  'pain-movement': schudden,
}

export const shelves: Shelves = { mark, drawings, letters }

export const readRenderer = () => readFileSync(new URL('@resvg/resvg-wasm/index_bg.wasm', modules))

/** Leaves them in a folder for the server. */
export async function writeMaterials(dir: string): Promise<void> {
  mkdirSync(dir, { recursive: true })
  const [head, text] = await cutFonts()
  const contents = [
    [files.shelves, JSON.stringify(shelves)],
    [files.renderer, readRenderer()],
    [files.fonts[0], head],
    [files.fonts[1], text],
  ] as const
  for (const [name, bytes] of contents) writeFileSync(path.join(dir, name), bytes)
}

/** The renderer knows neither woff2 nor variable fonts: one weight and one optical size, as plain TrueType. */
export const cutFonts = () =>
  Promise.all([
    cut('source-serif-4/files/source-serif-4-latin-opsz-normal.woff2', { wght: 460, opsz: 60 }),
    cut('atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2', { wght: 400 }),
  ])

function cut(source: string, axes: Record<string, number>) {
  return subsetFont(readFileSync(new URL(`@fontsource-variable/${source}`, modules)), letters, {
    targetFormat: 'sfnt',
    noHinting: true,
    variationAxes: axes,
  })
}
