import type { MailTable } from '../db/tables.ts'
import { serverSecret } from '../secret.ts'
import { openBody, type MailBody } from './sealed-body.ts'

/** What a mail in the outbox says; by the secret of services.fixture.ts, or that of another server. */
export function bodyOf(row: Pick<MailTable, 'key' | 'body'>, secret = serverSecret(new Uint8Array(32))): MailBody {
  const body = openBody(row, secret.keyFor('mail-body'))
  if (!body) throw new Error(`the words of ${row.key} do not open`)
  return body
}
