import { redirect } from '@sveltejs/kit'
import { articlePath } from '#lib/core/publishing/article.ts'
import { langs } from '#lib/core/lang.ts'
import { writeBlocks } from '#lib/core/publishing/blocks.ts'
import { letterOf, type LetterText } from '#lib/core/publishing/letter.ts'
import { studioWordsFor } from '#lib/i18n/studio-words.ts'
import { langOf, localPath } from '#lib/i18n/paths.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { makeToken } from '#lib/server/access/token.ts'
import { openLibrary } from '#lib/server/articles.ts'
import { readForm, textOf } from '#lib/server/form.ts'
import { addLetter } from '#lib/server/letters/letters.ts'
import { services } from '#lib/server/services.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  practitionerOf(event)
  const library = await openLibrary()
  const titles = langs.flatMap((lang) => library.list(lang).map(({ slug, title }) => ({ lang, slug, title })))
  return { titles }
}

export const actions: Actions = {
  default: async (event) => {
    practitionerOf(event)
    const form = await readForm(event.request)
    const pageLang = langOf(event.url.pathname)
    const lang = langs.find((one) => one === textOf(form, 'taal')) ?? pageLang
    const [, from, slug = ''] = /^(nl|en)\/(.+)$/.exec(textOf(form, 'begin')) ?? []
    // An article is in the language it is in, whatever stood above it.
    const found =
      from === 'nl' || from === 'en'
        ? await textOfArticle({ lang: from, slug, isWhole: textOf(form, 'deel') === 'heel' })
        : null
    const text = found ?? { lang, topics: [], subject: '', body: '', onSite: false }
    const id = makeToken()
    await addLetter(services().db, { id, text }, new Date().toISOString())
    redirect(303, localPath(`/studio/nieuwsbrief/brief/${id}`, pageLang))
  },
}

type Chosen = { lang: 'nl' | 'en'; slug: string; isWhole: boolean }

async function textOfArticle({ lang, slug, isWhole }: Chosen): Promise<LetterText | null> {
  const article = (await openLibrary()).find(lang, slug)
  if (!article) return null
  const { fresh } = (await studioWordsFor(lang)).letters
  const readOn = `[${fresh.readOn}](${articlePath(slug)})\n`
  return letterOf({ ...article, body: isWhole ? writeBlocks(article.blocks) : readOn })
}
