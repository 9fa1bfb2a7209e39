import { readPublicKey } from '#lib/server/access/key.ts'
import { answer, refuse } from '#lib/server/messages/answers.ts'
import { readMessageSettings } from '#lib/server/messages/settings.ts'
import { readPractice } from '#lib/server/practice.ts'
import { services } from '#lib/server/services.ts'
import { formToken } from '#lib/server/visitors/form-token.ts'
import type { RequestHandler } from './$types'

/** Whom to seal for, and what a form needs to come in: for pages that were not rendered here just now. */
export const GET: RequestHandler = async () => {
  const { db, secret } = services()
  const [practice, key, settings] = await Promise.all([readPractice(db), readPublicKey(db), readMessageSettings(db)])
  if (!practice || !key) return refuse(503, 'not-set-up')
  const form = formToken(secret, 'contact', new Date())
  return answer({ practice: practice.name, recipient: key.recipient, answerDays: settings.answerDays, form })
}
