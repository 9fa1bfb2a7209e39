import * as v from 'valibot'
import type { Lang } from '../../lang.ts'
import { fail, succeed, type Result } from '../../result.ts'
import { lexicalHtml, mobiledocHtml } from './ghost-document.ts'
import { keptBelow, withoutEndSlashes } from './old-address.ts'
import type { BlogExport, BlogFault, BlogPost, BlogShelf } from './source.ts'

const words = v.fallback(v.pipe(v.nullish(v.string(), ''), v.string()), '')
const id = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((one) => String(one)),
)

const post = v.object({
  ...{ id, uuid: words, title: words, slug: words, html: words, lexical: words, mobiledoc: words, plaintext: words },
  ...{ status: words, type: words, visibility: words, locale: words, custom_excerpt: words, feature_image: words },
  ...{ published_at: words, updated_at: words, author_id: v.fallback(v.nullish(id), null) },
  /** Older exports say this instead of `type`. */
  page: v.fallback(v.nullish(v.union([v.boolean(), v.number()])), null),
})

const rows = <const Row extends v.ObjectEntries>(entries: Row) =>
  v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((all) => all.flatMap((one) => valid(v.object(entries), one))),
    ),
    [],
  )

function valid<Schema extends v.GenericSchema>(schema: Schema, input: unknown): v.InferOutput<Schema>[] {
  const parsed = v.safeParse(schema, input)
  return parsed.success ? [parsed.output] : []
}

const order = v.fallback(v.number(), 0)

const content = v.object({
  posts: v.pipe(
    v.array(v.unknown()),
    v.transform((all) => all.flatMap((one) => valid(post, one))),
  ),
  tags: rows({ id, name: words, slug: words, visibility: words }),
  posts_tags: rows({ post_id: id, tag_id: id, sort_order: order }),
  users: rows({ id, name: words }),
  posts_authors: rows({ post_id: id, author_id: id, sort_order: order }),
  posts_meta: rows({ post_id: id, feature_image_alt: words }),
  settings: rows({ key: words, value: words }),
})

type Content = v.InferOutput<typeof content>
type GhostPost = v.InferOutput<typeof post>

/** Both ways Ghost ever wrote it: `{ db: [{ data }] }`, and `{ data }` before. */
const file = v.union([v.object({ db: v.looseTuple([v.object({ data: content })]) }), v.object({ data: content })])

/** Reads the JSON that Ghost writes under *Settings, Migration, Export*. It does not say where the blog stands: `site` does. */
export function readGhost(text: string, site: string): Result<BlogExport, BlogFault> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return fail({ kind: /^\s*\{[\s\S]*"posts"/.test(text) ? 'cut-off' : 'not-an-export' })
  }
  const parsed = v.safeParse(file, json)
  if (!parsed.success) return fail({ kind: 'not-an-export' })
  const data = 'db' in parsed.output ? parsed.output.db[0].data : parsed.output.data
  const isArticle = ({ type, page }: GhostPost) => type === 'post' || (type === '' && !page)
  const pages = data.posts.filter((one) => !isArticle(one)).length
  const home = withoutEndSlashes(site.trim())
  const lang: Lang = data.settings.some(
    ({ key, value }) => /^(?:locale|lang|default_locale)$/.test(key) && /^en/i.test(value),
  )
    ? 'en'
    : 'nl'
  const posts = data.posts.filter(isArticle).map((one) => postOf(one, data, { home, lang }))
  if (posts.length === 0) return fail({ kind: 'no-posts' })
  const leftOut: Record<string, number> = pages > 0 ? { page: pages } : {}
  return succeed({ from: 'ghost', site: home, posts, shelves: shelvesOf(data, posts, home), leftOut, files: [] })
}

/** Its tags, in the order they are met. */
function shelvesOf({ tags }: Content, posts: readonly BlogPost[], home: string): BlogShelf[] {
  const counts = new Map<string, number>()
  for (const name of posts.flatMap(({ categories }) => categories)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => {
    const slugs = tags
      .filter((tag) => tag.name === name && tag.slug !== '')
      .map(({ slug }) => keptBelow(home, `/tag/${slug}`))
    return { name, posts: count, addresses: [...new Set(slugs.filter((path) => path !== null))] }
  })
}

const statuses: ReadonlyMap<string, BlogPost['status']> = new Map([
  ['published', 'published'],
  // Only ever a mail: no reader had a page of it.
  ['sent', 'draft'],
  ['draft', 'draft'],
  ['scheduled', 'scheduled'],
])

function postOf(one: GhostPost, data: Content, { home, lang }: { home: string; lang: Lang }): BlogPost {
  const here = (html: string) => html.replaceAll('__GHOST_URL__', home)
  const bySort = (a: { sort_order: number }, b: { sort_order: number }) => a.sort_order - b.sort_order
  const tagIds = data.posts_tags.filter(({ post_id }) => post_id === one.id).toSorted(bySort)
  const [writer] = data.posts_authors.filter(({ post_id }) => post_id === one.id).toSorted(bySort)
  const isForAll = one.visibility === '' || one.visibility === 'public'
  const html = one.html || lexicalHtml(one.lexical) || mobiledocHtml(one.mobiledoc)
  return {
    key: `ghost:${one.uuid || one.id}`,
    title: one.title,
    lang: /^en/i.test(one.locale) ? 'en' : /^nl/i.test(one.locale) ? 'nl' : lang,
    status: one.status === 'published' && !isForAll ? 'members' : (statuses.get(one.status) ?? 'draft'),
    slug: one.slug,
    publishedAt: instantOf(one.published_at),
    changedAt: instantOf(one.updated_at),
    author: data.users.find((user) => user.id === (writer?.author_id ?? one.author_id))?.name ?? '',
    excerpt: one.custom_excerpt,
    // A tag that begins with # is a note of hers to the theme.
    categories: tagIds.flatMap(
      ({ tag_id }) => data.tags.find((tag) => tag.id === tag_id && !tag.name.startsWith('#'))?.name ?? [],
    ),
    html: here(html || one.plaintext),
    isPlainLines: html === '',
    addresses: [keptBelow(home, `/${one.slug}/`)].filter((path) => path !== null),
    picture: one.feature_image === '' ? null : { address: here(one.feature_image), alt: altOf(one, data), caption: '' },
    lost: [],
  }
}

const altOf = ({ id: own }: GhostPost, { posts_meta }: Content): string =>
  posts_meta.find(({ post_id }) => post_id === own)?.feature_image_alt.trim() ?? ''

function instantOf(text: string): string | null {
  const at = Date.parse(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? `${text.replace(' ', 'T')}Z` : text)
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}
