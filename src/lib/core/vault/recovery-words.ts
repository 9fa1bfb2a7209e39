/**
 * Twelve words that open the practitioner's key when nothing else does: 128 random bits written in the way of BIP39, with a
 * checksum, so that a word read wrongly is noticed before it is tried.
 */
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { langs, type Lang } from '../lang.ts'
import { fail, succeed, type Result } from '../result.ts'
import type { Bytes } from './record.ts'
import { wordsIn } from './words/words.ts'

export const recoveryWordCount = 12

export type WordsError =
  | { kind: 'count'; found: number }
  /** A word that is in neither list, and which of the twelve it is, from 1. */
  | { kind: 'unknown-word'; word: string; at: number }
  | { kind: 'wrong-order' }

/** Fresh words and the secret they stand for, from 16 random bytes. */
export function recoveryWordsFrom(secret: Bytes, lang: Lang): string[] {
  if (secret.length !== 16) throw new Error('recovery words require 16 random bytes')
  return entropyToMnemonic(secret, [...wordsIn(lang)]).split(' ')
}

/**
 * The secret that typed words stand for, in whichever language they were written down. Four letters of a word are enough; capitals,
 * commas, numbers and line ends between them do not matter.
 */
export function secretOfWords(typed: string): Result<Bytes, WordsError> {
  const parts = typed.toLowerCase().match(/[a-z]+/g) ?? []
  if (parts.length !== recoveryWordCount) return fail({ kind: 'count', found: parts.length })
  const tries = langs.map((lang) => inList(parts, lang))
  const found = tries.find((result) => result.ok)
  if (found) return found
  // Of the two languages, the one that knew the words further is the one she wrote in.
  const furthest = tries.flatMap((result) => (result.ok ? [] : [result.error])).toSorted((a, b) => reach(b) - reach(a))
  return fail(furthest[0] ?? { kind: 'wrong-order' })
}

function inList(parts: readonly string[], lang: Lang): Result<Bytes, WordsError> {
  const list = [...wordsIn(lang)]
  const full = parts.map((part) => list.find((word) => word === part || (part.length >= 4 && word.startsWith(part))))
  const unknown = full.findIndex((word) => word === undefined)
  if (unknown >= 0) return fail({ kind: 'unknown-word', word: parts[unknown] ?? '', at: unknown + 1 })
  try {
    return succeed(new Uint8Array(mnemonicToEntropy(full.join(' '), list)))
  } catch {
    return fail({ kind: 'wrong-order' })
  }
}

const reach = (error: WordsError): number => (error.kind === 'unknown-word' ? error.at : recoveryWordCount + 1)
