import { expect, test } from 'vitest'
import { parseArticle } from '#lib/core/publishing/parse.ts'
import { renderArticle } from './render.ts'

const render = (body: string, lang = 'en') => {
  const parsed = parseArticle(
    `content/${lang}/rest.md`,
    `---
title: Rest
lead: You may.
category: tension
published: 2026-11-09
checked: 2026-11-12
changed: One source replaced
next-check: 2027-05-09
author: the practice
---
${body}`,
  )
  if (!parsed.ok) throw new Error(parsed.error.join())
  return renderArticle(parsed.value)
}

test('headings get the ids of the contents list, the same words a number', () => {
  expect(render('## Sit *down*\n\n* * *\n\n## Sit down')).toEqual([
    { kind: 'prose', html: '<h2 id="sit-down">Sit <em>down</em></h2>' },
    { kind: 'break' },
    { kind: 'prose', html: '<h2 id="sit-down-2">Sit down</h2>' },
  ])
})

test('a link to one of our places gets the address its reader sees, one to outside tells nobody where it came from', () => {
  expect(render('[a](/oefeningen/schudden#hoe) [b](https://113.nl)')).toEqual([
    {
      kind: 'prose',
      html: '<p><a href="/en/exercises/shaking#hoe">a</a> <a href="https://113.nl" rel="noreferrer">b</a></p>',
    },
  ])
})

test('an invitation parts its title from its words', () => {
  expect(render('::: try vuist\n### Ten seconds\nSqueeze.\n:::')).toEqual([
    { kind: 'try', exercise: 'vuist', title: 'Ten seconds', html: '<p>Squeeze.</p>' },
  ])
})

test('a call parts its title from its words, and may have none', () => {
  expect(
    render('::: call pain-test\n### Where are you?\n\nA few minutes.\n:::\n\n::: call consultation\nTalk.\n:::'),
  ).toEqual([
    { kind: 'call', to: 'pain-test', title: 'Where are you?', html: '<p>A few minutes.</p>' },
    { kind: 'call', to: 'consultation', title: '', html: '<p>Talk.</p>' },
  ])
})

test.each([
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['<img src=x onerror=alert(1)>', '<p>&lt;img src=x onerror=alert(1)&gt;</p>'],
  ['[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
])('%s stays words', (body, html) => {
  const [piece] = render(body)
  expect(piece).toEqual({ kind: 'prose', html: html.startsWith('<p>') ? html : `<p>${html}</p>` })
})

const address = '/afbeeldingen/0123456789abcdef01234567-1200x800.webp'

test('a picture of ours is a figure in every width, with room kept for it', () => {
  const [piece] = render(`![A chair & "rest"](${address} "By the window")`)
  const html = piece?.kind === 'prose' ? piece.html : ''
  expect(html).toMatch(
    /^<figure><picture><source type="image\/avif" srcset="[^"]+-480\.avif 480w, [^"]+-960\.avif 960w/,
  )
  expect(html).toContain('width="1200" height="800"')
  expect(html).toContain('alt="A chair &amp; &quot;rest&quot;"')
  expect(html).toMatch(/<\/picture><figcaption>By the window<\/figcaption><\/figure>$/)
  expect(render(`Look: ![a chair](${address}) there.`)).toMatchObject([
    { html: expect.stringMatching(/^<p>Look: <picture>/) },
  ])
})

test('a picture from elsewhere asks nobody for anything: its words stay', () => {
  expect(render('![a <chair>](https://example.org/x.png)')).toEqual([{ kind: 'prose', html: '<p>a &lt;chair&gt;</p>' }])
})

const number = (n: number, name = 'Note') =>
  `<sup><a href="#noot_${String(n)}" id="noot_${String(n)}_tekst" role="doc-noteref" aria-label="${name} ${String(n)}">${String(n)}</a></sup>`
const note = (n: number, html: string) => ({ id: `noot_${String(n)}`, from: `noot_${String(n)}_tekst`, html })

test('notes are numbered through the whole article and stand below it', () => {
  const body = [
    '## Sit^[In the *heading*.]',
    'One^[See [us](/oefeningen/schudden), <b>.] two[^a].',
    '::: claim unproven\nIt helps.^[Maybe \\[not\\].]\n:::',
    '::: try vuist\n### Ten seconds^[Or eleven.]\nSqueeze.\n:::',
    '[^a]: Elsewhere.',
  ].join('\n\n')
  expect(render(body)).toEqual([
    {
      kind: 'prose',
      html: `<h2 id="sit">Sit${number(1)}</h2>\n<p>One${number(2)} two${number(3)}.</p>`,
    },
    { kind: 'claim', level: 'unproven', sources: [], html: `<p>It helps.${number(4)}</p>` },
    { kind: 'try', exercise: 'vuist', title: 'Ten seconds', html: `<p>Squeeze.</p>\n<p>${number(5)}</p>` },
    {
      kind: 'notes',
      notes: [
        note(1, 'In the <em>heading</em>.'),
        note(2, 'See <a href="/en/exercises/shaking">us</a>, &lt;b&gt;.'),
        note(3, 'Elsewhere.'),
        note(4, 'Maybe [not].'),
        note(5, 'Or eleven.'),
      ],
    },
  ])
  expect(render('Een^[Twee.]', 'nl')[0]).toEqual({ kind: 'prose', html: `<p>Een${number(1, 'Noot')}</p>` })
})

test.each([
  [
    'behind the link it stood in',
    '[a **b^[n]** c](https://113.nl)',
    `<a href="https://113.nl" rel="noreferrer">a <strong>b</strong> c</a>${number(1)}`,
  ],
  ['not in the words of a picture', `Look ![a^[n]](https://example.org/x.png)`, 'Look an'],
])('a number stands %s', (_, body, html) => {
  expect(render(body)[0]).toEqual({ kind: 'prose', html: `<p>${html}</p>` })
})

test('a note in a note is words of that, and what is not closed is no note', () => {
  expect(render('a^[b^[c] d]')).toEqual([
    { kind: 'prose', html: `<p>a${number(1)}</p>` },
    { kind: 'notes', notes: [note(1, 'b^[c] d')] },
  ])
  expect(render('a^[b <script>')).toEqual([{ kind: 'prose', html: '<p>a^[b &lt;script&gt;</p>' }])
})

test('texts on one page keep their notes apart', () => {
  const [prose, notes] = renderArticle({ lang: 'en', blocks: [{ kind: 'prose', text: 'a^[b]' }] }, '3')
  expect(prose).toMatchObject({ html: expect.stringContaining('<a href="#noot_3_1" id="noot_3_1_tekst"') })
  expect(notes).toEqual({ kind: 'notes', notes: [{ id: 'noot_3_1', from: 'noot_3_1_tekst', html: 'b' }] })
})
