import type { Day } from '../day.ts'
import type { Lang } from '../lang.ts'
import type { Block } from './blocks.ts'
import type { CategoryId } from './category.ts'

/**
 * Publishing: an article is a Markdown file with front matter, `content/<lang>/<slug>.md`. This folder turns the text into
 * values (front matter, blocks, contents, reading time, related articles, what search engines and feed readers are told)
 * and never into HTML: that is the server's work. Nothing here knows the clock, so a date is always a date of the text.
 */
export interface Article extends FrontMatter {
  lang: Lang
  /** Last step of the address and name of the file; the same word in a translation only by accident. */
  slug: string
  blocks: readonly Block[]
}

export interface FrontMatter {
  title: string
  lead: string
  category: CategoryId
  /** Slug of the same article in the other language; `null` when there is none yet. */
  translation: string | null
  published: Day
  /** The last day on which someone read the text against its sources. */
  checked: Day
  /** What changed on that day, one sentence. */
  changed: string
  nextCheck: Day
  /** The recognisable moment on the home page that leads here. */
  recognise: Recognition | null
  /** Slugs chosen by hand, best first. */
  related: readonly string[]
  author: string
}

export const recognitions = ['day-after', 'rest-undone', 'hard-talk', 'lifting'] as const

export type Recognition = (typeof recognitions)[number]

/** Dutch path of an article's page; pass it through `localPath` for a reader. */
export const articlePath = (slug: string) => `/artikelen/${slug}`
