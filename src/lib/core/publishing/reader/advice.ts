import type { Lang } from '../../lang.ts'
import { findBanned, isMedicalClaim } from '../../safety/banned-words.ts'
import type { BannedFound, BannedWhy } from '../../safety/banned-words.ts'
import type { FrontMatter } from '../article.ts'
import type { Block } from '../blocks.ts'
import { hardWords } from './hard-words.ts'
import { passagesOf } from './passage.ts'
import type { Passage } from './passage.ts'
import { sentencesIn, wordsIn } from './sentence.ts'

/** One remark of the gentle reader about the words between two places of a block. */
export type Advice = { block: number; from: number; to: number; words: string } & Remark

type Remark =
  /** The only one that stops publishing: see `publishingStops`. */
  | { kind: 'medical-claim'; why: BannedWhy; instead: string }
  | { kind: 'tone'; why: BannedWhy; instead: string }
  | { kind: 'no-source' }
  | { kind: 'claim-in-prose' }
  | { kind: 'food' }
  | { kind: 'long-sentence'; count: number }
  | { kind: 'long-paragraph'; count: number }
  | { kind: 'hard-word'; instead: string }

type AdviceKind = Advice['kind']

/** What weighs most first. */
export const adviceKinds = [
  'medical-claim',
  'tone',
  'food',
  'no-source',
  'claim-in-prose',
  'long-sentence',
  'long-paragraph',
  'hard-word',
] as const satisfies readonly AdviceKind[]

/**
 * More words than this make a sentence long. English: the 25 of GOV.UK's guide to writing. Dutch: 20, because its words are
 * longer and level B1 is the aim; the screens of the app keep to 15.
 */
const longSentence: Readonly<Record<Lang, number>> = { nl: 20, en: 25 }

/** A phone shows about this many words at once in our type. */
const longParagraph = 100

/** Everything there is to say about these passages, in reading order. */
export const readGently = (passages: readonly Passage[], lang: Lang): Advice[] =>
  passages.flatMap((passage) =>
    [
      ...banned(passage, lang),
      ...food(passage, lang),
      ...claims(passage, lang),
      ...(passage.isHeading ? [] : long(passage, lang)),
      ...hard(passage, lang),
    ]
      .toSorted((a, b) => a.from - b.from)
      .map(({ from, to, ...remark }) => ({
        block: passage.block,
        from: passage.at[from] ?? 0,
        to: (passage.at[to - 1] ?? 0) + 1,
        words: passage.text.slice(from, to),
        ...remark,
      })),
  )

/** What in an article makes a medical claim of it, and so keeps it from being published (clinical.md 2B.6). */
export interface PublishingStop extends Pick<BannedFound, 'word' | 'why' | 'instead'> {
  /** A field of the front matter, or which block. */
  where: 'title' | 'lead' | 'changed' | number
}

type Published = Pick<FrontMatter, 'title' | 'lead' | 'changed'> & { blocks: readonly Block[] }

/** Empty when the article may be published. Everything else the gentle reader says is advice. */
export function publishingStops(article: Published, lang: Lang): PublishingStop[] {
  const fields = (['title', 'lead', 'changed'] as const).map((where) => ({ where, text: article[where] }))
  const passages = passagesOf(article.blocks).map(({ block, text }) => ({ where: block, text }))
  return [...fields, ...passages].flatMap(({ where, text }) =>
    findBanned(text, lang)
      .filter(({ why }) => isMedicalClaim(why))
      .map(({ word, why, instead }) => ({ where, word, why, instead })),
  )
}

/** A remark at offsets of the passage's text. */
type Found = Remark & { from: number; to: number }

const banned = ({ text }: Passage, lang: Lang): Found[] =>
  findBanned(text, lang).map(({ from, to, why, instead }) => ({
    kind: isMedicalClaim(why) ? 'medical-claim' : 'tone',
    from,
    to,
    why,
    instead,
  }))

/** What sounds like a claim about research, and what denies one. */
const claimLike: Readonly<Record<Lang, { says: RegExp; denies: RegExp }>> = {
  nl: {
    says: /onderzoe\w+ (?:laat|laten|toon\w*|wijs\w*|bewijs\w*|blijkt)|uit (?:\p{L}+ )?onderzoek|studies? (?:laat|laten|toon\w*|wijs\w*|bewijs\w*|zag\w*|vond\w*)|onderzoekers (?:zagen|vonden|ontdekten)|wetenschap\w* (?:bewezen|aangetoond|bewijs)|(?:is|zijn|werd|werden) (?:\p{L}+ )?(?:bewezen|aangetoond)|bewezen (?:effect|werking)/iu,
    denies: /\b(?:niet|nooit|geen|nog niet) (?:\p{L}+ )?(?:bewezen|aangetoond|onderzocht|onderzoek)/iu,
  },
  en: {
    says: /(?:studies|research|science|evidence) (?:shows?|has shown|have shown|suggests?|proves?|found|finds?)|stud(?:y|ies) (?:of \p{L}+ )?(?:shows?|showed|found|suggests?|proves?|proved)|researchers (?:saw|found|showed)|according to (?:research|science|studies)|(?:scientifically|clinically) (?:proven|shown)|(?:is|are|was|were|been) (?:\p{L}+ )?proven/iu,
    denies: /\b(?:not|never|no) (?:\p{L}+ )?(?:proven|shown|evidence|research|studies)/iu,
  },
}

function claims({ text, within, hasSource, isNote }: Passage, lang: Lang): Found[] {
  // What a claim rests on is said of the claim; its notes stand under the same label.
  if (within === 'claim') return hasSource || isNote ? [] : [{ kind: 'no-source', from: 0, to: text.length }]
  const { says, denies } = claimLike[lang]
  return sentencesIn(text)
    .filter((sentence) => says.test(sentence.text) && !denies.test(sentence.text))
    .map(({ from, to }) => ({ kind: 'claim-in-prose', from, to }))
}

/**
 * Food and supplements: what they do for health may only be said in the words of the European register (Reg. (EC) 1924/2006;
 * clinical.md 6). A sentence that names one and promises something is pointed out, also within a claim.
 */
const foodClaim: Readonly<Record<Lang, { names: RegExp; promises: RegExp; denies: RegExp }>> = {
  nl: {
    names:
      /(?<!\p{L})(?:voeding|voedsel|dieet|eten\b|suppleti|supplement|vitamine|mineral|magnesium|omega|visolie|kurkuma|curcum|gember|collageen|probiotic|kruiden|thee\b|groente|suiker|zink\b|ijzer\b|cbd\b|wietolie)/iu,
    promises:
      /help\w* (?:bij|tegen|om)|goed (?:voor|tegen)|werkt (?:tegen|bij|ontstek)|verminder|verlicht|verzacht|geneest|gene(?:zen|zend)|remt|remm|versterk|verbeter|herstel|voorkom|ontgift|detox|minder pijn|pijnstill/iu,
    denies: /\b(?:niet|geen|nooit|niemand|onbekend|weten we)\b/iu,
  },
  en: {
    names:
      /\bfoods?\b|\bdiets?\b|eating|supplement|vitamin|mineral|magnesium|omega|fish oil|turmeric|curcumin|ginger|collagen|probiotic|herbs?\b|herbal|\btea\b|vegetables|sugar|\bzinc\b|\biron\b|\bcbd\b/iu,
    promises:
      /helps? (?:with|against|to)|good (?:for|against)|works? (?:against|for)|reduc|reliev|\beases?\b|sooth|heals?\b|cures?\b|inhibit|strengthen|improv|restor|prevent|detox|less pain|painkill|anti-inflammat/iu,
    denies: /\b(?:not|no|never|nobody|unknown|cannot)\b|n’t\b/iu,
  },
}

function food({ text }: Passage, lang: Lang): Found[] {
  const { names, promises, denies } = foodClaim[lang]
  return sentencesIn(text)
    .filter((sentence) => names.test(sentence.text) && promises.test(sentence.text) && !denies.test(sentence.text))
    .map(({ from, to }) => ({ kind: 'food', from, to }))
}

function long({ text }: Passage, lang: Lang): Found[] {
  const sentences = sentencesIn(text).flatMap(({ text: sentence, from, to }): Found[] => {
    const count = wordsIn(sentence).length
    return count > longSentence[lang] ? [{ kind: 'long-sentence', from, to, count }] : []
  })
  const count = wordsIn(text).length
  return count > longParagraph ? [{ kind: 'long-paragraph', from: 0, to: text.length, count }, ...sentences] : sentences
}

function hard({ text }: Passage, lang: Lang): Found[] {
  return [...text.matchAll(hardPattern[lang])].flatMap(({ 0: word, index }): Found[] => {
    const lower = word.toLowerCase()
    const found = Object.entries(hardWords[lang]).find(([hardWord]) =>
      hardWord.endsWith('*') ? lower.startsWith(hardWord.slice(0, -1)) : lower === hardWord,
    )
    return found === undefined ? [] : [{ kind: 'hard-word', from: index, to: index + word.length, instead: found[1] }]
  })
}

const patternOf = (lang: Lang) => {
  const words = Object.keys(hardWords[lang]).map((word) => word.replace('*', '\\p{L}*'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}
const hardPattern: Readonly<Record<Lang, RegExp>> = { nl: patternOf('nl'), en: patternOf('en') }
