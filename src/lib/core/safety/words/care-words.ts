import { safetyWords } from './words.ts'
import type { Lang } from '../../lang.ts'
import type { CareAsked } from '../care.ts'

/** The fixed question and advice of each kind of care. */
export function careWords(lang: Lang): Readonly<Record<CareAsked, { question: string; advice: string }>> {
  const { panic, trauma, severe } = safetyWords(lang)
  return { panic, flashbacks: trauma, inward: severe }
}
