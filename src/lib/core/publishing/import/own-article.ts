import { langs } from '../../lang.ts'
import { parseDay } from '../../day.ts'
import { isCategoryId } from '../category.ts'
import { emptyDraft, readDraft } from '../draft.ts'
import type { BlogPost, FoundPicture } from './source.ts'
import { pictureMark } from './picture-marks.ts'
import { langOfPlace, nameOf } from './text-place.ts'

type Split = { keys: Readonly<Record<string, unknown>>; body: string }

/** Every address that led to an article, by its language and the last step of its own: `nl/rust`. */
export type MovedTo = ReadonlyMap<string, readonly string[]>

/** Everything that stands above a text of ours (`writeArticle` and `writeDraft`). */
const ours: ReadonlySet<string> = new Set(
  'title lead category slug translation published checked changed next-check recognise author related'.split(' '),
)

/**
 * An article as Regie itself exports it: it comes back as it was written, with its blocks and everything that stands beside it. It is known by
 * its folder, or by what stands above it and nobody else writes. `null` for a file of another program.
 */
export function ownArticle({ keys, body }: Split, place: string, moved: MovedTo): BlogPost | null {
  const [, drafts, folder, file] = /^(?:content|(drafts))\/(\w\w)\/([^/]+)\.md$/.exec(place) ?? []
  const lang = langs.find((one) => one === (folder ?? langOfPlace(place)))
  const { 'next-check': nextCheck = '', published, category } = keys
  const day = typeof published === 'string' ? parseDay(published) : null
  const isDraft = drafts !== undefined || (folder === undefined && day === null)
  const isKnown = folder !== undefined || nextCheck !== '' || (typeof category === 'string' && isCategoryId(category))
  if (lang === undefined || !isKnown || Object.keys(keys).some((key) => !ours.has(key))) return null
  if (!isDraft && (day === null || typeof keys['lead'] !== 'string')) return null
  const name = file ?? nameOf(place).slug
  const read = readDraft({
    ...emptyDraft,
    // Which article is its translation is hers to say again: here they may have other addresses.
    ...Object.fromEntries(Object.entries(keys).filter(([key]) => key in emptyDraft)),
    ...{ nextCheck, slug: isDraft ? (keys['slug'] ?? '') : name },
    body: body.replace(/^\r?\n/, '').replaceAll('\0', ''),
  })
  if (read === null || (read.category !== '' && !isCategoryId(read.category))) return null
  return {
    ...blank,
    key: `regie:${isDraft ? 'draft/' : ''}${lang}/${name}`,
    title: read.title,
    lang,
    status: isDraft ? 'draft' : 'published',
    slug: read.slug,
    // At this hour it is the same day wherever she works.
    publishedAt: isDraft || day === null ? null : `${day}T12:00:00.000Z`,
    addresses: isDraft ? [] : [...(moved.get(`${lang}/${read.slug}`) ?? [])],
    written: read,
  }
}

const blank: Omit<BlogPost, 'key' | 'title' | 'lang' | 'status' | 'slug' | 'publishedAt' | 'addresses'> = {
  ...{
    changedAt: null,
    author: '',
    excerpt: '',
    categories: [],
    html: '',
    isPlainLines: false,
    picture: null,
    lost: [],
  },
}

/** A picture of ours where it stands in a text. */
const picture = /!\[((?:[^[\]\\]|\\.)*)\]\((\/afbeeldingen\/[\w-]+\.webp)(?: "((?:[^"\\]|\\.)*)")?\)/g

/** Its text with a mark for each picture, as the text of other programs has them; links to articles that got another address here go along. */
export function placedText(
  body: string,
  linkTo: (address: string) => string,
): { markdown: string; pictures: FoundPicture[] } {
  const pictures: FoundPicture[] = []
  const marked = body.replace(picture, (_, alt: string, address: string, caption = '') => {
    pictures.push({ address, alt: words(alt), caption: words(caption) })
    return pictureMark(pictures.length - 1)
  })
  const markdown = marked.replace(/\]\((\/(?:artikelen)\/[a-z0-9-]+)/g, (_, address: string) => `](${linkTo(address)}`)
  return { markdown, pictures }
}

/** Without the signs that keep a sign of Markdown a sign. */
const words = (escaped: string) => escaped.replace(/\\([!-/:-@[-`{-~])/g, '$1')
