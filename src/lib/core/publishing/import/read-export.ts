import { fail, succeed, type Result } from '../../result.ts'
import { readGhost } from './read-ghost.ts'
import { blogOfFeeds, readFeed, siteOf, type Feed } from './read-wxr.ts'
import { isTextFile, readTexts } from './read-texts.ts'
import type { BlogExport, BlogFault, BlogPost, BlogShelf, UnreadFile } from './source.ts'

export type ExportFile = { name: string; text: string }

type Read = { blog: BlogExport; unread: UnreadFile[] }

/**
 * Reads any export by what each file begins with, as the one blog they are; where there is none, texts are articles of their own. WordPress cuts a large one into several, and the picture of a post may
 * stand in another than the post. `site` is where the blog stood, for one that does not say.
 */
export function readExports(files: readonly ExportFile[], site: string): Result<Read, BlogFault> {
  const unread: UnreadFile[] = []
  const feeds: { name: string; feed: Feed }[] = []
  const ghosts: { name: string; blog: BlogExport }[] = []
  for (const { name, text } of files.filter((file) => !isBesides(file))) {
    const plain = text.replace(/^\uFEFF/, '')
    const ghost = /^\s*[{[]/.test(plain.slice(0, 1000)) ? readGhost(plain, site) : null
    const feed = ghost === null ? readFeed(plain) : null
    if (ghost?.ok) ghosts.push({ name, blog: ghost.value })
    else if (feed?.ok) feeds.push({ name, feed: feed.value })
    const fault = ghost ?? feed
    if (fault && !fault.ok) unread.push({ name, why: fault.error.kind })
  }
  const wordpress = ofOneBlog(feeds)
  const posts = (all: readonly { blog: BlogExport }[]) => all.reduce((sum, { blog }) => sum + blog.posts.length, 0)
  const ofWordPress = wordpress === null ? null : blogOfFeeds(wordpress.own)
  const isGhost = posts(ghosts) > (ofWordPress?.ok ? ofWordPress.value.posts.length : 0)
  const others = [...(isGhost ? feeds : (wordpress?.others ?? [])), ...(isGhost ? [] : ghosts)]
  for (const { name } of others) unread.push({ name, why: 'other-blog' })
  const [first, ...more] = ghosts.map(({ blog }) => blog)
  if (isGhost && first) return succeed({ blog: more.reduce(together, first), unread })
  if (ofWordPress) return ofWordPress.ok ? succeed({ blog: ofWordPress.value, unread }) : ofWordPress
  // What it nearly was says most.
  const faults = (['cut-off', 'no-posts'] as const).filter((kind) => unread.some(({ why }) => why === kind))
  if (faults[0]) return fail({ kind: faults[0] })
  const texts = readTexts(files)
  return texts.ok ? succeed({ blog: texts.value.blog, unread: [...unread, ...texts.value.unread] }) : texts
}

/** Texts beside an export say nothing of it. Without one they are the articles. */
const isBesides = ({ name }: ExportFile) => isTextFile(name) || name.endsWith('_redirects')

type Named = { name: string; feed: Feed }

/** The feeds of the blog that most of what was exported is of. */
function ofOneBlog(feeds: readonly Named[]): { own: [Feed, ...Feed[]]; others: Named[] } | null {
  const items = (all: readonly Named[]) => all.reduce((sum, { feed }) => sum + feed.items.length, 0)
  const bySite = Map.groupBy(feeds, ({ feed }) => siteOf(feed))
  const [own = []] = [...bySite.values()].toSorted((a, b) => items(b) - items(a))
  const [first, ...more] = own.map(({ feed }) => feed)
  return first ? { own: [first, ...more], others: feeds.filter((one) => !own.includes(one)) } : null
}

/** Two exports of one blog of Ghost. A post that is in both comes as it was last. */
function together(a: BlogExport, b: BlogExport): BlogExport {
  const posts = new Map<string, BlogPost>()
  for (const post of [...a.posts, ...b.posts]) {
    const known = posts.get(post.key)
    if (!known || (known.changedAt ?? '') < (post.changedAt ?? '')) posts.set(post.key, post)
  }
  const shelves = new Map<string, BlogShelf>()
  for (const { name, addresses } of [...a.shelves, ...b.shelves]) {
    const known = shelves.get(name)?.addresses ?? []
    const count = [...posts.values()].filter(({ categories }) => categories.includes(name)).length
    shelves.set(name, { name, posts: count, addresses: [...new Set([...known, ...addresses])] })
  }
  const leftOut = { ...a.leftOut }
  for (const [kind, count] of Object.entries(b.leftOut)) leftOut[kind] = Math.max(leftOut[kind] ?? 0, count)
  return { ...a, posts: [...posts.values()], shelves: [...shelves.values()], leftOut }
}
