import type MarkdownIt from 'markdown-it'
import { notesIn } from './notes.ts'

/**
 * Teaches a reader of Markdown the notes of `notes.ts`: each becomes a token `note` where its number will stand, its words as they are written in
 * `content` and read in `children`. No link holds one, as a number is a link itself: it comes behind.
 */
export function readNotes(markdown: MarkdownIt): void {
  const known = new WeakMap<object, ReadonlyMap<number, number>>()
  markdown.inline.ruler.push('note', (state, silent) => {
    if (!state.src.startsWith('^[', state.pos) || isInNote(state.env)) return false
    const ends = known.get(state) ?? new Map(notesIn(state.src).map(({ from, to }) => [from, to]))
    known.set(state, ends)
    const end = ends.get(state.pos)
    if (end === undefined || end > state.posMax) return false
    if (!silent) {
      const token = state.push('note', '', 0)
      token.content = state.src.slice(state.pos + 2, end - 1)
      token.children = []
      state.md.inline.parse(token.content, state.md, { ...envOf(state.env), isInNote: true }, token.children)
      // As markdown-it itself does at the end, for what stands in a paragraph.
      for (const child of token.children) if (child.type === 'text_special') child.type = 'text'
    }
    state.pos = end
    return true
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

const isInNote = (env: unknown) => 'isInNote' in envOf(env)
const envOf = (env: unknown): object => (typeof env === 'object' && env !== null ? env : {})
