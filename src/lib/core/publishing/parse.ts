import type { Lang } from '../lang.ts'
import { fail, succeed } from '../result.ts'
import type { Result } from '../result.ts'
import type { Article } from './article.ts'
import { parseBlocks } from './blocks.ts'
import { parseFrontMatter } from './front-matter.ts'

/** Reads one file `content/<lang>/<slug>.md`; every failure is a line that starts with the name of the file. */
export function parseArticle(file: string, text: string): Result<Article, string[]> {
  const [, lang, slug] = /(?:^|\/)content\/(nl|en)\/([a-z0-9-]+)\.md$/.exec(file) ?? []
  if (lang === undefined || slug === undefined) return fail([`${file}: must be called content/<nl or en>/<slug>.md`])
  const front = parseFrontMatter(file, text)
  if (!front.ok) return front
  const { body } = front.value
  const firstLine = text.slice(0, text.length - body.length).split('\n').length
  const blocks = parseBlocks(file, body, firstLine)
  if (!blocks.ok) return blocks
  return succeed({ ...front.value.meta, lang: lang as Lang, slug, blocks: blocks.value })
}
