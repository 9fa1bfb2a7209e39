import { langs } from '../../lang.ts'
import { parseDay } from '../../day.ts'
import { isCategoryId } from '../category.ts'
import { emptyDraft, readDraft } from '../draft.ts'
import type { BlogPost, FoundPicture } from './source.ts'
import { pictureMark } from './picture-marks.ts'

type Split = { keys: Readonly<Record<string, unknown>>; body: string }

/** Every address that led to an article, by its language and the last step of its own: `nl/rust`. */
export type MovedTo = ReadonlyMap<string, readonly string[]>

/**
 * An article as Regie itself exports it (`writeArticle` and `writeDraft`): it comes back as it was written, with its blocks and everything that
 * stands beside it. `null` for a file of another program.
 */
export function ownArticle({ keys, body }: Split, place: string, moved: MovedTo): BlogPost | null {
  const [, drafts, folder = '', name = ''] = /^(?:content|(drafts))\/(\w\w)\/([^/]+)\.md$/.exec(place) ?? []
  const lang = langs.find((one) => one === folder)
  const { 'next-check': nextCheck = '', published, ...others } = keys
  // Which article is its translation is hers to say again: here they may have other addresses.
  const rest = Object.fromEntries(Object.entries(others).filter(([key]) => key !== 'translation'))
  if (lang === undefined || typeof rest['lead'] !== 'string' || 'date' in rest) return null
  const slug = drafts === undefined ? name : (rest['slug'] ?? '')
  const read = readDraft({ ...emptyDraft, ...rest, nextCheck, slug, body: body.replace(/^\r?\n/, '') })
  if (read === null || (read.category !== '' && !isCategoryId(read.category))) return null
  const day = typeof published === 'string' ? parseDay(published) : null
  if (drafts === undefined && day === null) return null
  return {
    ...blank,
    key: `regie:${drafts === undefined ? '' : 'draft/'}${lang}/${name}`,
    title: read.title,
    lang,
    status: drafts === undefined ? 'published' : 'draft',
    slug: read.slug,
    // At this hour it is the same day wherever she works.
    publishedAt: drafts !== undefined || day === null ? null : `${day}T12:00:00.000Z`,
    addresses: [...(moved.get(`${lang}/${read.slug}`) ?? [])],
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
const picture = /!\[((?:[^\]\\]|\\.)*)\]\((\/afbeeldingen\/[\w-]+\.webp)(?: "((?:[^"\\]|\\.)*)")?\)/g

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
