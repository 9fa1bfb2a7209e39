/**
 * A little work that a browser does before it sends a form, so that sending very many costs something. No third party is asked,
 * and nobody has to solve anything: it runs while a person is still typing.
 *
 * Sixteen small searches instead of one large one: together they take about as long every time, where a single search of the same
 * size takes five times as long for one visitor in a hundred and fifty. Each search: a number whose SHA-256 with the challenge
 * begins with `bits` zeros (the idea of Hashcash, http://www.hashcash.org/papers/hashcash.pdf).
 */
import { sha256 } from '@noble/hashes/sha2.js'

export const proofRounds = 16

/** About 65,000 hashes in all: a tenth of a second on a laptop, a second or two on a slow phone. */
export const proofBits = 12

/** The sixteen numbers in base 36 with dots between. `bits` is 0 to 31. */
export function findProof(challenge: string, bits = proofBits): string {
  return Array.from({ length: proofRounds }, (_, round) => {
    let number = 0
    while (!isFound(challenge, round, number, bits)) number++
    return number.toString(36)
  }).join('.')
}

/** Whether somebody did the work for this challenge. Anything else than sixteen fitting numbers is no. */
export function isProof(challenge: string, proof: string, bits = proofBits): boolean {
  if (proof.length > 256) return false
  const numbers = proof.split('.')
  if (numbers.length !== proofRounds) return false
  return numbers.every((text, round) => {
    if (!/^[0-9a-z]{1,8}$/.test(text)) return false
    return isFound(challenge, round, Number.parseInt(text, 36), bits)
  })
}

function isFound(challenge: string, round: number, number: number, bits: number): boolean {
  const hash = sha256(new TextEncoder().encode(`${challenge}:${round}:${number.toString(36)}`))
  const first = new DataView(hash.buffer, hash.byteOffset).getUint32(0)
  return bits === 0 || first >>> (32 - bits) === 0
}
