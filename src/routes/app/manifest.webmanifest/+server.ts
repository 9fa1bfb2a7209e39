import { langOf, localPath } from '#lib/i18n/paths.ts'
import { wordsFor } from '#lib/i18n/words.ts'
import type { RequestHandler } from './$types'

/** How the app installs itself (W3C Web Application Manifest). The public site stays outside its scope. */
export const GET: RequestHandler = async ({ url }) => {
  const lang = langOf(url.pathname)
  const { app, common } = await wordsFor(lang)
  const path = (dutch: string) => localPath(dutch, lang)
  const manifest = {
    id: '/app',
    name: 'Regie',
    short_name: 'Regie',
    description: app.install.description,
    lang,
    dir: 'ltr',
    start_url: path('/app'),
    scope: path('/app'),
    display: 'standalone',
    background_color: '#f9f7f2',
    theme_color: '#f9f7f2',
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: app.tabs.now, url: path('/app/nu-even') },
      { name: app.tabs.diary, url: path('/app/dagboek') },
      { name: common.nav.doctor, url: path('/app/veiligheid') },
    ],
  }
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } })
}
