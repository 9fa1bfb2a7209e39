/** What she sees before anything is written: a line for each post, small enough for a screen with hundreds of them. */
import type { Draft } from '../draft.ts'
import type { Brought } from './bring.ts'
import { addressesOf, fileFor, type FileIndex, type NamedPictures } from './picture-files.ts'
import type { FoundPicture } from './source.ts'

/** Where a picture comes from: a file of hers, her old site, or nowhere. */
export type PlannedPicture = FoundPicture & { from: 'file' | 'site' | 'nowhere'; path: string | null }

/** What became of one that came along earlier. `waits` is a draft exactly as it came; she may give it to readers. */
export type Earlier = 'waits' | 'unchanged' | 'edited'

export type PlannedPost = Omit<Brought, 'draft' | 'pictures'> &
  Pick<Draft, 'title' | 'category' | 'slug'> & { pictures: PlannedPicture[]; earlier: Earlier | null }

export function planned(
  { draft, pictures, ...post }: Brought,
  { files, all, earlier }: { files: FileIndex; all: NamedPictures; earlier: ReadonlyMap<string, Earlier> },
): PlannedPost {
  const { title, category, slug } = draft
  return {
    ...{ ...post, title, category, slug, earlier: earlier.get(post.key) ?? null },
    pictures: pictures.map((picture) => {
      const path = fileFor(picture.address, files, all)
      const from = path !== null ? 'file' : addressesOf(picture.address).length > 0 ? 'site' : 'nowhere'
      return { ...picture, path, from }
    }),
  }
}

export type HowToBring = { publish: boolean; leftOut: ReadonlySet<string> }

/** Whether there is anything to do for it: it is new, or waits for readers and may go to them now. */
export function isToBring(post: PlannedPost, { publish, leftOut }: HowToBring): boolean {
  if (leftOut.has(post.key)) return false
  return post.earlier === null || (post.earlier === 'waits' && publish && post.why.length === 0)
}
