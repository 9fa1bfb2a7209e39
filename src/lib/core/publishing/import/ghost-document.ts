import * as v from 'valibot'

/** The two documents Ghost keeps a post in, as HTML, for a post that was never rendered. Cards with a part of their own are named as lost blocks are. */

const some = v.fallback(v.nullish(v.string(), ''), '')
const number = v.fallback(v.number(), 0)
const deepest = 60

const lexicalNode = v.object({
  ...{ type: some, tag: some, listType: some, text: some, url: some, src: some, alt: some, html: some, caption: some },
  ...{ buttonText: some, buttonUrl: some, heading: some, content: some, calloutText: some, markdown: some },
  format: number,
  children: v.fallback(v.array(v.unknown()), []),
})

type LexicalNode = v.InferOutput<typeof lexicalNode>

export function lexicalHtml(document: string): string {
  const parsed = v.safeParse(v.object({ root: lexicalNode }), jsonOf(document))
  return parsed.success ? lexicalInside(parsed.output.root, 0) : ''
}

function lexicalInside({ children }: LexicalNode, depth: number): string {
  if (depth > deepest) return ''
  return children
    .map((child) => {
      const parsed = v.safeParse(lexicalNode, child)
      return parsed.success ? lexicalPart(parsed.output, lexicalInside(parsed.output, depth + 1)) : ''
    })
    .join('')
}

function lexicalPart(node: LexicalNode, inside: string): string {
  switch (node.type) {
    case 'text':
    case 'extended-text':
    case 'tab': {
      const text = escaped(node.text)
      const strong = (node.format & 1) !== 0 ? `<strong>${text}</strong>` : text
      return (node.format & 2) !== 0 ? `<em>${strong}</em>` : strong
    }
    case 'linebreak':
      return '<br>'
    case 'link':
    case 'autolink':
      return `<a href="${escaped(node.url)}">${inside}</a>`
    case 'heading':
    case 'extended-heading':
      return `<${/^h[1-6]$/.test(node.tag) ? node.tag : 'h2'}>${inside}</${/^h[1-6]$/.test(node.tag) ? node.tag : 'h2'}>`
    case 'list':
      return node.listType === 'number' ? `<ol>${inside}</ol>` : `<ul>${inside}</ul>`
    case 'listitem':
      return `<li>${inside}</li>`
    case 'quote':
    case 'extended-quote':
    case 'aside':
      return `<blockquote>${inside}</blockquote>`
    case 'horizontalrule':
      return '<hr>'
    case 'image':
      return `<figure><img src="${escaped(node.src)}" alt="${escaped(node.alt)}"><figcaption>${node.caption}</figcaption></figure>`
    case 'html':
      return node.html
    case 'button':
      return `<p><a href="${escaped(node.buttonUrl)}">${escaped(node.buttonText)}</a></p>`
    case 'callout':
      return `<blockquote>${node.calloutText}</blockquote>`
    case 'toggle':
      return `<h3>${node.heading}</h3>${node.content}`
    case 'embed':
    case 'bookmark':
      return `<p>${escaped(node.url)}</p>`
    case 'paragraph':
    case 'extended-paragraph':
      return `<p>${inside}</p>`
    default:
      return `<!-- wp:ghost/${node.type.replace(/[^\w-]/g, '')} /-->${inside}`
  }
}

const mobiledoc = v.object({
  markups: v.fallback(v.array(v.unknown()), []),
  cards: v.fallback(v.array(v.unknown()), []),
  sections: v.fallback(v.array(v.unknown()), []),
})

type Mobiledoc = v.InferOutput<typeof mobiledoc>

/** Sections: 1 words, 2 picture, 3 list, 10 card (https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md). */
export function mobiledocHtml(document: string): string {
  const parsed = v.safeParse(mobiledoc, jsonOf(document))
  return parsed.success
    ? parsed.output.sections.map((section) => mobiledocSection(section, parsed.output)).join('')
    : ''
}

function mobiledocSection(section: unknown, document: Mobiledoc): string {
  if (!Array.isArray(section)) return ''
  const [kind, first, second] = section as unknown[]
  if (kind === 1) {
    const tag = typeof first === 'string' && /^(?:p|h[1-6]|blockquote|aside)$/.test(first) ? first : 'p'
    return `<${tag}>${markersOf(second, document)}</${tag}>`
  }
  if (kind === 3 && Array.isArray(second)) {
    const tag = first === 'ol' ? 'ol' : 'ul'
    return `<${tag}>${second.map((item) => `<li>${markersOf(item, document)}</li>`).join('')}</${tag}>`
  }
  if (kind === 2 && typeof first === 'string') return `<img src="${escaped(first)}">`
  return kind === 10 && typeof first === 'number' ? card(document.cards[first]) : ''
}

function markersOf(markers: unknown, { markups }: Mobiledoc): string {
  if (!Array.isArray(markers)) return ''
  const open: string[] = []
  return markers
    .map((marker: unknown) => {
      if (!Array.isArray(marker)) return ''
      const [kind, opening, closing, value] = marker as unknown[]
      const starts = (Array.isArray(opening) ? opening : []).map((at) => {
        const [tag, attributes] = ((typeof at === 'number' ? markups[at] : null) as unknown[]) ?? []
        const name = typeof tag === 'string' && /^(?:a|b|i|em|strong|code|s|u|sup|sub)$/i.test(tag) ? tag : 'span'
        open.push(name)
        const href = Array.isArray(attributes)
          ? (attributes as unknown[])[(attributes as unknown[]).indexOf('href') + 1]
          : ''
        return name === 'a' && typeof href === 'string' ? `<a href="${escaped(href)}">` : `<${name}>`
      })
      const words = kind === 0 && typeof value === 'string' ? escaped(value) : '<br>'
      const ends = Array.from(
        { length: typeof closing === 'number' ? Math.min(closing, open.length) : 0 },
        () => `</${open.pop() ?? ''}>`,
      )
      return starts.join('') + words + ends.join('')
    })
    .join('')
}

const payload = v.object({ src: some, alt: some, caption: some, html: some, markdown: some, url: some })

function card(input: unknown): string {
  const [name, data] = Array.isArray(input) ? (input as unknown[]) : []
  const parsed = v.safeParse(payload, data)
  const { src, alt, caption, html, markdown, url } = parsed.success ? parsed.output : v.parse(payload, {})
  switch (name) {
    case 'image':
      return `<figure><img src="${escaped(src)}" alt="${escaped(alt)}"><figcaption>${caption}</figcaption></figure>`
    case 'hr':
      return '<hr>'
    case 'html':
      return html
    case 'markdown':
    case 'card-markdown':
      return `<pre>${escaped(markdown)}</pre>`
    case 'embed':
    case 'bookmark':
      return `<p>${escaped(url)}</p>`
    default:
      return `<!-- wp:ghost/${typeof name === 'string' ? name.replace(/[^\w-]/g, '') : 'card'} /-->`
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
