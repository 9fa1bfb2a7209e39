/**
 * What her mails begin and end with, in her own words. A mail can be read by others: on a shared phone, over a shoulder, by a mail server. So
 * it says nothing of health, and these words are held to that too.
 */
import { claimIn } from '../safety/banned-words.ts'
import type { Lang, Translated } from '../lang.ts'
import { fail, succeed, type Result } from '../result.ts'

export type MailWords = {
  /** One line below when and where, in a mail about an appointment that stands or is asked for. Empty is ours: none. */
  opening: Translated
  /** The end of every mail to a visitor, such as a greeting and her name. Empty is ours: none. */
  closing: Translated
}

export const ourMailWords: MailWords = { opening: { nl: '', en: '' }, closing: { nl: '', en: '' } }

export const mailWordFields = ['openingNl', 'openingEn', 'closingNl', 'closingEn'] as const
export type MailWordField = (typeof mailWordFields)[number]
export type TypedMailWords = Record<MailWordField, string>

export type MailWordFault =
  | { kind: 'too-long'; most: number }
  | { kind: 'too-many-lines'; most: number }
  | { kind: 'html' }
  | { kind: 'health' | 'claim'; word: string }

const limits: Record<'opening' | 'closing', { signs: number; lines: number }> = {
  opening: { signs: 200, lines: 1 },
  closing: { signs: 300, lines: 5 },
}

export function readMailWords(typed: TypedMailWords): Result<MailWords, Partial<Record<MailWordField, MailWordFault>>> {
  const text = Object.fromEntries(mailWordFields.map((field) => [field, tidy(typed[field])])) as TypedMailWords
  const faults: Partial<Record<MailWordField, MailWordFault>> = {}
  for (const field of mailWordFields) {
    const fault = faultOf(text[field], {
      ...limits[field.startsWith('opening') ? 'opening' : 'closing'],
      lang: field.endsWith('Nl') ? 'nl' : 'en',
    })
    if (fault) faults[field] = fault
  }
  if (Object.keys(faults).length > 0) return fail(faults)
  return succeed({
    opening: { nl: text.openingNl, en: text.openingEn },
    closing: { nl: text.closingNl, en: text.closingEn },
  })
}

const tidy = (text: string): string =>
  text
    .replaceAll(/[^\S\n]+/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

function faultOf(
  text: string,
  { signs, lines, lang }: { signs: number; lines: number; lang: Lang },
): MailWordFault | null {
  if (text.length > signs) return { kind: 'too-long', most: signs }
  if (text.split('\n').length > lines) return { kind: 'too-many-lines', most: lines }
  if (/<\/?[a-z!][^>]*>|&(?:#\d+|[a-z]+);/i.test(text)) return { kind: 'html' }
  const health = healthWords.exec(text)
  if (health) return { kind: 'health', word: health[0] }
  const claim = claimIn(text, lang)
  return claim ? { kind: 'claim', word: claim.word } : null
}

/** Words that say something of somebody's health wherever they stand; in both languages for each, since people mix them. */
const healthWords =
  /(?:\p{L}*(?:pijn(?!acker)|klachten|symptoo?m|depressi|burn-?out|trauma|medicijn|medicatie)\p{L}*)|(?<!\p{L})(?:ziek\p{L}*|(?:fysio|psycho|gesprek)therapie\p{L}*|therapie\p{L}*|herstel|hernia|fibromyalgie|reuma|artrose|slapeloos\p{L}*|angstig|angst(?:en|aanval\p{L}*)?|(?:chronic |back)?pain(?:ful|s)?|illness|disease|symptoms?|depress\p{L}*|anxiety|insomnia|arthritis|fibromyalgia|medication|medicines?|therapy|recovery)(?!\p{L})/iu
