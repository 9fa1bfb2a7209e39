import { expect, test } from 'vitest'
import { day } from '../day.ts'
import { sitemap } from './sitemap.ts'

const lines = (...pages: Parameters<typeof sitemap>[0]) => sitemap(pages, 'https://p.example').split('\n').slice(2, -2)

test('a page in two languages is listed twice, and each points at both', () => {
  const alternates =
    '<xhtml:link rel="alternate" hreflang="nl" href="https://p.example/uitleg"/>' +
    '<xhtml:link rel="alternate" hreflang="en" href="https://p.example/en/explained"/>'
  expect(lines({ paths: { nl: '/uitleg', en: '/en/explained' }, changed: { nl: day('2026-11-09') } })).toEqual([
    `<url><loc>https://p.example/uitleg</loc><lastmod>2026-11-09</lastmod>${alternates}</url>`,
    `<url><loc>https://p.example/en/explained</loc>${alternates}</url>`,
  ])
})

test('a page without a translation points nowhere', () => {
  expect(lines({ paths: { nl: '/artikelen/rust' } })).toEqual([
    '<url><loc>https://p.example/artikelen/rust</loc></url>',
  ])
})
