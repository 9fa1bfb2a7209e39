/** Asks the server something from a page of the studio. What is expected to go wrong comes back as one word. */
import { fail, succeed, type Result } from '#lib/core/result.ts'
import { askForProof } from './proof.svelte.ts'
import { saysSignedOut } from './signed-out.svelte.ts'

const kinds = [
  ...(['malformed', 'too-many', 'signed-out', 'link-over', 'code-over', 'code-wrong', 'not-together'] as const),
  ...(['passkey-refused', 'last-way', 'proof-needed', 'wrong-passphrase'] as const),
] as const

export type AskError = { kind: (typeof kinds)[number] | 'offline'; triesLeft: number }

/** The same once more after she has shown who she is, where the server wants to know that first. */
export async function ask<Answer>(path: string, body: unknown): Promise<Result<Answer, AskError>> {
  const answer = await askOnce<Answer>(path, body)
  if (answer.ok || answer.error.kind !== 'proof-needed') return answer
  return (await askForProof()) ? askOnce(path, body) : answer
}

export async function askOnce<Answer>(path: string, body: unknown): Promise<Result<Answer, AskError>> {
  try {
    const response = await fetch(`/api/studio/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    saysSignedOut(response)
    const answer = (await response.json()) as Answer & { error?: string; triesLeft?: number }
    if (response.ok) return succeed(answer)
    const kind = kinds.find((each) => each === answer.error)
    return fail({ kind: kind ?? 'malformed', triesLeft: answer.triesLeft ?? 0 })
  } catch {
    return fail({ kind: 'offline', triesLeft: 0 })
  }
}
