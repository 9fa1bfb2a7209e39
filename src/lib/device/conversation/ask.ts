/** Asks our own server about messages. Nothing here is in the clear: what goes and comes is sealed, the key stays in this browser. */
import { fail, succeed } from '#lib/core/result.ts'
import type { Result } from '#lib/core/result.ts'

/** `offline`: no answer came. Otherwise the kind the server named, with whatever it said beside it. */
export type AskError = { kind: string; more: Readonly<Record<string, unknown>> }

const patienceMs = 30_000

export async function ask(
  path: string,
  { method = 'GET', token, body }: { method?: 'GET' | 'POST' | 'DELETE'; token?: string; body?: object } = {},
): Promise<Result<Readonly<Record<string, unknown>>, AskError>> {
  const headers = {
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(body && { 'content-type': 'application/json' }),
  }
  let response: Response
  try {
    response = await fetch(path, {
      ...{ method, headers, cache: 'no-store', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(patienceMs) },
      ...(body && { body: JSON.stringify(body) }),
    })
  } catch {
    return fail({ kind: 'offline', more: {} })
  }
  const answer = await jsonOf(response)
  if (response.ok) return succeed(answer)
  const kind = typeof answer['error'] === 'string' ? answer['error'] : response.status === 413 ? 'too-large' : 'failed'
  return fail({ kind, more: answer })
}

async function jsonOf(response: Response): Promise<Readonly<Record<string, unknown>>> {
  try {
    const value: unknown = await response.json()
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
