/**
 * Makes of a file that somebody gave the files that readers get. Nothing of what a camera writes beside the picture (place, time, device)
 * goes along: sharp writes none of it unless it is asked to.
 */
import type sharpLibrary from 'sharp'
import type { Sharp } from 'sharp'
import { largestWidth, mailWidth, widthsOf, type PictureFormat } from '#lib/core/publishing/picture.ts'
import { fail, succeed, type Result } from '#lib/core/result.ts'

/** `not-a-picture` is also one of a kind that is not taken: only JPEG, PNG, WebP, AVIF and GIF are. */
export type PictureProblem = 'too-large' | 'not-a-picture'

export type Resized = {
  width: number
  height: number
  files: { width: number; format: PictureFormat; bytes: Uint8Array }[]
}

/** A photo of a large camera; decoded this is 200 MB. */
const mostPixels = 50_000_000

/** Width and height as they are seen, at most `largestWidth` wide, and every file of it. */
export async function resize(bytes: Uint8Array): Promise<Result<Resized, PictureProblem>> {
  const sharp = await openSharp()
  const read = () => sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient()
  let size: { width: number; height: number }
  try {
    const { autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata()
    size = autoOrient
  } catch {
    return fail('not-a-picture')
  }
  if (size.width * size.height > mostPixels) return fail('too-large')
  try {
    const files: Resized['files'] = []
    for (const width of widthsOf(size.width)) {
      const narrow = () => read().resize({ width })
      files.push({ width, format: 'avif', bytes: await bytesOf(narrow().avif({ quality: 50, effort: 3 })) })
      files.push({ width, format: 'webp', bytes: await bytesOf(narrow().webp({ quality: 76 })) })
    }
    const width = Math.min(size.width, mailWidth)
    // JPEG knows no transparency: paper, not black.
    const forMail = read().resize({ width }).flatten({ background: '#fff' }).jpeg({ quality: 78, mozjpeg: true })
    files.push({ width, format: 'jpg', bytes: await bytesOf(forMail) })
    const shown = Math.min(size.width, largestWidth)
    return succeed({ width: shown, height: Math.max(1, Math.round((size.height * shown) / size.width)), files })
  } catch {
    // It began as a picture and broke off, or lied about itself.
    return fail('not-a-picture')
  }
}

const bytesOf = async (picture: Sharp): Promise<Uint8Array> => new Uint8Array(await picture.toBuffer())

type Library = typeof sharpLibrary
let opened: Promise<Library> | undefined

/** Only when it is needed: most of the time nobody adds a picture, and the library takes 20 MB. */
function openSharp(): Promise<Library> {
  opened ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false)
    sharp.concurrency(1)
    // Whatever else libvips can open (SVG, PDF, formats of laboratories) is never handed a file of a stranger.
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({ operation: ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif'].map((kind) => `VipsForeignLoad${kind}`) })
    return sharp
  })
  return opened
}
