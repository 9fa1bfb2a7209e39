import { succeed, type Result } from '#lib/core/result.ts'
import { askOnce, type AskError } from './ask.ts'
import { askForProof, type Proven } from './proof.svelte.ts'

/**
 * Before something that takes her a while: she is asked who she is at its beginning and not at its end. Says nothing of her key when her
 * last proof is still good.
 */
export async function proveFirst(): Promise<Result<Proven, AskError>> {
  const fresh = await askOnce('account/proof', {})
  if (fresh.ok) return succeed({ identity: null })
  const proven = fresh.error.kind === 'proof-needed' ? await askForProof() : null
  return proven ? succeed(proven) : fresh
}
