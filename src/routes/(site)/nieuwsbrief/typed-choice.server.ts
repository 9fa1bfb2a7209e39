/** What somebody chose in a form of the newsletter. */
import { langs, type Lang } from '#lib/core/lang.ts'
import { categories } from '#lib/core/publishing/category.ts'
import { topicsIn, type Choice } from '#lib/core/publishing/subscriber.ts'
import { textOf } from '#lib/server/form.ts'
import { allTopics } from './all-topics.ts'

/** A language that is none of ours is that of the page. */
export function choiceIn(form: FormData, pageLang: Lang): Choice {
  const ticked = form.getAll('rubriek').map(String)
  return {
    lang: langs.find((lang) => lang === textOf(form, 'taal')) ?? pageLang,
    topics: ticked.includes(allTopics) ? categories.map(({ id }) => id) : topicsIn(ticked),
  }
}
