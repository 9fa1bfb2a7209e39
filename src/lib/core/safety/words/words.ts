import { en } from './en.ts'
import { nl } from './nl.ts'
import type { Lang } from '../../lang.ts'
import type { SafetyWords } from './safety-words.ts'

/** The fixed safety texts of one language. */
export const safetyWords = (lang: Lang): SafetyWords => ({ nl, en })[lang]
