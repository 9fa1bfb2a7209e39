import { describe, expect, it } from 'vitest'
import { findBanned, findBannedWords, isMedicalClaim } from './banned-words.ts'

describe('Dutch', () => {
  const refused: [string, string[]][] = [
    ['Zo kun je genezen.', ['genezen']],
    ['Je pijn geneest vanzelf.', ['geneest']],
    ['Genezing is mogelijk.', ['Genezing']],
    ['Wij behandelen je rug.', ['behandelen']],
    ['Een behandeling en een diagnose.', ['behandeling', 'diagnose']],
    ['Word pijnvrij in vier weken.', ['pijnvrij']],
    ['Dit is de oorzaak van jouw rugpijn.', ['de oorzaak van jouw rugpijn']],
    ['Reset je zenuwstelsel.', ['Reset je zenuwstelsel']],
    ['Je hebt neuroplastische pijn.', ['neuroplastische']],
    ['Je lichaam gaat harder schreeuwen.', ['harder schreeuwen']],
    ['Geen rode vlaggen, dus veilig.', ['Geen rode vlaggen', 'dus veilig']],
    ['Stop met je medicijnen.', ['Stop met je medicijnen']],
    ['Wat jouw lichaam nodig heeft.', ['Wat jouw lichaam nodig heeft']],
    ['Je be\u00adhandeling', ['behandeling']],
  ]
  for (const [text, words] of refused) it(`refuses “${text}”`, () => expect(findBannedWords(text, 'nl')).toEqual(words))

  const fine = [
    'Regie stelt geen diagnose.',
    'Niet bedoeld voor diagnose, behandeling, monitoring of voorspelling van ziekte.',
    'Vraag het je behandelaar.',
    'Deze test is geen medisch onderzoek en zegt niet waar je pijn vandaan komt.',
    'Stop of verander medicijnen nooit zelf.',
    'Ben je onder behandeling?',
    'Een handeling.',
    'Een pijnvrijwilliger bestaat niet als woord.',
  ]
  for (const text of fine) it(`lets “${text}” pass`, () => expect(findBannedWords(text, 'nl')).toEqual([]))

  it('does not let a disclaimer cover the next sentence', () => {
    expect(findBannedWords('Regie stelt geen diagnose. Wij genezen je.', 'nl')).toEqual(['genezen'])
  })
})

describe('English', () => {
  const refused: [string, string[]][] = [
    ['This heals your back.', ['heals']],
    ['A cure for pain.', ['cure']],
    ['We treat back pain.', ['treat']],
    ['Your diagnosis', ['diagnosis']],
    ['Become pain-free.', ['pain-free']],
    ['This is the cause of your pain.', ['the cause of your pain']],
    ['Reset your nervous system!', ['Reset your nervous system']],
    ['Nociplastic pain', ['Nociplastic']],
  ]
  for (const [text, words] of refused) it(`refuses “${text}”`, () => expect(findBannedWords(text, 'en')).toEqual(words))

  const fine = [
    'Regie does not diagnose, treat or predict.',
    'It is not meant for diagnosis or treatment.',
    'Your health, your healthcare, secure, obscure.',
    'A retreat.',
    'Never stop or change medication by yourself.',
  ]
  for (const text of fine) it(`lets “${text}” pass`, () => expect(findBannedWords(text, 'en')).toEqual([]))
})

describe('what is found', () => {
  it('stands where it is written, also around a hyphen nobody sees and behind a disclaimer', () => {
    const text = 'Regie stelt geen diagnose. Een be\u00adhandeling, en pijnvrij.'
    expect(findBanned(text, 'nl').map(({ from, to }) => text.slice(from, to))).toEqual([
      'be\u00adhandeling',
      'pijnvrij',
    ])
  })

  it('says why, and what can be said instead', () => {
    expect(findBanned('Je lichaam gaat harder schreeuwen.', 'nl')).toEqual([
      {
        word: 'harder schreeuwen',
        from: 16,
        to: 33,
        why: 'frighten',
        instead: 'je lijf laat merken dat het genoeg is',
      },
    ])
  })

  it.each([
    ['nl', 'genezen behandelen diagnose pijnvrij'],
    ['nl', 'de oorzaak van jouw pijn, reset je zenuwstelsel, gegarandeerd, zonder medicatie, dus veilig'],
    ['en', 'cure treat diagnosis pain-free'],
    ['en', 'the cause of your pain, reset your nervous system, guaranteed, without medication, no red flags'],
  ] as const)('takes every word of 2B.6 g for a medical claim (%s: %s)', (lang, text) => {
    const found = findBanned(text, lang)
    expect(found.map(({ word }) => word)).toHaveLength(text.includes(',') ? 5 : 4)
    expect(found.filter(({ why }) => !isMedicalClaim(why))).toEqual([])
  })

  it.each([
    ['nl', 'harder schreeuwen, het is je eigen schuld, wat je lichaam nodig heeft'],
    ['en', 'screams louder, it is your own fault, what your body needs'],
  ] as const)('takes what is only unkind for no medical claim (%s)', (lang, text) => {
    expect(findBanned(text, lang).map(({ why }) => [why, isMedicalClaim(why)])).toEqual([
      ['frighten', false],
      ['blame', false],
      ['know-better', false],
    ])
  })

  it.each(['nl', 'en'] as const)('offers no forbidden word instead of another (%s)', (lang) => {
    const all = lang === 'nl' ? everything.nl : everything.en
    const found = findBanned(all, lang)
    expect(new Set(found.map(({ instead }) => instead)).size).toBe(14)
    expect(found.flatMap(({ instead }) => findBannedWords(instead, lang))).toEqual([])
  })
})

/** One of each idea. */
const everything = {
  nl: 'genezen; behandelen; diagnose; pijnvrij; oorzaak van je pijn; reset je brein; nociplastisch; gegarandeerd; harder schreeuwen; wat je lijf nodig heeft; dat is je eigen schuld; dus veilig; pijn komt door je gevoelens; zonder medicatie',
  en: 'cure; treat; diagnose; pain-free; cause of your pain; reset your brain; nociplastic; guaranteed; scream louder; what your body needs; that is your own fault; no red flags; pain comes from your feelings; without medication',
}
