/** The picture that others see when somebody passes on an article of the practice. Those that come with Regie are made at build. */
import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { Article } from '#lib/core/publishing/article.ts'
import { categoryName } from '#lib/core/publishing/category.ts'
import type { Drawing, Task } from './worker.ts'

type Titled = Pick<Article, 'lang' | 'slug' | 'title' | 'category'>

/** Where the picture of this title stands; another title, another address. */
export function drawnAddress({ lang, slug, title, category }: Titled): string {
  const version = createHash('sha256').update(`${category} ${title}`).digest('hex').slice(0, 8)
  return `/og/${lang}/${slug}-${version}.png`
}

/** The slug an address was made of, or null when it is none of these. */
export const drawnSlug = (file: string): string | null =>
  /^([\p{L}\p{N}-]{1,200})-[\da-f]{8}\.png$/u.exec(file)?.[1] ?? null

export type Draw = (titled: Titled) => Promise<Drawing>

/**
 * Draws with what the build left in `dir`, by the worker in `workerFile`. One after the other, and the last ones are kept: who asks for many
 * takes one core for a while, no more.
 */
export function openDrawing(dir: string, workerFile: string): Draw {
  let last: Promise<unknown> = Promise.resolve()
  const kept = new Map<string, Drawing>()

  return async ({ lang, slug, title, category }) => {
    const address = drawnAddress({ lang, slug, title, category })
    const known = kept.get(address)
    if (known !== undefined) return known
    const task: Task = { dir, title, line: categoryName(category, lang), category }
    const turn = last.then(() => kept.get(address) ?? drawn(workerFile, task))
    last = turn.catch(() => undefined)
    const png = await turn
    kept.set(address, png)
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    return png
  }
}

const mostKept = 50

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
