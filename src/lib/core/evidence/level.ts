/**
 * How sure we are of one claim. The level belongs to the claim, never to an exercise, a person or an article: "slow
 * breathing calms" and "slow breathing lessens back pain" are two claims with two levels.
 *
 * - `strong`: several good randomised trials or a high-certainty review agree.
 * - `moderate`: at least one good randomised trial, or a moderate-certainty review.
 * - `limited`: small, biased or indirect studies.
 * - `unproven`: no controlled evidence for this claim in people with pain.
 */
export type EvidenceLevel = 'strong' | 'moderate' | 'limited' | 'unproven'

/** From most to least certain, the order in which the four steps are shown. */
export const evidenceLevels: readonly EvidenceLevel[] = ['strong', 'moderate', 'limited', 'unproven']

/** Whether a word from an article names a level. */
export const isEvidenceLevel = (word: string): word is EvidenceLevel => evidenceLevels.some((level) => level === word)
