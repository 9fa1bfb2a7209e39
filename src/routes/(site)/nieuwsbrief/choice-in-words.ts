import { categoryName } from '#lib/core/publishing/category.ts'
import type { Choice } from '#lib/core/publishing/subscriber.ts'
import { formatList } from '#lib/i18n/format.ts'
import type { Words } from '#lib/i18n/nl.ts'

/** `artikelen en nieuws over a en b, en aankondigingen, in het Nederlands` */
export function choiceInWords(choice: Choice, words: Words['newsletter'], lang: 'nl' | 'en'): string {
  const names = choice.topics.map((topic) => `“${categoryName(topic, lang)}”`)
  const what = names.length === 0 ? words.topic.none : words.topic.list(formatList(names, lang))
  return `${what}, ${words.topic.inLang[choice.lang]}`
}
