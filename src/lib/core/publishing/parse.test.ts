import { expect, test } from 'vitest'
import { articleJsonLd, storyJsonLd } from './json-ld.ts'
import { parseArticle } from './parse.ts'

const text = `---
title: Rust
lead: Uitrusten mag.
category: tension
published: 2026-11-09
checked: 2026-11-12
changed: Bron vervangen
next-check: 2027-05-09
author: praktijk
---
Tekst.`

test('says when the text was published and checked, and nothing of today', () => {
  const parsed = parseArticle('/content/nl/rust.md', text)
  if (!parsed.ok) throw new Error(parsed.error.join())
  const about = {
    url: 'https://praktijk.example/artikelen/rust',
    image: 'https://praktijk.example/og/nl/rust.png',
    practice: { name: 'Praktijk', url: 'https://praktijk.example/over' },
    person: null,
    crumbs: [{ name: 'Artikelen', url: 'https://praktijk.example/artikelen' }],
  }
  const [page] = articleJsonLd(parsed.value, about)['@graph']
  expect(page).toMatchObject({
    '@type': 'MedicalWebPage',
    lastReviewed: '2026-11-12',
    mainEntity: { '@type': 'Article', headline: 'Rust', datePublished: '2026-11-09', dateModified: '2026-11-12' },
    breadcrumb: { itemListElement: [{ position: 1, name: 'Artikelen', item: 'https://praktijk.example/artikelen' }] },
  })
})

test('search engines are told that she wrote what bears her name, and nothing else', () => {
  const parsed = parseArticle('content/nl/rust.md', text)
  if (!parsed.ok) throw new Error(parsed.error.join())
  const site = 'https://praktijk.example'
  const practice = { name: 'Praktijk', url: `${site}/over` }
  const person = { name: 'Noor Demo', job: 'Coach', url: `${site}/over`, image: `${site}/foto.webp` }
  const about = { url: `${site}/artikelen/rust`, image: '', practice, person, crumbs: [] }
  const authorOf = (author: string) => articleJsonLd({ ...parsed.value, author }, about)['@graph'][0]?.mainEntity.author
  const her = {
    '@type': 'Person',
    name: 'Noor Demo',
    jobTitle: 'Coach',
    image: `${site}/foto.webp`,
    url: `${site}/over`,
    worksFor: { '@type': 'Organization', name: 'Praktijk', url: `${site}/over` },
  }
  expect(authorOf('Regie')).toMatchObject({ '@type': 'Organization', name: 'Praktijk' })
  expect(authorOf(' noor demo')).toEqual(her)
  const story = { title: 'Mijn verhaal', lead: 'Kort.', lang: 'nl', published: '2026-11-29' }
  expect(
    storyJsonLd(story, { url: `${site}/over/verhaal`, practice, person: { ...person, job: '', image: null } }),
  ).toMatchObject({
    '@type': 'ProfilePage',
    name: 'Mijn verhaal',
    dateModified: '2026-11-29',
    mainEntity: { '@type': 'Person', name: 'Noor Demo', url: `${site}/over` },
  })
})

test('a file must be called after its language and slug', () => {
  expect(parseArticle('content/de/ruhe.md', text)).toEqual({
    ok: false,
    error: ['content/de/ruhe.md: must be called content/<nl or en>/<slug>.md'],
  })
})

test('a mistake in a block is named by its line in the file', () => {
  expect(parseArticle('content/nl/rust.md', `${text}\n::: tip\nx\n:::`)).toEqual({
    ok: false,
    error: ['content/nl/rust.md: line 12 has no block called "tip"'],
  })
})
