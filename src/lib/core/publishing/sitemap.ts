import type { Day } from '../day.ts'
import type { Lang } from '../lang.ts'

/** One page in the languages it exists in; `paths` are what readers see, from the root. */
export interface SitePage {
  paths: Partial<Record<Lang, string>>
  /** The day its text last changed or was checked; left out when that is not kept. */
  changed?: Partial<Record<Lang, Day>>
}

/** A sitemap (sitemaps.org 0.9) with every language of a page pointing at the others. `origin` is absolute, `https://…`. */
export function sitemap(pages: readonly SitePage[], origin: string): string {
  const urls = pages.flatMap(({ paths, changed }) => {
    const versions = (['nl', 'en'] as const).flatMap((lang) => {
      const path = paths[lang]
      return path === undefined ? [] : [{ lang, address: escaped(origin + path) }]
    })
    const alternates =
      versions.length < 2
        ? ''
        : versions
            .map(({ lang, address }) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${address}"/>`)
            .join('')
    return versions.map(({ lang, address }) => {
      const day = changed?.[lang]
      return `<url><loc>${address}</loc>${day === undefined ? '' : `<lastmod>${day}</lastmod>`}${alternates}</url>`
    })
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n')
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
