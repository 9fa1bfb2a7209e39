import { htmlTree, textIn, type Element, type HtmlNode } from './html-tree.ts'
import { headingMarkdown, inlineMarkdown, type Run } from './inline.ts'
import { isSameSite } from './old-address.ts'
import { isNoteText } from '../notes.ts'
import { pictureMark } from './picture-marks.ts'
import { countLost, type FoundPicture, type Lost } from './source.ts'

export type Reduced = { markdown: string; lost: Lost[]; pictures: FoundPicture[] }

type Reading = {
  /** The address the post had, if it is known: relative links begin there. */
  base: string
  /** An empty line parts two paragraphs, as in the classic editor of WordPress. */
  isPlainLines?: boolean
  /** Where a link leads from now on. */
  linkTo?: (address: string) => string
  /** What the notes of WordPress say, as HTML, by the name their numbers have in the text. */
  notes?: ReadonlyMap<string, string>
}

/**
 * The HTML of a post as the Markdown an article can hold: headings of two levels, lists, quotes, simple tables, links, strong and emphasised
 * words, pictures that stand alone. Everything else comes down to its words, and what had none is listed as lost. Nothing of the HTML itself gets
 * through. Where a picture stood, the text has its mark (`picture-marks.ts`): what is shown there is known only once the file is.
 */
export function markdownOf(
  html: string,
  { base, isPlainLines = false, linkTo = same, notes = new Map() }: Reading,
): Reduced {
  const tree = htmlTree(html.replace(/\r\n?/g, '\n'))
  const pictures: FoundPicture[] = []
  const state: State = {
    base,
    isPlainLines,
    linkTo,
    notes,
    said: [],
    lost: [],
    pictures,
    placed: 0,
    topHeading: topHeadingIn(tree),
  }
  const blocks = blocksOf(tree, state, 'text')
  const markdown = blocks
    .join('\n\n')
    .replaceAll(noteMark, (_, number: string) => `^[${state.said[Number(number)] ?? ''}]`)
  return { markdown, lost: countLost(state.lost), pictures: state.pictures }
}

/** Around the number of a note until what it says is put there. It is in no text of a blog: `htmlTree` leaves it out. */
const noteSign = String.fromCharCode(1)
const noteMark = new RegExp(`${noteSign}(\\d+)${noteSign}`, 'g')

const same = (address: string) => address

type State = Required<Reading> & {
  /** What the notes in the text say, as Markdown. */
  said: string[]
  lost: Omit<Lost, 'count'>[]
  pictures: FoundPicture[]
  /** How many of the pictures have their place in the text. */
  placed: number
  topHeading: number
}

/** Headings, quotes and partings stand in running text only. */
type Place = 'text' | 'quote' | 'list'

const blockNames = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html iframe li main menu nav ol p pre section summary table tbody td th thead tr ul video audio'
  ).split(' '),
)

/** What holds no words for a reader; `null` is no loss. */
const silent: ReadonlyMap<string, Lost['kind'] | null> = new Map(
  Object.entries<Lost['kind'] | null>({
    ...{ script: 'script', style: null, noscript: null, template: null },
    ...{ head: null, title: null, link: null, meta: null },
    ...{ svg: 'drawing', canvas: 'drawing', math: 'drawing', object: 'embed', embed: 'embed', applet: 'embed' },
    ...{ form: 'form', input: 'form', select: 'form', textarea: 'form', button: 'form', xml: null },
  }),
)

/** Cards of Ghost and blocks of WordPress of which the words make no sense without what they do. */
const machines =
  /\bkg-(?:signup|product|header|audio|video|email)-card\b|\bwp-block-(?:search|latest-posts|latest-comments|calendar|archives|tag-cloud|rss|social-links)\b|\b(?:sharedaddy|jp-relatedposts|ez-toc-container|lwptoc|toc_container)\b/

function blocksOf(nodes: readonly HtmlNode[], state: State, place: Place): string[] {
  const blocks: string[] = []
  let runs: Run[] = []
  const close = () => {
    blocks.push(...paragraphsOf(runs, state))
    runs = []
    placePictures()
  }
  // In a list or a quote a picture would be part of a sentence: it stands below the whole of it.
  const placePictures = () => {
    if (place !== 'text') return
    for (; state.placed < state.pictures.length; state.placed += 1) blocks.push(pictureMark(state.placed))
  }
  for (const node of nodes) {
    if (!('children' in node) || !isBlock(node)) runs.push(...runsOf(node, state))
    else {
      close()
      blocks.push(...blockOf(node, state, place))
      placePictures()
    }
  }
  close()
  return blocks
}

/** An inline element that holds a block is where it should not be: the block counts. */
const isBlock = ({ name, children }: Element): boolean =>
  !silent.has(name) && (blockNames.has(name) || children.some((child) => 'children' in child && isBlock(child)))

function blockOf(element: Element, state: State, place: Place): string[] {
  const { name, children, attributes } = element
  const machine = machines.exec(attributes['class'] ?? '')
  if (machine) {
    state.lost.push({ kind: 'block', name: machine[0] })
    return []
  }
  if (/\bkg-bookmark-card\b/.test(attributes['class'] ?? '')) return bookmark(element, state)
  switch (name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return heading(element, state, place)
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return list(element, state)
    case 'blockquote': {
      const inside = blocksOf(children, state, place === 'text' ? 'quote' : place)
      return place === 'text' && inside.length > 0 ? [indented(inside.join('\n\n'), '> ', '> ')] : inside
    }
    case 'hr':
      return place === 'text' ? ['* * *'] : []
    case 'pre':
      return paragraphsOf(
        wordsIn(children, state)
          .split('\n')
          .flatMap((text) => [lineBreak, plain(text)]),
        state,
      )
    case 'table':
      return table(element, state, place)
    case 'figure':
      return figure(element, state, place)
    case 'iframe':
    case 'video':
    case 'audio':
      return embed(element, state)
    case 'dt':
    case 'summary':
      return paragraphsOf(
        children.flatMap((child) => runsOf(child, state, { strong: true })),
        state,
      )
    case 'a':
      if (attributes['href']) state.lost.push({ kind: 'link', name: attributes['href'].slice(0, 200) })
      return blocksOf(children, state, place)
    default:
      return blocksOf(children, state, place)
  }
}

function heading({ name, children }: Element, state: State, place: Place): string[] {
  const runs = children.flatMap((child) => runsOf(child, state))
  const words = headingMarkdown(runs)
  if (words === '') return []
  if (place !== 'text')
    return paragraphsOf(
      runs.map((run) => ({ ...run, strong: true })),
      state,
    )
  return [`${Number(name.slice(1)) <= state.topHeading ? '##' : '###'} ${words}`]
}

function topHeadingIn(nodes: readonly HtmlNode[]): number {
  return nodes.reduce((top, node) => {
    if (!('children' in node)) return top
    const isHeading = /^h[1-6]$/.test(node.name) && textIn(node.children).trim() !== ''
    return Math.min(top, isHeading ? Number(node.name.slice(1)) : topHeadingIn(node.children))
  }, 6)
}

const isList = (block: string) => /^(?:- |\d+\. )/.test(block)

function list({ name, children, attributes }: Element, state: State): string[] {
  const items: string[][] = []
  for (const child of children) {
    if (!('children' in child)) {
      const words = paragraphsOf(runsOf(child, state), state)
      if (words.length > 0) items.push(words)
      continue
    }
    const blocks = child.name === 'li' ? blocksOf(child.children, state, 'list') : blocksOf([child], state, 'list')
    // A list that hangs in no item belongs to the one before it.
    if (isList(blocks[0] ?? '') && items.length > 0) items.at(-1)?.push(...blocks)
    else if (blocks.length > 0) items.push(blocks)
  }
  const isTight = items.every(([, ...rest]) => rest.every(isList))
  const first = Math.max(0, Math.min(99_999, Number.parseInt(attributes['start'] ?? '1', 10) || 1))
  const lines = items.map((blocks, at) => {
    const sign = name === 'ol' ? `${String(first + at)}. ` : '- '
    if (isList(blocks[0] ?? '')) return blocks.join('\n\n')
    return indented(blocks.join(isTight ? '\n' : '\n\n'), sign, ' '.repeat(sign.length))
  })
  return lines.length > 0 ? [lines.join(isTight ? '\n' : '\n\n')] : []
}

const indented = (text: string, first: string, next: string) =>
  text
    .split('\n')
    .map((line, at) => ((at === 0 ? first : next) + line).trimEnd())
    .join('\n')

/** Rows of words stay a table. One that only places things, or joins cells, comes down to what is in it. */
function table(element: Element, state: State, place: Place): string[] {
  const rows = rowsIn(element.children)
  const width = rows[0]?.length ?? 0
  const isSimple =
    place === 'text' &&
    width > 1 &&
    rows.length > 1 &&
    rows.every((cells) => cells.length === width && cells.every(isWordsOnly))
  if (!isSimple) {
    if (width > 1 && rows.length > 1) state.lost.push({ kind: 'table', name: 'table' })
    return rows.flat().flatMap(({ children }) => blocksOf(children, state, place))
  }
  const lines = rows.map((cells) => {
    const words = cells.map(({ children }) =>
      inlineMarkdown(children.flatMap((child) => runsOf(child, state)).map((run) => (run.break ? plain(' ') : run))),
    )
    return `| ${words.join(' | ')} |`
  })
  return [[lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n')]
}

const rowsIn = (nodes: readonly HtmlNode[]): Element[][] =>
  nodes.flatMap((node) => {
    if (!('children' in node)) return []
    if (node.name !== 'tr') return rowsIn(node.children)
    return [node.children.filter((cell): cell is Element => 'children' in cell && /^t[dh]$/.test(cell.name))]
  })

const isWordsOnly = ({ children, attributes }: Element): boolean =>
  Number(attributes['colspan'] ?? 1) === 1 &&
  Number(attributes['rowspan'] ?? 1) === 1 &&
  children.every((child) => !('children' in child) || !isBlock(child))

/** What is said below a picture goes where the picture goes; below a table or a quote it stays. */
function figure({ children }: Element, state: State, place: Place): string[] {
  const before = state.pictures.length
  const isCaption = (node: HtmlNode) => 'children' in node && node.name === 'figcaption'
  const blocks = blocksOf(
    children.filter((node) => !isCaption(node)),
    state,
    place,
  )
  const captions = children.filter(isCaption)
  const picture = state.pictures[before]
  if (picture === undefined) return [...blocks, ...blocksOf(captions, state, place)]
  const said = wordsIn(captions, state).replace(/\s+/g, ' ').trim()
  if (picture.alt === '') picture.alt = said
  else if (said !== picture.alt) picture.caption = said
  return blocks
}

/** Only the address stays of what another site would show here. */
function embed({ name, attributes, children }: Element, state: State): string[] {
  const source = children.find((child): child is Element => 'children' in child && child.name === 'source')
  const address = addressOf(attributes['src'] ?? attributes['data-src'] ?? source?.attributes['src'] ?? '', state)
  state.lost.push({ kind: 'embed', name: URL.parse(address ?? '')?.hostname || name })
  if (address === null) return []
  const title = attributes['title']?.trim() ?? ''
  return paragraphsOf([{ ...plain(title || shortOf(address)), href: address }], state)
}

function bookmark(element: Element, state: State): string[] {
  const link = findIn(element.children, ({ name }) => name === 'a')
  const title = findIn(element.children, ({ attributes }) => attributes['class'] === 'kg-bookmark-title')
  const address = addressOf(link?.attributes['href'] ?? '', state)
  const words = title ? textIn(title.children) : (address ?? '')
  return paragraphsOf([{ ...plain(words), href: address }], state)
}

function findIn(nodes: readonly HtmlNode[], is: (element: Element) => boolean): Element | null {
  for (const node of nodes) {
    if (!('children' in node)) continue
    const found = is(node) ? node : findIn(node.children, is)
    if (found) return found
  }
  return null
}

type Marks = Pick<Run, 'strong' | 'em' | 'code' | 'href'>

const noMarks: Marks = { strong: false, em: false, code: false, href: null }
const plain = (text: string, marks: Marks = noMarks): Run => ({ text, ...marks })
const lineBreak: Run = { ...plain(''), break: true }

function runsOf(node: HtmlNode, state: State, more: Partial<Marks> = {}): Run[] {
  const marks = { ...noMarks, ...more }
  if ('text' in node) return state.isPlainLines ? lineRuns(node.text, marks) : [plain(node.text, marks)]
  if ('comment' in node) {
    noteBlock(node.comment, state)
    return []
  }
  const { name, children, attributes } = node
  const kind = silent.get(name)
  if (kind !== undefined) {
    if (kind !== null) state.lost.push({ kind, name })
    return []
  }
  const inside = (also: Partial<Marks> = {}) => children.flatMap((child) => runsOf(child, state, { ...marks, ...also }))
  switch (name) {
    case 'br':
      return [lineBreak]
    case 'img':
      return picture(node, state, marks)
    case 'strong':
    case 'b':
      return inside({ strong: true })
    case 'em':
    case 'i':
    case 'cite':
      return inside({ em: true })
    case 'code':
    case 'kbd':
    case 'samp':
    case 'tt':
      return inside({ code: true })
    case 'q':
      return [plain('“', marks), ...inside(), plain('”', marks)]
    case 'a':
      noteFile(node, state)
      return inside({ href: attributes['href'] === undefined ? null : addressOf(attributes['href'], state) })
    case 'sup': {
      const note = noteOf(node, state)
      if (note !== null) return [plain(note)]
      const number = noteNumber(node)
      return number === null ? inside() : [plain(number, marks)]
    }
    default:
      return inside()
  }
}

/** A number that led to a note below would read as part of the word. */
function noteNumber({ children }: Element): string | null {
  const number = textIn(children).trim()
  return /^\d{1,3}$/.test(number) && findIn(children, (child) => child.name === 'a') ? ` (${number})` : null
}

/** All the words, where no note can stand: what WordPress keeps of one is lost there. */
function wordsIn(nodes: readonly HtmlNode[], state: State): string {
  return nodes
    .map((node) => {
      if ('text' in node) return node.text
      if (!('children' in node)) return ''
      if (node.name !== 'sup') return wordsIn(node.children, state)
      if (node.attributes['data-fn'] === undefined) return noteNumber(node) ?? wordsIn(node.children, state)
      state.lost.push({ kind: 'note', name: 'note' })
      return ''
    })
    .join('')
}

/** The number of a note of WordPress, as the mark of what that says. */
function noteOf({ attributes }: Element, state: State): string | null {
  const name = attributes['data-fn']
  if (name === undefined) return null
  const html = state.notes.get(name)
  const words =
    html === undefined
      ? ''
      : inlineMarkdown(
          htmlTree(html)
            // A note has none of its own.
            .flatMap((node) => runsOf(node, { ...state, notes: new Map() }))
            .map((run) => (run.break ? plain(' ') : run)),
        )
  if (!isNoteText(words)) {
    state.lost.push({ kind: 'note', name: 'note' })
    return null
  }
  state.said.push(words)
  return noteSign + String(state.said.length - 1) + noteSign
}

const lineRuns = (text: string, marks: Marks): Run[] =>
  text.split('\n').flatMap((line, at) => (at === 0 ? [plain(line, marks)] : [lineBreak, plain(line, marks)]))

/** Two breaks with nothing between them part paragraphs. */
function paragraphsOf(runs: readonly Run[], state: State): string[] {
  const paragraphs: Run[][] = [[]]
  let breaks = 0
  for (const run of runs) {
    if (run.break) breaks += 1
    else if (run.text.trim() !== '') {
      if (breaks > 1) paragraphs.push([])
      else if (breaks === 1) paragraphs.at(-1)?.push(lineBreak)
      breaks = 0
      paragraphs.at(-1)?.push(run)
    } else if (breaks === 0) paragraphs.at(-1)?.push(run)
  }
  return paragraphs.map((words) => inlineMarkdown(linked(words, state))).filter((text) => text !== '')
}

/** An address alone in a paragraph is how WordPress asks for a film or a message of another site. */
function linked(runs: readonly Run[], state: State): readonly Run[] {
  const text = runs
    .map((run) => run.text)
    .join('')
    .trim()
  if (!/^https?:\/\/\S+$/.test(text) || text.includes(noteSign) || runs.some(({ href }) => href !== null)) return runs
  const address = addressOf(text, state)
  if (address === null) return runs
  state.lost.push({ kind: 'embed', name: URL.parse(address)?.hostname ?? '' })
  return [{ ...plain(shortOf(address)), href: address }]
}

const shortOf = (address: string) => address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')

/** Where a link leads; `null`, and listed, when that is nowhere a reader should be sent. A place on the same page is no loss. */
function addressOf(href: string, { base, linkTo, lost }: State): string | null {
  const typed = href.trim()
  if (typed === '' || typed.startsWith('#')) return null
  // Of a blog that is nowhere, only what it has itself can be found.
  const own = base === '' ? linkTo(typed) : typed
  if (own !== typed) return asAddress(own)
  const url = URL.parse(typed, base === '' ? undefined : base)
  if (url === null || !['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol)) {
    lost.push({ kind: 'link', name: typed.slice(0, 200) })
    return null
  }
  return asAddress(linkTo(url.href))
}

/** Between the brackets of a link in Markdown. */
const asAddress = (address: string) =>
  address.replace(/[()<>\\\s[\]]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)

/** A link to a document of the earlier site stays, and leads there: what was lost is the document. */
function noteFile({ attributes, children }: Element, { base, lost }: State): void {
  const url = URL.parse((attributes['href'] ?? '').trim(), base === '' ? undefined : base)
  if (url === null || !isSameSite(url.href, base) || textIn(children).trim() === '') return
  const name = url.pathname.split('/').at(-1) ?? ''
  if (isDocument.test(url.pathname)) lost.push({ kind: 'file', name: readableName(name).slice(0, 200) })
}

/** What WordPress and Ghost keep of hers, and what is no page wherever it stands. */
const isDocument =
  /\/(?:wp-content\/uploads|content\/(?:files|media|images))\/.*\.\w{2,5}$|\.(?:pdf|mp3|m4a|wav|ogg|mp4|m4v|mov|webm|docx?|odt|rtf|xlsx?|ods|pptx?|odp|epub|zip|ics|csv)$/i

function readableName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

function picture({ attributes }: Element, state: State, marks: Marks): Run[] {
  const alt = (attributes['alt'] ?? '').replace(/\s+/g, ' ').trim()
  // A smiley is drawn, but it was typed.
  if (/\b(?:wp-smiley|emoji)\b/.test(attributes['class'] ?? '')) return [plain(alt, marks)]
  // What measures who reads is left where it is.
  if (attributes['width'] === '1' && attributes['height'] === '1') return []
  const places = ['data-orig-file', 'data-lazy-src', 'data-src', 'src']
  const sources = places.flatMap((name) => attributes[name] ?? []).concat(/^\S+/.exec(attributes['srcset'] ?? '') ?? [])
  const address = sources.find((source) => source.trim() !== '' && !/^\s*data:/i.test(source))
  if (address === undefined) state.lost.push({ kind: 'drawing', name: 'img' })
  else {
    const url = URL.parse(address.trim(), state.base === '' ? undefined : state.base)
    const isHttp = url !== null && /^https?:$/.test(url.protocol)
    if (isHttp || url === null) state.pictures.push({ address: isHttp ? url.href : address.trim(), alt, caption: '' })
    else state.lost.push({ kind: 'link', name: address.slice(0, 200) })
  }
  return []
}

/** A block of WordPress that is made when the page is asked for leaves nothing in the file but its name. */
function noteBlock(comment: string, state: State): void {
  const [, name] = /^\s*wp:([\w/-]+)(?:\s[\s\S]*)?\/\s*$/.exec(comment) ?? []
  if (name !== undefined && !/^(?:more|nextpage|spacer|separator|footnotes)$/.test(name))
    state.lost.push({ kind: 'block', name })
}
