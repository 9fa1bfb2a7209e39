/**
 * Bringing along, one article after the other: its pictures first, then the article with those in their places. Each step may be sent twice, so
 * that a lost answer is asked for again; a lost connection is waited for.
 */
import type { Lang } from '#lib/core/lang.ts'
import type { CategoryId } from '#lib/core/publishing/category.ts'
import type { Draft } from '#lib/core/publishing/draft.ts'
import { longest, type PublishProblem } from '#lib/core/publishing/draft.ts'
import { missingPicture } from '#lib/core/publishing/import/brought-words.ts'
import type { Brought, BroughtWhy } from '#lib/core/publishing/import/bring.ts'
import { placePictures } from '#lib/core/publishing/import/picture-marks.ts'
import type { PlannedPicture, PlannedPost } from '#lib/core/publishing/import/plan.ts'
import { saysSignedOut } from '../../signed-out.svelte.ts'
import type { ExportReader } from './export-reader.ts'

export type MissingWhy = 'no-place' | 'not-there' | 'not-reached' | 'not-a-picture' | 'too-large'

export type Outcome = Pick<PlannedPost, 'key' | 'title' | 'lang' | 'lost'> & {
  what: 'published' | 'draft' | 'here' | 'failed'
  id: string | null
  /** Why it is a draft. */
  why: BroughtWhy[]
  missing: { address: string; why: MissingWhy }[]
  /** Pictures that came, and say nothing yet to whoever does not see them. */
  undescribed: number
}

type How = {
  publish: boolean
  /** Where pages of her categories lead from now on. */
  shelves: { shelf: CategoryId; lang: Lang; paths: string[] }[]
}

type Kept = { address: string } | { why: MissingWhy }

/** Without a connection it is tried again, and at once when the browser says that there is one. */
const againMs = 5000
/** A site that does not answer this often in a row is not asked any more. */
const mostSilences = 3

/** A server that breaks on the same thing so often breaks on what is in it. */
const mostFaults = 3

class Stopped extends Error {
  readonly how: 'stopped' | 'signed-out'
  constructor(how: 'stopped' | 'signed-out') {
    super(how)
    this.how = how
  }
}

export class Bringing {
  readonly #reader: ExportReader
  readonly #publish: boolean
  #shelves: How['shelves'] | null
  #left: PlannedPost[]
  readonly of: number
  outcomes = $state.raw<Outcome[]>([])
  state = $state<'going' | 'waiting' | 'stopped' | 'signed-out' | 'done'>('stopped')
  title = $state('')
  #isStopping = false
  /** Pictures come back in other posts. */
  readonly #kept = new Map<string, Kept>()
  readonly #silences = new Map<string, number>()

  constructor(reader: ExportReader, posts: readonly PlannedPost[], { publish, shelves }: How) {
    this.#reader = reader
    this.#publish = publish
    this.#shelves = shelves
    this.#left = [...posts]
    this.of = posts.length
  }

  /** Begins, or goes on where it stopped. */
  async go(): Promise<void> {
    this.#isStopping = false
    this.state = 'going'
    try {
      if (this.#shelves !== null) await this.#send('planken', JSON.stringify({ shelves: this.#shelves }))
      this.#shelves = null
      for (let [post] = this.#left; post; [post] = this.#left) {
        if (this.#isStopping) throw new Stopped('stopped')
        this.title = post.title
        const outcome = await this.#bring(post)
        this.outcomes = [...this.outcomes, outcome]
        this.#left = this.#left.slice(1)
      }
      this.state = 'done'
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
      this.state = error.how
    }
  }

  /** What is being sent may still arrive; nothing new is begun. */
  stop(): void {
    this.#isStopping = true
  }

  async #bring(post: PlannedPost): Promise<Outcome> {
    const { key, title, lang, lost } = post
    const about = { key, title, lang, lost }
    const nothing = { id: null, why: [], missing: [], undescribed: 0 }
    const brought = await this.#reader.ask('take', { key })
    if (brought === null) return { ...about, ...nothing, what: 'failed' }
    const kept = new Map<string, Kept>()
    // One that is here already keeps the pictures it has.
    if (post.earlier === null) for (const each of post.pictures) kept.set(each.address, await this.#picture(each))
    const answer = await this.#send('artikel', JSON.stringify(this.#articleOf(brought, kept)))
    if (!answer.ok) return { ...about, ...nothing, what: 'failed' }
    const { id, came, isPublished, problems } = (await answer.json()) as {
      id: string
      came: 'now' | 'here'
      isPublished: boolean
      problems: PublishProblem[]
    }
    const missing = [...kept].flatMap(([address, one]) => ('why' in one ? [{ address, why: one.why }] : []))
    const undescribed = post.pictures.filter(({ alt, address }) => alt === '' && 'address' in (kept.get(address) ?? {}))
    const what = isPublished ? 'published' : came === 'here' ? 'here' : 'draft'
    const known = problems.length > 0 ? problems.map((problem) => ({ kind: 'not-ready', problem }) as const) : post.why
    // One that could not come needs no description any more.
    const isMoot = (one: BroughtWhy) =>
      one.kind === 'not-ready' && one.problem.kind === 'picture-without-words' && undescribed.length === 0
    const why = what === 'draft' ? known.filter((one) => !isMoot(one)) : []
    return { ...about, what, id, why, missing, undescribed: undescribed.length }
  }

  #articleOf({ key, lang, draft, publishedOn, addresses, pictures, why }: Brought, kept: ReadonlyMap<string, Kept>) {
    const addressOf = ({ address }: { address: string }) => {
      const one = kept.get(address)
      return one && 'address' in one ? one.address : null
    }
    const missing = (alt: string) => missingPicture(alt, lang)
    const body = placePictures(draft.body, pictures, { addressOf, missing }).slice(0, longest.body)
    const whole: Draft = { ...draft, body }
    // A reason that was only about how it stands is looked at again by the server; one that readers never had stays a draft.
    const publish = this.#publish && why.every(({ kind }) => kind === 'not-ready')
    return { key, lang, draft: whole, publishedOn, addresses, publish }
  }

  async #picture({ address, from, path }: PlannedPicture): Promise<Kept> {
    const known = this.#kept.get(address)
    if (known) return known
    const kept = await this.#keep({ address, from, path })
    this.#kept.set(address, kept)
    return kept
  }

  async #keep({ address, from, path }: Pick<PlannedPicture, 'address' | 'from' | 'path'>): Promise<Kept> {
    if (from === 'nowhere') return { why: 'no-place' }
    if (from === 'file' && path !== null) {
      const bytes = await this.#reader.ask('picture', { path })
      return bytes === null ? { why: 'too-large' } : keptBy(await this.#send('/api/studio/afbeeldingen', bytes))
    }
    const host = URL.parse(address)?.host ?? ''
    if ((this.#silences.get(host) ?? 0) >= mostSilences) return { why: 'not-reached' }
    const kept = await keptBy(await this.#send('afbeelding', JSON.stringify({ address })))
    const isSilent = 'why' in kept && kept.why === 'not-reached'
    this.#silences.set(host, isSilent ? (this.#silences.get(host) ?? 0) + 1 : 0)
    return kept
  }

  /** Sends it until there is an answer. */
  async #send(to: string, body: string | ArrayBuffer): Promise<Response> {
    const path = to.startsWith('/') ? to : `/api/studio/meebrengen/${to}`
    const headers = typeof body === 'string' ? { 'content-type': 'application/json' } : undefined
    for (let faults = 0; ;) {
      if (this.#isStopping) throw new Stopped('stopped')
      const answer = await fetch(path, { method: 'POST', body, ...(headers && { headers }) }).catch(() => null)
      if (answer && saysSignedOut(answer)) {
        throw new Stopped('signed-out')
      }
      if (answer?.status === 500) faults += 1
      if (answer && (answer.status < 500 || faults === mostFaults)) {
        this.state = 'going'
        return answer
      }
      this.state = 'waiting'
      await this.#connection()
    }
  }

  /** Until it may be tried again, or she stops. */
  async #connection(): Promise<void> {
    const done = new AbortController()
    const { promise, resolve } = Promise.withResolvers<undefined>()
    const end = () => resolve(undefined)
    const timer = setTimeout(end, againMs)
    const look = setInterval(() => this.#isStopping && end(), 200)
    addEventListener('online', end, { signal: done.signal })
    await promise
    clearTimeout(timer)
    clearInterval(look)
    done.abort()
  }
}

async function keptBy(answer: Response): Promise<Kept> {
  if (answer.ok) return { address: ((await answer.json()) as { address: string }).address }
  if (answer.status === 413) return { why: 'too-large' }
  const { error } = (await answer.json().catch(() => ({}))) as { error?: string }
  const whys = ['not-there', 'not-reached', 'not-a-picture', 'too-large'] as const
  return { why: whys.find((why) => why === error) ?? 'not-a-picture' }
}
