import MarkdownIt from 'markdown-it'
import Token from 'markdown-it/lib/token.mjs'
import { headingIds } from '#lib/core/publishing/contents.ts'
import type { Article } from '#lib/core/publishing/article.ts'
import { addressOf, altOf, fileOf, pictureAt, widthsOf } from '#lib/core/publishing/picture.ts'
import { readNotes } from '#lib/core/publishing/note-rule.ts'
import type { Piece, PieceNote } from '#lib/core/publishing/piece.ts'
import { splitTitle } from '#lib/core/publishing/titled.ts'
import type { Lang, Translated } from '#lib/core/lang.ts'
import { localPath } from '#lib/i18n/paths.ts'

/**
 * Renders an article for a reader of its language: headings get their ids, links to our places their own address, notes their number and a place
 * below the text. `within` keeps the ids of notes apart where a page shows more than one text.
 */
export function renderArticle(article: Pick<Article, 'lang' | 'blocks'>, within = ''): Piece[] {
  const env: Env = { lang: article.lang, idFor: headingIds(), within, notes: [] }
  const markdown = (text: string) => renderer.render(text, env).trim()
  const pieces = article.blocks.map((block): Piece => {
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
  return env.notes.length > 0 ? [...pieces, { kind: 'notes', notes: env.notes }] : pieces
}

interface Env {
  lang: Lang
  idFor: (title: string) => string
  within: string
  notes: PieceNote[]
}

const renderer = new MarkdownIt({ html: false, linkify: false, typographer: false }).use(readNotes)
const { escapeHtml } = renderer.utils

renderer.renderer.rules['heading_open'] = (tokens, i, options, env: Env, self) => {
  const words = tokens[i + 1]?.children ?? []
  const title = words
    .map((token) => (token.type === 'text' || token.type === 'code_inline' ? token.content : ''))
    .join('')
  if (title.trim() !== '') tokens[i]?.attrSet('id', env.idFor(title))
  return self.renderToken(tokens, i, options)
}

renderer.renderer.rules['link_open'] = (tokens, i, options, env: Env, self) => {
  const link = tokens[i]
  const address = String(link?.attrGet('href') ?? '')
  if (address.startsWith('/')) link?.attrSet('href', localPath(address, env.lang))
  else if (address.startsWith('http')) link?.attrSet('rel', 'noreferrer')
  return self.renderToken(tokens, i, options)
}

/** No heading has an id with this sign in it. */
const apart = '_'

const noteNames: Translated = { nl: 'Noot', en: 'Note' }

renderer.renderer.rules['note'] = (tokens, i, options, env: Env, self) => {
  const number = String(env.notes.length + 1)
  const id = ['noot', env.within, number].filter((part) => part !== '').join(apart)
  const from = id + apart + 'tekst'
  env.notes.push({ id, from, html: self.renderInline(tokens[i]?.children ?? [], options, env).trim() })
  return `<sup><a href="#${id}" id="${from}" role="doc-noteref" aria-label="${noteNames[env.lang]} ${number}">${number}</a></sup>`
}

/** Our text column, at most 34rem wide; on a phone the whole width. */
const sizes = '(min-width: 38rem) 34rem, 100vw'

// A picture from elsewhere would ask another server for something in the reader's name: its words stay.
renderer.renderer.rules['image'] = (tokens, i) => {
  const token = tokens[i]
  const alt = altOf(token?.children ?? [])
  const picture = pictureAt(String(token?.attrGet('src') ?? ''))
  if (picture === null) return escapeHtml(alt)
  const from = (format: 'avif' | 'webp') =>
    widthsOf(picture.width)
      .map((width) => `${fileOf(picture, width, format)} ${width}w`)
      .join(', ')
  return [
    `<picture><source type="image/avif" srcset="${from('avif')}" sizes="${sizes}">`,
    `<img src="${addressOf(picture)}" srcset="${from('webp')}" sizes="${sizes}" alt="${escapeHtml(alt)}"`,
    ` width="${picture.width}" height="${picture.height}" loading="lazy" decoding="async"></picture>`,
  ].join('')
}

// A picture that stands alone is a figure; its title is what stands below it.
renderer.core.ruler.push('figures', ({ tokens }) => {
  tokens.forEach((token, i) => {
    const [image, ...others] = token.children ?? []
    const [open, close] = [tokens[i - 1], tokens[i + 1]]
    if (token.type !== 'inline' || image?.type !== 'image' || others.length > 0) return
    if (open?.type !== 'paragraph_open' || close?.type !== 'paragraph_close' || open.hidden) return
    if (pictureAt(String(image.attrGet('src'))) === null) return
    open.tag = 'figure'
    close.tag = 'figure'
    const caption = image.attrGet('title')
    if (caption === null) return
    const text = new Token('text', '', 0)
    text.content = caption
    token.children = [
      image,
      new Token('figcaption_open', 'figcaption', 1),
      text,
      new Token('figcaption_close', 'figcaption', -1),
    ]
  })
})
