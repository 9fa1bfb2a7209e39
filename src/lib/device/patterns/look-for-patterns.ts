import type { PatternReport } from '#lib/core/patterns/report.ts'
import type { PatternDay } from '#lib/core/patterns/series.ts'
import type { PatternAnswer, PatternRequest } from './worker-message.ts'

/** A worker that has nothing to do is kept this long for the next look. */
const idleMs = 30_000

let idle: { worker: Worker; timer: ReturnType<typeof setTimeout> } | null = null

export type Looking = {
  signal?: AbortSignal
  /** From 0 to 1, only ever rising. */
  onProgress?: (share: number) => void
}

/**
 * Runs `reportOn` beside the page; equal days give an equal report. Rejects with the signal's reason when it is given up (the
 * work then ends at once), and with an error that says so when the worker does not start or fails. No error holds
 * anything of the diary. `days` as `daysOfDiary` gives them.
 */
export async function lookForPatterns(
  days: readonly PatternDay[],
  { signal, onProgress }: Looking = {},
): Promise<PatternReport> {
  signal?.throwIfAborted()
  const worker = takeWorker()
  try {
    const report = await ask(worker, { days }, { ...(signal && { signal }), ...(onProgress && { onProgress }) })
    keepWorker(worker)
    return report
  } catch (error) {
    // Whatever it was doing, it stops doing it.
    worker.terminate()
    throw error
  }
}

function ask(worker: Worker, request: PatternRequest, { signal, onProgress }: Looking): Promise<PatternReport> {
  const { promise, resolve, reject } = Promise.withResolvers<PatternReport>()
  const settled = new AbortController()
  const { signal: once } = settled
  const refuse = (why: string) => () => reject(new Error(why))
  worker.addEventListener(
    'message',
    ({ data }: MessageEvent<PatternAnswer>) => {
      if ('report' in data) resolve(data.report)
      else if ('error' in data) reject(new Error(`looking for patterns failed: ${data.error}`))
      else onProgress?.(data.progress)
    },
    { signal: once },
  )
  worker.addEventListener('messageerror', refuse('what was found could not be read'), { signal: once })
  worker.addEventListener('error', refuse('the worker that looks for patterns did not start or broke off'), {
    signal: once,
  })
  signal?.addEventListener('abort', () => reject(signal.reason as Error), { signal: once })
  worker.postMessage(request)
  return promise.finally(() => settled.abort())
}

function takeWorker(): Worker {
  if (!idle) return new Worker(new URL('./patterns-worker.ts', import.meta.url), { type: 'module', name: 'patterns' })
  const { worker, timer } = idle
  clearTimeout(timer)
  idle = null
  return worker
}

function keepWorker(worker: Worker) {
  if (idle) return worker.terminate()
  idle = { worker, timer: setTimeout(letGo, idleMs) }
}

function letGo() {
  idle?.worker.terminate()
  idle = null
}
