/**
 * Search in a thread of its own, that ends when for a while nobody searched: an index of five hundred articles takes some 40 MB while it is
 * made and half of that while it is there, and most readers search in their own browser.
 */
import { Worker } from 'node:worker_threads'
import type { Found, SearchedArticle, Searcher } from './searcher.ts'
import type { Answer, Question } from './search-worker.ts'

/** As `Searcher`, but later. Both reject when the thread ends before it answered; the next question starts another. */
export type SearchThread = {
  [name in keyof Searcher]: (...words: Parameters<Searcher[name]>) => Promise<ReturnType<Searcher[name]>>
}

export type OpenSearch = (articles: readonly SearchedArticle[]) => SearchThread

type Waiting = { resolve: (answer: Answer) => void; reject: (error: Error) => void }

type Thread = { worker: Worker; waiting: Map<number, Waiting> }

/** @param idleMs how long a thread lives on after its last answer */
export const openSearchIn =
  (workerFile: string, idleMs = 20_000): OpenSearch =>
  (articles) => {
    let thread: Thread | null = null
    let idle: NodeJS.Timeout | undefined
    let asked = 0

    function start(): Thread {
      const workerData = articles.map(({ slug, title, lead, blocks }) => ({ slug, title, lead, blocks }))
      const started: Thread = { worker: new Worker(workerFile, { workerData }), waiting: new Map() }
      const { worker, waiting } = started
      worker.on('message', (answer: Answer) => {
        waiting.get(answer.id)?.resolve(answer)
        waiting.delete(answer.id)
        if (waiting.size === 0) restWhenIdle()
      })
      let reason = new Error('the thread that searches ended')
      worker.on('error', (error) => (reason = error instanceof Error ? error : reason))
      worker.on('exit', () => {
        if (thread === started) thread = null
        for (const { reject } of waiting.values()) reject(reason)
      })
      // A server that stops does not wait for it.
      worker.unref()
      return started
    }

    function restWhenIdle() {
      clearTimeout(idle)
      idle = setTimeout(() => {
        const ended = thread
        thread = null
        void ended?.worker.terminate()
      }, idleMs).unref()
    }

    function ask(query: string | null): Promise<Answer> {
      clearTimeout(idle)
      const { worker, waiting } = (thread ??= start())
      const question: Question = { id: (asked += 1), query }
      return new Promise((resolve, reject) => {
        waiting.set(question.id, { resolve, reject })
        worker.postMessage(question)
      })
    }

    return {
      async find(query): Promise<Found[]> {
        const answer = await ask(query)
        return 'found' in answer ? answer.found : []
      },
      async pack() {
        const answer = await ask(null)
        if (!('packed' in answer)) throw new Error('the thread that searches gave no index')
        return answer.packed
      },
    }
  }
