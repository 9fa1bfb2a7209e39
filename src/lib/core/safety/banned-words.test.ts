import { describe, expect, it } from 'vitest'
import { findBannedWords } from './banned-words.ts'

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
