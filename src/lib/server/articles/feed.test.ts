import { expect, test } from 'vitest'
import { articles as words } from '#lib/i18n/en/articles.ts'
import { parseArticle } from '#lib/core/publishing/parse.ts'
import { articleFeed, feedText } from './feed.ts'

const text = `---
title: Rest & quiet
lead: You may.
category: tension
published: 2026-11-09
checked: 2026-11-12
changed: One source replaced
next-check: 2027-05-09
author: the practice
---
## Sit down

See [the circle](/uitleg) <script>alert(1)</script>

::: claim limited burns-2006
It helps.
:::

::: call consultation
### Ask away
It costs nothing.
:::
`
const parsed = parseArticle('content/en/rest.md', text)
if (!parsed.ok) throw new Error(parsed.error.join())
const about = {
  lang: 'en',
  words,
  origin: 'https://p.example',
  title: 'Regie: Articles',
  description: words.description,
  page: '/artikelen',
  folder: '',
} as const
const feed = articleFeed([parsed.value], about)
const prose = (words: string) => ({ kind: 'prose', text: words }) as const

test('JSON Feed 1.1 tells language, full text with whole addresses, and the dates of the text', () => {
  expect(JSON.parse(feedText(feed, 'json'))).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    language: 'en',
    home_page_url: 'https://p.example/en/articles',
    feed_url: 'https://p.example/en/feed.json',
    items: [
      {
        url: 'https://p.example/en/articles/rest',
        title: 'Rest & quiet',
        content_html:
          '<h2 id="sit-down">Sit down</h2>\n' +
          '<p>See <a href="https://p.example/en/explained">the circle</a> &lt;script&gt;alert(1)&lt;/script&gt;</p>\n' +
          '<p>It helps.</p><p><small>Limited evidence · ' +
          '<a href="https://doi.org/10.1037/1528-3542.6.2.309">Burns, 2006. Emotion 6, 309.</a></small></p>\n' +
          '<h3>Ask away</h3><p>It costs nothing.</p>' +
          '<p><a href="https://p.example/en/appointment">Choose a time for a conversation</a></p>',
        date_published: '2026-11-09T12:00:00.000Z',
        date_modified: '2026-11-12T12:00:00.000Z',
        tags: ['Underlying tension: emotion and trauma'],
      },
    ],
  })
})

test('Atom and RSS name the language', () => {
  expect(feedText(feed, 'atom')).toContain('<feed xml:lang="en" xmlns="http://www.w3.org/2005/Atom">')
  expect(feedText(feed, 'rss')).toContain('<language>en</language>')
})

test('a feed does not change until a text does', () => {
  expect(feedText(feed, 'rss')).toContain('<lastBuildDate>Thu, 12 Nov 2026 12:00:00 GMT</lastBuildDate>')
})

test('a sign that XML cannot hold is in no feed, so that readers do not refuse all of it', () => {
  const odd = String.fromCharCode(1, 0x0b, 0x1f, 0xd800, 0xffff)
  const pasted = {
    ...parsed.value,
    title: `Rest${odd} 🙂`,
    lead: `You${odd}\tmay.`,
    blocks: [prose(`Sit${odd} down.`)],
  }
  const rest = { ...pasted, title: 'Rest 🙂', lead: 'You\tmay.', blocks: [prose('Sit down.')] }
  for (const form of ['rss', 'atom'] as const)
    expect(feedText(articleFeed([pasted], about), form)).toBe(feedText(articleFeed([rest], about), form))
})

test('numbers lead nowhere in a feed, stay apart where they are not raised, and the notes stand below', () => {
  const noted = parseArticle(
    'content/en/rest.md',
    text.replace('It helps.', 'It helps, said in 2019^[See [us](/uitleg).]^[Twice.].'),
  )
  if (!noted.ok) throw new Error(noted.error.join())
  const { items } = JSON.parse(feedText(articleFeed([noted.value], about), 'json')) as {
    items: { content_html: string }[]
  }
  const html = items[0]?.content_html ?? ''
  expect(html).toContain('<p>It helps, said in 2019<sup>[1]</sup><sup>[2]</sup>.</p>')
  expect(html).toMatch(
    /<hr><p><strong>Notes<\/strong><\/p><ol><li>See <a href="https:\/\/p\.example\/en\/explained">us<\/a>\.<\/li><li>Twice\.<\/li><\/ol>$/,
  )
})
