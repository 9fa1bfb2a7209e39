import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { parseBlocks } from '../blocks.ts'
import { htmlTree, textIn } from './html-tree.ts'
import { inlineMarkdown } from './inline.ts'
import { markdownOf } from './markdown-of.ts'
import { pictureMark, placePictures } from './picture-marks.ts'
import type { FoundPicture } from './source.ts'

const base = 'https://demo.example/'
const read = (html: string) => markdownOf(html, { base })
const markdown = (html: string) => read(html).markdown
const renderer = new MarkdownIt({ html: false, linkify: false, typographer: false })

describe('what an article can hold comes along', () => {
  const cases: [string, string, string][] = [
    ['headings of two levels, whatever they began with', '<h3>A</h3><h4>B</h4><h5>C</h5>', '## A\n\n### B\n\n### C'],
    ['a heading without words is none', '<h2> <br></h2><p>x</p>', 'x'],
    ['strong and emphasised, with the spaces outside', 'a<b> vet </b>b, <i>schuin</i>.', 'a **vet** b, *schuin*.'],
    ['no mark where CommonMark would not read it', 'a<b>“x”</b>b', 'a“x”b'],
    ['breaks, of which two part paragraphs', 'a<br>b<br><br>c', 'a\\\nb\n\nc'],
    ['lists in lists', '<ul><li>a<ol start="3"><li>b</li></ol></li></ul>', '- a\n  3. b'],
    ['a list that hangs in no item', '<ul><li>a</li><ul><li>b</li></ul></ul>', '- a\n  - b'],
    ['quotes', '<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b'],
    ['a heading in a quote is said strongly', '<blockquote><h2>a</h2></blockquote>', '> **a**'],
    [
      'a table of words',
      '<table><tr><th>a|b</th><th>c</th></tr><tr><td>d</td><td>e</td></tr></table>',
      '| a\\|b | c |\n| --- | --- |\n| d | e |',
    ],
    ['a table that only places', '<table><tr><td><p>a</p><ul><li>b</li></ul></td></tr></table>', 'a\n\n- b'],
    [
      'links',
      '<a href="/x y">a</a> <a href="mailto:a@b.nl">b</a> <a href="#x">c</a>',
      '[a](https://demo.example/x%20y) [b](mailto:a@b.nl) c',
    ],
    ['the number of a note', 'a<sup><a href="#n1">1</a></sup>', 'a (1)'],
    ['what is left open is closed, and a mark gives way where two would meet', '<p>a<p><b>b<i>c</b>d', 'a\n\n**b**cd'],
    ['a parting', 'a<hr>b', 'a\n\n* * *\n\nb'],
    ['an address alone', '<p>https://www.example.org/film/</p>', '[example.org/film](https://www.example.org/film/)'],
    [
      'words that look like marks',
      '<p># 1*2_3 [x](y) `z` &lt;b&gt; &amp;amp; ~~w~~</p>',
      '\\# 1\\*2_3 \\[x\\](y) \\`z\\` \\<b> \\&amp; \\~\\~w\\~\\~',
    ],
    ['words that look like our blocks', '<p>::: claim strong</p>', '\\::: claim strong'],
  ]
  test.each(cases)('%s', (_, html, expected) => {
    expect(markdown(html)).toBe(expected)
  })

  test('the notes of WordPress, at their numbers', () => {
    const notes = new Map([
      ['a', 'Jansen, <em>Pijn</em> [2019]: <a href="https://e.nl/x">hier</a>.'],
      ['b', 'Zie <sup data-fn="b" class="fn"><a href="#b">2</a></sup><br>ook | dit'],
    ])
    const number = (id: string) => `<sup data-fn="${id}" class="fn"><a href="#${id}" id="${id}-link">1</a></sup>`
    const html = `<h2>Kop${number('a')}</h2><p>Een <b>vet${number('b')}</b> woord. En${number('c')}</p><p>https://e.nl${number('a')}</p>`
    const { markdown: text, lost } = markdownOf(`${html}<!-- wp:footnotes /-->`, { base, notes })
    expect(text).toBe(
      '## Kop^[Jansen, *Pijn* \\[2019\\]: [hier](https://e.nl/x).]\n\n' +
        'Een **vet**^[Zie (2) ook \\| dit] woord. En (1)\n\n' +
        'https://e.nl^[Jansen, *Pijn* \\[2019\\]: [hier](https://e.nl/x).]',
    )
    expect(lost).toEqual([{ kind: 'note', name: 'note', count: 2 }])
    expect(markdown('x^<a href="https://e.nl">y</a>')).toBe('x\\^[y](https://e.nl/)')
  })

  test('a note where none can stand: its number does not run into the words, and it is listed', () => {
    const number = '<sup data-fn="a" class="fn"><a href="#a">1</a></sup>'
    const notes = new Map([['a', 'Jansen']])
    const figure = `<figure><img src="/a.jpg" alt="bos"><figcaption>Foto${number}, <b>2019</b><sup>e</sup></figcaption></figure>`
    const first = markdownOf(figure, { base, notes })
    expect(first.pictures).toEqual([{ address: `${base}a.jpg`, alt: 'bos', caption: 'Foto, 2019e' }])
    expect(first.lost).toEqual([{ kind: 'note', name: 'note', count: 1 }])
    const second = markdownOf(`<pre>een${number}\ntwee<sup><a href="#n">2</a></sup></pre>`, { base, notes })
    expect(second.markdown).toBe('een\\\ntwee (2)')
    expect(second.lost).toEqual([{ kind: 'note', name: 'note', count: 1 }])
  })

  test('no marks of ours come in, as themselves or as entities', () => {
    const notes = new Map([['a', 'J&#1;0&#1;']])
    const html =
      'x<sup data-fn="a"></sup> &#1;0&#1; \u00010\u0001 &#x1;0&#x1; <img class="emoji" alt="&#1;0&#1;"><img src="/a.jpg" alt="&#0;0&#x00;&#1;">'
    const { markdown: text, pictures } = markdownOf(html, { base, notes })
    expect(text).toBe(`x^[J0] 0 0 0 0\n\n${pictureMark(0)}`)
    expect(pictures[0]?.alt).not.toMatch(/\p{Cc}/u)
    expect(textIn(htmlTree('&#0;&#1;a&#9;b&#127;&#x85;\u007F\0'))).toMatch(/^\uFFFD?a\tb…$/)
  })

  test('in the classic editor an empty line parts paragraphs', () => {
    expect(markdownOf('a\nb\n\nc <b>d\n\ne</b>', { base, isPlainLines: true }).markdown).toBe(
      'a\\\nb\n\nc **d**\n\n**e**',
    )
  })
})

describe('what has no place is listed, never passed on', () => {
  test('script, drawings, forms, frames and addresses that run', () => {
    const { markdown: text, lost } = read(
      '<script>x</script><svg><text>t</text></svg><form><input></form><iframe src="javascript:x"></iframe>' +
        '<a href=" javascript:x">a</a> <a href="data:text/html,x">b</a> <a href="vbscript:x">c</a><!-- wp:latest-posts /-->',
    )
    expect(text).toBe('a b c')
    expect(lost).toEqual([
      { kind: 'script', name: 'script', count: 1 },
      { kind: 'drawing', name: 'svg', count: 1 },
      { kind: 'form', name: 'form', count: 1 },
      { kind: 'link', name: 'javascript:x', count: 2 },
      { kind: 'embed', name: 'iframe', count: 1 },
      { kind: 'link', name: 'data:text/html,x', count: 1 },
      { kind: 'link', name: 'vbscript:x', count: 1 },
      { kind: 'block', name: 'latest-posts', count: 1 },
    ])
  })

  test('documents of the earlier site, which a link still leads to', () => {
    const { markdown: text, lost } = read(
      '<a href="/wp-content/uploads/2019/05/werk%20blad.pdf">Blad</a> <a href="https://www.demo.example/adem.mp3">adem</a> ' +
        '<a href="/wp-content/uploads/2019/05/a.jpg"><img src="/wp-content/uploads/2019/05/a-300x200.jpg" alt="a"></a>' +
        '<a href="https://example.org/elders.pdf">elders</a> <a href="/over.html">over</a>',
    )
    expect(text).toContain('[Blad](https://demo.example/wp-content/uploads/2019/05/werk%20blad.pdf)')
    expect(lost).toEqual([
      { kind: 'file', name: 'werk blad.pdf', count: 1 },
      { kind: 'file', name: 'adem.mp3', count: 1 },
    ])
  })

  test('pictures with their words, and none that only counts readers', () => {
    const { markdown: text, pictures } = read(
      '<figure><img src="/a.jpg"><figcaption>Een <b>bos</b></figcaption></figure><img data-src="https://cdn.example/b.jpg" src="data:image/gif;base64,x" alt="b"><img src="/p.gif" width="1" height="1">',
    )
    expect(text).toBe(`${pictureMark(0)}\n\n${pictureMark(1)}`)
    expect(pictures).toEqual([
      { address: 'https://demo.example/a.jpg', alt: 'Een bos', caption: '' },
      { address: 'https://cdn.example/b.jpg', alt: 'b', caption: '' },
    ])
  })

  test('a picture in a list, a quote or a sentence stands below it', () => {
    const image = '<img src="/a.jpg" alt="x">'
    for (const html of [`<ul><li>a${image}</li></ul>`, `<blockquote>a${image}</blockquote>`, `<h2>a${image}</h2>`])
      expect(markdown(html)).toMatch(new RegExp(`^(?:- |> |## )a\n\n${pictureMark(0)}$`))
    expect(markdown(`<p>a ${image} b</p><p>c</p>`)).toBe(`a b\n\n${pictureMark(0)}\n\nc`)
  })

  test('a picture is put in its place by our own address, and what is missing is a readable line', () => {
    const { markdown: text, pictures } = read(
      '<figure><img src="/a.jpg" alt="Een [stoel] *"><figcaption>Bij "het" raam</figcaption></figure><p>x</p><img src="/b.jpg" alt="Een bos">',
    )
    const addressOf = ({ address }: FoundPicture) => (address.endsWith('a.jpg') ? '/afbeeldingen/a.webp' : null)
    const placed = placePictures(`${text}\0`, pictures, { addressOf, missing: (alt) => `Hier stond: ${alt}` })
    expect(placed).toBe('![Een \\[stoel\\] \\*](/afbeeldingen/a.webp "Bij \\"het\\" raam")\n\nx\n\nHier stond: Een bos')
  })

  test('a file as deep as a well is read too', () => {
    expect(markdown(`${'<div>'.repeat(50_000)}diep${'</div>'.repeat(50_000)}`)).toBe('diep')
    expect(markdown(`${'<ul><li>'.repeat(5000)}diep`)).toContain('diep')
  })
})

test('a line of very many words in marks is read at once', () => {
  const runs = Array.from({ length: 60_000 }, (_, at) => ({
    ...{ text: 'woord', strong: at % 2 === 0, em: false, code: false, href: null },
  }))
  const text = inlineMarkdown(runs.map((run, at) => ({ ...run, text: at % 2 === 0 ? `😀 a ` : '😀 ' })))
  expect(text.startsWith('**😀 a** 😀 **😀 a** ')).toBe(true)
})

const words = fc.string({ unit: fc.constantFrom(...'ab 1.#-+=*_`[]()<>&;!|~:\\"\'\n\té“”'.split('')), maxLength: 30 })
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const flat = (text: string) => text.replace(/\s+/g, ' ').trim()

test('what was read as words is read as the same words on our pages', () => {
  fc.assert(
    fc.property(words, words, words, (before, said, after) => {
      const html = `<p>${escaped(before)}<b>${escaped(said)}</b>${escaped(after)}</p>`
      const shown = textIn(htmlTree(renderer.render(markdown(html))))
      expect(flat(shown)).toBe(flat(before + said + after))
    }),
    { numRuns: 2000 },
  )
})

const piece = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<ul>',
    '<li>',
    '</ul>',
    '<b>',
    '</i>',
    '<i>',
    '<blockquote>',
    '</blockquote>',
    '<h2>',
    '</h2>',
  ],
  ...[
    '<table><tr><td>',
    '</table>',
    '<script>',
    '</script>',
    '<img src=x onerror=y>',
    '<a href="javascript:x">',
    '</a>',
    '<svg>',
    '</svg>',
  ],
  ...[
    '<a href="https://e.nl/(](x)">',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '\n\n',
    '\n::: claim\n',
    ':::',
    '* * *',
    '&lt;script&gt;',
    'woord',
    '<pre>',
    '</pre>',
  ],
)

test('whatever the HTML is, it becomes running text: no block of ours, and nothing that runs', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), fc.boolean(), (pieces, isPlainLines) => {
      const { markdown: text } = markdownOf(pieces.join(''), { base, isPlainLines })
      const blocks = parseBlocks('text', text)
      expect(blocks.ok && blocks.value.every(({ kind }) => kind === 'prose' || kind === 'break')).toBe(true)
      const shown = htmlTree(renderer.render(text))
      const bad: string[] = []
      const look = (nodes: ReturnType<typeof htmlTree>) => {
        for (const node of nodes) {
          if (!('children' in node)) continue
          if (/^(?:script|img|svg|iframe)$/.test(node.name)) bad.push(node.name)
          if (node.name === 'a' && !/^https:/.test(node.attributes['href'] ?? ''))
            bad.push(node.attributes['href'] ?? '')
          look(node.children)
        }
      }
      look(shown)
      expect(bad).toEqual([])
    }),
    { numRuns: 2000 },
  )
})
