/**
 * The words of a letter for mail programs, as HTML and as text that can be read alone, from the same Markdown. Nothing is fetched from
 * elsewhere: a picture of our own site stays one, any other is its description.
 */
import MarkdownIt from 'markdown-it'
import { callPaths, type Block } from '#lib/core/publishing/blocks.ts'
import { blocksOf, type LetterText } from '#lib/core/publishing/letter.ts'
import { readNotes } from '#lib/core/publishing/note-rule.ts'
import { fileOf, mailWidth, pictureAt } from '#lib/core/publishing/picture.ts'
import { splitTitle } from '#lib/core/publishing/titled.ts'
import { citation, sources } from '#lib/core/evidence/sources.ts'
import type { Lang } from '#lib/core/lang.ts'
import { mailWordsFor } from '#lib/i18n/mail-words.ts'
import { localPath } from '#lib/i18n/paths.ts'
import { inlineText, letterPlainText, type Token } from './letter-text.ts'

export type LetterBody = { html: string; text: string }

/** Of a letter, with the notes met so far: a number stands in the text, and the words at the end. */
type Place = { lang: Lang; origin: string; notes: LetterBody[] }

export function letterBody({ lang, body }: Pick<LetterText, 'lang' | 'body'>, origin: string): LetterBody {
  const place: Place = { lang, origin, notes: [] }
  const parts = blocksOf(body).map((block) => partOf(block, place))
  if (place.notes.length > 0) parts.push(notesAtEnd(place))
  return {
    html: parts.map(({ html }) => html).join('\n'),
    text: parts.map(({ text }) => text).join('\n\n'),
  }
}

function partOf(block: Block, place: Place): LetterBody {
  const words = mailWordsFor(place.lang).letter
  switch (block.kind) {
    case 'prose':
      return rendered(block.text, place)
    case 'break':
      return { html: '<hr>', text: '* * *' }
    case 'voice':
      return boxed(rendered(block.text, place), words.voice)
    case 'claim': {
      const studies = block.sources.map((id) => citation(sources[id], place.lang))
      return boxed(rendered(block.text, place), [words.levels[block.level], ...studies].join(' · '))
    }
    case 'try':
      return invitation(block.text, words.tryIt, `/oefeningen/${block.exercise}`, place)
    case 'call':
      return invitation(block.text, words.call[block.to], callPaths[block.to], place)
  }
}

/** With a line under it that says what it is. */
const boxed = ({ html, text }: LetterBody, under: string): LetterBody => ({
  html: `<div class="box">${html}<p class="quiet">${escapeHtml(under)}</p></div>`,
  text: `${text}\n(${under})`,
})

function invitation(block: string, label: string, path: string, place: Place): LetterBody {
  const { title, text } = splitTitle(block)
  const { html, text: plain } = rendered(title === '' ? text : `### ${title}\n\n${text}`, place)
  const href = place.origin + localPath(path, place.lang)
  return {
    html: `<div class="box">${html}<p><a class="action" href="${escapeHtml(href)}">${escapeHtml(label)}</a></p></div>`,
    text: `${plain}\n\n${label}:\n${href}`.trim(),
  }
}

function notesAtEnd({ lang, notes }: Place): LetterBody {
  const { notes: title } = mailWordsFor(lang).letter
  return {
    html: `<hr><p class="quiet">${escapeHtml(title)}</p>${notes.map(({ html }) => `<p class="quiet">${html}</p>`).join('')}`,
    text: [`${title}\n${'-'.repeat(title.length)}`, ...notes.map(({ text }) => text)].join('\n'),
  }
}

function rendered(markdown: string, place: Place): LetterBody {
  const tokens = renderer.parse(markdown, place)
  return { html: renderer.renderer.render(tokens, renderer.options, place).trim(), text: letterPlainText(tokens) }
}

const renderer = new MarkdownIt({ html: false, linkify: false, typographer: false }).use(readNotes)

/** Addresses become whole, and pictures of others their description, before either form is written. */
renderer.core.ruler.push('letter', (state) => {
  const place = state.env as Place
  for (const block of state.tokens) {
    complete(block.children ?? [], place)
    if (block.children) block.children = block.children.flatMap((token) => withCaption(token, state.Token))
  }
})

function complete(tokens: readonly Token[], place: Place): void {
  for (const token of tokens) {
    if (token.type === 'link_open') token.attrSet('href', wholeAddress(String(token.attrGet('href') ?? ''), place))
    if (token.type === 'image') toOwnPicture(token, place)
    if (token.type === 'note') toNumber(token, place)
  }
}

function toNumber(token: Token, place: Place): void {
  const words = token.children ?? []
  complete(words, place)
  const number = `[${String(place.notes.length + 1)}]`
  const html = renderer.renderer.renderInline(words, renderer.options, place)
  place.notes.push({ html: `${number} ${html}`, text: `${number} ${inlineText(words)}` })
  token.content = number
}

renderer.renderer.rules['note'] = (tokens, i) => `<sup>${tokens[i]?.content ?? ''}</sup>`

/** The column of a letter (letter-mail.ts) in pixels. Outlook knows no `max-width`: it shows a picture as wide as it says it is. */
const columnWidth = 578

function toOwnPicture(token: Token, { origin }: Place): void {
  const address = String(token.attrGet('src') ?? '')
  const path = address.startsWith(`${origin}/`) ? address.slice(origin.length) : address
  if (!path.startsWith('/') || path.startsWith('//')) {
    token.type = 'text'
    token.tag = ''
    return
  }
  const picture = pictureAt(path)
  token.attrSet('src', origin + (picture ? fileOf(picture, Math.min(picture.width, mailWidth), 'jpg') : path))
  if (picture) token.attrSet('width', String(Math.min(picture.width, columnWidth)))
}

/** What stands under a picture on the site stands there in a mail too: as the title of a picture hardly anybody sees it. */
function withCaption(image: Token, Token: new (type: string, tag: string, nesting: -1 | 0 | 1) => Token): Token[] {
  const caption = image.type === 'image' ? image.attrGet('title') : null
  if (!caption) return [image]
  image.attrs = image.attrs?.filter(([name]) => name !== 'title') ?? null
  const [open, text, close] = [
    new Token('caption_open', 'span', 1),
    new Token('text', '', 0),
    new Token('caption_close', 'span', -1),
  ]
  open.attrSet('class', 'quiet')
  text.content = caption
  return [image, new Token('hardbreak', 'br', 0), open, text, close]
}

/** A link of our own site without a site before it means nothing in a mail. */
function wholeAddress(address: string, { lang, origin }: Place): string {
  if (!address.startsWith('/') || address.startsWith('//')) return address
  return origin + localPath(address, lang)
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign)
