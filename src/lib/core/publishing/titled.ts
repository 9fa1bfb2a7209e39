/** A block that invites (`try`, `call`) may begin with `### its title`; the rest is its words. */
export function splitTitle(block: string): { title: string; text: string } {
  const found = /^### +(.+)(?:\n([\s\S]*))?$/.exec(block)
  return found === null ? { title: '', text: block } : { title: found[1] ?? '', text: (found[2] ?? '').trim() }
}

/** The inverse of `splitTitle`. */
export const joinTitle = ({ title, text }: { title: string; text: string }) =>
  title === '' ? text : `### ${title}\n${text}`.trimEnd()
