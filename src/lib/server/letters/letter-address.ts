/** Where a letter stands on the site. The address is the same for everybody, so it tells nothing of who came by it. */
import { createHash } from 'node:crypto'
import { slugOf } from '#lib/core/publishing/contents.ts'
import type { Lang } from '#lib/core/lang.ts'
import { localPath } from '#lib/i18n/paths.ts'

type Titled = { id: string; subject: string }

/**
 * Its subject, which never changes once it goes, and what keeps two of one subject apart. Those signs also keep a slug from being a word that
 * addresses translate.
 */
export function letterSlug({ id, subject }: Titled): string {
  const mark = createHash('sha256').update(id).digest('hex').slice(0, 8)
  const words = slugOf(subject).slice(0, 60).replace(/-$/, '')
  return words === '' ? mark : `${words}-${mark}`
}

/** Its path as readers of its language see it. */
export const letterAddress = (letter: Titled & { lang: Lang }): string =>
  localPath(`/nieuwsbrief/brief/${letterSlug(letter)}`, letter.lang)
