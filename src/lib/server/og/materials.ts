/** What the build leaves for drawing (`scripts/og-materials.ts`), in a folder of its own. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { CategoryId } from '#lib/core/publishing/category.ts'
import type { Drawn } from './og-picture.ts'

/** `letters` are the signs our typeface has. */
export type Shelves = { mark: Drawn; drawings: Record<CategoryId, Drawn>; letters: string }

/** Names of the files in the folder. */
export const files = { shelves: 'shelves.json', fonts: ['head.ttf', 'text.ttf'], renderer: 'renderer.wasm' } as const

export async function readMaterials(dir: string): Promise<Shelves & { fonts: Uint8Array[]; wasm: Uint8Array }> {
  const [shelves, wasm, ...fonts] = await Promise.all(
    [files.shelves, files.renderer, ...files.fonts].map((name) => readFile(path.join(dir, name))),
  )
  if (!shelves || !wasm) throw new Error('readMaterials requires every file that is named')
  return { ...(JSON.parse(shelves.toString()) as Shelves), fonts, wasm }
}
