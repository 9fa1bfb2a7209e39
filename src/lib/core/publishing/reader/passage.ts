import MarkdownIt from 'markdown-it'
import type { Block } from '../blocks.ts'
import { notesIn, withoutNotes } from '../notes.ts'

/**
 * The gentle reader sits beside who writes an article. It reads *passages*: headings, paragraphs, items of a list and what a note
 * says, as plain text, each letter with its place. Places are offsets in the Markdown of a block here, and positions in the document
 * in the editor; what is advised (`advice.ts`) does not know the difference.
 */
export interface Passage {
  /** Which block of the article, counted from nought. */
  block: number
  within: Exclude<Block['kind'], 'break'>
  isHeading: boolean
  isNote: boolean
  /** In a claim: whether it names a source. */
  hasSource: boolean
  text: string
  /** The place of every UTF-16 unit of `text`, and behind the last. */
  at: readonly number[]
}

/** Everything that is read in an article, in reading order. */
export const passagesOf = (blocks: readonly Block[]): Passage[] =>
  blocks.flatMap((block, i) => {
    if (block.kind === 'break') return []
    const hasSource = block.kind === 'claim' && block.sources.length > 0
    return withNotes(block.text).map(({ isHeading, isNote = false, letters, end }) => ({
      block: i,
      within: block.kind,
      isHeading,
      isNote,
      hasSource,
      text: letters.map(({ letter }) => letter).join(''),
      at: [...letters.map(({ at }) => at), end],
    }))
  })

interface Letter {
  letter: string
  at: number
}

/** What a note says, as it is read. */
export const noteWords = (note: string): string =>
  lettersOf(note, 0)
    .map(({ letter }) => letter)
    .join('')

interface Chunk {
  isHeading: boolean
  isNote?: boolean
  letters: Letter[]
  end: number
}

/** The words of a note are read behind those it stands in: nobody reads them in the middle of a sentence. */
function withNotes(text: string): Chunk[] {
  const notes = notesIn(text)
  if (notes.length === 0) return chunksOf(text)
  const chunks = chunksOf(withoutNotes(text, notes, (gone) => nothing.repeat(gone.length)))
  let next = 0
  return chunks.flatMap((chunk) => {
    const first = next
    while ((notes[next]?.from ?? Infinity) < chunk.end) next += 1
    const own = notes.slice(first, next).map((note): Chunk => ({
      isHeading: false,
      isNote: true,
      letters: lettersOf(note.text, note.from + 2).map((one) => (one.letter === '\n' ? { ...one, letter: ' ' } : one)),
      end: note.to - 1,
    }))
    return chunk.letters.some(({ letter }) => letter !== ' ') ? [chunk, ...own] : own
  })
}

/** Holds the place of what is not read there; in no text that was typed. */
const nothing = '\0'

/** Headings, paragraphs and items, without their marks. */
function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = []
  let open: Chunk | null = null
  for (const { 0: line, index } of text.matchAll(/.+|(?<=\n)(?=\n)/g)) {
    const [mark = ''] = /^(?:#{1,6} +|[ \t]*(?:> ?)*(?:[-*+] +|\d+[.)] +)?)/.exec(line) ?? []
    const isHeading = mark.startsWith('#')
    const words = line.slice(mark.length)
    if (words.trim() === '') {
      open = null
      continue
    }
    const letters = lettersOf(words, index + mark.length)
    const end = index + line.length
    const goesOn: boolean = open !== null && !open.isHeading && !isHeading && !/[-*+\d]/.test(mark)
    if (open !== null && goesOn) {
      open.letters.push({ letter: ' ', at: open.end }, ...letters)
      open.end = end
    } else chunks.push((open = { isHeading, letters, end }))
  }
  return chunks
}

const link = /!?\[((?:[^[\]\\]|\\.)*)\]\((?:[^()\\\s]|\\.|\([^()]*\))*(?:\s+"[^"]*")?\)/y

const { unescapeAll } = new MarkdownIt().utils

/** A letter by its number or its name, as Markdown takes them over from HTML: `g&#101;neest` is read as any other. */
const entity = /&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,31});/iy

/** The letters that are read: without emphasis, the address of a link, and the stroke before an escaped mark. */
function lettersOf(words: string, start: number): Letter[] {
  const letters: Letter[] = []
  for (let i = 0; i < words.length; i += 1) {
    const letter = words.charAt(i)
    link.lastIndex = i
    const found = link.exec(words)
    if (found !== null) {
      letters.push(...lettersOf(found[1] ?? '', start + i + found[0].indexOf('[') + 1))
      i += found[0].length - 1
      continue
    }
    entity.lastIndex = i
    const named = letter === '&' ? entity.exec(words)?.[0] : undefined
    if (named !== undefined) {
      letters.push(
        ...unescapeAll(named)
          .split('')
          .map((one) => ({ letter: one, at: start + i })),
      )
      i += named.length - 1
    } else if (letter === '\\' && /[!-/:-@[-`{-~]/.test(words.charAt(i + 1))) {
      i += 1
      letters.push({ letter: words.charAt(i), at: start + i })
    } else if (letter !== nothing && !/[*`]/.test(letter) && !isUnderline(words, i))
      letters.push({ letter, at: start + i })
  }
  return letters
}

/** `_` marks emphasis at the edge of a word, and is a letter within one. */
const isUnderline = (words: string, i: number) =>
  words.charAt(i) === '_' && !(/[\p{L}\p{N}]/u.test(words.charAt(i - 1)) && /[\p{L}\p{N}]/u.test(words.charAt(i + 1)))
