/** The thread in which the articles of one language are searched: `search-thread.ts` starts it and ends it. */
import { parentPort, workerData } from 'node:worker_threads'
import { openSearcher, type Found, type SearchedArticle } from './searcher.ts'

export type Question = { id: number; query: string | null }

/** What was found; for a question without a query the packed index. */
export type Answer = { id: number; found: Found[] } | { id: number; packed: Uint8Array<ArrayBuffer> }

const searcher = openSearcher(workerData as readonly SearchedArticle[])

parentPort?.on('message', ({ id, query }: Question) => {
  const answer: Answer = query === null ? { id, packed: searcher.pack() } : { id, found: searcher.find(query) }
  parentPort?.postMessage(answer)
})
