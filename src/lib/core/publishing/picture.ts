/**
 * A picture of an article by its address, `/afbeeldingen/<id>-1600x900.webp`: the address says how large it is, so that a page keeps room
 * for it without looking anything up, and which other widths there are follows from that.
 */
export type Picture = { id: string; width: number; height: number }

/** Widths a picture is kept in, in pixels, beside its own when that is smaller than the largest of these. */
const steps = [480, 960, 1600] as const

/** Nothing in an article is shown wider than this, also on a screen with twice as many pixels. */
export const largestWidth = 1600

export const pictureFormats = ['avif', 'webp', 'jpg'] as const
export type PictureFormat = (typeof pictureFormats)[number]

/** JPEG is for mail programs, which know nothing newer, and comes in one width. */
export const mailWidth = 960

const pattern = /^\/afbeeldingen\/([0-9a-f]{24})-([1-9]\d{0,3})x([1-9]\d{0,5})\.webp$/

export const addressOf = ({ id, width, height }: Picture): string => `/afbeeldingen/${id}-${width}x${height}.webp`

/** Null for an address that is no picture of ours. */
export function pictureAt(address: string): Picture | null {
  const [, id = '', width, height] = pattern.exec(address) ?? []
  return id === '' ? null : { id, width: Number(width), height: Number(height) }
}

/** The widths there are of a picture that is itself so wide, the smallest first. */
export function widthsOf(width: number): number[] {
  const most = Math.min(width, largestWidth)
  return [...steps.filter((step) => step < most), most]
}

/** The address of one file of it. */
export const fileOf = ({ id }: Picture, width: number, format: PictureFormat): string =>
  `/afbeeldingen/${id}-${width}.${format}`

/** What is asked for by the last step of an address: one file, or the picture by the address it has in an article. */
export function askedFile(name: string): { id: string; width: number; format: PictureFormat } | null {
  const picture = pictureAt(`/afbeeldingen/${name}`)
  if (picture) return { id: picture.id, width: Math.min(picture.width, largestWidth), format: 'webp' }
  const [, id = '', width, format] = /^([0-9a-f]{24})-([1-9]\d{0,3})\.(avif|webp|jpg)$/.exec(name) ?? []
  return id === '' ? null : { id, width: Number(width), format: format as PictureFormat }
}

/** What a picture's Markdown says of it, without marks: the tokens of markdown-it between its brackets, which may hold escaped signs. */
export const altOf = (tokens: readonly { type: string; content: string }[]): string =>
  tokens.map(({ type, content }) => (/break$/.test(type) ? ' ' : content)).join('')
