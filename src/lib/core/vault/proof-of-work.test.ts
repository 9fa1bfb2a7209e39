import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { findProof, isProof, proofBits, proofRounds } from './proof-of-work.ts'

test('the work that was done is accepted, for its own challenge alone', () => {
  const proof = findProof('een formulier', 8)
  expect(isProof('een formulier', proof, 8)).toBe(true)
  expect(isProof('een ander formulier', proof, 8)).toBe(false)
  expect(isProof('een formulier', proof, 16)).toBe(false)
})

test('every number gives a SHA-256 that begins with enough zeros', () => {
  const proof = findProof('x')
  expect(proof.split('.')).toHaveLength(proofRounds)
  for (const [round, number] of proof.split('.').entries()) {
    const first = createHash('sha256').update(`x:${round}:${number}`).digest().readUInt32BE(0)
    expect(first.toString(2).padStart(32, '0').slice(0, proofBits)).toBe('0'.repeat(proofBits))
  }
})

test.each(['', '.', 'a', 'zzzzzzzzz', '-1', '1e9', `${'0.'.repeat(15)}0`, '0.'.repeat(5000), '🙂'])(
  '%j is no proof',
  (text) => {
    expect(isProof('x', text)).toBe(false)
  },
)

test('a proof is not shortened by taking one number sixteen times', () => {
  const [first = ''] = findProof('x', 8).split('.')
  expect(isProof('x', Array.from({ length: proofRounds }, () => first).join('.'), 8)).toBe(false)
})
