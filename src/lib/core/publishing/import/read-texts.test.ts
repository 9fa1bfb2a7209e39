import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { day } from '../../day.ts'
import { writeDraft } from '../draft-file.ts'
import { writeLetter } from '../letter-file.ts'
import { emptyDraft, publishable } from '../draft.ts'
import { bring, type Brought } from './bring.ts'
import { placePictures } from './picture-marks.ts'
import { readExports } from './read-export.ts'
import { readTexts } from './read-texts.ts'
import type { BlogExport } from './source.ts'

function blogOf(files: Readonly<Record<string, string>>): BlogExport {
  const read = readTexts(Object.entries(files).map(([name, text]) => ({ name, text })))
  if (!read.ok) throw new Error(read.error.kind)
  return read.value.blog
}

const choices = {
  ...{ shelves: { Rug: 'tension' as const }, author: 'Noor', zone: 'Europe/Amsterdam', today: day('2026-11-29') },
  ...{ changed: { nl: 'Meegebracht.', en: 'Brought along.' }, taken: new Set<string>() },
}
const broughtOf = (files: Readonly<Record<string, string>>, more: Partial<typeof choices> = {}) =>
  bring(blogOf(files), { ...choices, ...more })
const only = (all: Brought[]): Brought => {
  const [first] = all
  if (!first || all.length > 1) throw new Error(`${String(all.length)} posts`)
  return first
}

test('what was exported here comes back as it was written, every article of ours', () => {
  const paths = globSync('content/*/*.md')
  expect(paths.length).toBeGreaterThan(10)
  const files = Object.fromEntries(paths.map((path) => [`regie/${path}`, readFileSync(path, 'utf8')]))
  for (const { draft, key, lang, why, publishedOn, lost } of broughtOf(files)) {
    const text = files[`regie/content/${lang}/${draft.slug}.md`] ?? ''
    expect(key).toBe(`regie:${lang}/${draft.slug}`)
    expect([why, lost], key).toEqual([[], []])
    expect(text).toContain(draft.body.trim())
    expect(text).toContain(`published: ${publishedOn ?? ''}\n`)
    const about = {
      lang,
      translation: null,
      published: day('2026-01-01'),
      today: choices.today,
      nextCheck: day('2027-05-01'),
    }
    const article = publishable(draft, about)
    expect(article.ok && article.value.nextCheck, key).toBe(draft.nextCheck)
  }
})

test('a draft, its pictures and the links between two of them come back too, by the address each has now', () => {
  const body =
    'Zie [rust](/artikelen/rust#bed).\n\n![Een \\[stoel\\]](/afbeeldingen/0123456789abcdef01234567-1600x900.webp "Bij \\"Rie\\"")\n'
  const written = {
    ...emptyDraft,
    title: 'Zitten',
    lead: 'Over zitten.',
    category: 'tension',
    slug: 'zitten',
    related: ['rust'],
    body,
  }
  const letter = { lang: 'nl', topics: [], subject: 'Rust', body: 'Dag.', onSite: true } as const
  const files = {
    'drafts/nl/zitten-a1.md': writeDraft(written),
    'content/nl/rust.md': readFileSync(globSync('content/nl/*.md')[0] ?? '', 'utf8'),
    'story/nl.md': '---\ntitle: Ik\n---\n\nMijn verhaal.',
    'letters/nl/rust-0a1b2c3d.md': writeLetter(letter, '2026-11-29T12:05:00.000Z'),
    'drafts/letters/en/0a1b2c3e.md': writeLetter(letter, ''),
    _redirects: '/2019/05/rust /artikelen/rust 301\n/ p=12 /artikelen/rust 301\n/oud /en/articles/rest 301\n',
  }
  const blog = blogOf(files)
  expect(blog.leftOut).toEqual({ story: 1, letters: 2 })
  const [rest, sitting] = broughtOf(files, { taken: new Set(['nl/rust']) })
    .toSorted((a, b) => a.key.localeCompare(b.key))
    .toReversed()
  expect(rest).toMatchObject({
    key: 'regie:nl/rust',
    addresses: ['/2019/05/rust', '/?p=12'],
    draft: { slug: 'rust-2' },
  })
  expect(sitting).toMatchObject({
    key: 'regie:draft/nl/zitten-a1',
    why: [{ kind: 'draft' }, { kind: 'not-ready' }, { kind: 'not-ready' }],
  })
  expect(sitting?.pictures).toEqual([
    { address: '/afbeeldingen/0123456789abcdef01234567-1600x900.webp', alt: 'Een [stoel]', caption: 'Bij "Rie"' },
  ])
  const placed = placePictures(sitting?.draft.body ?? '', sitting?.pictures ?? [], {
    ...{ addressOf: ({ address }) => address, missing: (alt) => alt },
  })
  expect(placed).toBe(body.replace('rust#bed', 'rust-2#bed'))
  expect({ ...sitting?.draft, body }).toEqual({ ...written, related: ['rust-2'] })
})

test.each([
  [
    'Jekyll',
    {
      'site/_posts/2019-05-04-rust-nemen.md':
        '---\nlayout: post\ntitle: "Rust: nemen"\ncategories: [Rug, Rust]\npermalink: /blog/rust/\nredirect_from:\n  - /oud/rust\n---\n\n{% include top.html %}\n\n**Rust** is goed. Echt waar.\n\n![stoel](images/stoel.jpg)\n',
      'site/images/readme.txt': '',
    },
    {
      ...{ title: 'Rust: nemen', slug: 'rust-nemen', category: 'tension', lead: 'Rust is goed. Echt waar.' },
      body: '**Rust** is goed. Echt waar.\n\n\u00000\u0000',
    },
    {
      publishedOn: '2019-05-04',
      addresses: ['/blog/rust', '/oud/rust'],
      lost: [{ kind: 'shortcode', name: 'include', count: 1 }],
    },
  ],
  [
    'Hugo',
    {
      'content/en/posts/rest/index.md':
        '---\nTitle: Rest\ndate: 2020-02-03T10:00:00+01:00\nlastmod: 2020-03-04\ndescription: About rest.\nauthor: {name: Noor}\naliases: ["/old/rest"]\ncover: {image: "/img/bed.jpg", alt: A bed}\n---\n# Rest\n\n{{< youtube abc >}}\nA text.\n',
    },
    {
      title: 'Rest',
      slug: 'rest',
      lead: 'About rest.',
      author: 'Noor',
      checked: '2020-03-04',
      body: '\u00000\u0000\n\nA text.',
    },
    {
      ...{ lang: 'en', publishedOn: '2020-02-03', addresses: ['/old/rest'] },
      pictures: [{ address: '/img/bed.jpg', alt: 'A bed', caption: '' }],
      lost: [{ kind: 'shortcode', name: 'youtube', count: 1 }],
    },
  ],
  [
    'a page of HTML',
    {
      'rust.html':
        '<!doctype html><html lang="nl"><head><title>Rust | Praktijk</title><meta name="description" content="Over rust."><meta property="article:published_time" content="2018-01-02T08:00:00Z"></head><body><nav><a href="/">Thuis</a></nav><article><h1>Rust &amp; bed</h1><p>Een <em>tekst</em>.</p></article><footer>voet</footer></body></html>',
    },
    { title: 'Rust & bed', slug: 'rust', lead: 'Over rust.', body: 'Een *tekst*.' },
    { publishedOn: '2018-01-02', addresses: ['/rust.html', '/rust'] },
  ],
  [
    'a text without anything above it',
    { 'Rust nemen.md': '# Rust nemen\n\nEen tekst.\n' },
    { title: 'Rust nemen', slug: 'rust-nemen', body: 'Een tekst.' },
    { publishedOn: null, addresses: [] },
  ],
])('%s', (_, files, draft, more) => {
  const brought = only(broughtOf(files))
  expect(brought).toMatchObject({ draft, ...more })
})

test('what cannot be read is named, and what is no article is none', () => {
  const read = readTexts([
    { name: 'a.md', text: '---\ntitle: [\n---\n\nTekst' },
    { name: 'b.md', text: '+++\ntitle = "Hugo"\n+++\n\nTekst' },
    {
      name: 'bomb.md',
      text: `---\na: &a [x, x]\nb: &b [${'*a, '.repeat(50)}x]\nc: [${'*b, '.repeat(50)}x]\n---\n\nTekst`,
    },
    { name: 'c.md', text: 'Tekst' },
    { name: 'd.html', text: '' },
  ])
  expect(read).toMatchObject({
    value: {
      blog: { from: 'files', posts: [{ key: 'file:c.md', title: 'c' }] },
      unread: [
        { name: 'a.md', why: 'front-matter' },
        { name: 'b.md', why: 'front-matter' },
        { name: 'bomb.md', why: 'front-matter' },
        { name: 'd.html', why: 'no-posts' },
      ],
    },
  })
  expect(readTexts([{ name: 'photo.jpg', text: '' }])).toMatchObject({ error: { kind: 'not-an-export' } })
})

test('beside an export of a program, texts are not articles', () => {
  const wordpress = readFileSync('src/lib/core/publishing/import/samples/wordpress.xml', 'utf8')
  const read = readExports(
    [
      { name: 'readme.md', text: '# Lees mij' },
      { name: 'export.xml', text: wordpress },
    ],
    '',
  )
  expect(read).toMatchObject({ value: { blog: { from: 'wordpress' }, unread: [] } })
})

test('texts that try to take forever are read as any other', () => {
  const texts = [
    '---\n'.repeat(20_000),
    `{{< ${'{'.repeat(50_000)}`,
    '{% '.repeat(50_000),
    '<h1>'.repeat(50_000),
    `![${'['.repeat(50_000)}`,
    '!['.repeat(50_000),
    `{{${'a'.repeat(100_000)}`,
    '{{a'.repeat(50_000),
  ]
  const read = readTexts(
    texts.flatMap((text, at) => [
      { name: `${String(at)}.md`, text },
      { name: `${String(at)}.html`, text },
    ]),
  )
  expect(read.ok && read.value.blog.posts.length + read.value.unread.length).toBe(2 * texts.length)
})

test('notes come along, in both forms Markdown has for them', () => {
  const { draft, lost } = only(
    broughtOf({
      'rust.md':
        '---\ntitle: Rust\n---\nGa zitten[^a]. Of^[Zie *Bos*, <b>ook</b>.] niet.\n\n[^a]: Jansen,\n    [hier](https://e.nl/x).\n',
    }),
  )
  expect(draft).toMatchObject({
    lead: 'Ga zitten. Of niet.',
    body: 'Ga zitten^[Jansen, [hier](https://e.nl/x).]. Of^[Zie *Bos*, **ook**.] niet.',
  })
  expect(lost).toEqual([])
})

const plain = 'title: T\ncategories: Rug\ndescription: L\nauthor: N\ndate: 2020-01-02\n'

test.each([
  ['', 'published'],
  ['published: true', 'published'],
  ['status: publish', 'published'],
  ['published: false', 'draft'],
  ['published: no', 'draft'],
  ['draft: true', 'draft'],
  ['draft: "True"', 'draft'],
  ['draft: yes', 'draft'],
  ['status: draft', 'draft'],
  ['status: pending', 'draft'],
  ['status: private', 'private'],
  ['status: future', 'scheduled'],
  ['password: geheim', 'password'],
])('what another program would not have shown stays hidden: %s', (line, status) => {
  const brought = only(broughtOf({ 'a.md': `---\n${plain}${line}\n---\n\nTekst.` }))
  const isOpen = status === 'published'
  expect([brought.why, brought.publishedOn]).toEqual([isOpen ? [] : [{ kind: status }], isOpen ? '2020-01-02' : null])
})

test('a day that is still to come is a plan, of any program and of ours', () => {
  const later = only(broughtOf({ 'a.md': `---\n${plain.replace('2020', '2027')}---\n\nTekst.` }))
  expect(later).toMatchObject({ publishedOn: null, why: [{ kind: 'scheduled' }] })
  const text = readFileSync(globSync('content/nl/*.md')[0] ?? '', 'utf8').replace(
    /published: \S+/,
    'published: 2027-01-01',
  )
  expect(only(broughtOf({ 'content/nl/a.md': text }))).toMatchObject({
    publishedOn: null,
    why: [{ kind: 'scheduled' }],
  })
})

test('what stands above a text ends at a line of its own', () => {
  expect(
    only(broughtOf({ 'a.md': `---\n${plain.replace('title: T', 'title: Pijn ---')}---\n\nTekst.` })),
  ).toMatchObject({
    draft: { title: 'Pijn ---', lead: 'L', body: 'Tekst.' },
    why: [],
  })
})

test('a draft of ours is one however little stands above it, and whatever stands first in the zip', () => {
  const body = '::: claim unproven\nMisschien.\n:::\n\n::: try adem-4-6\n### Doe mee\n\nNu.\n:::\n'
  const files = {
    'x/drafts/story/nl.md': '---\ntitle: Ik\n---\n\nMijn verhaal.',
    'x/drafts/nl/a1.md': writeDraft({ ...emptyDraft, title: 'Half', body }),
    'x/drafts/nl/a2.md': writeDraft({ ...emptyDraft, body }),
  }
  expect(broughtOf(files).map(({ draft }) => draft)).toEqual([
    { ...emptyDraft, title: 'Half', slug: 'half', body },
    { ...emptyDraft, body },
  ])
  const alone = writeDraft({ ...emptyDraft, title: 'Half', category: 'tension', body })
  expect(only(broughtOf({ 'half.md': alone })).draft).toMatchObject({ category: 'tension', body })
})

test('what is ours finds its own links again: readers before drafts, and each language its own', () => {
  const [first = ''] = globSync('content/nl/*.md')
  const text = (body: string) => readFileSync(first, 'utf8').replace(/(\n---\n)[\s\S]*$/, `$1\n${body}\n`)
  const files = {
    'content/nl/rust.md': text('Rust.'),
    'content/en/rust.md': text('Rest.'),
    'content/nl/ander.md': text('[rust](/artikelen/rust)'),
    'content/en/other.md': text('[rest](/artikelen/rust)'),
    'drafts/nl/rust-1.md': writeDraft({ ...emptyDraft, title: 'Rust', slug: 'rust', body: 'Meer rust.' }),
  }
  const bodies = (taken: readonly string[]) =>
    Object.fromEntries(
      broughtOf(files, { taken: new Set(taken) }).map((one) => [one.key, [one.draft.body.trim(), one.why]]),
    )
  expect(bodies([])).toMatchObject({
    'regie:nl/ander': ['[rust](/artikelen/rust)', []],
    'regie:en/other': ['[rest](/artikelen/rust)', []],
  })
  // Perhaps the same article, worked on since: never a second one for readers.
  expect(bodies(['nl/rust'])).toMatchObject({
    'regie:nl/rust': ['Rust.', [{ kind: 'taken' }]],
    'regie:nl/ander': ['[rust](/artikelen/rust-2)', []],
    'regie:en/other': ['[rest](/artikelen/rust)', []],
  })
})

test('a link from one file to another leads to where that is now', () => {
  const files = {
    '_posts/2020-01-01-rust.md': '---\ntitle: Rust\npermalink: /blog/rust/\n---\n\nRust.',
    '_posts/2020-01-02-bed.md': '---\ntitle: Bed\n---\n\n[a](/blog/rust/#x) [b](2020-01-01-rust.md) [c](../weg.md)',
  }
  const [, bed] = broughtOf(files)
  expect(bed?.draft.body).toBe('[a](/artikelen/rust#x) [b](/artikelen/rust) c')
  expect(bed?.lost).toEqual([{ kind: 'link', name: '../weg.md', count: 1 }])
})
