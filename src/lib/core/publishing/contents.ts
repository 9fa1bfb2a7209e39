import type { Block } from './blocks.ts'
import { takeNotes } from './notes.ts'

/** A section heading of an article and the id it can be linked by. */
export interface Section {
  id: string
  title: string
}

/** The contents list: every `##` heading in running text, with an id that follows from its words alone. */
export function contentsOf(blocks: readonly Block[]): Section[] {
  const idFor = headingIds()
  return blocks
    .filter((block) => block.kind === 'prose')
    .flatMap((block) => [...takeNotes(block.text).text.matchAll(/^(#{2,3}) +(.+?) *#*$/gm)])
    .map(([, marks, title = '']) => ({ marks, title: plain(title), id: idFor(plain(title)) }))
    .filter(({ marks }) => marks === '##')
    .map(({ id, title }) => ({ id, title }))
}

/**
 * Gives out ids in reading order; the second heading with the same words gets `-2`. The renderer uses the same function, so
 * that the list and the text agree.
 */
export function headingIds(): (title: string) => string {
  const seen = new Map<string, number>()
  return (title) => {
    const id = slugOf(title) || 'deel'
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}-${String(count)}`
  }
}

/** `Wat zegt élk onderzoek?` becomes `wat-zegt-elk-onderzoek`. */
export const slugOf = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** A heading without Markdown's marks. */
const plain = (title: string) => title.replace(/[*_`]/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
