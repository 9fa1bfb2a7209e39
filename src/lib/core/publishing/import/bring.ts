import { dayAt } from '../../booking/wall-clock.ts'
import { addDays, type Day } from '../../day.ts'
import type { Lang } from '../../lang.ts'
import { articlePath } from '../article.ts'
import type { CategoryId } from '../category.ts'
import { slugOf } from '../contents.ts'
import { emptyDraft, isSlug, longest, publishable, type Draft, type PublishProblem } from '../draft.ts'
import { takeNotes } from '../notes.ts'
import { htmlTree, textIn } from './html-tree.ts'
import { markdownOf } from './markdown-of.ts'
import { placedText } from './own-article.ts'
import { isSameSite, keptPath } from './old-address.ts'
import { isSameFile } from './picture-files.ts'
import { pictureMark, placePictures } from './picture-marks.ts'
import { withoutShortcodes } from './shortcodes.ts'
import { countLost, type BlogExport, type BlogPost, type FoundPicture, type Lost } from './source.ts'

/** What she chose before anything is brought in. */
export type BringChoices = {
  /** Our shelf for each of their categories; one that is not named leads nowhere. */
  shelves: Readonly<Record<string, CategoryId | undefined>>
  /** Who wrote it, where the file does not say. */
  author: string
  /** What readers are told has changed, in the language of the article. */
  changed: Readonly<Record<Lang, string>>
  zone: string
  today: Day
  /** Addresses that are somebody's here already: `nl/rust`. */
  taken: ReadonlySet<string>
  /** What came along earlier: the last step of its address here, by the key of the post. */
  here?: ReadonlyMap<string, string>
}

export type Brought = {
  key: string
  lang: Lang
  /** Its body has a mark where each picture stands (`picture-marks.ts`). */
  draft: Draft
  publishedOn: Day | null
  /** Why it comes as a draft; with nothing here it goes to readers as they had it. */
  why: BroughtWhy[]
  lost: Lost[]
  pictures: FoundPicture[]
  /** Where it stood; these lead to it from now on. */
  addresses: readonly string[]
}

export type BroughtWhy =
  | { kind: Exclude<BlogPost['status'], 'published'> }
  | { kind: 'not-ready'; problem: PublishProblem }
  /** Its end is missing: no article can be this long. */
  | { kind: 'too-long' }
  /** It was exported here, and another article has its address now: perhaps the same one, perhaps worked on since. */
  | { kind: 'taken' }

/** What becomes of each post. The same file and the same choices always give the same. */
export function bring(blog: BlogExport, choices: BringChoices): Brought[] {
  const taken = new Set(choices.taken)
  const placed = blog.posts.map((post) => ({ post, slug: choices.here?.get(post.key) ?? freeSlug(post, taken) }))
  const places = placesOf(placed)
  return placed.map(({ post, slug }) => {
    const linkTo = (address: string) => placeOf(address, { lang: post.lang, site: blog.site, places }) ?? address
    return broughtOf(post, slug, { ...choices, site: blog.site, hasShortcodes: blog.from === 'wordpress', linkTo })
  })
}

type Context = BringChoices & { site: string; hasShortcodes: boolean; linkTo: (address: string) => string }

type Places = {
  /** Of each address of the earlier site. */
  old: ReadonlyMap<string, string>
  /** Of each article of ours by its language and the last step it had: `nl/rust`. */
  own: ReadonlyMap<string, string>
  /** Of each file by its name; null for a name that two have. */
  files: ReadonlyMap<string, string | null>
}

/** A link from one post to another leads to where that stands here. */
function placesOf(placed: readonly { post: BlogPost; slug: string }[]): Places {
  const [old, own, files] = [new Map<string, string>(), new Map<string, string>(), new Map<string, string | null>()]
  for (const { post, slug } of placed) {
    for (const address of post.addresses) old.set(address, articlePath(slug))
    const before = `${post.lang}/${post.slug}`
    // What she was still writing on stands beside what readers had.
    if (post.written && (post.status === 'published' || !own.has(before))) own.set(before, articlePath(slug))
    const [, name] = /^file:(?:.*\/)?([^/]+)$/.exec(post.key) ?? []
    if (name !== undefined) files.set(name, files.has(name) ? null : articlePath(slug))
  }
  return { old, own, files }
}

function broughtOf(post: BlogPost, slug: string, context: Context): Brought {
  if (post.written) return broughtBack(post, { ...post.written, slug }, context)
  const { shelves, author, changed, zone, today, site, linkTo } = context
  const { html, lost } = context.hasShortcodes ? withoutShortcodes(post.html) : { html: post.html, lost: [] }
  const { isPlainLines, notes = new Map<string, string>() } = post
  const reduced = markdownOf(html, { base: site === '' ? '' : `${site}/`, isPlainLines, notes, linkTo })
  const publishedOn = post.publishedAt === null ? null : dayAt(Date.parse(post.publishedAt), zone)
  const checked = post.changedAt === null ? publishedOn : dayAt(Date.parse(post.changedAt), zone)
  const pictures = [...reduced.pictures]
  // The picture above a post stands first here, unless the text has it already.
  const { picture } = post
  const isAbove = picture !== null && !pictures.some(({ address }) => isSameFile(address, picture.address))
  if (isAbove) pictures.push(picture)
  const whole = (isAbove ? `${pictureMark(pictures.length - 1)}\n\n` : '') + reduced.markdown
  const draft: Draft = {
    ...emptyDraft,
    title: wordsIn(post.title).slice(0, longest.title),
    lead: leadOf(post, reduced.markdown),
    category: shelfOf(post, shelves) ?? '',
    slug,
    author: (post.author || author).slice(0, longest.author),
    // It was read on that day there, and nobody has read it here.
    checked: checked !== null && checked <= today ? checked : '',
    changed: changed[post.lang],
    body: whole.slice(0, roomFor(pictures)),
  }
  const isCut = whole.length > roomFor(pictures)
  const allLost = countLost([
    ...lost,
    ...post.lost,
    ...reduced.lost.flatMap(({ count, ...one }) => Array.from({ length: count }, () => one)),
  ])
  return asBrought(post, { draft, isCut, pictures, lost: allLost, publishedOn, today })
}

/** What was exported here: nothing in it has to be brought down to what an article can hold. */
function broughtBack(post: BlogPost, written: Draft, { zone, today, linkTo, taken, here }: Context): Brought {
  const publishedOn = post.publishedAt === null ? null : dayAt(Date.parse(post.publishedAt), zone)
  const { markdown, pictures } = placedText(written.body, linkTo)
  const room = roomFor(pictures)
  const related = written.related.map((slug) => linkTo(articlePath(slug)).slice(articlePath('').length))
  const draft = { ...written, related, body: markdown.slice(0, room) }
  const isCut = markdown.length > room
  const brought = asBrought(post, { draft, isCut, pictures, lost: [], publishedOn, today })
  const isTaken = !here?.has(post.key) && post.status === 'published' && taken.has(`${post.lang}/${post.slug}`)
  return isTaken ? { ...brought, why: [{ kind: 'taken' }, ...brought.why] } : brought
}

type Made = Pick<Brought, 'draft' | 'pictures' | 'lost'> & { isCut: boolean; publishedOn: Day | null; today: Day }

function asBrought(
  { status: given, ...post }: BlogPost,
  { draft, isCut, pictures, lost, publishedOn, today }: Made,
): Brought {
  // Whoever made it held it back until that day.
  const status = given === 'published' && publishedOn !== null && publishedOn > today ? 'scheduled' : given
  const why: BroughtWhy[] = [
    ...(status === 'published' ? [] : [{ kind: status }]),
    ...(isCut ? [{ kind: 'too-long' } as const] : []),
    ...problemsOf(withPictures(draft, pictures), post.lang, publishedOn ?? today, today).map(
      (problem) => ({ kind: 'not-ready', problem }) as const,
    ),
  ]
  return {
    ...{ key: post.key, lang: post.lang, draft, why, lost },
    publishedOn: status === 'published' ? publishedOn : null,
    pictures: pictures.map(({ address, alt, caption }) => ({
      address,
      alt: alt.slice(0, longestAlt),
      caption: caption.slice(0, longestAlt),
    })),
    addresses: post.addresses,
  }
}

const longestAlt = 500

/** What is left for the text beside the addresses and words of its pictures, each letter of which may be escaped. */
const roomFor = (pictures: readonly unknown[]) => Math.max(0, longest.body - pictures.length * (4 * longestAlt + 100))

/** As if every picture could come. */
const withPictures = (draft: Draft, pictures: readonly FoundPicture[]): Draft => ({
  ...draft,
  body: placePictures(draft.body, pictures, { addressOf: () => '/afbeeldingen/', missing: (alt) => alt }),
})

function shelfOf({ categories }: BlogPost, shelves: BringChoices['shelves']): CategoryId | undefined {
  const known = categories.find((name) => Object.hasOwn(shelves, name) && shelves[name] !== undefined)
  return known === undefined ? undefined : shelves[known]
}

/** Half a year, the term in which a text is read against its sources again. */
const daysToNextCheck = 182

function problemsOf(draft: Draft, lang: Lang, published: Day, today: Day): PublishProblem[] {
  const about = { lang, translation: null, published, today, nextCheck: addDays(today, daysToNextCheck) }
  const article = publishable(draft, about)
  return article.ok ? [] : article.error
}

/** Its own last step where that can be, and never that of another. */
function freeSlug(post: BlogPost, taken: Set<string>): string {
  const wish = (isSlug(post.slug) ? post.slug : slugOf(post.slug) || slugOf(wordsIn(post.title))).slice(
    0,
    longest.slug - 4,
  )
  const whole = isSlug(post.slug) ? post.slug : wish.replace(/-+$/, '')
  if (whole === '') return ''
  let slug = whole
  for (let number = 2; taken.has(`${post.lang}/${slug}`); number += 1) slug = `${wish}-${String(number)}`
  taken.add(`${post.lang}/${slug}`)
  return slug
}

function placeOf(
  address: string,
  { lang, site, places }: { lang: Lang; site: string; places: Places },
): string | undefined {
  const isPath = !/^(?:[a-z][\w+.-]*:|\/\/)/i.test(address)
  if (!isPath && !isSameSite(address, site)) return undefined
  const path = keptPath(address)
  const [, slug = ''] = /^\/artikelen\/([^/]+)$/.exec(path ?? '') ?? []
  const [, name = ''] = (isPath && /^[^?#]*?([^/?#]+\.(?:md|markdown|html?))(?:[?#]|$)/i.exec(address)) || []
  const place =
    places.own.get(`${lang}/${slug}`) ?? (path === null ? undefined : places.old.get(path)) ?? places.files.get(name)
  return place ? place + (URL.parse(address, 'https://blog.invalid')?.hash ?? '') : undefined
}

/** Titles and excerpts may hold entities and marks. */
const wordsIn = (html: string) => textIn(htmlTree(html)).replace(/\s+/g, ' ').trim()

/** Her own excerpt, or how the text begins. */
function leadOf({ excerpt, html }: BlogPost, markdown: string): string {
  const own = wordsIn(withoutShortcodes(excerpt).html)
  if (own !== '' || html === '') return own.slice(0, longest.lead)
  const [begin = ''] = markdown.split('\n\n').filter((block) => /^[\p{L}“‘*\d]/u.test(block))
  const { text } = takeNotes(begin)
  const words = text
    // Room for that and its addresses. Brackets are looked for from each on, which takes too long where there are thousands.
    .slice(0, 4000)
    .replace(/\\?\n/g, ' ')
    .replace(/\[((?:[^\]\\]|\\.)*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)[*`]/g, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .trim()
  const [sentences = ''] = /^.{0,240}[.!?](?=\s|$)/.exec(words) ?? []
  return sentences || (words.length > 240 ? `${words.slice(0, 240).replace(/\s+\S*$/, '')} …` : words)
}
