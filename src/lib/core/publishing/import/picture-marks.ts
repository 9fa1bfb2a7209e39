import type { FoundPicture } from './source.ts'

/**
 * Where a picture stands in a text of which the files are not known yet. The sign nought is in no text of a blog: `htmlTree`
 * leaves it out, and no database would keep it.
 */
export const pictureMark = (number: number): string => `\0${String(number)}\0`

/** The text with each picture where it stood: by the address it has here, or as a readable line where it could not come along. */
export function placePictures(
  markdown: string,
  pictures: readonly FoundPicture[],
  { addressOf, missing }: { addressOf: (picture: FoundPicture) => string | null; missing: (alt: string) => string },
): string {
  // One that was cut off with the end of a text that is too long is none.
  return markdown.replace(/\0(\d*)(?:\0|$)/g, (_, number: string) => {
    const picture = number === '' ? undefined : pictures[Number(number)]
    if (!picture) return ''
    const address = addressOf(picture)
    return address === null ? escaped(missing(picture.alt || picture.caption)) : pictureMarkdown(picture, address)
  })
}

/** A paragraph that is nothing but this picture, as the editor writes it. */
function pictureMarkdown({ alt, caption }: FoundPicture, address: string): string {
  const title = caption === '' ? '' : ` "${escaped(caption).replaceAll('"', '\\"')}"`
  return `![${escaped(alt)}](${address}${title})`
}

/** As the editor writes words, so that it knows the picture again. */
const escaped = (text: string) =>
  text
    .replace(/[\\`*[\]~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[a-z/!?])|&(?=#?\w+;)/gi, '\\$&')
