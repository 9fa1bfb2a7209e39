/**
 * What one person said of the time with her. It is shown as that and no more: with who, which year, and a line of ours that says it is one
 * person's experience (clinical.md 3, row 20). The words of an article hold here too: somebody else's claim on her page is hers.
 */
import { parseDay, yearOf, type Day } from '../day.ts'
import type { Lang, Translated } from '../lang.ts'
import { claimIn } from '../safety/banned-words.ts'
import { fail, succeed, type Result } from '../result.ts'

export type Experience = {
  id: string
  /** In one language or in both. */
  text: Translated
  /** Name, initials, or whatever else the person chose. */
  who: string
  year: number
  /** The day on which the person said that it may be shown. */
  allowedOn: Day
  shown: boolean
}

export type ExperienceField = 'textNl' | 'textEn' | 'who' | 'year' | 'allowedOn' | 'allowed'

export type ExperienceFault =
  | { kind: 'empty' | 'too-long' | 'not-a-year' | 'not-a-day' | 'to-come' | 'not-allowed' }
  | { kind: 'medical-claim'; word: string; instead: string }

/** `allowed` and `shown` are ticks: `yes`, or empty. */
export type TypedExperience = Record<ExperienceField | 'shown', string>

const longest = { text: 1200, who: 80 } as const
const firstYear = 1990

export function readExperience(
  typed: TypedExperience,
  about: { id: string; today: Day },
): Result<Experience, Partial<Record<ExperienceField, ExperienceFault>>> {
  const text = { nl: typed.textNl.trim(), en: typed.textEn.trim() }
  const who = typed.who.replaceAll(/\s+/g, ' ').trim()
  const year = Number(typed.year.trim())
  const allowedOn = parseDay(typed.allowedOn.trim())
  const faults: Partial<Record<ExperienceField, ExperienceFault>> = {}
  if (text.nl === '' && text.en === '') faults.textNl = { kind: 'empty' }
  for (const [lang, field] of [['nl', 'textNl'] as const, ['en', 'textEn'] as const]) {
    const fault = faultOf(text[lang], lang)
    if (fault) faults[field] = fault
  }
  if (who === '') faults.who = { kind: 'empty' }
  else if (who.length > longest.who) faults.who = { kind: 'too-long' }
  // Whichever language she writes it in, it is shown in both.
  const claimed = claimIn(who, 'nl') ?? claimIn(who, 'en')
  if (claimed) faults.who = { kind: 'medical-claim', ...claimed }
  if (!/^\d{4}$/.test(typed.year.trim()) || year < firstYear) faults.year = { kind: 'not-a-year' }
  else if (year > yearOf(about.today)) faults.year = { kind: 'to-come' }
  if (allowedOn === null) faults.allowedOn = { kind: 'not-a-day' }
  else if (allowedOn > about.today) faults.allowedOn = { kind: 'to-come' }
  if (typed.allowed !== 'yes') faults.allowed = { kind: 'not-allowed' }
  if (Object.keys(faults).length > 0 || allowedOn === null) return fail(faults)
  return succeed({ id: about.id, text, who, year, allowedOn, shown: typed.shown === 'yes' })
}

function faultOf(text: string, lang: Lang): ExperienceFault | null {
  if (text.length > longest.text) return { kind: 'too-long' }
  const claim = claimIn(text, lang)
  return claim ? { kind: 'medical-claim', ...claim } : null
}

/** Whether somebody said yes to precisely these words: they are those to which she said it. */
export const isAllowedAlready = (typed: TypedExperience, kept: Experience | null): boolean =>
  kept !== null &&
  typed.textNl.trim() === kept.text.nl &&
  typed.textEn.trim() === kept.text.en &&
  typed.who.replaceAll(/\s+/g, ' ').trim() === kept.who

type ShownExperience = { id: string; text: string; who: string; year: number }

/** As a reader of this language meets them: those that are shown and speak it. Nobody's words are put in another language. */
export const experiencesIn = (all: readonly Experience[], lang: Lang): ShownExperience[] =>
  all.flatMap(({ id, text, who, year, shown }) =>
    shown && text[lang] !== '' ? [{ id, text: text[lang], who, year }] : [],
  )
