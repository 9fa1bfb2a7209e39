/** The address of a calendar, which is often a secret by itself, and the password of an account: sealed at rest. */
import * as v from 'valibot'
import { openText, sealText } from '../sealed-text.ts'
import type { ServerSecret } from '../secret.ts'

const accessSchema = v.object({
  address: v.string(),
  username: v.string(),
  password: v.string(),
  /** Mail addresses of whoever the account belongs to, lower case. */
  owners: v.array(v.string()),
})

export type CalendarAccess = v.InferOutput<typeof accessSchema>

const purpose = 'calendar-password'

export const sealAccess = (access: CalendarAccess, accountId: string, secret: ServerSecret): Uint8Array =>
  sealText(JSON.stringify(access), { key: secret.keyFor(purpose), row: accountId })

/** Null when it does not open: sealed under another secret, or damaged. */
export function openAccess(sealed: Uint8Array, accountId: string, secret: ServerSecret): CalendarAccess | null {
  const text = openText(sealed, { key: secret.keyFor(purpose), row: accountId })
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), accessSchema), text)
  return read.success ? read.output : null
}
