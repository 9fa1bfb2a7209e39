import { fail, succeed, type Result } from '../../result.ts'
import { markdownPost } from './markdown-post.ts'
import { keptPath } from './old-address.ts'
import type { MovedTo } from './own-article.ts'
import { pagePost } from './page-post.ts'
import type { BlogExport, BlogFault, BlogPost, UnreadFile } from './source.ts'

type File = { name: string; text: string }

type Read = { blog: BlogExport; unread: UnreadFile[] }

export const isTextFile = (name: string): boolean => /\.(?:md|markdown|html?)$/i.test(name)

/**
 * Articles that are files of their own: what we export ourselves, and Markdown or HTML as programs that make a site of files keep it. `name` is
 * the place of a file in its folder; it tells the language, the day and the address where the file does not.
 */
export function readTexts(files: readonly File[]): Result<Read, BlogFault> {
  const unread: UnreadFile[] = []
  const posts: BlogPost[] = []
  const leftOut: Record<string, number> = {}
  const root = rootOf(files)
  const moved = movedIn(files.find(({ name }) => name === `${root}_redirects`)?.text ?? '')
  for (const { name, text } of files) {
    if (!isTextFile(name)) continue
    const place = name.slice(root.length)
    const own = ownPlace(place)
    if (own !== null) leftOut[own] = (leftOut[own] ?? 0) + 1
    else {
      const post = /\.html?$/i.test(name) ? pagePost(text, { name, place }) : markdownPost(text, { name, place }, moved)
      if (typeof post === 'string') unread.push({ name, why: post })
      else posts.push(post)
    }
  }
  if (posts.length === 0)
    return fail({ kind: unread[0] || Object.keys(leftOut).length > 0 ? 'no-posts' : 'not-an-export' })
  const names = [...new Set(posts.flatMap(({ categories }) => categories))]
  const shelves = names.map((name) => ({
    ...{ name, addresses: [] },
    posts: posts.filter(({ categories }) => categories.includes(name)).length,
  }))
  return succeed({ blog: { from: 'files', site: '', posts, shelves, leftOut, files: [] }, unread })
}

/** Her story and her letters have a place of their own here, and so have what she is still writing of them. */
function ownPlace(place: string): 'story' | 'letters' | null {
  if (/^(?:drafts\/)?story\/\w\w\.md$/.test(place)) return 'story'
  return /^(?:drafts\/)?letters\/\w\w\/[^/]+\.md$/.test(place) ? 'letters' : null
}

/** The folder all of them stand in, as a program that zips a folder puts before each. */
function rootOf(files: readonly File[]): string {
  const [first = '', ...others] = files.map(({ name }) => name.replace(/[^/]*$/, ''))
  // What we export stands in folders of its own, of which there may be only one.
  const [, own] = /^(.*?)(?:content|drafts(?:\/letters|\/story)?|letters|story)\/(?:\w\w\/)?$/.exec(first) ?? []
  let root = own ?? first
  while (root !== '' && !others.every((folder) => folder.startsWith(root))) root = root.replace(/[^/]*\/$/, '')
  return root
}

/** The lines of `_redirects`, as `exportFiles` writes them. */
function movedIn(text: string): MovedTo {
  const lines = text.split('\n').flatMap((line) => {
    const [, path, query, to] = /^(\/\S*)(?: (p=\d+))? (\/\S*) 301$/.exec(line) ?? []
    const from = path === undefined ? null : keptPath(query === undefined ? path : `${path}?${query}`)
    const [, en, slug] = /^(\/en)?\/[\w-]+\/([\w-]+)$/.exec(to ?? '') ?? []
    return from === null || slug === undefined ? [] : [{ from, to: `${en === undefined ? 'nl' : 'en'}/${slug}` }]
  })
  const grouped = Map.groupBy(lines, ({ to }) => to)
  return new Map([...grouped].map(([to, of]) => [to, of.map(({ from }) => from)]))
}
