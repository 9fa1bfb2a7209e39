/** Pictures of a run, each kept once. A site that gives none is asked again, and then she decides: no article loses its pictures unasked. */
import type { PlannedPicture } from '#lib/core/publishing/import/plan.ts'
import { Stopped, type Send, type Surroundings } from './sender.ts'
import type { Questions } from './worker-message.ts'

/** A site that gives no picture now: it says nothing at all, or that it cannot. */
type Silence = 'not-reached' | 'busy'

export type MissingWhy =
  Silence | 'no-place' | 'not-there' | 'not-given' | 'not-kept' | 'not-a-picture' | 'too-large' | 'damaged'

export type Kept = { address: string } | { why: MissingWhy }

/** Who reads her files: the worker, for as long as it is there. */
export type Reader = {
  ask<Kind extends 'take' | 'picture'>(kind: Kind, asked: Questions[Kind]['asked']): Promise<Questions[Kind]['answer']>
  readonly hasEnded: boolean
}

/** What she wants of a site that gives no pictures now. */
export type AboutSilence = 'again' | 'without'

type Means = {
  reader: Reader
  around: Pick<Surroundings, 'pause'>
  /** Asks her. */
  choose: (host: string) => Promise<AboutSilence>
}

type Way = { send: Send; signal: AbortSignal }

/** How long a site that gives nothing is left alone, before each next try. */
const waitsMs = [3000, 12_000]

export class PictureKeeper {
  readonly #means: Means
  /** Pictures come back in other posts. */
  readonly #kept = new Map<string, Kept>()
  /** Sites of which she wants no more waiting. */
  readonly #without = new Map<string, Silence>()

  constructor(means: Means) {
    this.#means = means
  }

  async keep({ address, from, path }: Pick<PlannedPicture, 'address' | 'from' | 'path'>, way: Way): Promise<Kept> {
    const known = this.#kept.get(address)
    if (known) return known
    if (from === 'nowhere') return { why: 'no-place' }
    const kept = from === 'file' && path !== null ? await this.#ofFile(path, way) : await this.#ofSite(address, way)
    if (silenceOf(kept) === null) this.#kept.set(address, kept)
    return kept
  }

  async #ofFile(path: string, { send }: Way): Promise<Kept> {
    const { reader } = this.#means
    const bytes = await reader.ask('picture', { path }).catch((error: unknown) => {
      // Without its reader every picture would seem damaged.
      if (reader.hasEnded) throw error
      return 'damaged' as const
    })
    return typeof bytes === 'string' ? { why: bytes } : keptBy(await send('/api/studio/afbeeldingen', bytes))
  }

  async #ofSite(address: string, { send, signal }: Way): Promise<Kept> {
    const { around, choose } = this.#means
    const host = URL.parse(address)?.host ?? ''
    for (let tries = 0; ; tries += 1) {
      const without = this.#without.get(host)
      // One that says nothing at all takes a quarter of a minute for each picture.
      if (without === 'not-reached') return { why: without }
      const kept = await keptBy(await send('afbeelding', JSON.stringify({ address })))
      const silence = silenceOf(kept)
      if (silence === null) return kept
      const waitMs = waitsMs[tries]
      if (without === undefined && waitMs !== undefined) await around.pause(waitMs, signal)
      else if (without === undefined && (await choose(host)) === 'again') tries = -1
      else {
        this.#without.set(host, silence)
        return kept
      }
      if (signal.aborted) throw new Stopped('stopped')
    }
  }
}

const silenceOf = (kept: Kept): Silence | null =>
  'why' in kept && (kept.why === 'not-reached' || kept.why === 'busy') ? kept.why : null

async function keptBy(answer: Response | null): Promise<Kept> {
  if (answer === null) return { why: 'not-kept' }
  if (answer.ok) return { address: ((await answer.json()) as { address: string }).address }
  if (answer.status === 413) return { why: 'too-large' }
  const { error } = (await answer.json().catch(() => ({}))) as { error?: string }
  return { why: whys.find((why) => why === error) ?? 'not-kept' }
}

const whys = ['not-there', 'not-given', 'not-reached', 'busy', 'not-a-picture', 'too-large'] as const
