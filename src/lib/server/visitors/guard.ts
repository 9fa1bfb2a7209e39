/**
 * Keeps machines from filling the agenda and the letterbox, without asking people to prove anything and without a third party.
 *
 * [Note: Suspicion] A form that cannot be from a person is refused: a field nobody sees was filled, it came back in less than three
 * seconds, or one network or address sends too often. What is merely odd is not refused, because odd people are people. Signs are
 * added up: no work done in the page (so no script), a browser that does not say what every browser says, a link in a name, more forms
 * than usual for the whole site. From two signs on somebody is asked to confirm by mail.
 */
import { guardFields } from '#lib/core/form-guard.ts'
import { isProof } from '#lib/core/vault/proof-of-work.ts'
import type { Config } from '../config.ts'
import type { Db } from '../db/tables.ts'
import type { ServerSecret } from '../secret.ts'
import { clientNetwork } from './client-address.ts'
import { readFormToken, type FormPurpose } from './form-token.ts'
import { takeFrom, type Limit } from './limits.ts'
import { spendForm } from './spent-forms.ts'
import type { Verdict } from './verdict.ts'

export type Visit = { network: string | null; headers: Headers }

/** What the guard has to know of a request. */
export function visitOf(event: { request: Request; getClientAddress: () => string }, config: Config): Visit {
  const { headers } = event.request
  return {
    network: clientNetwork(event.getClientAddress(), headers.get('x-forwarded-for'), config.trustedProxies),
    headers,
  }
}

export type GuardedForm = {
  purpose: FormPurpose
  form: FormData
  visit: Visit
  /** Where an answer would go: mail address or phone number; `null` when neither was given. */
  contact: string | null
  now: Date
}

/**
 * Judges a form that could otherwise be taken: call it last, when every field is right. The same form sent again (a double tap, a
 * retry) gets the same verdict and is not counted twice: make the act itself happen once by using `formKey` as its key.
 */
export async function guardForm(services: { db: Db; secret: ServerSecret }, guarded: GuardedForm): Promise<Verdict> {
  const { db, secret } = services
  const { purpose, form, visit, contact, now } = guarded
  const text = fieldText(form, guardFields.token)
  const token = readFormToken(secret, purpose, text, now)
  if (!token) return { refuse: 'stale' }
  if (fieldText(form, guardFields.trap) !== '') return { refuse: 'filled-trap' }
  const tookMs = now.getTime() - token.shownAt.getTime()
  if (tookMs < leastMs) return { refuse: 'too-fast' }

  return spendForm(db, token, now, async () => {
    const take = (name: string, of: string, limit: Limit) =>
      takeFrom(db, secret, { name: `${purpose}-${name}`, of, limit }, now)
    if (visit.network !== null && !(await take('network', visit.network, limits.network))) return { refuse: 'too-many' }
    if (contact !== null && !(await take('contact', plain(contact), limits.contact))) return { refuse: 'too-many' }
    const isCalm = await take('site', '', limits.site)
    const signs = [!isCalm, ...signsOf(form, visit, { challenge: text, tookMs })].filter(Boolean).length
    return signs >= 2 ? 'confirm-by-mail' : 'fine'
  })
}

/** The number of a form, for the act that must happen once; `null` when the form is not ours. */
export function formKey(secret: ServerSecret, purpose: FormPurpose, form: FormData, now: Date): string | null {
  return readFormToken(secret, purpose, fieldText(form, guardFields.token), now)?.nonce ?? null
}

/** Faster than anybody reads, chooses and writes. */
const leastMs = 3000

/** A form that took less was filled in by heart, or by a program. */
const unhurriedMs = 10_000

const minuteMs = 60_000

const limits = {
  // A clinic, a family or the customers of one mobile provider can share an address.
  network: { burst: 8, everyMs: 5 * minuteMs },
  contact: { burst: 4, everyMs: 60 * minuteMs },
  site: { burst: 120, everyMs: minuteMs / 2 },
} satisfies Record<string, Limit>

function signsOf(form: FormData, { headers }: Visit, { challenge, tookMs }: { challenge: string; tookMs: number }) {
  const proof = fieldText(form, guardFields.proof)
  const hasWorked = isProof(challenge, proof)
  return [
    !hasWorked,
    !hasWorked && proof !== '',
    !hasWorked && tookMs < unhurriedMs,
    !headers.has('accept-language'),
    // Every browser of the last three years says where a form was sent from.
    headers.get('sec-fetch-site') !== 'same-origin',
    /https?:|www\.|\[url/i.test(fieldText(form, 'name')),
  ]
}

/** One spelling of an address or a number, so that capitals and spaces do not make another. */
const plain = (contact: string) => contact.toLowerCase().replaceAll(/[\s()-]/g, '')

function fieldText(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
