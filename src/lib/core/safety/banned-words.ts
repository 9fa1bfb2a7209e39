/**
 * Words Regie may not use, because they would promise, frighten, blame, or claim to examine and cure: Regie informs,
 * asks and offers exercises. Every text is linted (`tests/words.test.ts`), and no result may hold one. Sources:
 * clinical.md 2B.5 (what a result may not say) and 2B.6 g (the purpose of Regie under the MDR).
 */
import type { Lang } from '../lang.ts'

/** One forbidden idea: matched on whole words, without regard to capitals. */
type Banned = { name: string; pattern: string }

const banned: Readonly<Record<Lang, readonly Banned[]>> = {
  nl: [
    { name: 'genezen', pattern: 'gene(?:es|est|zen|zing|zingen|zend|zende)|genas|genazen' },
    {
      name: 'behandelen',
      pattern: '(?:be|uitbe|voorbe|nabe)handel(?:en|t|d|de|den|ing|ingen|plan|plannen|methode|methodes|traject)?',
    },
    { name: 'diagnose', pattern: '(?:zelf)?diagnos(?:e|es|tisch|tische|tiek|ticeren|ticeert)|gediagnosticeerd' },
    { name: 'pijnvrij worden', pattern: 'pijnvrij(?:e|heid)?|zonder pijn leven|van (?:je|jouw) pijn af' },
    { name: 'oorzaak van jouw pijn', pattern: '(?:de )?oorzaak van (?:je|jouw|uw) (?:\\w+)?pijn' },
    {
      name: 'reset je zenuwstelsel',
      pattern: '(?:ge)?reset(?:ten|te)? (?:je|jouw|uw|het) (?:zenuwstelsel|brein|lijf|lichaam)|herprogrammeer\\w*',
    },
    { name: 'pijnsoort als uitslag', pattern: '(?:neuro|noci)plastisch(?:e)?|centrale sensitisatie' },
    { name: 'voorspellen', pattern: 'je herstelt (?:snel|binnen|volledig)|gegarandeerd|garantie op' },
    { name: 'bang maken', pattern: 'harder schreeuwen|schreeuwt (?:steeds )?harder' },
    { name: 'wat jouw lichaam nodig heeft', pattern: 'wat (?:je|jouw) (?:lichaam|lijf) nodig heeft' },
    { name: 'beschuldigen', pattern: '(?:dat|het) is je eigen schuld|aan jezelf te danken' },
    { name: 'veilig verklaren', pattern: 'geen rode vlaggen|er is niets kapot|dus veilig|je rug is gezond' },
    {
      name: 'onderdrukte emoties als oorzaak',
      pattern: 'pijn komt door (?:onderdrukte|weggestopte|je) (?:emoties?|gevoelens?|trauma\\w*)',
    },
    {
      name: 'medicijnadvies',
      pattern: '(?:stop|gooi|bouw) (?:met )?(?:je|jouw) (?:medicijnen|medicatie|pillen)|zonder medicatie',
    },
  ],
  en: [
    { name: 'heal, cure', pattern: 'heal(?:s|ed|ing|er|ers)?|cur(?:e|es|ed|ing|able)' },
    { name: 'treat', pattern: 'treat(?:s|ed|ing|ment|ments|able)?' },
    { name: 'diagnose', pattern: '(?:self-)?diagnos(?:e|es|ed|ing|is|tic|tics)' },
    { name: 'become pain-free', pattern: 'pain[- ]?free|free (?:of|from) pain|rid of your pain' },
    { name: 'the cause of your pain', pattern: '(?:the )?cause of your (?:\\w+ )?pain' },
    {
      name: 'reset your nervous system',
      pattern: 'reset(?:s|ting)? (?:your|the) (?:nervous system|brain|body)|reprogram(?:s|med|ming|me)?',
    },
    { name: 'a pain type as a result', pattern: '(?:neuro|noci)plastic|central sensiti[sz]ation' },
    { name: 'predict', pattern: 'you will recover|guaranteed|guarantees?' },
    { name: 'frighten', pattern: '(?:scream|shout)s? (?:even )?louder' },
    { name: 'what your body needs', pattern: 'what your body needs' },
    { name: 'blame', pattern: '(?:it|this|that) is your own fault|you brought (?:it|this) on yourself' },
    {
      name: 'declare safe',
      pattern: 'no red flags|nothing is (?:broken|damaged)|so you are safe|your back is healthy',
    },
    {
      name: 'suppressed emotion as the cause',
      pattern: 'pain comes from (?:suppressed|repressed|your) (?:emotions?|feelings?|trauma)',
    },
    {
      name: 'medication advice',
      pattern: '(?:stop|quit|drop) (?:taking )?your (?:medication|medicines?|pills)|without medication',
    },
  ],
}

/**
 * Where such a word is right: disclaimers that say what Regie does not do, plain names of people and care, and the words
 * of our own medication line. Nothing that tells the reader what Regie does for them. Each is cut out before the search.
 */
const allowed: Readonly<Record<Lang, readonly Banned[]>> = {
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
export function findBannedWords(text: string, lang: Lang): string[] {
  const straight = text.replaceAll('\u00ad', '').replaceAll('\u00a0', ' ')
  const rest = allowed[lang].reduce((left, { pattern }) => left.replace(wholeWords(pattern), ' · '), straight)
  return banned[lang]
    .flatMap(({ pattern }) => [...rest.matchAll(wholeWords(pattern))])
    .toSorted((a, b) => a.index - b.index)
    .map(([word]) => word)
}

/** Letters with accents count as letters, so that no word is found inside another. */
function wholeWords(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu')
}
