import MarkdownIt from 'markdown-it'
import * as v from 'valibot'
import { parse } from 'yaml'
import { isSlug } from '../draft.ts'
import { readNotes } from '../note-rule.ts'
import { withNotesInPlace } from '../referenced-notes.ts'
import { ownArticle, type MovedTo } from './own-article.ts'
import type { BlogPost, Lost, UnreadFile } from './source.ts'
import { addressesIn, instantOf, langIn, langOfPlace, nameOf, withTitle, type Place } from './text-place.ts'

/** A text of Markdown, with what its program keeps above it. */
export function markdownPost(text: string, { name, place }: Place, moved: MovedTo): BlogPost | UnreadFile['why'] {
  const [, head = null, body = text] =
    /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n([\s\S]*))?$/.exec(text) ?? []
  let keys: unknown = {}
  try {
    // No alias may be used more than a few times: a short text could become an endless one.
    if (head !== null) keys = parse(head, { maxAliasCount: 10, schema: 'core' }) ?? {}
  } catch {
    return 'front-matter'
  }
  // Hugo can write it in another form too.
  if (typeof keys !== 'object' || keys === null || Array.isArray(keys) || /^\uFEFF?\+\+\+\s/.test(text))
    return 'front-matter'
  return (
    ownArticle({ keys: keys as Record<string, unknown>, body: head === null ? text : body }, place, moved) ??
    postOf(keys, head === null ? text : body, name)
  )
}

const words = v.fallback(
  v.pipe(
    v.union([v.string(), v.number(), v.boolean(), v.date()]),
    v.transform((one) => (one instanceof Date ? one.toISOString() : String(one)).trim()),
  ),
  '',
)
const asList = (one: unknown): unknown[] => (Array.isArray(one) ? one : [one])
const list = v.pipe(
  v.unknown(),
  v.transform(asList),
  v.array(words),
  v.transform((all) => all.filter((one) => one !== '')),
)
/** A name alone, or with more about it: `{ name }`, `{ src, alt }`. */
const named = (key: string, others: readonly string[] = []) =>
  v.pipe(
    v.unknown(),
    v.transform((one) => {
      const [first] = asList(one)
      if (typeof first !== 'object' || first === null) return first
      return [key, ...others]
        .map((each) => (first as Record<string, unknown>)[each])
        .find((value) => value !== undefined)
    }),
    words,
  )

/** What Jekyll, Hugo, Eleventy, Astro and their like call things. */
const frontMatter = v.object({
  ...{ title: words, slug: words, lang: words, language: words, locale: words, status: words },
  ...{ date: words, published: words, publishdate: words, pubdate: words },
  ...{ lastmod: words, updated: words, modified: words, last_modified_at: words },
  ...{ description: words, summary: words, excerpt: words, subtitle: words },
  ...{ url: words, permalink: words, aliases: list, redirect_from: list },
  ...{ categories: list, category: list, tags: list, author: named('name'), authors: named('name') },
  ...{ draft: words, password: words },
  ...{
    image: named('src', ['url', 'image', 'path']),
    cover: named('src', ['url', 'image', 'path']),
    featured_image: words,
  },
  alt: named('alt'),
})

function postOf(given: object, body: string, file: string): BlogPost {
  const small = Object.fromEntries(Object.entries(given).map(([key, value]) => [key.toLowerCase(), value as unknown]))
  const all = Object.keys(frontMatter.entries).map((key) => [key, small[key]] as const)
  const is = v.parse(frontMatter, Object.fromEntries([...all, ['alt', small['image'] ?? small['cover']]]))
  const { html, notes, lost } = htmlOf(body)
  const image = is.image || is.cover || is.featured_image
  const fromName = nameOf(file)
  const { title, html: rest } = withTitle(is.title, html)
  const [category = ''] = [...is.categories, ...is.category]
  const changedAt = instantOf(is.lastmod || is.updated || is.modified || is.last_modified_at)
  return {
    key: `file:${file}`,
    title: title || fromName.slug.replaceAll('-', ' '),
    lang: langIn(is.lang || is.language || is.locale) ?? langOfPlace(file),
    status: statusOf(is, file),
    slug: isSlug(is.slug) ? is.slug : fromName.slug,
    publishedAt: instantOf(is.date || is.publishdate || is.pubdate || is.published) ?? fromName.day,
    changedAt,
    author: is.author || is.authors,
    excerpt: is.description || is.summary || is.excerpt || is.subtitle,
    categories: category === '' ? is.tags.slice(0, 1) : [...new Set([...is.categories, ...is.category])],
    html: rest,
    notes,
    isPlainLines: false,
    addresses: addressesIn([is.url, is.permalink, ...is.aliases, ...is.redirect_from]),
    picture: image === '' ? null : { address: image, alt: is.alt === image ? '' : is.alt, caption: '' },
    lost,
  }
}

/** What a program would not have shown stays hidden here. */
function statusOf(
  is: Readonly<Record<'draft' | 'published' | 'password' | 'status', string>>,
  file: string,
): BlogPost['status'] {
  const isYes = /^(?:true|yes|on|1)$/i.test(is.draft)
  if (is.password !== '') return 'password'
  if (isYes || /^(?:false|no|off|0)$/i.test(is.published) || /(?:^|\/)_?drafts\//.test(file)) return 'draft'
  const said = is.status.toLowerCase()
  if (/^(?:|publish|published|public)$/.test(said)) return 'published'
  return said === 'private' ? 'private' : /^(?:future|scheduled)$/.test(said) ? 'scheduled' : 'draft'
}

const renderer = new MarkdownIt({ html: true }).use(readNotes)

// Notes go the way those of WordPress do.
renderer.renderer.rules['note'] = (tokens, i, options, env: { notes: Map<string, string> }, self) => {
  const name = `note ${String(env.notes.size)}`
  env.notes.set(name, self.renderInline(tokens[i]?.children ?? [], options, env))
  return `<sup data-fn="${name}"></sup>`
}

/** What is between these is for the program that made the site: `{{< youtube x >}}`, `{% include %}`. */
const orders = /\{\{[<%]?\s*\/?([\w./-]{0,80})[^{}]{0,500}?[%>]?\}\}|\{%-?\s*(\w{1,80})[^{}]{0,500}?%\}/g

function htmlOf(markdown: string): { html: string; notes: Map<string, string>; lost: Omit<Lost, 'count'>[] } {
  const lost: Omit<Lost, 'count'>[] = []
  const plain = markdown.replace(orders, (_, hugo: string | undefined, liquid: string | undefined) => {
    const name = hugo ?? liquid ?? ''
    // The end of one is no other.
    if (!/^end|^$/.test(name)) lost.push({ kind: 'shortcode', name })
    return ''
  })
  const notes = new Map<string, string>()
  return { html: renderer.render(withNotesInPlace(plain), { notes }), notes, lost }
}
