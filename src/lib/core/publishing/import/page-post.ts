import { htmlTree, textIn, type Element, type HtmlNode } from './html-tree.ts'
import type { BlogPost, UnreadFile } from './source.ts'
import { addressesIn, beginOf, instantOf, langIn, langOfPlace, nameOf, withTitle, type Place } from './text-place.ts'

/** A page as it stands on a site: what is between `<article>`, or `<main>`, or all of it. */
export function pagePost(text: string, { name: file, place }: Place): BlogPost | UnreadFile['why'] {
  const tree = htmlTree(text)
  const all = [...elementsIn(tree)]
  const inner = (['article', 'main', 'body'] as const).map((name) => all.find((one) => one.name === name)).find(Boolean)
  const metas = all.filter(({ name }) => name === 'meta')
  const meta = (wanted: string) =>
    metas.find(({ attributes }) => (attributes['name'] ?? attributes['property']) === wanted)?.attributes['content'] ??
    ''
  const html = inner === undefined ? text : between(text, inner.name)
  const pageTitle = textIn(all.find(({ name }) => name === 'title')?.children ?? []).trim()
  const named = withTitle('', html)
  const { slug, day } = nameOf(file)
  const title = named.title || meta('og:title') || pageTitle
  if (title === '' && textIn(tree).trim() === '') return 'no-posts'
  return {
    key: `file:${file}`,
    title: title || slug.replaceAll('-', ' '),
    lang: langIn(all.find(({ name }) => name === 'html')?.attributes['lang'] ?? '') ?? langOfPlace(file),
    status: 'published',
    slug,
    publishedAt:
      instantOf(
        meta('article:published_time') || (all.find(({ name }) => name === 'time')?.attributes['datetime'] ?? ''),
      ) ?? day,
    changedAt: instantOf(meta('article:modified_time')),
    author: meta('author'),
    excerpt: meta('description') || meta('og:description'),
    categories: [meta('article:section')].filter(Boolean),
    html: named.html,
    isPlainLines: false,
    addresses: addressesIn([
      all.find(({ name, attributes }) => name === 'link' && attributes['rel'] === 'canonical')?.attributes['href'] ??
        '',
      `/${place}`,
      `/${place.replace(/(?:index)?\.html?$/i, '')}`,
    ]),
    picture: null,
    lost: [],
  }
}

function* elementsIn(nodes: readonly HtmlNode[]): Generator<Element> {
  for (const node of nodes) {
    if (!('children' in node)) continue
    yield node
    yield* elementsIn(node.children)
  }
}

/** The HTML between the first of these and the last end of one. */
function between(html: string, name: string): string {
  const from = beginOf(html, name)
  const to = html.toLowerCase().lastIndexOf(`</${name}`)
  return from === null ? html : html.slice(from.end, to < from.end ? undefined : to)
}
