import MarkdownIt from 'markdown-it'
import { MarkdownParser, MarkdownSerializer } from 'prosemirror-markdown'
import { Fragment, Mark } from 'prosemirror-model'
import type { Node } from 'prosemirror-model'
import { parseBlocks, writeBlocks } from '#lib/core/publishing/blocks.ts'
import type { Block } from '#lib/core/publishing/blocks.ts'
import { readNotes } from '#lib/core/publishing/note-rule.ts'
import { isNoteText } from '#lib/core/publishing/notes.ts'
import { altOf, pictureAt } from '#lib/core/publishing/picture.ts'
import { joinTitle, splitTitle } from '#lib/core/publishing/titled.ts'
import { schema } from './schema.ts'

/**
 * The document of an article's body. What is in it can always be written back: Markdown without a shape of its own stays as
 * written, and a body whose blocks cannot be read is one such piece as a whole.
 */
export function readDocument(markdown: string): Node {
  const read = readPieces(markdown)
  const written = writeDocument(read)
  // What stays as written can run together with a list beside it, and would change once more at every save.
  if (writeDocument(readPieces(written)) === written) return read
  return schema.nodes.doc.create(null, [verbatim(markdown.trim())])
}

function readPieces(markdown: string): Node {
  const { nodes } = schema
  const blocks = parseBlocks('', markdown)
  const content = blocks.ok ? blocks.value.flatMap(nodesOf) : [verbatim(markdown.trim())]
  return nodes.doc.create(null, content.length > 0 ? content : [nodes.paragraph.create()])
}

/** The body of an article; the inverse of `readDocument`. */
export function writeDocument(doc: Node): string {
  const blocks: Block[] = []
  let prose: Node[] = []
  const closeProse = () => {
    const text = textOf(prose)
    if (text !== '') blocks.push({ kind: 'prose', text })
    prose = []
  }
  doc.forEach((node) => {
    const block = blockOf(node)
    if (block === null) prose.push(node)
    else {
      closeProse()
      blocks.push(block)
    }
  })
  closeProse()
  return blocks.length === 0 ? '' : writeBlocks(blocks)
}

function nodesOf(block: Block): Node[] {
  const { nodes } = schema
  switch (block.kind) {
    case 'prose':
      return readText(block.text, true)
    case 'break':
      return [nodes.break.create()]
    case 'voice':
      return [nodes.voice.create(null, readText(block.text, false))]
    case 'claim':
      return [nodes.claim.create({ level: block.level, sources: block.sources.join(' ') }, readText(block.text, false))]
    case 'try':
    case 'call': {
      const { title, text } = splitTitle(block.text)
      const heading = title === '' ? [] : (readText(title, false)[0]?.content ?? [])
      const words = readText(text, false)
      return [
        nodes.invitation.create({ kind: block.kind, to: block.kind === 'try' ? block.exercise : block.to }, [
          nodes.invitation_title.create(null, heading),
          ...(words.length > 0 ? words : [nodes.paragraph.create()]),
        ]),
      ]
    }
  }
}

/** The block a box is, or null for running text. What the attributes may say is what `parseBlocks` reads back. */
function blockOf(node: Node): Block | null {
  const { nodes } = schema
  const text = () => textOf(node.children)
  if (node.type === nodes.break) return { kind: 'break' }
  if (node.type === nodes.voice) return { kind: 'voice', text: text() }
  const { level, sources, kind, to } = node.attrs
  const fence =
    node.type === nodes.claim
      ? `claim ${String(level)} ${String(sources)}`
      : node.type === nodes.invitation
        ? `${String(kind)} ${String(to)}`
        : null
  if (fence === null) return null
  const parsed = parseBlocks('', `::: ${fence.trim()}\nx\n:::`)
  const [block] = parsed.ok ? parsed.value : []
  if (block === undefined || !('text' in block)) throw new Error(`blockOf requires a box that is a block, not ${fence}`)
  if (node.type === nodes.claim) return { ...block, text: text() }
  const [title, ...words] = node.children
  return { ...block, text: joinTitle({ title: title === undefined ? '' : textOf([title]), text: textOf(words) }) }
}

const textOf = (nodes: readonly Node[]) => {
  // An empty paragraph is where she is about to write, not something that is read.
  const written = nodes.filter((node) => !node.isTextblock || node.textContent.trim() !== '')
  return writer.serialize(withPlainNotes(schema.nodes.doc.create(null, written))).trim()
}

/** A number is never bold, and never part of a link: it leads somewhere itself. */
function withPlainNotes(node: Node): Node {
  if (node.type === schema.nodes.note) return node.mark(Mark.none)
  return node.isLeaf ? node : node.copy(Fragment.from(node.children.map(withPlainNotes)))
}

/** What a note says as a paragraph to write in; one that cannot be, as it is written. */
export function readNote(text: string): Node {
  const [words, ...others] = readText(text, false)
  return words?.type === schema.nodes.paragraph && others.length === 0 ? words : verbatim(text)
}

/** The inverse; null when there is nothing to read in it. */
export function writeNote(words: Node): string | null {
  const text = textOf([words]).replace(/\\?\s*\n\s*/g, ' ')
  const safe = isNoteText(text) ? text : escaped(text, false)
  return isNoteText(safe) ? safe : null
}

function fenced(code: string): string {
  const fence = '`'.repeat(Math.max(2, longestTicks(code)) + 1)
  return `${fence}\n${code.replace(/\n$/, '')}\n${fence}`
}

const verbatim = (text: string) => schema.nodes.verbatim.create(null, text === '' ? [] : [schema.text(text)])

/** The same reader the site has; what it calls a table or a picture is no shape of ours. */
const tokenizer = new MarkdownIt({ html: false, linkify: false, typographer: false }).use(readNotes)

const reader = new MarkdownParser(schema, tokenizer, {
  paragraph: { block: 'paragraph' },
  heading: { block: 'heading', getAttrs: (token) => ({ level: Number(token.tag.slice(1)) }) },
  blockquote: { block: 'blockquote' },
  bullet_list: { block: 'bullet_list', getAttrs: (_, tokens, i) => ({ tight: isTight(tokens, i) }) },
  ordered_list: {
    block: 'ordered_list',
    getAttrs: (token, tokens, i) => ({ order: Number(token.attrGet('start') ?? 1), tight: isTight(tokens, i) }),
  },
  list_item: { block: 'list_item' },
  hardbreak: { node: 'hard_break' },
  note: { node: 'note', getAttrs: ({ content }) => ({ text: content.replace(/\\?\s*\n\s*/g, ' ') }) },
  em: { mark: 'em' },
  strong: { mark: 'strong' },
  code_inline: { mark: 'code', noCloseToken: true },
  link: { mark: 'link', getAttrs: (token) => ({ href: token.attrGet('href') ?? '' }) },
})

type Token = ReturnType<typeof tokenizer.parse>[number]

function isTight(tokens: readonly Token[], at: number): boolean {
  for (const token of tokens.slice(at + 1)) if (token.type === 'paragraph_open') return token.hidden
  return true
}

/** Piece by piece, so that one piece without a shape does not take the others with it. */
function readText(text: string, inProse: boolean): Node[] {
  const env: { references?: object } = {}
  const tokens = tokenizer.parse(text, env)
  const lines = text.split('\n')
  return piecesOf(tokens).flatMap((piece) => {
    // Every way to write a break, `---` too.
    if (inProse && piece[0]?.type === 'hr') return [schema.nodes.break.create()]
    const [from, to] = piece[0]?.map ?? [0, lines.length]
    const source = lines.slice(from, to).join('\n').replace(/\s+$/, '')
    // Indented text loses its meaning where a break before it makes it the first of a block; in a fence it keeps it.
    if (piece[0]?.type === 'code_block') return [verbatim(fenced(piece[0].content))]
    const picture = inProse ? pictureOf(piece) : null
    if (picture !== null && textOf([picture]) === source) return [picture]
    if (!hasShape(piece, inProse)) return [verbatim(source)]
    const read = withPlainNotes(reader.parse(source, env))
    // Markdown has shapes that it cannot write again, as bold that ends in code of nothing but spaces.
    return withPlainNotes(reader.parse(textOf(read.children))).eq(read) ? read.children : [verbatim(source)]
  })
}

/** A paragraph that is nothing but a picture of ours. */
function pictureOf(piece: readonly Token[]): Node | null {
  const [image, ...others] = piece[1]?.children ?? []
  if (piece.length !== 3 || piece[0]?.type !== 'paragraph_open' || image?.type !== 'image' || others.length > 0)
    return null
  const src = String(image.attrGet('src'))
  if (pictureAt(src) === null) return null
  const alt = altOf(image.children ?? [])
  return schema.nodes.picture.create({ src, alt, caption: image.attrGet('title') ?? '' })
}

/** The tokens of each block at the top. */
function piecesOf(tokens: readonly Token[]): Token[][] {
  const pieces: Token[][] = []
  let depth = 0
  for (const token of tokens) {
    if (depth === 0) pieces.push([])
    pieces.at(-1)?.push(token)
    depth += token.nesting
  }
  return pieces
}

const anywhere = new Set(
  ['paragraph', 'bullet_list', 'ordered_list', 'list_item', 'em', 'strong', 'link']
    .flatMap((name) => [`${name}_open`, `${name}_close`])
    .concat('inline', 'text', 'softbreak', 'hardbreak', 'code_inline', 'text_special', 'note'),
)

function hasShape(piece: readonly Token[], inProse: boolean): boolean {
  return piece.every((token, i) => {
    if (token.children?.some(({ type }) => !anywhere.has(type))) return false
    // The number of a note that could not be put in its place.
    if (token.type === 'inline' && /(?<![\\^])\[\^[^\]\s]+\]/.test(token.content)) return false
    // A title of a link has no place in the editor.
    if (token.children?.some((child) => child.type === 'link_open' && child.attrGet('title') !== null)) return false
    if (token.type === 'list_item_open') return /^(?:paragraph_open|list_item_close)$/.test(piece[i + 1]?.type ?? '')
    if (/^(?:heading|blockquote)_(?:open|close)$/.test(token.type))
      return inProse && token.level === 0 && /^(?:h2|h3|blockquote)$/.test(token.tag)
    return anywhere.has(token.type)
  })
}

const writer = new MarkdownSerializer(
  {
    paragraph: (state, node) => {
      state.renderInline(node)
      state.closeBlock(node)
    },
    invitation_title: (state, node) => {
      state.renderInline(node)
      state.closeBlock(node)
    },
    heading: (state, node) => {
      state.write(`${'#'.repeat(Number(node.attrs['level']))} `)
      state.renderInline(node, false)
      state.closeBlock(node)
    },
    blockquote: (state, node) => {
      state.wrapBlock('> ', null, node, () => {
        state.renderContent(node)
      })
    },
    bullet_list: (state, node, parent, at) => {
      const sign = followsItsLike(parent, at) ? '*' : '-'
      state.renderList(node, '  ', () => `${sign} `)
    },
    ordered_list: (state, node, parent, at) => {
      const first = Number(node.attrs['order'])
      const sign = followsItsLike(parent, at) ? ')' : '.'
      state.renderList(
        node,
        ' '.repeat(String(first + node.childCount - 1).length + 2),
        (i) => `${String(first + i)}${sign} `,
      )
    },
    list_item: (state, node) => {
      state.renderContent(node)
    },
    picture: (state, node) => {
      const { attrs } = node
      const caption = escaped(String(attrs['caption']), false).replaceAll('"', '\\"')
      const alt = escaped(String(attrs['alt']), false)
      state.write(`![${alt}](${String(attrs['src'])}${caption === '' ? '' : ` "${caption}"`})`)
      state.closeBlock(node)
    },
    verbatim: (state, node) => {
      state.text(node.textContent, false)
      state.closeBlock(node)
    },
    note: (state, node) => {
      state.write(`^[${String(node.attrs['text'])}]`)
    },
    hard_break: (state, _, parent, at) => {
      // One at the end of a paragraph breaks nothing.
      const goesOn = parent.children.slice(at + 1).some(({ type }) => type !== schema.nodes.hard_break)
      if (goesOn) state.write('\\\n')
    },
    text: (state, node, parent, at) => {
      const startsLine = at === 0 || parent.child(at - 1).type === schema.nodes.hard_break
      const isHeading = parent.type === schema.nodes.heading
      const isBeforeLink = parent.maybeChild(at + 1)?.marks.some(({ type }) => type === schema.marks.link) === true
      const inLine = escaped(node.text ?? '', startsLine && !isHeading)
      // Before a link it would make a picture of that.
      const text = isBeforeLink ? inLine.replace(/!$/, '\\!') : inLine
      // Markdown takes signs like those it began with for the end of a heading.
      state.text(isHeading && at === parent.childCount - 1 ? text.replace(/#+$/, '\\$&') : text, false)
    },
  },
  {
    em: { open: '*', close: '*', mixable: true, expelEnclosingWhitespace: true },
    strong: { open: '**', close: '**', mixable: true, expelEnclosingWhitespace: true },
    link: {
      open: '[',
      close: (_, mark) =>
        `](${String(mark.attrs['href']).replace(/[()\s]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'))})`,
      mixable: true,
    },
    code: {
      open: (_, __, parent, at) => ticks(parent.child(at).text ?? '').open,
      close: (_, __, parent, at) => ticks(parent.child(at - 1).text ?? '').close,
      escape: false,
    },
  },
)

/** A list right after one of its kind takes the other sign, and the next the first again: with the same sign Markdown makes them one. */
function followsItsLike(parent: Node, at: number): boolean {
  const before = parent.children.slice(0, at).toReversed()
  const others = before.findIndex(({ type }) => type !== parent.child(at).type)
  return (others === -1 ? before.length : others) % 2 === 1
}

/** As many backticks as are needed around what holds some itself. */
function ticks(code: string): { open: string; close: string } {
  const fence = '`'.repeat(longestTicks(code) + 1)
  const space = /^`|`$|^ .* $/.test(code) ? ' ' : ''
  return { open: fence + space, close: space + fence }
}

const longestTicks = (code: string) => Math.max(0, ...(code.match(/`+/g) ?? []).map(({ length }) => length))

/** Text in which no sign means anything. More is left alone than Markdown would allow to be escaped: a text stays readable. */
function escaped(text: string, startsLine: boolean): string {
  const inLine = text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*[\]~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[a-z/!?])|&(?=#?\w+;)/gi, '\\$&')
    // Before a link it would make a note of that.
    .replace(/\^$/, '\\^')
  if (!startsLine) return inLine
  return inLine
    .replace(/^[ \t]+/, '')
    .replace(/^(?:[-+](?=[-\s]|$)|-(?=[|:])|>|#{1,6}(?=\s|$)|:(?=::|-)|=(?==*\s*$)|\|)/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
}
