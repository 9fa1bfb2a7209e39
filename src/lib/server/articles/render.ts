import MarkdownIt from 'markdown-it'
import { headingIds } from '#lib/core/publishing/contents.ts'
import type { Article } from '#lib/core/publishing/article.ts'
import type { Piece } from '#lib/core/publishing/piece.ts'
import { splitTitle } from '#lib/core/publishing/titled.ts'
import type { Lang } from '#lib/core/lang.ts'
import { localPath } from '#lib/i18n/paths.ts'

/** Renders an article for a reader of its language: headings get their ids, links to our places their own address. */
export function renderArticle(article: Pick<Article, 'lang' | 'blocks'>): Piece[] {
  const idFor = headingIds()
  const markdown = (text: string) => renderer.render(text, { lang: article.lang, idFor }).trim()
  return article.blocks.map((block): Piece => {
    if (block.kind === 'break') return { kind: 'break' }
    if (block.kind === 'voice') return { kind: 'voice', html: markdown(block.text) }
    if (block.kind === 'prose') return { kind: 'prose', html: markdown(block.text) }
    if (block.kind === 'claim') {
      return { kind: 'claim', level: block.level, sources: block.sources, html: markdown(block.text) }
    }
    const { title, text } = splitTitle(block.text)
    if (block.kind === 'call') return { kind: 'call', to: block.to, title, html: markdown(text) }
    return { kind: 'try', exercise: block.exercise, title, html: markdown(text) }
  })
}

interface Env {
  lang: Lang
  idFor: (title: string) => string
}

const renderer = new MarkdownIt({ html: false, linkify: false, typographer: false })

renderer.renderer.rules['heading_open'] = (tokens, i, options, env: Env, self) => {
  const words = tokens[i + 1]?.children ?? []
  const title = words
    .map((token) => (token.type === 'text' || token.type === 'code_inline' ? token.content : ''))
    .join('')
  tokens[i]?.attrSet('id', env.idFor(title))
  return self.renderToken(tokens, i, options)
}

renderer.renderer.rules['link_open'] = (tokens, i, options, env: Env, self) => {
  const link = tokens[i]
  const address = String(link?.attrGet('href') ?? '')
  if (address.startsWith('/')) link?.attrSet('href', localPath(address, env.lang))
  else if (address.startsWith('http')) link?.attrSet('rel', 'noreferrer')
  return self.renderToken(tokens, i, options)
}
