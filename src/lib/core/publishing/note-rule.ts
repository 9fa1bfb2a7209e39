import type MarkdownIt from 'markdown-it'
import { notesIn } from './notes.ts'

/**
 * Teaches a reader of Markdown the notes of `notes.ts`: each becomes a token `note` where its number will stand, its words as they are written in
 * `content` and read in `children`. No link holds one, as a number is a link itself: it comes behind. What a paragraph is, Markdown knows better than
 * `notes.ts`: where the two do not agree about one, its notes stay words, so that nothing is put together around a note that nobody judged.
 */
export function readNotes(markdown: MarkdownIt): void {
  const known = new WeakMap<object, ReadonlyMap<number, number>>()
  markdown.inline.ruler.push('note', (state, silent) => {
    if (!state.src.startsWith('^[', state.pos) || hasNone(state.env)) return false
    const ends = known.get(state) ?? new Map(notesIn(state.src).map(({ from, to }) => [from, to]))
    known.set(state, ends)
    const end = ends.get(state.pos)
    if (end === undefined || end > state.posMax) return false
    if (!silent) {
      const token = state.push('note', '', 0)
      token.content = state.src.slice(state.pos + 2, end - 1)
      token.children = []
      state.md.inline.parse(token.content, state.md, withNone(state.env), token.children)
      // As markdown-it itself does at the end, for what stands in a paragraph.
      for (const child of token.children) if (child.type === 'text_special') child.type = 'text'
    }
    state.pos = end
    return true
  })
  markdown.core.ruler.at('inline', ({ src, env, md, tokens, inlineMode }) => {
    const agrees = inlineMode || !src.includes('^[') ? () => true : agreementOn(src)
    let row: Lines = null
    for (const token of tokens) {
      if (token.type === 'tr_open') row = token.map
      if (token.type !== 'inline') continue
      const own: unknown = agrees(token.content, token.map ?? row) ? env : withNone(env)
      md.inline.parse(token.content, md, own, (token.children ??= []))
    }
  })
  markdown.core.ruler.push('notes behind links', ({ tokens }) => {
    for (const token of tokens) if (token.children) token.children = behindLinks(token.children)
  })
}

type Token = ReturnType<MarkdownIt['parse']>[number]

function behindLinks(tokens: readonly Token[]): Token[] {
  if (!tokens.some(({ type }) => type === 'note')) return [...tokens]
  const shown: Token[] = []
  const waiting: Token[] = []
  let depth = 0
  for (const token of tokens) {
    if (token.type === 'link_open') depth += 1
    if (token.type === 'link_close') depth -= 1
    if (token.type === 'note' && depth > 0) waiting.push(token)
    else shown.push(token)
    if (depth === 0) shown.push(...waiting.splice(0))
  }
  return shown
}

/** From this line until before that. */
type Lines = [number, number] | null

/** Whether a piece of the text, on these lines, has the notes that the whole text has there. The cells of a row are asked about in their order. */
function agreementOn(src: string): (piece: string, lines: Lines) => boolean {
  const said = new Map(notesIn(src).map(({ from, text }) => [from, text]))
  const openings = openingsIn(src)
  const before: number[] = [0]
  for (const line of src.split('\n')) before.push((before.at(-1) ?? 0) + openingsIn(line).length)
  let [row, asked] = [-1, 0]
  return (piece, lines) => {
    const own = openingsIn(piece)
    if (own.length === 0) return true
    if (lines === null) return false
    if (lines[0] !== row) [row, asked] = [lines[0], before[lines[0]] ?? 0]
    const saidHere = new Map(notesIn(piece).map(({ from, text }) => [from, text]))
    const first = asked
    asked += own.length
    return own.every((at, i) => asOneLine(saidHere.get(at)) === asOneLine(said.get(openings[first + i] ?? -1)))
  }
}

const openingsIn = (text: string) => [...text.matchAll(/\^\[/g)].map(({ index }) => index)

/** As a quote, a list and a table leave it. */
const asOneLine = (note: string | undefined) =>
  note
    ?.replace(/\n[ \t>]*/g, ' ')
    .replace(/\\\|/g, '|')
    .replace(/\s+/g, ' ')
    .trim()

/** For a text in which no note is read. */
const withNone = (env: unknown) => ({ ...envOf(env), hasNoNotes: true })
const hasNone = (env: unknown) => 'hasNoNotes' in envOf(env)
const envOf = (env: unknown): object => (typeof env === 'object' && env !== null ? env : {})
