import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Lang } from '../../lang.ts'
import type { Block } from '../blocks.ts'
import { parseArticle } from '../parse.ts'
import { publishingStops, readGently } from './advice.ts'
import { passagesOf } from './passage.ts'
import { readingEase, syllablesIn } from './reading-ease.ts'
import { sentencesIn } from './sentence.ts'

const prose = (text: string): Block => ({ kind: 'prose', text })
const claim = (text: string, sources: readonly 'burns-2006'[]): Block => ({
  kind: 'claim',
  level: sources.length > 0 ? 'limited' : 'unproven',
  sources,
  text,
})
const advise = (blocks: readonly Block[], lang: Lang = 'nl') => readGently(passagesOf(blocks), lang)
const told = (blocks: readonly Block[], lang: Lang = 'nl') =>
  advise(blocks, lang).map(({ kind, words }) => [kind, words])

describe('passages', () => {
  test('are what is read, without marks', () => {
    const blocks = [
      prose(
        '## Een *kop*\nDoor\nlopend, [een link](/a_(b)) en \\*ster\\*.\n\n- eerste\n- _tweede_ snake_case\n\n> zo **zei** ze',
      ),
      { kind: 'break' } as const,
      { kind: 'voice', text: '“Pas `achteraf`.”' } as const,
    ]
    expect(passagesOf(blocks).map(({ block, isHeading, text }) => [block, isHeading, text])).toEqual([
      [0, true, 'Een kop'],
      [0, false, 'Door lopend, een link en *ster*.'],
      [0, false, 'eerste'],
      [0, false, 'tweede snake_case'],
      [0, false, 'zo zei ze'],
      [2, false, '“Pas achteraf.”'],
    ])
  })

  test('know the place of every letter', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'woord',
            ' ',
            '\n',
            '\n\n',
            '**',
            '_',
            '[',
            '](/x)',
            '- ',
            '## ',
            '\\*',
            '`',
            '> ',
            '1. ',
            '^[',
            ']',
            'é',
          ),
        ),
        (parts) => {
          const text = parts.join('')
          for (const passage of passagesOf([prose(text)])) {
            expect(passage.at).toHaveLength(passage.text.length + 1)
            passage.at.slice(0, -1).forEach((place, i) => {
              const letter = passage.text.charAt(i)
              expect(letter === ' ' ? /\s/ : text.charAt(place)).toEqual(letter === ' ' ? /\s/ : letter)
            })
            expect(passage.at).toEqual(passage.at.toSorted((a, b) => a - b))
          }
        },
      ),
    )
  })

  test('are made of hostile text too', () => {
    const hostile = [prose('['.repeat(20_000)), prose('[a]('.repeat(5_000)), prose('*_`'.repeat(5_000))]
    expect(new Set(passagesOf(hostile).map(({ block }) => block))).toEqual(new Set([0, 1, 2]))
  })
})

test('a sentence ends before a capital, not within “o.a.”', () => {
  expect(sentencesIn('Rust, o.a. slaap. “Echt?” Ja… 3 keer.').map(({ text }) => text)).toEqual([
    'Rust, o.a. slaap.',
    '“Echt?”',
    'Ja…',
    '3 keer.',
  ])
})

describe('advice', () => {
  test('gives the place in the Markdown of the block', () => {
    const text = 'Zo kun je **genezen**, en [beter worden](/x).'
    const [first] = advise([{ kind: 'break' }, prose(text)])
    expect(first).toMatchObject({ kind: 'medical-claim', block: 1, words: 'genezen', why: 'cure' })
    expect(text.slice(first?.from, first?.to)).toBe('genezen')
  })

  test('parts what stops from what is only unkind', () => {
    expect(told([prose('Je lijf gaat harder schreeuwen.'), prose('Word pijnvrij.')])).toEqual([
      ['tone', 'harder schreeuwen'],
      ['medical-claim', 'pijnvrij'],
    ])
  })

  test('names a claim without a source', () => {
    expect(told([claim('Schudden helpt.', []), claim('Stress telt.', ['burns-2006'])])).toEqual([
      ['no-source', 'Schudden helpt.'],
    ])
  })

  test.each<[Lang, string]>([
    ['nl', 'Uit onderzoek blijkt dat rust helpt.'],
    ['nl', 'Onderzoek laat zien dat het werkt.'],
    ['nl', 'Dit is wetenschappelijk bewezen.'],
    ['en', 'Studies show that rest helps.'],
    ['en', 'Research has shown this.'],
    ['en', 'It is clinically proven.'],
  ])('%s: “%s” belongs in a claim', (lang, text) => {
    expect(told([prose(text)], lang)).toEqual([['claim-in-prose', text]])
    expect(told([claim(text, ['burns-2006'])], lang)).toEqual([])
  })

  test.each<[Lang, string]>([
    ['nl', 'Dat is niet bewezen.'],
    ['nl', 'Er is geen onderzoek naar gedaan.'],
    ['nl', 'Ik onderzocht mijn dag.'],
    ['en', 'This has not been proven.'],
    ['en', 'There are no studies of this.'],
  ])('%s: “%s” claims nothing', (lang, text) => expect(told([prose(text)], lang)).toEqual([]))

  test.each<[Lang, string]>([
    ['nl', 'Magnesium helpt tegen spierpijn.'],
    ['nl', 'Kurkuma remt ontstekingen.'],
    ['en', 'Turmeric reduces inflammation.'],
    ['en', 'Magnesium is good for your muscles.'],
  ])('%s: “%s” is for the register of health claims, with a source too', (lang, text) => {
    expect(told([prose(text)], lang)).toEqual([['food', text]])
    expect(told([claim(text, ['burns-2006'])], lang)).toEqual([['food', text]])
  })

  test.each<[Lang, string]>([
    ['nl', 'We weten niet of magnesium helpt tegen pijn.'],
    ['nl', 'Eet rustig, en neem de tijd.'],
    ['en', 'Nobody knows whether turmeric reduces pain.'],
  ])('%s: “%s” promises nothing of food', (lang, text) => expect(told([prose(text)], lang)).toEqual([]))

  test('finds sentences of more than 20 Dutch and 25 English words', () => {
    const words = (n: number) => `${'woord '.repeat(n - 1)}einde.`
    expect(advise([prose(`Kort. W${words(20).slice(1)}`)])).toEqual([])
    expect(advise([prose(`Kort. W${words(21).slice(1)}`)])).toMatchObject([
      { kind: 'long-sentence', count: 21, from: 6 },
    ])
    expect(advise([prose(words(25))], 'en')).toEqual([])
    expect(advise([prose(words(26))], 'en')).toMatchObject([{ kind: 'long-sentence', count: 26 }])
    expect(advise([prose(`## ${words(30)}`)])).toEqual([])
  })

  test('finds paragraphs of more than a hundred words', () => {
    expect(told([prose('Een zin van vijf woorden. '.repeat(20))])).toEqual([])
    expect(advise([prose('Een zin van vijf woorden. '.repeat(21))])).toMatchObject([
      { kind: 'long-paragraph', count: 105 },
    ])
  })

  test('offers a plainer word', () => {
    expect(advise([prose('Chronische pijn is echter niet prior to alles.')])).toMatchObject([
      { kind: 'hard-word', words: 'Chronische', instead: 'langdurig' },
      { kind: 'hard-word', words: 'echter', instead: 'maar' },
    ])
    expect(advise([prose('Prior to rest, utilise a chair.')], 'en')).toMatchObject([
      { words: 'Prior to', instead: 'before' },
      { words: 'utilise', instead: 'use' },
    ])
  })
})

test('only medical claims stop publishing, wherever they stand', () => {
  const article = {
    title: 'Word pijnvrij',
    lead: 'Een interventie.',
    changed: 'Niets',
    blocks: [prose('Harder schreeuwen.'), prose('Wij behandelen je.')],
  }
  expect(publishingStops(article, 'nl')).toEqual([
    { where: 'title', word: 'pijnvrij', why: 'promise', instead: 'minder last, of: meer doen met pijn' },
    { where: 1, word: 'behandelen', why: 'treat', instead: 'begeleiden, oefenen, of: ermee omgaan' },
  ])
  expect(publishingStops({ ...article, title: 'Rust', blocks: [prose('Dit is een interventie.')] }, 'nl')).toEqual([])
})

describe('reading ease', () => {
  test.each<[Lang, string, number]>([
    ['nl', 'pijn', 1],
    ['nl', 'spanning', 2],
    ['nl', 'knieën', 2],
    ['nl', 'lichaam', 2],
    ['nl', 'vrijheid', 2],
    ['nl', 'zenuwstelsel', 4],
    ['nl', 'nieuwe', 2],
    ['en', 'pain', 1],
    ['en', 'make', 1],
    ['en', 'table', 2],
    ['en', 'muscles', 2],
    ['en', 'tensed', 1],
    ['en', 'ended', 2],
    ['en', 'notices', 3],
    ['en', 'the', 1],
    ['en', 'nervous', 2],
  ])('%s: %s has %s syllables', (lang, word, count) => expect(syllablesIn(word, lang)).toBe(count))

  test('is Douma’s figure for Dutch and Flesch’s for English', () => {
    // 120 words in sentences of six; seven syllables each.
    const dutch = 'De pijn is er nog steeds. '.repeat(20)
    expect(readingEase(passagesOf([prose(dutch)]), 'nl')).toBe(100)
    // 120 words in one sentence, two syllables each: 206.84 - 111.6 - 154 is below nought.
    expect(readingEase(passagesOf([prose('spanning '.repeat(120))]), 'nl')).toBe(0)
    // 120 words in sentences of six, two syllables in each word: 206.84 - 5.58 - 154.
    expect(
      readingEase(passagesOf([prose('Spanning spanning spanning spanning spanning spanning. '.repeat(20))]), 'nl'),
    ).toBe(47)
    // 206.835 - 6.09 - 169.2.
    expect(readingEase(passagesOf([prose('Muscles muscles muscles muscles muscles muscles. '.repeat(20))]), 'en')).toBe(
      32,
    )
    expect(readingEase(passagesOf([prose('Te kort.')]), 'nl')).toBeNull()
  })
})

const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
test.each(files)('content/%s reads plainly, and nothing stops it', (name) => {
  const article = parseArticle(`content/${name}`, readFileSync(`content/${name}`, 'utf8'))
  if (!article.ok) throw new Error(article.error.join())
  const { lang, blocks } = article.value
  expect(publishingStops(article.value, lang)).toEqual([])
  expect(readingEase(passagesOf(blocks), lang)).toBeGreaterThanOrEqual(60)
  expect(advise(blocks, lang).filter(({ kind }) => kind === 'food' || kind === 'tone')).toEqual([])
})

test('a note is read as the text is: a promise in it stops publishing, and none hides around it', () => {
  const stops = (text: string) =>
    publishingStops({ title: 'Rust', lead: '', changed: '', blocks: [prose(text)] }, 'nl').map(({ word }) => word)
  expect(stops('Rust helpt^[Dit geneest je rug.].')).toEqual(['geneest'])
  expect(stops('Dit gene^[Zie hier.]est je rug.')).toEqual(['geneest'])
  expect(stops('Kop `\r\rDit gene^[Zie hier.]est je rug. `')).toEqual(['geneest'])
  expect(stops('Wie stop ^[Zie hier.] met je pillen.')).toEqual(stops('Wie stop met je pillen.'))
  expect(stops('Wie stop met je pillen.')).not.toEqual([])
  expect(told([claim('Rust^[Onderzoek laat zien dat het zo is.]', ['burns-2006'])])).toEqual([])
  expect(told([claim('Rust^[Zie hier.]', [])])).toEqual([['no-source', 'Rust']])
  expect(told([prose('Rust^[Onderzoek laat zien dat het zo is.]')])).toEqual([
    ['claim-in-prose', 'Onderzoek laat zien dat het zo is.'],
  ])
})

test.each(['g&#101;neest', 'gene&#x65;st', 'ge&shy;neest', '&#103;eneest'])(
  'a letter by its number or its name is read as one: %s',
  (word) => {
    const [stop] = publishingStops(
      { title: 'Rust', lead: '', changed: '', blocks: [prose(`Dit ${word} je rug.`)] },
      'nl',
    )
    expect(stop?.word.replace('\u00ad', '')).toBe('geneest')
  },
)

test('a sign of two units by its number has a place for both', () => {
  const [passage] = passagesOf([prose('a &#128512; b')])
  expect(passage?.text).toBe('a \u{1F600} b')
  expect(passage?.at).toEqual([0, 1, 2, 2, 11, 12, 13])
})
