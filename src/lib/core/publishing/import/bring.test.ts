import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { day } from '../../day.ts'
import { publishable } from '../draft.ts'
import { bring, type BringChoices, type Brought } from './bring.ts'
import { markdownOf } from './markdown-of.ts'
import { keptPath } from './old-address.ts'
import { pictureMark } from './picture-marks.ts'
import { readGhost } from './read-ghost.ts'
import { readWxr } from './read-wxr.ts'
import { withoutShortcodes } from './shortcodes.ts'
import type { BlogExport } from './source.ts'

const sample = (name: string) => readFileSync(new URL(`samples/${name}`, import.meta.url), 'utf8')
const wxr = sample('wordpress.xml')
const ghost = sample('ghost.json')

const choices: BringChoices = {
  shelves: { 'Rug & bewegen': 'pain-movement', Rust: 'tension', Rest: 'tension' },
  author: 'de praktijk',
  changed: { nl: 'Overgenomen van de vorige site.', en: 'Brought along from the earlier site.' },
  zone: 'Europe/Amsterdam',
  today: day('2026-11-29'),
  taken: new Set(),
}

function blogOf(outcome: ReturnType<typeof readWxr>): BlogExport {
  if (!outcome.ok) throw new Error(outcome.error.kind)
  return outcome.value
}

const brought = (blog: BlogExport, more: Partial<BringChoices> = {}) => {
  const all = bring(blog, { ...choices, ...more })
  return (key: string): Brought => {
    const one = all.find((each) => each.key.endsWith(key))
    if (!one) throw new Error(`${key} did not come`)
    return one
  }
}

describe('a blog of WordPress', () => {
  const blog = blogOf(readWxr(wxr))
  const of = brought(blog)

  test('its posts come, and what is no article is counted', () => {
    expect(blog.site).toBe('https://demo.example')
    expect(blog.posts).toHaveLength(15)
    expect(blog.leftOut).toEqual({ trash: 1, page: 1, nav_menu_item: 1, attachment: 1 })
  })

  test('a classic post, with its day, its writer, its shelf and its addresses', () => {
    expect(of('?p=10')).toEqual({
      key: 'wordpress:https://demo.example/?p=10',
      lang: 'nl',
      draft: {
        title: 'Rust & zitten',
        lead: 'Ga even zitten. Meer hoeft niet. Nog een regel.',
        category: 'pain-movement',
        slug: 'rust',
        author: 'Noor Demo',
        checked: '2020-01-10',
        changed: 'Overgenomen van de vorige site.',
        nextCheck: '',
        recognise: '',
        related: [],
        body: `Ga **even zitten**. Meer hoeft niet.\\
Nog een regel.

## De stoel

${pictureMark(0)}

Lees ook [over lopen](/artikelen/lopen) \\[sic\\] en [schrijf me](https://demo.example/contact/).

[youtube.com/watch?v=demo](https://www.youtube.com/watch?v=demo)

- een
- twee
  - binnen

1\\. geen lijst, met \\* en \\_ erin`,
      },
      publishedOn: '2019-05-04',
      why: [],
      lost: [
        { kind: 'shortcode', name: 'gallery', count: 1 },
        { kind: 'shortcode', name: 'contact-form-7', count: 1 },
        { kind: 'embed', name: 'www.youtube.com', count: 1 },
      ],
      pictures: [
        // The one above the post is the same picture, and stands in the text already.
        {
          address: 'https://demo.example/wp-content/uploads/2019/05/stoel-300x200.jpg',
          alt: 'Een stoel',
          caption: 'Een stoel bij het raam',
        },
      ],
      addresses: ['/2019/05/rust', '/?p=10'],
    })
  })

  test('blocks, with a link to another post by its number', () => {
    expect(of('?p=11').draft.body).toContain('[een goede](/artikelen/lopen)')
    expect(of('?p=11').draft.body).toContain('> Rust is geen beloning.\n>\n> *Demo*')
    expect(of('?p=11').draft.lead).toBe('Hoe lopen weer gewoon wordt.')
    expect(of('?p=11').lost).toContainEqual({ kind: 'block', name: 'latest-posts', count: 1 })
  })

  test('the words of page builders', () => {
    expect(of('?p=12').draft.body).toBe('## Kop uit de bouwer\n\nWoorden uit de bouwer.')
    expect(of('?p=12').lost).toEqual([{ kind: 'shortcode', name: 'vc_raw_html', count: 1 }])
    expect(of('?p=13').draft.body).toBe('Woorden uit Divi.\n\n[Naar het boek](https://example.org/boek)')
    expect(of('?p=13').lost).toEqual([{ kind: 'shortcode', name: 'et_pb_countdown_timer', count: 1 }])
    expect(of('?p=14').draft.body).toBe('## Kop uit Elementor\n\nWoorden uit Elementor.')
    expect(of('?p=14').lost).toEqual([{ kind: 'block', name: 'elementor/countdown', count: 1 }])
  })

  test('only what readers had, and what may be said here, goes to readers', () => {
    const whyOf = (id: number) =>
      of(`?p=${String(id)}`).why.map((why) => (why.kind === 'not-ready' ? why.problem : why.kind))
    expect([16, 17, 18, 20].map(whyOf)).toEqual([['draft'], ['private'], ['scheduled'], ['password']])
    expect(of('?p=17').publishedOn).toBeNull()
    expect(whyOf(21)).toMatchObject([
      { field: 'title', kind: 'medical-claim', word: 'geneest' },
      { field: 'lead', kind: 'medical-claim' },
      { field: 'body', kind: 'medical-claim' },
    ])
    expect(whyOf(25)).toEqual([{ field: 'category', kind: 'required' }])
    for (const { draft, lang, publishedOn } of bring(blog, choices).filter(({ why }) => why.length === 0)) {
      const about = { lang, translation: null, published: publishedOn ?? choices.today, today: choices.today }
      expect(publishable(draft, { ...about, nextCheck: day('2027-05-29') }).ok).toBe(true)
    }
  })

  test('addresses stay what they were, and two never become one', () => {
    expect(of('?p=22').draft.slug).toBe('cafe')
    expect(of('?p=22').addresses).toEqual(['/2019/05/café', '/?p=22'])
    expect([of('?p=23').lang, of('?p=23').draft.slug]).toEqual(['en', 'rust'])
    expect(of('?p=24').draft.slug).toBe('rust-2')
    expect(brought(blog, { taken: new Set(['nl/lopen']) })('?p=11').draft.slug).toBe('lopen-2')
    expect(of('?p=16').draft.slug).toBe('half')
  })

  test('its categories, with the pages that listed them', () => {
    expect(blog.shelves).toContainEqual({ name: 'Rug & bewegen', posts: 13, addresses: ['/category/rug-en-bewegen'] })
  })

  test('what came along earlier keeps its address here, also in links of others to it', () => {
    const here = new Map([['wordpress:https://demo.example/?p=11', 'lopen-en-zo']])
    const again = brought(blog, { here, taken: new Set(['nl/lopen-en-zo']) })
    expect(again('?p=11').draft.slug).toBe('lopen-en-zo')
    expect(again('?p=10').draft.body).toContain('[over lopen](/artikelen/lopen-en-zo)')
  })

  test('two posts with one guid stay two, and one that stands in the file twice is one', () => {
    const guid = '<guid isPermaLink="false">https://demo.example/?p=11</guid>'
    const copied = wxr.replace('<guid isPermaLink="false">https://demo.example/?p=10</guid>', guid)
    const keys = (text: string) => blogOf(readWxr(text)).posts.map(({ key }) => key)
    expect(keys(copied)).toHaveLength(15)
    expect(keys(copied)).toEqual(
      expect.arrayContaining(['wordpress:https://demo.example/?p=11', 'wordpress:https://demo.example/?p=11#11']),
    )
    const [item = ''] = /<item>[\s\S]*?<\/item>/.exec(wxr) ?? []
    expect(keys(wxr.replace('</channel>', `${item}</channel>`))).toEqual(keys(wxr))
  })

  test('an address of another site is none of its own', () => {
    const moved = wxr.replace('>https://demo.example/?p=10<', '>https://staging.example/blog/rust<')
    expect(blogOf(readWxr(moved)).posts[0]?.addresses).toEqual(['/2019/05/rust', '/?p=10'])
    const renamed = wxr.replace('>https://demo.example/?p=10<', '>https://www.demo.example/oud/<')
    expect(blogOf(readWxr(renamed)).posts[0]?.addresses).toEqual(['/2019/05/rust', '/oud', '/?p=10'])
  })

  test('earlier last steps of its address lead to it too', () => {
    const meta = ['Uitrusten', 'caf%C3%A9', ''].map(
      (old) =>
        `<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>${old}</wp:meta_value></wp:postmeta>`,
    )
    const renamed = wxr.replace('<wp:post_id>10</wp:post_id>', `$&${meta.join('')}`)
    expect(blogOf(readWxr(renamed)).posts[0]?.addresses).toEqual([
      ...['/2019/05/rust', '/?p=10', '/2019/05/uitrusten', '/2019/05/café'],
    ])
  })

  test('in a folder of its site the numbers and categories stand there too', () => {
    const inFolder = blogOf(readWxr(wxr.replaceAll('https://demo.example', 'https://demo.example/blog')))
    expect(inFolder.posts[0]?.addresses).toEqual(['/blog/2019/05/rust', '/blog/?p=10'])
    expect(inFolder.shelves[0]?.addresses).toEqual(['/blog/category/rug-en-bewegen'])
  })

  test('the picture above it that is not in the file is told as lost', () => {
    const without = wxr.replace(/<wp:attachment_url>.*<\/wp:attachment_url>/, '')
    expect(brought(blogOf(readWxr(without)))('?p=10').lost).toContainEqual({ kind: 'picture', name: '9', count: 1 })
    expect(of('?p=10').lost.map(({ kind }) => kind)).not.toContain('picture')
  })

  test('the same file gives the same, however often it is read', () => {
    expect(bring(blogOf(readWxr(wxr)), choices)).toEqual(bring(blog, choices))
  })
})

describe('a blog of Ghost', () => {
  const blog = blogOf(readGhost(ghost, 'https://demo.example/'))
  const of = brought(blog)

  test('its cards come down to their words', () => {
    const first = of('demo-1')
    // The picture above it stands first.
    expect(first.draft.body).toBe(`${pictureMark(1)}

Begin van de tekst. Lees [de tweede](/artikelen/tweede).

[Een stuk](https://example.org/stuk)

💡

Let op je adem.

${pictureMark(0)}

[Een film](https://www.youtube.com/embed/demo)

Los **stukje**`)
    expect([first.draft.category, first.draft.author, first.draft.lead]).toEqual([
      'tension',
      'Noor Demo',
      'Kort gezegd.',
    ])
    expect(first.addresses).toEqual(['/eerste'])
    expect(first.pictures.map(({ address }) => address)).toEqual([
      'https://demo.example/content/images/2021/02/bos.jpg',
      'https://demo.example/content/images/bos.jpg',
    ])
    expect(first.why).toEqual([{ kind: 'not-ready', problem: { field: 'body', kind: 'picture-without-words' } }])
    expect(first.lost).toEqual([
      { kind: 'block', name: 'kg-signup-card', count: 1 },
      { kind: 'embed', name: 'www.youtube.com', count: 1 },
      { kind: 'script', name: 'script', count: 1 },
    ])
  })

  test('what was never rendered is read from its own document', () => {
    expect(of('demo-2').draft.body).toBe('## Kop\n\n**Vet** & gewoon')
    expect(of('demo-2').lost).toEqual([{ kind: 'block', name: 'ghost/product', count: 1 }])
    expect(of('demo-3').draft.body).toBe('[een link](https://example.org/) en **vet**\n\n* * *\n\n- punt')
  })

  test('what only some could read waits as a draft, and a page is left out', () => {
    expect(['demo-3', 'demo-4', 'demo-5', 'demo-7'].map((key) => of(key).why[0]?.kind)).toEqual([
      'draft',
      'members',
      'draft',
      'scheduled',
    ])
    expect(of('demo-7').lang).toBe('en')
    expect(blog.leftOut).toEqual({ page: 1 })
  })

  test('in a folder of its site its addresses and links stand there too', () => {
    const inFolder = blogOf(readGhost(ghost, 'https://demo.example/blog/'))
    const first = brought(inFolder)('demo-1')
    expect(first.addresses).toEqual(['/blog/eerste'])
    expect(first.draft.body).toContain('[de tweede](/artikelen/tweede)')
    expect(inFolder.shelves.flatMap(({ addresses }) => addresses)).toContain('/blog/tag/rust')
    expect(blogOf(readGhost(ghost, 'demo.example')).posts[0]?.addresses).toEqual(['/eerste'])
  })

  test('without an address of the blog its own links still lead to its articles, and others are lost and said so', () => {
    const none = brought(blogOf(readGhost(ghost.replace('/tweede/', '/over-mij/'), '')))('demo-1')
    expect(none.lost).toContainEqual({ kind: 'link', name: '/over-mij/', count: 1 })
    expect(brought(blogOf(readGhost(ghost, '')))('demo-1').draft.body).toContain('](/artikelen/tweede)')
  })
})

describe('a file that is not what it should be', () => {
  const long = 200_000
  test.each([
    ['spaces where a shortcode begins', () => withoutShortcodes(`[a${' '.repeat(long)}`).html.length, long + 2],
    ['signs in a heading', () => markdownOf(`<h2>a${'#'.repeat(long)}b</h2>`, { base: '' }).markdown.length, long + 5],
    ['slashes in an address', () => keptPath(`/a${'/'.repeat(long)}b`)?.length, long + 3],
  ])('a long row of %s is read at once', (_, read, length) => {
    expect(read()).toBe(length)
  })

  test('one that only opens is given up at once', () => {
    expect(readWxr('<a>&b;'.repeat(2_000_000))).toEqual({ ok: false, error: { kind: 'not-an-export' } })
  })

  test('so is one of brackets where an article begins', () => {
    const blog = blogOf(readWxr(wxr))
    const posts = blog.posts.slice(0, 1).map((post) => ({ ...post, excerpt: '', html: `a${'['.repeat(long)}` }))
    expect(bring({ ...blog, posts }, choices)[0]?.draft.lead).toBe(`a${'['.repeat(239)} …`)
  })

  test('a name that every object has is none of ours', () => {
    const odd = wxr
      .replace('<wp:status><![CDATA[trash]]>', '<wp:status><![CDATA[constructor]]>')
      .replaceAll('<![CDATA[Rug & bewegen]]>', '<![CDATA[constructor]]>')
    const blog = blogOf(readWxr(odd))
    expect(blog.leftOut).toEqual({ constructor: 1, page: 1, nav_menu_item: 1, attachment: 1 })
    expect(brought(blog)('?p=10').draft.category).toBe('')
    const strange = ghost.replaceAll('"status": "published"', '"status": "constructor"')
    expect(brought(blogOf(readGhost(strange, '')))('demo-1').why).toContainEqual({ kind: 'draft' })
    const { markdown, lost } = markdownOf('<p>a <constructor>b</constructor></p>', { base: '' })
    expect([markdown, lost]).toEqual(['a b', []])
  })

  test('is named for what it is', () => {
    expect(readWxr(wxr.slice(0, wxr.length - 300))).toEqual({ ok: false, error: { kind: 'cut-off' } })
    expect(readWxr('<rss version="2.0"><channel><title>x</title></channel></rss>')).toEqual({
      ok: false,
      error: { kind: 'not-an-export' },
    })
    expect(readWxr('%PDF-1.4')).toEqual({ ok: false, error: { kind: 'not-an-export' } })
    expect(readWxr(wxr.replace(/<item>[\s\S]*<\/item>/, ''))).toEqual({ ok: false, error: { kind: 'no-posts' } })
    expect(readGhost(ghost.slice(0, -5), '')).toEqual({ ok: false, error: { kind: 'cut-off' } })
    expect(readGhost('[]', '')).toEqual({ ok: false, error: { kind: 'not-an-export' } })
    expect(readGhost('{"data":{"posts":[]}}', '')).toEqual({ ok: false, error: { kind: 'no-posts' } })
    expect(readGhost('{"db":[{"data":{"posts":[7,null,{"title":"x"}]}}]}', '')).toEqual({
      ok: false,
      error: { kind: 'no-posts' },
    })
  })

  test('an entity is never expanded and never fetched', () => {
    const laughs = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY l${String(at + 1)} "${`&l${String(at)};`.repeat(10)}">`,
    ).join('')
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}<!ENTITY own SYSTEM "file:///etc/hostname">]>`
    const hostile = wxr
      .replace(/^<\?xml[^>]*>/, bomb)
      .replace('<title><![CDATA[Lopen]]></title>', '<title>&l9; &own; &amp;</title>')
    expect(blogOf(readWxr(hostile)).posts[1]?.title).toBe('&l9; &own; &')
  })
})

test('the notes of WordPress stand where their numbers did, and not in the lead', () => {
  const id = '11111111-2222-3333-4444-555555555555'
  const body = `<!-- wp:paragraph --><p>Ga zitten<sup data-fn="${id}" class="fn"><a href="#${id}" id="${id}-link">1</a></sup>. Meer niet.</p><!-- /wp:paragraph --><!-- wp:footnotes /-->`
  const said = JSON.stringify([{ content: 'Jansen, <em>Pijn</em>.', id }])
  const notes = `<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[${said}]]></wp:meta_value></wp:postmeta>`
  const feed = (meta: string) =>
    `<rss xmlns:wp="x"><channel><link>https://demo.example</link><language>nl</language><item><title>Zitten</title><content:encoded><![CDATA[${body}]]></content:encoded><excerpt:encoded></excerpt:encoded><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>${meta}</item></channel></rss>`
  const [noted] = bring(blogOf(readWxr(feed(notes))), choices)
  expect(noted?.draft).toMatchObject({ lead: 'Ga zitten. Meer niet.', body: 'Ga zitten^[Jansen, *Pijn*.]. Meer niet.' })
  expect(noted?.lost).toEqual([])
  const [without] = bring(blogOf(readWxr(feed(''))), choices)
  expect(without?.draft.body).toBe('Ga zitten (1). Meer niet.')
  expect(without?.lost).toEqual([{ kind: 'note', name: 'note', count: 1 }])
})
