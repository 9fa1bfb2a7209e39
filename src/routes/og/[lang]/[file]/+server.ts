import { error, redirect } from '@sveltejs/kit'
import { langs, type Lang } from '#lib/core/lang.ts'
import { openLibrary } from '#lib/server/articles.ts'
import { drawnSlug, type Titled } from '#lib/server/og/drawn.ts'
import { findShown, pictureOfLetter } from '#lib/server/letters/shown-letters.ts'
import { services } from '#lib/server/services.ts'
import type { RequestHandler } from './$types'

/** The preview picture of an article or a letter of the practice. One that changed its title since is found under its old address too. */
export const GET: RequestHandler = async ({ params }) => {
  const lang = langs.find((one) => one === params.lang)
  const slug = drawnSlug(params.file)
  const titled = lang && slug ? await titledAt(lang, slug) : null
  if (!lang || !titled) error(404)
  if (titled.address !== `/og/${lang}/${params.file}`) redirect(302, titled.address)
  const { draw, log } = services()
  const png = await draw?.(titled).catch((problem: unknown) => {
    log.error('preview-picture', problem)
  })
  if (!png) redirect(302, `/og/${lang}/regie.png`)
  return new Response(new Uint8Array(png), {
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=31536000, immutable' },
  })
}

/** What stands at this slug now, and where its picture is. */
async function titledAt(lang: Lang, slug: string): Promise<(Titled & { address: string }) | null> {
  const library = await openLibrary()
  const article = library.find(lang, slug)
  if (article) return { ...article, address: library.pictureOf(article) }
  const letter = await findShown(services().db, slug)
  return letter?.lang === lang ? pictureOfLetter(letter) : null
}
