/** A picture from a site of before, fetched once and kept as ours. Every address is checked on every hop (`server/fetch`). */
import { addressesOf } from '#lib/core/publishing/import/picture-files.ts'
import { fail, succeed, type Result } from '#lib/core/result.ts'
import type { Db } from '../db/tables.ts'
import { guardedFetch, type FetchRules } from '../fetch/fetch-guarded.ts'
import { FetchRefusal } from '../fetch/fetch-refusal.ts'
import { keepPicture, largestPicture } from './store.ts'

/**
 * `not-there`: the site answers, and has no such picture. `not-given`: it answers that this is not for us. `busy`: it answers that it cannot now.
 * `not-reached`: it gives no answer; why matters to nobody here.
 */
export type FetchPictureProblem = 'not-reached' | 'busy' | 'not-there' | 'not-given' | 'not-a-picture' | 'too-large'

const longestMs = 15_000

/** Asks for the picture at this address: first for the file it was made from, then as it was shown. */
export async function fetchPicture(
  db: Db,
  address: string,
  { at, ...rules }: FetchRules & { at: string },
): Promise<Result<{ address: string }, FetchPictureProblem>> {
  const ask = guardedFetch({ maxBytes: largestPicture, timeoutMs: longestMs, ...rules })
  const problems: FetchPictureProblem[] = []
  const silent = new Set<string | undefined>()
  for (const each of addressesOf(address)) {
    const host = URL.parse(each)?.host
    if (silent.has(host)) continue
    const bytes = await bytesAt(ask, each)
    const kept = bytes.ok ? await keepPicture(db, bytes.value, at) : bytes
    if (kept.ok) return kept
    problems.push(kept.error)
    // It would not answer for the other size either.
    if (mayPass(kept.error)) silent.add(host)
  }
  return fail(problems.find(mayPass) ?? problems.at(-1) ?? 'not-reached')
}

/** Whether asking later may be of use. */
const mayPass = (problem: FetchPictureProblem) => problem === 'not-reached' || problem === 'busy'

async function bytesAt(ask: typeof fetch, address: string): Promise<Result<Uint8Array, FetchPictureProblem>> {
  try {
    const answer = await ask(address, { headers: { accept: 'image/*' } })
    if (!answer.ok) return fail(problemOf(answer.status))
    return succeed(new Uint8Array(await answer.arrayBuffer()))
  } catch (error) {
    if (!(error instanceof FetchRefusal)) throw error
    return fail(error.problem === 'too-large' ? 'too-large' : 'not-reached')
  }
}

function problemOf(status: number): FetchPictureProblem {
  if (status === 404 || status === 410) return 'not-there'
  return status >= 500 || status === 429 || status === 408 ? 'busy' : 'not-given'
}
