/** What a file says of itself by where it stands, and what both Markdown and HTML say in the same way. */
import { langs, type Lang } from '../../lang.ts'
import { htmlTree, textIn } from './html-tree.ts'
import { keptPath } from './old-address.ts'

export type Place = {
  /** As it stands in the zip, or its name alone. */
  name: string
  /** The same from the folder all of them stand in. */
  place: string
}

/** A heading of the first level is the title where no other was given, and said once either way. */
export function withTitle(title: string, html: string): { title: string; html: string } {
  const from = beginOf(html, 'h1')
  // Not by one pattern: where none is closed, that looks to the end from each.
  const to = from === null ? -1 : html.toLowerCase().indexOf('</h1>', from.end)
  if (from === null || to < 0) return { title, html }
  const heading = textIn(htmlTree(html.slice(from.end, to)))
    .replace(/\s+/g, ' ')
    .trim()
  if (heading === '' || (title !== '' && title !== heading)) return { title, html }
  return { title: heading, html: html.slice(0, from.start) + html.slice(to + '</h1>'.length) }
}

export function beginOf(html: string, name: string): { start: number; end: number } | null {
  const found = new RegExp(`<${name}(?:\\s[^>]*)?>`, 'i').exec(html)
  return found && { start: found.index, end: found.index + found[0].length }
}

/** `2019-05-04-rust.md` and `2019/rust/index.md` are both `rust`. */
export function nameOf(place: string): { slug: string; day: string | null } {
  const steps = place.replace(/\.\w+$/, '').split('/')
  if (/^_?index$/i.test(steps.at(-1) ?? '') && steps.length > 1) steps.pop()
  const [, day = null, name = ''] = /^(?:(\d{4}-\d\d-\d\d)-)?(.*)$/.exec(steps.at(-1) ?? '') ?? []
  return { slug: name.replace(/\.(?:nl|en)$/i, ''), day: instantOf(day ?? '') }
}

/** `en/rust.md` and `rust.en.md` are English. */
export const langOfPlace = (place: string): Lang => {
  const steps = place.toLowerCase().split(/[/.]/)
  return langs.find((lang) => lang !== 'nl' && steps.includes(lang)) ?? 'nl'
}

export const langIn = (said: string): Lang | null => langs.find((lang) => said.toLowerCase().startsWith(lang)) ?? null

/** A day alone is that day wherever it is read. */
export function instantOf(text: string): string | null {
  const at = Date.parse(
    /^\d{4}-\d\d-\d\d$/.test(text)
      ? `${text}T12:00:00Z`
      : text.replace(/^(\S+) (\d\d:\d\d(?::\d\d)?)(?: ([+-]\d{4}))?$/, '$1T$2$3'),
  )
  return Number.isNaN(at) || !/^\d{4}-\d\d-\d\d/.test(text) ? null : new Date(at).toISOString()
}
/** Where it stood, as far as that was written as a path; Jekyll can also say `/:year/:title/`. */
export const addressesIn = (found: readonly string[]): string[] => [
  ...new Set(
    found
      .filter((one) => /^(?:\/|https?:)/.test(one) && !one.includes('/:'))
      .map(keptPath)
      .filter((path) => path !== null),
  ),
]
