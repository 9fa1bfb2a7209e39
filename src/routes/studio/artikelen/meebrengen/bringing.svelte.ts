/** A run (`run.ts`) as the page sees it, in this browser. */
import type { PlannedPost } from '#lib/core/publishing/import/plan.ts'
import { saysSignedOut } from '../../signed-out.svelte.ts'
import type { ExportReader } from './export-reader.ts'
import { atBegin, Run, type How } from './run.ts'
import type { Surroundings } from './sender.ts'

export class Bringing {
  readonly of: number
  readonly run: Run
  progress = $state.raw(atBegin)

  constructor(reader: ExportReader, posts: readonly PlannedPost[], how: How) {
    this.of = posts.length
    this.run = new Run({ reader, around: browser, tell: (progress) => (this.progress = progress) }, posts, how)
  }
}

const browser: Surroundings = {
  fetch: (path, init) => fetch(path, init),
  isOnline: () => navigator.onLine,
  isSignedOut: saysSignedOut,
  async pause(ms, signal) {
    if (signal.aborted) return
    const done = new AbortController()
    const { promise, resolve } = Promise.withResolvers<undefined>()
    const end = () => resolve(undefined)
    const timer = setTimeout(end, ms)
    addEventListener('online', end, { signal: done.signal })
    signal.addEventListener('abort', end, { signal: done.signal })
    await promise
    clearTimeout(timer)
    done.abort()
  },
}
