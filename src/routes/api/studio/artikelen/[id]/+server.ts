import { json } from '@sveltejs/kit'
import { readDraft } from '#lib/core/publishing/draft.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { saveDraft, setAside } from '#lib/server/articles/store.ts'
import { services } from '#lib/server/services.ts'
import { malformed, refuse } from '../../requests.ts'
import type { RequestHandler } from './$types'

/** What she typed, as it goes. `how` says what becomes of a text that another window wrote meanwhile. */
export const PUT: RequestHandler = async (event) => {
  practitionerOf(event)
  const { id } = event.params
  const sent = (await event.request.json().catch(() => null)) as { revision?: unknown; draft?: unknown; how?: unknown }
  const draft = readDraft(withoutNul(sent?.draft))
  const { revision, how } = sent ?? {}
  if (!draft || typeof revision !== 'number' || !Number.isSafeInteger(revision)) return malformed()
  const { db } = services()
  const at = new Date().toISOString()
  if (how === 'aside') return (await setAside(db, id, draft, at)) ? json({}) : refuse('gone', 404)
  const saved = await saveDraft(db, { id, revision }, draft, { at, apart: how === 'over' })
  if (saved.ok) return json(saved.value)
  return saved.error.kind === 'gone' ? refuse('gone', 404) : refuse('changed', 409, { revision: saved.error.revision })
}

/** No database keeps the character nought, and nobody types one. */
const withoutNul = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value ?? null), (_, each: unknown) =>
    typeof each === 'string' ? each.replaceAll('\0', '') : each,
  )
