/** What somebody chose in a form of the newsletter. */
import { langs, type Lang } from '#lib/core/lang.ts'
import { topicsIn, type Choice } from '#lib/core/publishing/subscriber.ts'
import { textOf } from '#lib/server/form.ts'

/** A language that is none of ours is that of the page. */
export const choiceIn = (form: FormData, pageLang: Lang): Choice => ({
  lang: langs.find((lang) => lang === textOf(form, 'taal')) ?? pageLang,
  topics: topicsIn(form.getAll('rubriek').map(String)),
})
