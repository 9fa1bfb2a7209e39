/** Draws one picture and ends: what draws it takes some 60 MB, which the server should not hold on to, and most of a second. */
import { parentPort, workerData } from 'node:worker_threads'
import type { CategoryId } from '#lib/core/publishing/category.ts'
import { readMaterials } from './materials.ts'
import { openRenderer } from './renderer.ts'

export type Task = { dir: string; title: string; line: string; category: CategoryId }

/** Null for a title with signs that our typeface does not have. */
export type Drawing = Uint8Array | null

const { dir, title, line, category } = workerData as Task
const { letters, drawings, ...materials } = await readMaterials(dir)

async function draw(): Promise<Drawing> {
  if ([...title].some((sign) => !letters.includes(sign))) return null
  const render = await openRenderer(materials)
  return render({ title, line, drawing: drawings[category] })
}

parentPort?.postMessage(await draw())
