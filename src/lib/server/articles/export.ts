/** Everything that was written, as files that stand on their own: nobody is kept here by her own words. */
import { articlePath } from '#lib/core/publishing/article.ts'
import { writeDraft } from '#lib/core/publishing/draft-file.ts'
import { hasSameText, isSlug } from '#lib/core/publishing/draft.ts'
import { askedFile } from '#lib/core/publishing/picture.ts'
import { writeLetter } from '#lib/core/publishing/letter-file.ts'
import { writeArticle } from '#lib/core/publishing/write-article.ts'
import type { FileToZip } from '#lib/core/exchange/zip-files.ts'
import { langs } from '#lib/core/lang.ts'
import { localPath } from '#lib/i18n/paths.ts'
import { emptyStory, writeStory } from '#lib/core/practice/story.ts'
import type { Db } from '../db/tables.ts'
import { letterSlug } from '../letters/letter-address.ts'
import { listLetters } from '../letters/letters.ts'
import { readPictureFile } from '../pictures/store.ts'
import { readLook } from '../practice/look.ts'
import { readKeptPerson } from '../practice/person.ts'
import { readKeptStory } from '../practice/story.ts'
import type { Library } from './library.ts'
import { listMoved } from './old-addresses.ts'
import type { KeptArticle } from './kept-article.ts'
import type { Shelf } from './shelf.ts'

/**
 * What readers find stands in `content/<lang>`, as the texts that come with Regie do. What they do not have (yet) stands in `drafts/<lang>`,
 * her own story in `story` and `drafts/story`, and her letters in `letters` and `drafts/letters`, in the same way, and where an earlier address leads, here or on a site of before, in `_redirects`, one a line as web hosts read it. Every picture in a text stands at the address the text has for it, and her photo and logo
 * beside them.
 */
export async function* exportFiles(
  db: Db,
  library: Pick<Library, 'list'>,
  kept: readonly KeptArticle[],
  moved: Shelf['moved'],
): AsyncGenerator<FileToZip> {
  const pictures = new Set<string>()
  const withText = (path: string, text: string) => {
    for (const [address] of text.matchAll(/\/afbeeldingen\/[\w-]+\.webp/g)) pictures.add(address)
    return file(path, text)
  }
  for (const lang of langs) {
    for (const article of library.list(lang))
      yield withText(`content/${lang}/${article.slug}.md`, writeArticle(article))
  }
  for (const { id, lang, draft, published } of kept) {
    if (published !== null && hasSameText(draft, published)) continue
    // Two drafts may have one name, or none yet; the id keeps them apart.
    const name = isSlug(draft.slug) ? `${draft.slug}-${id}` : id
    yield withText(`drafts/${lang}/${name}.md`, writeDraft(draft))
  }
  for (const lang of langs) {
    const { draft, published } = await readKeptStory(db, lang)
    const [told, written] = [published && writeStory(published), writeStory(draft)]
    if (told !== null) yield withText(`story/${lang}.md`, told)
    if (told !== written && written !== writeStory(emptyStory)) yield withText(`drafts/story/${lang}.md`, written)
  }
  for (const { id, text, beganAt } of await listLetters(db)) {
    const folder = beganAt === null ? 'drafts/letters' : 'letters'
    const name = letterSlug({ id, subject: text.subject })
    yield withText(`${folder}/${text.lang}/${name}.md`, writeLetter(text, beganAt ?? ''))
  }
  const [{ photo }, { logo }] = [await readKeptPerson(db), await readLook(db)]
  for (const address of [photo, logo]) if (address !== '') pictures.add(address)
  const lines = langs.flatMap((lang) =>
    [...moved].flatMap(([from, slug]) => {
      const [of, old = ''] = from.split('/')
      return of === lang ? [`${localPath(articlePath(old), lang)} ${localPath(articlePath(slug), lang)} 301\n`] : []
    }),
  )
  for (const { from, to } of await listMoved(db)) {
    const [path = '', query] = from.split('?')
    lines.push(`${encodeURI(path)}${query === undefined ? '' : ` ${query}`} ${to} 301\n`)
  }
  if (lines.length > 0) yield file('_redirects', lines.join(''))
  for (const address of pictures) {
    const asked = askedFile(address.replace('/afbeeldingen/', ''))
    const bytes = asked && (await readPictureFile(db, asked))
    if (bytes) yield { path: address.slice(1), bytes }
  }
}

const file = (path: string, text: string): FileToZip => ({ path, bytes: new TextEncoder().encode(text) })
