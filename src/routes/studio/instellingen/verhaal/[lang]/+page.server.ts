import { error, fail, type RequestEvent } from '@sveltejs/kit'
import { dayAt } from '#lib/core/booking/wall-clock.ts'
import { readStory } from '#lib/core/practice/story.ts'
import { articlePath } from '#lib/core/publishing/article.ts'
import type { Lang } from '#lib/core/lang.ts'
import { localPath } from '#lib/i18n/paths.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { logAccess, type AccessAction } from '#lib/server/access/access-log.ts'
import { openLibrary } from '#lib/server/articles.ts'
import { readBookingSettings } from '#lib/server/booking/settings.ts'
import { readForm, textOf } from '#lib/server/form.ts'
import { publishStory, readKeptStory, saveStory, withdrawStory } from '#lib/server/practice/story.ts'
import { services } from '#lib/server/services.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  practitionerOf(event)
  const lang = langIn(event)
  const [kept, library] = await Promise.all([readKeptStory(services().db, lang), openLibrary()])
  return {
    ...{ writtenIn: lang, kept },
    address: kept.published ? localPath('/over/verhaal', lang) : null,
    articles: library.list(lang).map(({ slug, title }) => ({ title, path: articlePath(slug) })),
  }
}

export const actions: Actions = {
  save: async (event) => {
    practitionerOf(event)
    const { base, story } = await sent(event)
    if (!story) return fail(400, { tooLong: true })
    const saved = await saveStory(services().db, base, story)
    return saved.ok ? { done: 'saved' as const, ...saved.value } : fail(409, { elsewhere: saved.error.revision })
  },

  publish: async (event) => {
    practitionerOf(event)
    const { base, story } = await sent(event)
    if (!story) return fail(400, { tooLong: true })
    const { db } = services()
    const today = dayAt(Date.now(), (await readBookingSettings(db)).zone)
    const done = await publishStory(db, base, { story, today })
    if (!done.ok) {
      const why = done.error
      if (why.kind === 'changed') return fail(409, { elsewhere: why.revision })
      return fail(400, { revision: why.revision, problems: why.problems })
    }
    await noted(event, 'story.published')
    return { done: 'published' as const, ...done.value }
  },

  /** What she typed meanwhile is kept first: it is her draft. */
  withdraw: async (event) => {
    practitionerOf(event)
    const { base, story } = await sent(event)
    if (!story) return fail(400, { tooLong: true })
    const { db } = services()
    const saved = await saveStory(db, base, story)
    const done = saved.ok ? await withdrawStory(db, { ...base, ...saved.value }) : saved
    if (!done.ok) return fail(409, { elsewhere: done.error.revision })
    await noted(event, 'story.withdrawn')
    return { done: 'withdrawn' as const, ...done.value }
  },
}

function langIn({ params }: RequestEvent): Lang {
  if (params['lang'] !== 'nl' && params['lang'] !== 'en') error(404)
  return params['lang']
}

async function sent(event: RequestEvent) {
  const form = await readForm(event.request)
  const story = readStory({ title: textOf(form, 'title'), lead: textOf(form, 'lead'), body: textOf(form, 'body') })
  const revision = Number(textOf(form, 'revision'))
  return { base: { lang: langIn(event), revision }, story }
}

/** Written down, and every page a reader has is made anew. */
async function noted(event: RequestEvent, action: AccessAction): Promise<void> {
  const { id: actor } = practitionerOf(event)
  const { db, pageCache } = services()
  await logAccess(db, { at: new Date().toISOString(), actor, action, subject: `story:${langIn(event)}` })
  pageCache.clear()
}
