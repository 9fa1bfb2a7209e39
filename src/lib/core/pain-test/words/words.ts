import { en } from './en.ts'
import { nl } from './nl.ts'
import type { Lang } from '../../lang.ts'
import type { PainTestWords } from './pain-test-words.ts'

/** The words of the pain test in one language. */
export const painTestWords = (lang: Lang): PainTestWords => ({ nl, en })[lang]
