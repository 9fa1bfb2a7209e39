/**
 * What was typed and has not reached the server yet, in this browser: one place for each window, so that two windows on one article do
 * not forget each other's words. A window holds a lock with the name of its place while it lives (Web Locks); a place without a lock was
 * left by one that is gone. Articles are hers and public in the end, so they stand here as they are.
 */
import { emptyDraft, type Draft } from '#lib/core/publishing/draft.ts'

/** `revision` is the one the text follows on: what the server has since then is another's. */
type Kept = { at: number; revision: number; draft: Draft }
type Orphan = Omit<Kept, 'at'> & { forget: () => void }

export class LeftText {
  readonly #prefix: string
  readonly #place: string

  constructor(id: string) {
    this.#prefix = `regie.article.${id}.`
    this.#place = `${this.#prefix}${crypto.randomUUID()}`
  }

  /** This window lives until the function that comes back is called, or the page is gone. */
  hold(): () => void {
    const { promise, resolve } = Promise.withResolvers<undefined>()
    void navigator.locks.request(this.#place, () => promise)
    return () => {
      resolve(undefined)
    }
  }

  keep(draft: Draft, revision: number): void {
    try {
      localStorage.setItem(this.#place, JSON.stringify({ at: Date.now(), revision, draft } satisfies Kept))
    } catch {
      // Full or switched off: there is only the server then.
    }
  }

  forget(): void {
    forget(this.#place)
  }

  /** What windows that are gone left behind, the last first. */
  async findOrphans(): Promise<Orphan[]> {
    const found: (Orphan & { at: number })[] = []
    for (const place of placesOf(this.#prefix)) {
      if (place === this.#place || (await isAlive(place))) continue
      const kept = read(place)
      if (kept) found.push({ ...kept, forget: () => forget(place) })
    }
    return found.toSorted((a, b) => b.at - a.at)
  }
}

const isAlive = (place: string): Promise<boolean> =>
  navigator.locks.request(place, { ifAvailable: true }, (lock) => lock === null)

function placesOf(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((place) => place.startsWith(prefix))
  } catch {
    return []
  }
}

function read(place: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? 'null') as Partial<Kept> | null
    if (!kept || !looksLikeDraft(kept.draft)) return null
    return { at: Number(kept.at ?? 0), revision: Number(kept.revision ?? -1), draft: kept.draft }
  } catch {
    return null
  }
}

/** Its fields, whatever their length: what was too long for the server is exactly what must be found again. */
const looksLikeDraft = (draft: unknown): draft is Draft =>
  typeof draft === 'object' &&
  draft !== null &&
  Object.entries(emptyDraft).every(([field, empty]) => {
    const value = (draft as Record<string, unknown>)[field]
    return Array.isArray(empty) ? Array.isArray(value) : typeof value === typeof empty
  })

function forget(place: string): void {
  try {
    localStorage.removeItem(place)
  } catch {
    // Switched off.
  }
}
