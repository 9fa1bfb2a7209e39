/**
 * Words Regie may not use, because they would promise, frighten, blame, or claim to examine and cure: Regie informs,
 * asks and offers exercises. Every text is linted (`tests/words.test.ts`), and no result may hold one. Sources:
 * clinical.md 2B.5 (what a result may not say) and 2B.6 g (the purpose of Regie under the MDR).
 */
import type { Lang } from '../lang.ts'

/**
 * Why a word may not be used. Those of `claims` would make a text promise what only a medical device or a doctor may (2B.6,
 * and the medication line of 1.3); the others are unkind, but promise nothing.
 */
const claims = ['cure', 'treat', 'diagnose', 'promise', 'cause', 'predict', 'declare-safe', 'medication'] as const

export type BannedWhy = (typeof claims)[number] | 'frighten' | 'blame' | 'know-better'

/** Whether a word makes a medical claim of a text: such a text is not published. */
export const isMedicalClaim = (why: BannedWhy) => claims.some((claim) => claim === why)

/** One idea: matched on whole words, without regard to capitals. */
type Phrase = { name: string; pattern: string }

/** A forbidden one, and what can be said instead. */
type Banned = Phrase & { why: BannedWhy; instead: string }

/** Somebody's, whoever tells it: the reader's in a text of hers, one's own in what people say of her. */
const hers = '(?:je|jouw|uw|mijn|haar|zijn|hun)'
const theirs = '(?:your|my|her|his|their)'
const pills = '(?:medicijnen|medicatie|pillen)'
const medication = '(?:medication|medicines?|pills)'

const banned: Readonly<Record<Lang, readonly Banned[]>> = {
  nl: [
    {
      name: 'genezen',
      pattern: 'gene(?:es|est|zen|zing|zingen|zend|zende)|genas|genazen',
      why: 'cure',
      instead: 'minder last hebben, of: beter omgaan met',
    },
    {
      name: 'behandelen',
      pattern: '(?:be|uitbe|voorbe|nabe)handel(?:en|t|d|de|den|ing|ingen|plan|plannen|methode|methodes|traject)?',
      why: 'treat',
      instead: 'begeleiden, oefenen, of: ermee omgaan',
    },
    {
      name: 'diagnose',
      pattern: '(?:zelf)?diagnos(?:e|es|tisch|tische|tiek|ticeren|ticeert)|gediagnosticeerd',
      why: 'diagnose',
      instead: 'wat de arts heeft gezegd',
    },
    {
      name: 'pijnvrij worden',
      pattern: `pijnvrij(?:e|heid)?|zonder pijn leven|leef(?:t|de)? (?:nu |weer )?zonder pijn|van ${hers} (?:\\w+)?pijn af`,
      why: 'promise',
      instead: 'minder last, of: meer doen met pijn',
    },
    {
      name: 'oorzaak van jouw pijn',
      pattern: `(?:de )?oorzaak van ${hers} (?:\\w+)?pijn`,
      why: 'cause',
      instead: 'wat bij jou kan meespelen',
    },
    {
      name: 'reset je zenuwstelsel',
      pattern: `(?:ge)?reset(?:ten|te)? (?:${hers}|het) (?:zenuwstelsel|brein|lijf|lichaam)|herprogrammeer\\w*`,
      why: 'cure',
      instead: 'je lijf even rust geven',
    },
    {
      name: 'pijnsoort als uitslag',
      pattern: '(?:neuro|noci)plastisch(?:e)?|centrale sensitisatie',
      why: 'diagnose',
      instead: 'pijn die blijft',
    },
    {
      name: 'voorspellen',
      pattern: 'je herstelt (?:snel|binnen|volledig)|gegarandeerd|garantie op',
      why: 'predict',
      instead: 'sommige mensen merken',
    },
    {
      name: 'bang maken',
      pattern: 'harder schreeuwen|schreeuwt (?:steeds )?harder',
      why: 'frighten',
      instead: 'je lijf laat merken dat het genoeg is',
    },
    {
      name: 'wat jouw lichaam nodig heeft',
      pattern: 'wat (?:je|jouw) (?:lichaam|lijf) nodig heeft',
      why: 'know-better',
      instead: 'wat je kunt proberen',
    },
    {
      name: 'beschuldigen',
      pattern: '(?:dat|het) is je eigen schuld|aan jezelf te danken',
      why: 'blame',
      instead: 'je kunt hier niets aan doen',
    },
    {
      name: 'veilig verklaren',
      pattern: 'geen rode vlaggen|er is niets kapot|dus veilig|je rug is gezond',
      why: 'declare-safe',
      instead: 'je noemt nu geen van deze signalen',
    },
    {
      name: 'onderdrukte emoties als oorzaak',
      pattern: 'pijn komt door (?:onderdrukte|weggestopte|je) (?:emoties?|gevoelens?|trauma\\w*)',
      why: 'cause',
      instead: 'sommige mensen merken dat gevoelens meespelen',
    },
    {
      name: 'medicijnadvies',
      pattern: `(?:stop|gooi|bouw) (?:met )?(?:je|jouw) ${pills}|(?<!niet |nooit )(?:gestopt|stopte|stoppen) met ${hers} ${pills}|zonder medicatie`,
      why: 'medication',
      instead: 'stop of verander medicijnen nooit zelf; overleg met je huisarts of apotheek',
    },
  ],
  en: [
    {
      name: 'heal, cure',
      pattern: 'heal(?:s|ed|ing|er|ers)?|cur(?:e|es|ed|ing|able)',
      why: 'cure',
      instead: 'have less trouble, or: live better with',
    },
    {
      name: 'treat',
      pattern: 'treat(?:s|ed|ing|ment|ments|able)?',
      why: 'treat',
      instead: 'guide, practise, or: deal with',
    },
    {
      name: 'diagnose',
      pattern: '(?:self-)?diagnos(?:e|es|ed|ing|is|tic|tics)',
      why: 'diagnose',
      instead: 'what your doctor has said',
    },
    {
      name: 'become pain-free',
      pattern: `pain[- ]?free|free (?:of|from) pain|rid of ${theirs} (?:\\w+ )?pain`,
      why: 'promise',
      instead: 'less trouble, or: doing more with pain',
    },
    {
      name: 'the cause of your pain',
      pattern: `(?:the )?cause of ${theirs} (?:\\w+ )?pain`,
      why: 'cause',
      instead: 'what may play a part for you',
    },
    {
      name: 'reset your nervous system',
      pattern: `reset(?:s|ting)? (?:${theirs}|the) (?:nervous system|brain|body)|reprogram(?:s|med|ming|me)?`,
      why: 'cure',
      instead: 'give your body a moment of rest',
    },
    {
      name: 'a pain type as a result',
      pattern: '(?:neuro|noci)plastic|central sensiti[sz]ation',
      why: 'diagnose',
      instead: 'pain that stays',
    },
    {
      name: 'predict',
      pattern: 'you will recover|guaranteed|guarantees?',
      why: 'predict',
      instead: 'some people notice',
    },
    {
      name: 'frighten',
      pattern: '(?:scream|shout)s? (?:even )?louder',
      why: 'frighten',
      instead: 'your body lets you know that it is enough',
    },
    { name: 'what your body needs', pattern: 'what your body needs', why: 'know-better', instead: 'what you can try' },
    {
      name: 'blame',
      pattern: '(?:it|this|that) is your own fault|you brought (?:it|this) on yourself',
      why: 'blame',
      instead: 'this is not your doing',
    },
    {
      name: 'declare safe',
      pattern: 'no red flags|nothing is (?:broken|damaged)|so you are safe|your back is healthy',
      why: 'declare-safe',
      instead: 'you name none of these signals now',
    },
    {
      name: 'suppressed emotion as the cause',
      pattern: 'pain comes from (?:suppressed|repressed|your) (?:emotions?|feelings?|trauma)',
      why: 'cause',
      instead: 'some people notice that feelings play a part',
    },
    {
      name: 'medication advice',
      pattern: `(?:stop|quit|drop) (?:taking )?your ${medication}|(?<!never |not )(?:stopped|quit|stopping|came off) (?:taking )?${theirs} ${medication}|without medication`,
      why: 'medication',
      instead: 'never stop or change medication by yourself; ask your doctor or pharmacist',
    },
  ],
}

/**
 * Where such a word is right: disclaimers that say what Regie does not do, plain names of people and care, and the words
 * of our own medication line. Nothing that tells the reader what Regie does for them. Each is cut out before the search.
 */
const allowed: Readonly<Record<Lang, readonly Phrase[]>> = {
  nl: [
    { name: 'disclaimer: niet bedoeld voor', pattern: 'niet bedoeld (?:voor|om)[^.!?]*' },
    {
      name: 'disclaimer: stelt geen diagnose',
      pattern: '(?:stelt|geeft|is|doet) geen (?:medisch onderzoek|diagnose|behandeling)[^.!?]*',
    },
    {
      name: 'disclaimer: een diagnose stelt alleen een arts',
      pattern: '(?:een )?diagnose (?:stelt|kan) alleen een arts[^.!?]*',
    },
    { name: 'disclaimer: behandelt niet', pattern: 'behandelt (?:je )?niet' },
    { name: 'disclaimer: vervangt', pattern: 'vervangt (?:geen|niet|je)[^.!?]*' },
    { name: 'disclaimer: belooft niet', pattern: 'belo(?:oft|ven) (?:je )?(?:niet|geen)[^.!?]*' },
    { name: 'iemand die zorg geeft', pattern: '(?:hoofd)?behandelaar(?:s)?' },
    { name: 'zorg die iemand al krijgt', pattern: '(?:in|onder) behandeling' },
    { name: 'onbehandeld', pattern: 'onbehandelde?' },
  ],
  en: [
    { name: 'disclaimer: not intended for', pattern: 'not (?:meant|intended) (?:for|to)[^.!?]*' },
    {
      name: 'disclaimer: does not diagnose',
      pattern: '(?:does not|doesn’t|cannot|can’t|never) (?:diagnose|treat|heal|cure|promise)[^.!?]*',
    },
    {
      name: 'disclaimer: no diagnosis',
      pattern: '(?:is|gives|makes|offers) (?:no|not a) (?:medical examination|diagnosis|treatment)[^.!?]*',
    },
    { name: 'disclaimer: replaces no', pattern: '(?:does not|doesn’t) replace[^.!?]*' },
    { name: 'care someone already has', pattern: 'under treatment' },
    { name: 'untreated', pattern: 'untreated' },
  ],
}

/** The forbidden words in a text, as written there, in order; empty when it may be shown. */
export const findBannedWords = (text: string, lang: Lang): string[] => findBanned(text, lang).map(({ word }) => word)

/** The first word that makes a medical claim of a text, and what can be said instead; null when there is none. */
export function claimIn(text: string, lang: Lang): { word: string; instead: string } | null {
  const claim = findBanned(text, lang).find(({ why }) => isMedicalClaim(why))
  return claim ? { word: claim.word, instead: claim.instead } : null
}

/** A forbidden word where it stands in a text (UTF-16 offsets), why it is one, and what can be said instead. */
export interface BannedFound {
  /** As written, without the hyphens nobody sees. */
  word: string
  from: number
  to: number
  why: BannedWhy
  instead: string
}

export function findBanned(text: string, lang: Lang): BannedFound[] {
  // A soft hyphen hides no word; a place in what is read counts the ones before it.
  const hidden = [...text.matchAll(/\u00ad/g)].map(({ index }, i) => index - i)
  const placeOf = (at: number) => at + hidden.filter((hyphen) => hyphen <= at).length
  const straight = text.replaceAll('\u00ad', '').replaceAll('\u00a0', ' ')
  const blank = (found: string) => '·'.repeat(found.length)
  const rest = allowed[lang].reduce((left, { pattern }) => left.replace(wholeWords(pattern), blank), straight)
  return banned[lang]
    .flatMap(({ pattern, why, instead }) =>
      [...rest.matchAll(wholeWords(pattern))].map(({ 0: word, index }) => ({
        word,
        from: placeOf(index),
        to: placeOf(index + word.length - 1) + 1,
        why,
        instead,
      })),
    )
    .toSorted((a, b) => a.from - b.from)
}

/** Letters with accents count as letters, so that no word is found inside another. */
function wholeWords(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu')
}
