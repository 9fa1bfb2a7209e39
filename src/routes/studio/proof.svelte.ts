/**
 * Before something changes that lets her in, the server wants to know once more that it is her (server/access/access.ts). That is asked
 * over the page she is on (ConfirmIdentity.svelte, in the layout): the page stays as it is, and what she wanted goes on after it.
 */

/** The server knows that it is her. `identity` is the private half of her key, where the same gesture opened it. */
export type Proven = { identity: string | null }

/** Set in a browser only: on the server it would be shared by everybody. */
export const proof = $state({ isAsked: false })

let waiting: PromiseWithResolvers<Proven | null> | null = null

/** Asks, and resolves with null when she would rather not. */
export function askForProof(): Promise<Proven | null> {
  waiting ??= Promise.withResolvers<Proven | null>()
  proof.isAsked = true
  return waiting.promise
}

export function answerProof(proven: Proven | null): void {
  proof.isAsked = false
  waiting?.resolve(proven)
  waiting = null
}
