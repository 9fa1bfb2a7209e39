import type { Article } from './article.ts'
import { writeBlocks } from './blocks.ts'
import type { Draft } from './draft.ts'

/** An article as a draft to write on in. Its days are left open: whoever publishes it has read it on that day. */
export const draftOf = (article: Article): Draft => ({
  title: article.title,
  lead: article.lead,
  category: article.category,
  slug: article.slug,
  author: article.author,
  checked: '',
  changed: article.changed,
  nextCheck: '',
  recognise: article.recognise ?? '',
  related: [...article.related],
  body: writeBlocks(article.blocks),
})
