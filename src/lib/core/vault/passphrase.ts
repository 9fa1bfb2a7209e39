/** What locks a backup. Long beats complicated: nobody has to remember a comma. */

export const shortestPassphrase = 12

export const isLongEnough = (passphrase: string) => passphrase.trim().length >= shortestPassphrase

const consonants = 'bdfghjlmnprstvwz'
const vowels = 'aeiou'

/**
 * Five words of two syllables that sound alike in Dutch and English and can be said over the phone (`lomu-tave-…`).
 * 16 × 5 syllables make 63 bits: with the slow key derivation of age more than a lifetime of guessing.
 */
export function suggestPassphrase(randomBytes: (count: number) => Uint8Array): string {
  const syllable = () => pick(consonants, randomBytes) + pick(vowels, randomBytes)
  return Array.from({ length: 5 }, () => syllable() + syllable()).join('-')
}

/** Every letter equally often: bytes that would favour the first letters are drawn again. */
function pick(letters: string, randomBytes: (count: number) => Uint8Array): string {
  const fair = 256 - (256 % letters.length)
  for (;;) {
    const [byte = 255] = randomBytes(1)
    if (byte < fair) return letters.charAt(byte % letters.length)
  }
}
