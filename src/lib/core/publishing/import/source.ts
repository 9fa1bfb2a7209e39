/**
 * Bringing a blog along: `read-wxr.ts`, `read-ghost.ts` and `read-texts.ts` make one `BlogExport` of what programs write, `markdown-of.ts` brings the HTML of a
 * post down to what an article can hold, and `bring.ts` says what becomes of each post. Text in, values out; what is lost is always listed.
 */
import type { Lang } from '../../lang.ts'
import type { Draft } from '../draft.ts'

export type BlogExport = {
  from: 'wordpress' | 'ghost' | 'files'
  /** Where the blog stands, without a slash at the end; empty when the file does not say. */
  site: string
  posts: BlogPost[]
  /** Each category of its posts, with the pages that listed it. */
  shelves: BlogShelf[]
  /** What else stands in the file and is no article, by the name its program has for it, and how often. */
  leftOut: Readonly<Record<string, number>>
  /** Addresses of files it has, in a post or not. */
  files: string[]
}

export type BlogShelf = { name: string; posts: number; addresses: string[] }

export type BlogPost = {
  /** The same whenever this post is exported again. */
  key: string
  title: string
  lang: Lang
  status: 'published' | 'draft' | 'scheduled' | 'private' | 'members' | 'password'
  slug: string
  /** ISO in UTC; `null` where the program had none. */
  publishedAt: string | null
  changedAt: string | null
  author: string
  excerpt: string
  /** Names of its categories, the first one first. */
  categories: string[]
  html: string
  /** What its notes say, as HTML, by the name their numbers have in the text. */
  notes?: ReadonlyMap<string, string>
  /** Classic WordPress text, where an empty line parts two paragraphs. */
  isPlainLines: boolean
  /** Addresses it had, from the root of the blog's host: `/2019/05/rust`, `/?p=12`. */
  addresses: string[]
  /** The one above it, if it has one. */
  picture: FoundPicture | null
  /** What belongs to it and is not in the file. */
  lost: Omit<Lost, 'count'>[]
  /** One that was exported here: it comes back as it was written, and `html` is empty. */
  written?: Draft
}

/** A file that gave nothing, and why. `other-blog`: an export too, of another blog than the one that is read. */
export type UnreadFile = {
  name: string
  /** `front-matter`: what stands above the text cannot be read. */
  why: BlogFault['kind'] | 'other-blog' | 'front-matter'
}

export type BlogFault =
  /** It is something else, or nothing. */
  | { kind: 'not-an-export' }
  /** The file ends halfway, as an export that took too long does. */
  | { kind: 'cut-off' }
  | { kind: 'no-posts' }

/** Something that could not come along: what it was, and how often it stood there. */
export type Lost = { kind: LostKind; name: string; count: number }

export type LostKind =
  'shortcode' | 'block' | 'note' | 'embed' | 'form' | 'script' | 'drawing' | 'link' | 'table' | 'file' | 'picture'

/** A picture by where it stood. `alt` is for who does not see it; `caption` what was said below it besides. */
export type FoundPicture = { address: string; alt: string; caption: string }

/** Counts alike losses together, in the order they were met. */
export function countLost(found: readonly Omit<Lost, 'count'>[]): Lost[] {
  const counted = new Map<string, Lost>()
  for (const { kind, name } of found) {
    const key = `${kind} ${name}`
    counted.set(key, { kind, name, count: (counted.get(key)?.count ?? 0) + 1 })
  }
  return [...counted.values()]
}
