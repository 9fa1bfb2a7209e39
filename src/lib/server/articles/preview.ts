import { parseBlocks } from '#lib/core/publishing/blocks.ts'
import type { Draft } from '#lib/core/publishing/draft.ts'
import type { Preview } from '#lib/core/publishing/piece.ts'
import { readingMinutes } from '#lib/core/publishing/text.ts'
import type { Lang } from '#lib/core/lang.ts'
import { renderArticle } from './render.ts'

/** A draft as its readers would see it; `null` while a block in it cannot be read. `within` is another for each on one page. */
export function previewOf({ title, lead, body }: Draft, lang: Lang, within = ''): Preview | null {
  const blocks = parseBlocks('text', body)
  if (!blocks.ok) return null
  const { value } = blocks
  return {
    title,
    lead,
    minutes: readingMinutes(value),
    pieces: renderArticle({ lang, blocks: value }, within),
  }
}
