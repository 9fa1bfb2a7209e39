import type { Article } from './article.ts'
import { writeBlocks } from './blocks.ts'
import { isSlug } from './draft.ts'
import { fileOf } from './write-front-matter.ts'

/** The file an article can be read from again with `parseArticle`: front matter that is YAML for other readers too, and its text. */
export const writeArticle = (article: Article): string =>
  fileOf(
    [
      ['title', article.title],
      ['lead', article.lead],
      ['category', article.category],
      ['translation', article.translation ?? ''],
      ['published', article.published],
      ['checked', article.checked],
      ['changed', article.changed],
      ['next-check', article.nextCheck],
      ['recognise', article.recognise ?? ''],
      ['author', article.author],
      ['related', article.related.filter(isSlug)],
    ],
    writeBlocks(article.blocks),
  )
