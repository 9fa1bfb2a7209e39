/** The practitioner's own standard answers: a small list, sealed for herself, opened in her browser. */
import * as v from 'valibot'
import { fromBase64Url, toBase64Url } from '#lib/core/base64.ts'
import { fail, succeed } from '#lib/core/result.ts'
import type { Result } from '#lib/core/result.ts'
import { sealFor } from '#lib/core/vault/sealing.ts'
import type { StudioKey } from '../key.svelte.ts'
import { saysSignedOut } from '../signed-out.svelte.ts'

const listSchema = v.pipe(
  v.array(
    v.object({
      name: v.pipe(v.string(), v.maxLength(80)),
      text: v.pipe(v.string(), v.maxLength(5000)),
    }),
  ),
  v.maxLength(50),
)

export type StandardAnswer = { name: string; text: string }

export async function openAnswers(
  key: StudioKey,
  sealed: string | null,
): Promise<Result<StandardAnswer[], 'locked' | 'undecryptable'>> {
  if (sealed === null) return succeed([])
  const opened = await key.open(fromBase64Url(sealed) ?? new Uint8Array())
  if (!opened.ok) return opened
  try {
    const parsed = v.safeParse(listSchema, JSON.parse(new TextDecoder().decode(opened.value)))
    return parsed.success ? succeed(parsed.output) : fail('undecryptable')
  } catch {
    return fail('undecryptable')
  }
}

/** Seals and saves all of them. */
export async function saveAnswers(
  recipient: string,
  answers: readonly StandardAnswer[],
): Promise<Result<null, 'empty' | 'too-much' | 'failed'>> {
  const tidy = answers.map(({ name, text }) => ({ name: name.trim(), text: text.trim() }))
  if (tidy.some(({ name, text }) => name === '' || text === '')) return fail('empty')
  if (!v.is(listSchema, tidy)) return fail('too-much')
  const bytes = new TextEncoder().encode(JSON.stringify(tidy))
  if (bytes.length > 140_000) return fail('too-much')
  try {
    const sealed = tidy.length === 0 ? null : toBase64Url(await sealFor(recipient, bytes))
    const response = await fetch('/api/studio/standaardantwoorden', {
      ...{ method: 'PUT', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify({ answers: sealed }),
    })
    saysSignedOut(response)
    return response.ok ? succeed(null) : fail('failed')
  } catch {
    return fail('failed')
  }
}
