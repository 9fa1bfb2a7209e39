/** A row of an article as a value, and the article that readers have of it. */
import { addDays, day, type Day } from '#lib/core/day.ts'
import type { Article } from '#lib/core/publishing/article.ts'
import { assembled, readDraft, type Draft } from '#lib/core/publishing/draft.ts'
import type { ArticleTable } from '../db/tables.ts'

export type KeptArticle = {
  id: string
  lang: 'nl' | 'en'
  /** The same for the text in the other language. */
  pair: string
  state: ArticleTable['state']
  revision: number
  draft: Draft
  /** What readers have. */
  published: Draft | null
  publishedOn: Day | null
  /** Planned for, ISO in UTC. */
  publishAt: string | null
  builtIn: string | null
  changedAt: string
}

/** Half a year, the term in which a text is read against its sources again. */
const daysToNextCheck = 182

export const aboutOf = (lang: 'nl' | 'en', translation: string | null, published: Day, today: Day) => ({
  ...{ lang, translation, published, today },
  nextCheck: addDays(today, daysToNextCheck),
})

export function articleOf(
  row: Pick<ArticleTable, 'lang' | 'published' | 'published_on'>,
  translation: string | null,
): Article | null {
  if (row.published === null || row.published_on === null) return null
  const published = day(row.published_on)
  const article = assembled(readKeptDraft(row.published), aboutOf(row.lang, translation, published, published))
  return article.ok ? article.value : null
}

export function keptOf(row: ArticleTable): KeptArticle {
  return {
    id: row.id,
    lang: row.lang,
    pair: row.pair,
    state: row.state,
    revision: row.revision,
    draft: readKeptDraft(row.draft),
    published: row.published === null ? null : readKeptDraft(row.published),
    publishedOn: row.published_on === null ? null : day(row.published_on),
    publishAt: row.publish_at,
    builtIn: row.built_in,
    changedAt: row.changed_at,
  }
}

export function readKeptDraft(text: string): Draft {
  const draft = readDraft(JSON.parse(text))
  if (!draft) throw new Error('a kept article cannot be read')
  return draft
}
