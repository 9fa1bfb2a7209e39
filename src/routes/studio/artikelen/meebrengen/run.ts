/**
 * Bringing along, one article after the other: its pictures first, then the article with those in their places. Each step may be sent twice, so
 * that a lost answer is asked for again; a lost connection is waited for. Whatever stops it, it can go on where it was.
 */
import type { Lang } from '#lib/core/lang.ts'
import type { CategoryId } from '#lib/core/publishing/category.ts'
import type { Draft } from '#lib/core/publishing/draft.ts'
import { longest, type PublishProblem } from '#lib/core/publishing/draft.ts'
import { missingPicture } from '#lib/core/publishing/import/brought-words.ts'
import type { Brought, BroughtWhy } from '#lib/core/publishing/import/bring.ts'
import { placePictures } from '#lib/core/publishing/import/picture-marks.ts'
import type { PlannedPost } from '#lib/core/publishing/import/plan.ts'
import { PictureKeeper, type AboutSilence, type Kept, type MissingWhy, type Reader } from './picture-keeper.ts'
import { sendTo, Stopped, type Surroundings } from './sender.ts'

export type Outcome = Pick<PlannedPost, 'key' | 'title' | 'lang' | 'lost'> & {
  what: 'published' | 'draft' | 'here' | 'failed'
  id: string | null
  /** Why it is a draft. */
  why: BroughtWhy[]
  missing: { address: string; why: MissingWhy }[]
  /** Pictures that came, and say nothing yet to whoever does not see them. */
  undescribed: number
}

type LedShelf = { shelf: CategoryId; lang: Lang; paths: string[] }

export type How = {
  publish: boolean
  /** Where pages of her categories lead from now on. */
  shelves: LedShelf[]
}

export type Progress = {
  outcomes: Outcome[]
  /** `silent`: a site gives no pictures, and she is asked what to do. `broken`: something went wrong that should not. */
  state: 'going' | 'waiting' | 'silent' | 'stopped' | 'signed-out' | 'broken' | 'done'
  title: string
  /** The site that gives no pictures. */
  silentHost: string
  /** Whether the server would not have the pages of her categories. */
  shelvesFailed: boolean
}

export const atBegin: Progress = { outcomes: [], state: 'stopped', title: '', silentHost: '', shelvesFailed: false }

type Means = { reader: Reader; around: Surroundings; tell: (progress: Progress) => void }

/** What the server takes at once, small enough for its longest paths. */
const mostPaths = 10
const mostShelves = 10

export class Run {
  readonly #means: Means
  readonly #pictures: PictureKeeper
  readonly #publish: boolean
  #shelves: LedShelf[][]
  #left: PlannedPost[]
  #progress = atBegin
  #stopping = new AbortController()
  #chosen: ((about: AboutSilence) => void) | null = null

  constructor(means: Means, posts: readonly PlannedPost[], { publish, shelves }: How) {
    this.#means = means
    this.#publish = publish
    this.#left = [...posts]
    const few = shelves.flatMap(({ paths, ...more }) =>
      inPieces(paths, mostPaths).map((piece) => ({ ...more, paths: piece })),
    )
    this.#shelves = inPieces(few, mostShelves)
    this.#pictures = new PictureKeeper({ ...means, choose: (host) => this.#choose(host) })
  }

  /** Begins, or goes on where it stopped. What should not happen is thrown, and it can go on after that too. */
  async go(): Promise<void> {
    this.#stopping = new AbortController()
    this.#tell({ state: 'going' })
    try {
      for (let [piece] = this.#shelves; piece; [piece] = this.#shelves) {
        const answer = await this.#send('planken', JSON.stringify({ shelves: piece }))
        if (!answer?.ok) this.#tell({ shelvesFailed: true })
        this.#shelves = this.#shelves.slice(1)
      }
      for (let [post] = this.#left; post; [post] = this.#left) {
        if (this.#stopping.signal.aborted) throw new Stopped('stopped')
        this.#tell({ title: post.title })
        const outcome = await this.#bring(post)
        this.#left = this.#left.slice(1)
        this.#tell({ outcomes: [...this.#progress.outcomes, outcome] })
      }
      this.#tell({ state: 'done' })
    } catch (error) {
      this.#tell({ state: error instanceof Stopped ? error.how : 'broken' })
      if (!(error instanceof Stopped)) throw error
    }
  }

  /** What is being sent may still arrive; nothing new is begun. */
  stop(): void {
    this.#stopping.abort()
  }

  /** What she wants of the site that gives no pictures. */
  choose(about: AboutSilence): void {
    this.#chosen?.(about)
  }

  async #bring(post: PlannedPost): Promise<Outcome> {
    const { key, title, lang, lost } = post
    const about = { key, title, lang, lost }
    const nothing = { id: null, why: [], missing: [], undescribed: 0 }
    const brought = await this.#means.reader.ask('take', { key })
    if (brought === null) return { ...about, ...nothing, what: 'failed' }
    const kept = new Map<string, Kept>()
    const way = { send: this.#send, signal: this.#stopping.signal }
    // One that is here already keeps the pictures it has.
    if (post.earlier === null)
      for (const each of post.pictures) kept.set(each.address, await this.#pictures.keep(each, way))
    const answer = await this.#send('artikel', JSON.stringify(this.#articleOf(brought, kept)))
    if (!answer?.ok) return { ...about, ...nothing, what: 'failed' }
    const { id, isPublished, state, problems } = (await answer.json()) as {
      id: string
      isPublished: boolean
      state: 'draft' | 'scheduled' | 'published' | 'withdrawn'
      problems: PublishProblem[]
    }
    const missing = [...kept].flatMap(([address, one]) => ('why' in one ? [{ address, why: one.why }] : []))
    const undescribed = post.pictures.filter(({ alt, address }) => alt === '' && 'address' in (kept.get(address) ?? {}))
    // One that is here, and was not when this began, came with an answer that was lost.
    const stayed = post.earlier !== null && !isPublished
    const what = stayed ? 'here' : state === 'published' ? 'published' : 'draft'
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

  readonly #send = (to: string, body: string | ArrayBuffer): Promise<Response | null> =>
    sendTo(to, body, {
      around: this.#means.around,
      signal: this.#stopping.signal,
      onwait: (isWaiting) => this.#tell({ state: isWaiting ? 'waiting' : 'going' }),
    })

  /** Waits for what she says, or for her stop. */
  async #choose(silentHost: string): Promise<AboutSilence> {
    const { promise, resolve, reject } = Promise.withResolvers<AboutSilence>()
    const { signal } = this.#stopping
    const onstop = () => reject(new Stopped('stopped'))
    if (signal.aborted) onstop()
    signal.addEventListener('abort', onstop)
    this.#chosen = resolve
    this.#tell({ state: 'silent', silentHost })
    try {
      return await promise
    } finally {
      signal.removeEventListener('abort', onstop)
      this.#chosen = null
      this.#tell({ state: 'going' })
    }
  }

  #tell(more: Partial<Progress>): void {
    this.#progress = { ...this.#progress, ...more }
    this.#means.tell(this.#progress)
  }
}

function inPieces<One>(all: readonly One[], most: number): One[][] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, at) => all.slice(at * most, (at + 1) * most))
}
