/** The picture that others see when somebody passes on an article of the practice. Those that come with Regie are made at build. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Article } from '#lib/core/publishing/article.ts'
import { categoryName } from '#lib/core/publishing/category.ts'
import type { Drawing, Task } from './worker.ts'

export type Titled = Pick<Article, 'lang' | 'slug' | 'title' | 'category'>

/** Where the picture of this title stands; another title, another address. */
export function drawnAddress({ lang, slug, title, category }: Titled): string {
  const version = createHash('sha256').update(`${category} ${title}`).digest('hex').slice(0, 8)
  return `/og/${lang}/${slug}-${version}.png`
}

/** The slug an address was made of, or null when it is none of these. */
export const drawnSlug = (file: string): string | null =>
  /^([\p{L}\p{N}-]{1,200})-[\da-f]{8}\.png$/u.exec(file)?.[1] ?? null

export type Draw = (titled: Titled) => Promise<Drawing>

type Places = {
  /** What the build left to draw with. */
  materials: string
  workerFile: string
  /** Where pictures are kept once they are drawn. */
  kept: string
}

/** So many may wait; whoever asks for more gets the picture of the site. */
const longestQueue = 4

/**
 * Draws what was not drawn before, one after the other: most of a second of one core each. Null for a title that cannot be drawn, and while
 * too many wait.
 */
export function openDrawing({ materials, workerFile, kept }: Places): Draw {
  const underWay = new Map<string, Promise<Drawing>>()
  let last: Promise<unknown> = Promise.resolve()

  async function make(task: Task, file: string): Promise<Drawing> {
    const png = await drawn(workerFile, task)
    if (png) await keep(file, png)
    return png
  }

  return async ({ lang, slug, title, category }) => {
    const file = path.join(kept, drawnAddress({ lang, slug, title, category }).replaceAll('/', '-').slice(1))
    const known = underWay.get(file) ?? (await readFile(file).catch(() => null))
    if (known !== null) return known
    if (underWay.size >= longestQueue) return null
    const task: Task = { dir: materials, title, line: categoryName(category, lang), category }
    const turn = last.then(() => make(task, file)).finally(() => underWay.delete(file))
    underWay.set(file, turn)
    last = turn.catch(() => undefined)
    return turn
  }
}

/** Whole or not at all: the server may stop while it writes. */
async function keep(file: string, png: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  const half = `${file}.${process.pid}.half`
  await writeFile(half, png)
  await rename(half, file)
}

function drawn(workerFile: string, task: Task): Promise<Drawing> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: task })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => {
      reject(new Error('the worker that draws ended without a picture'))
    })
  })
}
