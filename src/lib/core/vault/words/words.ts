import { wordlist as englishWords } from '@scure/bip39/wordlists/english.js'
import type { Lang } from '../../lang.ts'
import { dutchWords } from './dutch.ts'

/** The 2048 words of a language, in order; a word stands for eleven bits. The English ones are those of BIP39. */
export const wordsIn = (lang: Lang): readonly string[] => (lang === 'en' ? englishWords : dutchWords)
