/**
 * A signed mark in every public form: for which form it was made, when, and a number nobody else has. Because of it a form that was
 * filled in faster than a person can, that lay open for a day, or that was never ours, is known when it comes back.
 */
import { randomBytes } from 'node:crypto'
import type { ServerSecret } from '../secret.ts'

export type FormPurpose = 'booking' | 'contact' | 'access' | 'newsletter'

export type FormToken = {
  /** 22 characters, other in every form that is shown. */
  nonce: string
  shownAt: Date
}

const maxAgeMs = 24 * 60 * 60_000

/** The text for the hidden field; other at every call. */
export function formToken(secret: ServerSecret, purpose: FormPurpose, now: Date): string {
  const body = `${now.getTime().toString(36)}.${randomBytes(16).toString('base64url')}`
  return `${body}.${secret.sign('visitor-form', `${purpose}.${body}`)}`
}

/** What a hidden field says; `null` when it is not ours, for another form, from the future or older than a day. */
export function readFormToken(secret: ServerSecret, purpose: FormPurpose, text: string, now: Date): FormToken | null {
  const [, time = '', nonce = '', mark = ''] = /^([0-9a-z]{1,11})\.([\w-]{22})\.([\w-]{43})$/.exec(text) ?? []
  if (!secret.isSigned('visitor-form', `${purpose}.${time}.${nonce}`, mark)) return null
  const shownAt = new Date(Number.parseInt(time, 36))
  const ageMs = now.getTime() - shownAt.getTime()
  return ageMs >= 0 && ageMs <= maxAgeMs ? { nonce, shownAt } : null
}
