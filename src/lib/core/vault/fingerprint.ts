/**
 * The practitioner's public key in short, so that two people can hold it side by side. Six words are 66 bits: finding another key
 * with the same words takes far longer than anybody has, and six words can be read out over the phone.
 */
import type { Lang } from '../lang.ts'
import { wordsIn } from './words/words.ts'

const wordCount = 6
const bitsPerWord = 11

/** SHA-256 over the recipient's text (`age1…`), in hex. */
export async function fingerprintOf(recipient: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(recipient)))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Its first 66 bits as six words of the list that recovery words are drawn from. */
export function fingerprintWords(fingerprint: string, lang: Lang): string[] {
  const list = wordsIn(lang)
  const bits = BigInt(`0x${fingerprint.slice(0, 17)}`) >> 2n
  return Array.from({ length: wordCount }, (_, at) => {
    const shift = BigInt((wordCount - 1 - at) * bitsPerWord)
    return list[Number((bits >> shift) & 2047n)] ?? ''
  })
}
