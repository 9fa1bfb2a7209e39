import { json } from '@sveltejs/kit'
import * as v from 'valibot'
import { parseDay } from '#lib/core/day.ts'
import { readDraft } from '#lib/core/publishing/draft.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { logAccess } from '#lib/server/access/access-log.ts'
import { bringAlong } from '#lib/server/articles/bring-along.ts'
import { longestOldPath } from '#lib/server/articles/old-addresses.ts'
import { services } from '#lib/server/services.ts'
import { lang, malformed, refuse } from '../../requests.ts'
import type { RequestHandler } from './$types'

const withoutNul = v.check((text: string) => !text.includes('\0'))

const sentPost = v.object({
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(longestOldPath), withoutNul),
  lang,
  draft: v.unknown(),
  publishedOn: v.nullable(v.string()),
  addresses: v.pipe(v.array(v.pipe(v.string(), withoutNul)), v.maxLength(100)),
  publish: v.boolean(),
})

/** One post of her earlier site. The same once more changes nothing, so that who heard no answer asks again. */
export const POST: RequestHandler = async (event) => {
  const { id: actor } = practitionerOf(event)
  const text = await event.request.text().catch(() => null)
  if (text === null) return refuse('too-large', 413)
  const sent = v.safeParse(sentPost, parsed(text))
  const draft = sent.success ? readDraft(sent.output.draft) : null
  if (!sent.success || !draft || JSON.stringify(draft).includes('\\u0000')) return malformed()
  const { publishedOn, addresses, ...post } = sent.output
  const published = publishedOn === null ? null : parseDay(publishedOn)
  if (publishedOn !== null && published === null) return malformed()
  const { db, pageCache } = services()
  const now = new Date()
  const brought = await bringAlong(
    db,
    {
      ...{ ...post, draft, id: crypto.randomUUID(), publishedOn: published },
      addresses: addresses.filter((path) => path.startsWith('/') && path.length <= longestOldPath),
    },
    now,
  )
  const subject = `article:${brought.id}`
  const at = now.toISOString()
  if (brought.came === 'now') await logAccess(db, { at, actor, action: 'article.made', subject })
  if (brought.isPublished) {
    pageCache.clear()
    await logAccess(db, { at, actor, action: 'article.published', subject })
  }
  return json(brought)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
