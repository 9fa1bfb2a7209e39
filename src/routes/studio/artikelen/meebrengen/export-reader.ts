import type { Answered, Asked, Questions } from './worker-message.ts'

/** Her export, read in a worker. Giving it up ends whatever it was doing. */
export class ExportReader {
  readonly #worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module', name: 'export' })
  readonly #waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>()
  #number = 0
  /** Why it answers no more. */
  #end: Error | null = null

  /** `onProgress` is told how much of her files has been read, from 0 to 1. */
  constructor(onProgress: (share: number) => void) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
      if ('progress' in data) return onProgress(data.progress)
      const waiting = this.#waiting.get(data.number)
      this.#waiting.delete(data.number)
      if ('failed' in data) waiting?.reject(new Error(data.failed))
      else waiting?.resolve(data.answer as never)
    })
    const brokeOff = () => this.#endWith(new Error('the worker that reads an export broke off'))
    this.#worker.addEventListener('error', brokeOff)
    this.#worker.addEventListener('messageerror', brokeOff)
  }

  ask<Kind extends keyof Questions>(kind: Kind, asked: Questions[Kind]['asked']): Promise<Questions[Kind]['answer']> {
    if (this.#end) return Promise.reject(this.#end)
    const { promise, resolve, reject } = Promise.withResolvers<Questions[Kind]['answer']>()
    const number = (this.#number += 1)
    this.#waiting.set(number, { resolve, reject })
    this.#worker.postMessage({ number, kind, asked } as Asked)
    return promise
  }

  /** Rejects what was still asked. */
  giveUp(): void {
    this.#endWith(new DOMException('given up', 'AbortError'))
  }

  get hasEnded(): boolean {
    return this.#end !== null
  }

  #endWith(error: Error): void {
    this.#end ??= error
    this.#worker.terminate()
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
