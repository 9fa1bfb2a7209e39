import { mp4Type } from './mp4-type.ts'
import type { TrackOrder } from '#lib/core/sound/track-plan.ts'
import type { Track } from './make-track.ts'
import type { TrackAnswer, TrackRequest } from './worker-message.ts'

export type { Track } from './make-track.ts'

/** A worker that has nothing to do is kept this long for the next track. */
const idleMs = 60_000

let idle: { worker: Worker; timer: ReturnType<typeof setTimeout> } | null = null

/** Starts the worker ahead of the first track, so that nobody waits for that. Without one on the device nothing happens. */
export function warmUp() {
  if (!idle) keepWorker(newWorker())
}

/**
 * Renders a session to one file for a media element, beside the page. Rejects with the signal's reason when it is given up,
 * and with an error that says so when the worker does not start or fails. `isPlain`: uncompressed, also where the small
 * kind should play.
 */
export async function renderTrack(
  order: TrackOrder,
  { signal, isPlain = false }: { signal?: AbortSignal; isPlain?: boolean } = {},
): Promise<Track> {
  signal?.throwIfAborted()
  const worker = takeWorker()
  try {
    const answer = await ask(worker, { order: onlyNeeded(order), playsOpus: !isPlain && playsOpus() }, signal)
    keepWorker(worker)
    if ('error' in answer) throw new Error(`the track was not made: ${answer.error}`)
    return answer.track
  } catch (error) {
    if (idle?.worker !== worker) worker.terminate()
    throw error
  }
}

function ask(worker: Worker, request: TrackRequest, signal: AbortSignal | undefined): Promise<TrackAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<TrackAnswer>()
  const settled = new AbortController()
  const { signal: once } = settled
  worker.addEventListener('message', ({ data }: MessageEvent<TrackAnswer>) => resolve(data), { signal: once })
  worker.addEventListener('messageerror', () => reject(new Error('the track could not be read')), { signal: once })
  worker.addEventListener('error', ({ message }) => reject(new Error(`the track's worker failed: ${message ?? ''}`)), {
    signal: once,
  })
  signal?.addEventListener('abort', () => reject(signal.reason as Error), { signal: once })
  worker.postMessage(request)
  return promise.finally(() => settled.abort())
}

/** Every recording is copied on its way to the worker, so only those go that will be heard. */
function onlyNeeded({ timeline, mix, recordings }: TrackOrder): TrackOrder {
  const ids = mix.voice ? new Set(timeline.cues.map(({ id }) => id)) : new Set<string>()
  return { timeline, mix, recordings: new Map([...recordings].filter(([id]) => ids.has(id))) }
}

const playsOpus = () => new Audio().canPlayType(mp4Type) === 'probably'

function takeWorker(): Worker {
  if (!idle) return newWorker()
  const { worker, timer } = idle
  clearTimeout(timer)
  idle = null
  return worker
}

function newWorker(): Worker {
  const worker = new Worker(new URL('./track-worker.ts', import.meta.url), { type: 'module', name: 'track' })
  // One that does not start would never answer.
  worker.addEventListener('error', () => idle?.worker === worker && letGo())
  return worker
}

function keepWorker(worker: Worker) {
  if (idle) return worker.terminate()
  idle = { worker, timer: setTimeout(letGo, idleMs) }
}

function letGo() {
  clearTimeout(idle?.timer)
  idle?.worker.terminate()
  idle = null
}
