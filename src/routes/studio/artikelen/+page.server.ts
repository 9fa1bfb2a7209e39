import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { dayAt } from '#lib/core/booking/wall-clock.ts'
import { draftOf } from '#lib/core/publishing/adopt.ts'
import { emptyDraft, hasSameText } from '#lib/core/publishing/draft.ts'
import { langOf, localPath } from '#lib/i18n/paths.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { logAccess } from '#lib/server/access/access-log.ts'
import { builtInArticles } from '#lib/server/articles.ts'
import { addArticle, listKept, type NewArticle } from '#lib/server/articles/store.ts'
import { readBookingSettings } from '#lib/server/booking/settings.ts'
import { readForm, textOf } from '#lib/server/form.ts'
import { readPractice } from '#lib/server/practice.ts'
import { readKeptPerson } from '#lib/server/practice/person.ts'
import { services } from '#lib/server/services.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  practitionerOf(event)
  const { db } = services()
  const [kept, { zone }] = await Promise.all([listKept(db), readBookingSettings(db)])
  const own = new Set(kept.map(({ builtIn }) => builtIn))
  const now = Date.now()
  const here = langOf(event.url.pathname)
  return {
    ...{ zone, now, today: dayAt(now, zone) },
    own: kept.map(({ id, lang, state, draft, published, publishAt, changedAt }) => ({
      ...{ id, lang, state, title: draft.title, publishAt, changedAt },
      hasChanges: published !== null && !hasSameText(draft, published),
    })),
    builtIn: builtInArticles
      .map(({ lang, slug, title }) => ({ name: `${lang}/${slug}`, lang, title }))
      .filter(({ name }) => !own.has(name))
      // What she reads herself comes first.
      .toSorted((a, b) => Number(a.lang !== here) - Number(b.lang !== here)),
  }
}

export const actions: Actions = {
  new: async (event) => {
    const lang = textOf(await readForm(event.request), 'lang') === 'en' ? 'en' : 'nl'
    const { db } = services()
    const [practice, person] = await Promise.all([readPractice(db), readKeptPerson(db)])
    return begin(event, { lang, draft: { ...emptyDraft, author: person.name || (practice?.name ?? '') } })
  },

  /** A text that came with Regie becomes hers: the same words, to change. Beside its translation when she has that already. */
  adopt: async (event) => {
    const name = textOf(await readForm(event.request), 'name')
    const article = builtInArticles.find(({ lang, slug }) => `${lang}/${slug}` === name)
    if (!article) return fail(404)
    const other = article.lang === 'nl' ? 'en' : 'nl'
    const kept = await listKept(services().db)
    const mine = kept.find(({ builtIn }) => builtIn === name)
    if (mine) redirect(303, pathOf(event, mine.id))
    const translated = kept.find(({ builtIn }) => builtIn === `${other}/${String(article.translation)}`)
    const { lang, published: publishedOn } = article
    const pair = translated ? { pair: translated.pair } : {}
    return begin(event, { ...{ lang, publishedOn, builtIn: name, draft: draftOf(article) }, ...pair })
  },
}

async function begin(event: RequestEvent, article: Omit<NewArticle, 'id'>): Promise<never> {
  const { id: actor } = practitionerOf(event)
  const { db } = services()
  const id = crypto.randomUUID()
  const at = new Date().toISOString()
  await addArticle(db, { id, ...article }, at)
  await logAccess(db, { at, actor, action: 'article.made', subject: `article:${id}` })
  redirect(303, pathOf(event, id))
}

const pathOf = ({ url }: RequestEvent, id: string) => localPath(`/studio/artikelen/${id}`, langOf(url.pathname))
