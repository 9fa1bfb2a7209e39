import { takeNotes } from './notes.ts'

/** A block that invites (`try`, `call`) may begin with `### its title`; the rest is its words. A note of the title stands behind those: a title is a name too. */
export function splitTitle(block: string): { title: string; text: string } {
  const found = /^### +(.+)(?:\n([\s\S]*))?$/.exec(block)
  if (found === null) return { title: '', text: block }
  const { text: title, notes } = takeNotes(found[1] ?? '')
  const behind = notes.map((note) => `^[${note}]`).join('')
  return { title: title.trim(), text: [(found[2] ?? '').trim(), behind].filter((part) => part !== '').join('\n\n') }
}

/** The inverse of `splitTitle`. */
export const joinTitle = ({ title, text }: { title: string; text: string }) =>
  title === '' ? text : `### ${title}\n${text}`.trimEnd()
