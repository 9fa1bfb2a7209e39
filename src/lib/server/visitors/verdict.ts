/** What the guard makes of a form. */
export type Verdict = 'fine' | 'confirm-by-mail' | { refuse: Refusal }

/**
 * Why a form is not taken; each has a sentence for the person (`common.guard`). `stale`: open for more than a day, or not made by us.
 */
export type Refusal = 'too-fast' | 'too-many' | 'filled-trap' | 'stale'
