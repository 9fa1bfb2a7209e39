import { error, redirect } from '@sveltejs/kit'
import { langs } from '#lib/core/lang.ts'
import { openLibrary } from '#lib/server/articles.ts'
import { drawnSlug } from '#lib/server/og/drawn.ts'
import { services } from '#lib/server/services.ts'
import type { RequestHandler } from './$types'

/** The preview picture of an article of the practice. One that changed its title since is found under its old address too. */
export const GET: RequestHandler = async ({ params }) => {
  const lang = langs.find((one) => one === params.lang)
  const slug = drawnSlug(params.file)
  const library = await openLibrary()
  const article = lang && slug ? library.find(lang, slug) : null
  if (!lang || !article) error(404)
  const address = library.pictureOf(article)
  if (address !== `/og/${lang}/${params.file}`) redirect(302, address)
  const { draw, log } = services()
  const png = await draw?.(article).catch((problem: unknown) => {
    log.error('preview-picture', problem)
  })
  if (!png) redirect(302, `/og/${lang}/regie.png`)
  return new Response(new Uint8Array(png), {
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=31536000, immutable' },
  })
}
