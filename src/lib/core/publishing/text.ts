import type { Block } from './blocks.ts'
import { takeNotes } from './notes.ts'

/** Everything that is read in an article, as plain text without marks, blocks and notes parted by an empty line. */
export const plainText = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'break' ? [] : unmarked(block.text))).join('\n\n')

/** Number of words a reader reads. */
export const wordCount = (blocks: readonly Block[]) =>
  plainText(blocks).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0

/** Whole minutes at 200 words a minute, the pace of plain Dutch on a screen; at least one. */
export const readingMinutes = (blocks: readonly Block[]) => Math.max(1, Math.round(wordCount(blocks) / 200))

/** In UTF-16 units: about what a search engine shows of a page, or a feed reader in its list. */
const longestOpening = 160

/** How a text without a lead begins, whole words. */
export function openingOf(blocks: readonly Block[]): string {
  const text = plainText(blocks).replaceAll(/\s+/g, ' ').trim()
  if (text.length <= longestOpening) return text
  const cut = text.slice(0, longestOpening)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`
}

/** Addresses of the links in an article, in reading order. */
export const linksIn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    block.kind === 'break' ? [] : [...block.text.matchAll(/\]\(([^)\s]+)[^)]*\)/g)].map(([, address = '']) => address),
  )

function unmarked(markdown: string): string[] {
  const { text, notes } = takeNotes(markdown)
  return [text, ...notes].map(withoutMarks)
}

const withoutMarks = (markdown: string) =>
  markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^#{1,6} +/gm, '')
    .replace(/^[ \t]*(?:[-*+]|\d+\.) +/gm, '')
    .replace(/^> ?/gm, '')
    .replace(/\*\*|__|[*`]/g, '')
    .replace(/(^|\s)_([^_]+)_/g, '$1$2')
    .trim()
