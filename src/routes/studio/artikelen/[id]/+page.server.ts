import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { dayAt, instantOf, minutesOf, stretchesOf } from '#lib/core/booking/wall-clock.ts'
import { parseDay } from '#lib/core/day.ts'
import { emptyDraft } from '#lib/core/publishing/draft.ts'
import { articlePath } from '#lib/core/publishing/article.ts'
import { langOf, localPath } from '#lib/i18n/paths.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { logAccess, type AccessAction } from '#lib/server/access/access-log.ts'
import { openLibrary } from '#lib/server/articles.ts'
import {
  publishArticle,
  scheduleArticle,
  withdrawArticle,
  type NotPublished,
  type PublishError,
} from '#lib/server/articles/publish.ts'
import { previewOf } from '#lib/server/articles/preview.ts'
import { addArticle, readKept, readTranslation } from '#lib/server/articles/store.ts'
import { readBookingSettings } from '#lib/server/booking/settings.ts'
import { readForm, textOf } from '#lib/server/form.ts'
import { services } from '#lib/server/services.ts'
import { typedTime } from '../../instellingen/typed.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  practitionerOf(event)
  const { db } = services()
  const kept = await readKept(db, event.params.id)
  if (!kept) error(404)
  const [other, { zone }, library] = await Promise.all([
    readTranslation(db, kept),
    readBookingSettings(db),
    openLibrary(),
  ])
  const now = Date.now()
  return {
    ...{ kept, zone, now, today: dayAt(now, zone) },
    other: other ? { id: other.id, lang: other.lang, preview: previewOf(other.draft, other.lang) } : null,
    address: kept.published ? localPath(articlePath(kept.published.slug), kept.lang) : null,
    others: library
      .list(kept.lang)
      .filter(({ slug }) => slug !== kept.published?.slug)
      .map(({ slug, title }) => ({ slug, title })),
  }
}

export const actions: Actions = {
  publish: async (event) => {
    practitionerOf(event)
    const base = await baseOf(event)
    const done = await publishArticle(services().db, base, new Date())
    if (!done.ok) return refused(done.error)
    await noted(event, 'article.published')
    return { done: 'published' as const, ...done.value }
  },

  plan: async (event) => {
    practitionerOf(event)
    const form = await readForm(event.request)
    const typed = { day: textOf(form, 'day'), time: textOf(form, 'time') }
    const { db } = services()
    const at = momentOf(typed, (await readBookingSettings(db)).zone)
    if (at === null || at <= Date.now()) return fail(400, { ...typed, passed: true })
    const base = { id: event.params.id ?? '', revision: Number(textOf(form, 'revision')) }
    const done = await scheduleArticle(db, base, new Date(at).toISOString(), new Date())
    if (!done.ok) return refused(done.error, typed)
    await noted(event, 'article.planned')
    return { done: 'planned' as const, ...done.value }
  },

  withdraw: async (event) => {
    practitionerOf(event)
    const base = await baseOf(event)
    const { db } = services()
    const before = await readKept(db, base.id)
    const done = await withdrawArticle(db, base, new Date().toISOString())
    if (!done.ok) return refused(done.error)
    await noted(event, 'article.withdrawn')
    return { done: before?.state === 'scheduled' ? ('unplanned' as const) : ('withdrawn' as const), ...done.value }
  },

  translate: async (event) => {
    practitionerOf(event)
    const { db } = services()
    const kept = await readKept(db, event.params.id ?? '')
    if (!kept) error(404)
    const lang = kept.lang === 'nl' ? 'en' : 'nl'
    const { author, category, recognise } = kept.draft
    const id = crypto.randomUUID()
    const draft = { ...emptyDraft, author, category, recognise }
    await addArticle(db, { id, lang, pair: kept.pair, draft }, new Date().toISOString())
    const mine = await readTranslation(db, kept)
    if (mine?.id === id) await noted(event, 'article.made', id)
    redirect(303, localPath(`/studio/artikelen/${mine?.id ?? id}`, langOf(event.url.pathname)))
  },
}

/** Null for what is no moment on the clock of the practice. */
function momentOf(typed: { day: string; time: string }, zone: string): number | null {
  const day = parseDay(typed.day)
  const time = typedTime(typed.time)
  if (day === null || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null
  return instantOf(minutesOf(time), stretchesOf(day, zone))
}

async function baseOf(event: RequestEvent) {
  return { id: event.params.id ?? '', revision: Number(textOf(await readForm(event.request), 'revision')) }
}

function refused(why: PublishError | NotPublished, typed: { day?: string; time?: string } = {}) {
  if (why.kind === 'gone') error(404)
  if (why.kind === 'changed') return fail(409, { ...typed, elsewhere: why.revision })
  // Taken away in another window already: the page that comes back shows so.
  if (why.kind === 'not-published') return fail(409, typed)
  return fail(400, { ...typed, problems: why.problems })
}

/** Written down, and every page a reader has is made anew. */
async function noted(event: RequestEvent, action: AccessAction, id = event.params.id ?? ''): Promise<void> {
  const { id: actor } = practitionerOf(event)
  const { db, pageCache } = services()
  await logAccess(db, { at: new Date().toISOString(), actor, action, subject: `article:${id}` })
  pageCache.clear()
}
