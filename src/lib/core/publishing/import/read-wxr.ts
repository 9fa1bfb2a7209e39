import { Parser } from 'htmlparser2'
import * as v from 'valibot'
import type { Lang } from '../../lang.ts'
import { fail, succeed, type Result } from '../../result.ts'
import { elementorHtml } from './elementor.ts'
import { isSameSite, keptBelow, keptPath, withoutEndSlashes } from './old-address.ts'
import type { BlogExport, BlogFault, BlogPost, BlogShelf, FoundPicture } from './source.ts'

/**
 * Reads what WordPress calls WXR: the feed of all its content under *Tools, Export*. The parser knows the five entities of XML and no others:
 * a document type is passed over, so nothing is expanded and nothing is fetched. A large blog comes in several, which are one blog (`blogOfFeeds`).
 */
export function readWxr(text: string): Result<BlogExport, BlogFault> {
  const feed = readFeed(text)
  return feed.ok ? blogOfFeeds([feed.value]) : feed
}

export function readFeed(text: string): Result<Feed, BlogFault> {
  const feed = collect(text)
  if (!feed.isWordPress) return fail({ kind: 'not-an-export' })
  return feed.isWhole ? succeed(feed) : fail({ kind: 'cut-off' })
}

/** Where the blog of this feed stands. */
export function siteOf({ channel }: Feed): string {
  const of = first(channel)
  return withoutEndSlashes(of('wp:base_blog_url') || of('link'))
}

/** One blog out of all that it was exported in. */
export function blogOfFeeds(feeds: readonly [Feed, ...Feed[]]): Result<BlogExport, BlogFault> {
  const [{ channel }] = feeds
  const site = siteOf(feeds[0])
  const all = feeds.flatMap(({ items }) => items)
  const authors = new Map(
    feeds.flatMap((feed) => feed.authors.map(first)).map((of) => [of('wp:author_login'), of('wp:author_display_name')]),
  )
  const attachments = new Map(
    all
      .filter((item) => first(item)('wp:post_type') === 'attachment')
      .map((item) => [first(item)('wp:post_id'), attachmentOf(item)]),
  )
  const hosts = [site, first(channel)('link')]
  const blog = { site, hosts, authors, attachments, lang: langIn(first(channel)('language')) ?? 'nl' }
  const leftOut = new Map<string, number>()
  const found = all.flatMap((item) => {
    const post = postOf(item, blog)
    if (post) return [{ item, post, id: first(item)('wp:post_id') || first(item)('link') || post.title }]
    const kind = first(item)('wp:post_type') || 'item'
    const status = first(item)('wp:status')
    const name = kind === 'post' ? status : kind
    leftOut.set(name, (leftOut.get(name) ?? 0) + 1)
    return []
  })
  const posts = withOwnKeys(found)
  if (posts.length === 0) return fail({ kind: 'no-posts' })
  const shelfPaths = pathsOfShelves(feeds.flatMap(({ shelves }) => shelves.map(first)))
  const named = new Map<string, BlogShelf>()
  for (const { item } of posts) noteShelves(item, named, { site, paths: shelfPaths })
  return succeed({
    ...{ from: 'wordpress', site, shelves: [...named.values()], leftOut: Object.fromEntries(leftOut) },
    posts: posts.map(({ post }) => post),
    files: [...attachments.values()].map(({ address }) => address).filter((address) => address !== ''),
  })
}

type FoundPost = { item: Fields; post: BlogPost; id: string }

/**
 * A copied blog has posts with one guid: the one with the lowest number keeps it as its key, each other one gets its number behind it. One that stands
 * in two files comes once, as it was last.
 */
function withOwnKeys(found: readonly FoundPost[]): FoundPost[] {
  const lasts = new Map<string, FoundPost>()
  for (const one of found) {
    const name = `${one.post.key} ${one.id}`
    const known = lasts.get(name)
    if (!known || (known.post.changedAt ?? '') < (one.post.changedAt ?? '')) lasts.set(name, one)
  }
  return [...Map.groupBy(lasts.values(), ({ post }) => post.key)].flatMap(([, alike]) => {
    const [lowest] = alike.toSorted((a, b) => Number(a.id) - Number(b.id))
    return alike.map((one) =>
      one === lowest ? one : { ...one, post: { ...one.post, key: `${one.post.key}#${one.id}` } },
    )
  })
}

/** The file of a picture, and what its owner said of it in the library of WordPress. */
const attachmentOf = (item: Fields): FoundPicture => ({
  address: first(item)('wp:attachment_url'),
  alt: metaOf(item, '_wp_attachment_image_alt').trim(),
  caption: '',
})

/** Where WordPress lists each category, by its nicename: below those it is part of. */
function pathsOfShelves(shelves: readonly ReturnType<typeof first>[]): Map<string, string> {
  const parents = new Map(shelves.map((of) => [of('wp:category_nicename'), of('wp:category_parent')]))
  const pathOf = (name: string, seen: readonly string[] = []): string => {
    const parent = parents.get(name) ?? ''
    return (parent === '' || seen.includes(parent) ? '/category' : pathOf(parent, [...seen, name])) + `/${name}`
  }
  return new Map([...parents.keys()].map((name) => [name, pathOf(name)]))
}

function noteShelves(
  { categories }: Fields,
  named: Map<string, BlogShelf>,
  { site, paths }: { site: string; paths: ReadonlyMap<string, string> },
): void {
  for (const { domain, name, nicename } of categories) {
    if (domain !== 'category') continue
    const known = named.get(name || nicename) ?? { name: name || nicename, posts: 0, addresses: [] }
    const found = [paths.get(nicename), `/category/${nicename}`].map((path) => (path ? keptBelow(site, path) : null))
    const addresses = [...new Set([...known.addresses, ...found.filter((path) => path !== null)])]
    named.set(known.name, { ...known, posts: known.posts + 1, addresses })
  }
}

/** What stands in an element of the feed, by name; some stand there more than once. */
type Fields = { values: Map<string, string[]>; categories: Category[]; meta: Map<string, string[]> }
type Category = { domain: string; nicename: string; name: string }
export type Feed = {
  isWordPress: boolean
  isWhole: boolean
  channel: Fields
  items: Fields[]
  authors: Fields[]
  shelves: Fields[]
}

const emptyFields = (): Fields => ({ values: new Map(), categories: [], meta: new Map() })

const metaOf = ({ meta }: Fields, key: string): string => meta.get(key)?.at(-1) ?? ''

const first =
  ({ values }: Fields) =>
  (name: string): string =>
    (values.get(name)?.[0] ?? '').trim()

function collect(text: string): Feed {
  const feed: Feed = { isWordPress: false, isWhole: false, channel: emptyFields(), items: [], authors: [], shelves: [] }
  let fields = feed.channel
  let depth = 0
  let words: string[] = []
  let category: Category | null = null
  let metaKey = ''
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1
        if (depth > deepest) throw new TooDeep()
        words = []
        if (name === 'rss' && Object.keys(attributes).some((key) => key === 'xmlns:wp')) feed.isWordPress = true
        if (name === 'item' && depth === 3) feed.items.push((fields = emptyFields()))
        if (name === 'wp:author' && depth === 3) feed.authors.push((fields = emptyFields()))
        if (name === 'wp:category' && depth === 3) feed.shelves.push((fields = emptyFields()))
        category =
          name === 'category'
            ? { domain: attributes['domain'] ?? '', nicename: attributes['nicename'] ?? '', name: '' }
            : null
      },
      ontext(piece) {
        words.push(piece)
      },
      onclosetag(name, isImplied) {
        const said = words.join('')
        const at = depth
        const isInChannel = fields === feed.channel
        words = []
        depth -= 1
        if (name === 'rss' && !isImplied) feed.isWhole = true
        if (category) {
          fields.categories.push({ ...category, name: said.trim() })
          category = null
        } else if (name === 'wp:meta_key') metaKey = said
        else if (name === 'wp:meta_value') addTo(fields.meta, metaKey, said)
        else if (name === 'item' || name === 'wp:author' || name === 'wp:category') {
          if (at === 3) fields = feed.channel
        } else if (at === (isInChannel ? 3 : 4)) {
          addTo(fields.values, name, said)
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  try {
    parser.write(text)
    parser.end()
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    return { ...feed, isWordPress: false }
  }
  return feed
}

/** Added to the list itself: a copy for each would take too long where there are many. */
function addTo(all: Map<string, string[]>, name: string, said: string): void {
  const known = all.get(name)
  if (known) known.push(said)
  else all.set(name, [said])
}

/** An export is six deep. The parser walks all that is open at each that opens: a file that only opens would take hours. */
const deepest = 200

class TooDeep extends Error {}

type Blog = {
  site: string
  /** Addresses of its own, for which WordPress has two settings. */
  hosts: readonly string[]
  authors: ReadonlyMap<string, string>
  attachments: ReadonlyMap<string, FoundPicture>
  lang: Lang
}

const statuses: ReadonlyMap<string, BlogPost['status']> = new Map([
  ['publish', 'published'],
  ['draft', 'draft'],
  ['pending', 'draft'],
  ['future', 'scheduled'],
  ['private', 'private'],
])

function postOf(item: Fields, { site, hosts, authors, attachments, lang }: Blog): BlogPost | null {
  const of = first(item)
  const status = statuses.get(of('wp:status'))
  if (of('wp:post_type') !== 'post' || status === undefined) return null
  const id = of('wp:post_id')
  const content = item.values.get('content:encoded')?.[0] ?? ''
  // Elementor keeps the page apart; what stands in the post is an older copy, or nothing.
  const built = content.trim() === '' ? elementorHtml(metaOf(item, '_elementor_data')) : null
  const named = (domain: string) => item.categories.filter((one) => one.domain === domain)
  const slug = decoded(of('wp:post_name'))
  const author = of('dc:creator')
  const pictureId = metaOf(item, '_thumbnail_id').trim()
  const picture = attachments.get(pictureId)
  const isLost = /^[1-9]\d*$/.test(pictureId) && !picture?.address
  const guid = hosts.some((host) => isSameSite(of('guid'), host)) ? keptPath(of('guid')) : null
  const before = (item.meta.get('_wp_old_slug') ?? [])
    .slice(-mostOldSlugs)
    .map((old) => withSlug(of('link'), slug, decoded(old)))
  return {
    key: `wordpress:${of('guid') || `${site}/?p=${id}`}`,
    title: of('title'),
    lang: langIn(named('language')[0]?.nicename ?? '') ?? lang,
    status: of('wp:post_password') !== '' ? 'password' : status,
    slug,
    publishedAt: instantOf(of('wp:post_date_gmt')) ?? (status === 'draft' ? null : instantOf(of('wp:post_date'))),
    changedAt: instantOf(of('wp:post_modified_gmt')) ?? instantOf(of('wp:post_date_gmt')),
    author: authors.get(author) || author,
    excerpt: of('excerpt:encoded'),
    categories: named('category').map(({ name, nicename }) => name || nicename),
    html: built ?? content,
    notes: notesOf(metaOf(item, 'footnotes')),
    isPlainLines: built === null && !/<!-- wp:/.test(content),
    addresses: [
      ...new Set([keptPath(of('link')), guid, keptBelow(site, `/?p=${id}`), ...before].filter((path) => path !== null)),
    ],
    picture: picture === undefined || picture.address === '' ? null : picture,
    lost: isLost ? [{ kind: 'picture', name: pictureId }] : [],
  }
}

const noteRows = v.array(v.object({ id: v.string(), content: v.string() }))

/** WordPress keeps what the notes of a post say beside it, as JSON. */
function notesOf(json: string): ReadonlyMap<string, string> {
  try {
    const parsed = v.safeParse(noteRows, JSON.parse(json))
    return new Map(parsed.success ? parsed.output.map(({ id, content }) => [id, content]) : [])
  } catch {
    return new Map()
  }
}

const mostOldSlugs = 50

/** The address of a post as it was when its last step was another: WordPress keeps those, and sends readers on. */
function withSlug(link: string, slug: string, old: string): string | null {
  const path = keptPath(link)
  const at = path?.lastIndexOf(`/${slug.toLowerCase()}`) ?? -1
  if (path === null || at < 0 || slug === '' || old === '') return null
  const behind = path.slice(at + 1 + slug.length)
  return /^(?:\.|$)/.test(behind) ? keptPath(`${path.slice(0, at + 1)}${old}${behind}`) : null
}

/** `nl-NL`, `nl`, `en_GB`; `null` for a language we do not have. */
function langIn(text: string): Lang | null {
  const [, lang] = /^(nl|en)\b|^(?:nl|en)_/i.exec(text) ?? []
  return lang?.toLowerCase() === 'en' || /^en_/i.test(text) ? 'en' : /^nl/i.test(text) ? 'nl' : null
}

/** `2019-05-04 08:30:00` in UTC. A draft has zeros. */
function instantOf(text: string): string | null {
  const [, date, time] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/.exec(text) ?? []
  const at = Date.parse(`${date ?? ''}T${time ?? ''}Z`)
  return Number.isNaN(at) || at < 0 ? null : new Date(at).toISOString()
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}
