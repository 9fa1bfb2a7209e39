/** The mails of the newsletter as a server without a mail server keeps them, and what its list holds. */
import { DatabaseSync } from 'node:sqlite'
import path from 'node:path'
import type { MailTable } from '../../src/lib/server/db/tables.ts'
import { bodyOf } from '../../src/lib/server/mail/outbox.fixture.ts'
import { keptSecret } from '../../src/lib/server/secret.ts'
import type { BuiltServer } from '../built-server.ts'

export type Letter = { kind: string; to: string; text: string; html: string; links: string[] }

type Row = Pick<MailTable, 'key' | 'body' | 'recipient'>

const reading = <Value>(server: BuiltServer, read: (database: DatabaseSync) => Value): Value => {
  const database = new DatabaseSync(path.join(server.dataDir, 'regie.db'), { readOnly: true })
  const value = read(database)
  database.close()
  return value
}

/** Every mail of the newsletter that has its words, the oldest first, with every address in it. */
export function lettersOf(server: BuiltServer): Letter[] {
  const secret = keptSecret(server.dataDir)
  const rows = reading(server, (database) =>
    database
      .prepare(
        "select key, body, recipient from mails where key like 'newsletter:%' and body is not null order by queued_at",
      )
      .all(),
  ) as unknown as Row[]
  return rows.map((row) => {
    const { text, html, unsubscribe = '' } = bodyOf(row, secret)
    const found = `${text}\n${html}\n${unsubscribe}`.match(/https?:\/\/[^\s"<]+/g)
    return { kind: row.key.split(':')[2] ?? '', to: row.recipient ?? '', text, html, links: [...new Set(found)] }
  })
}

/** The link of this power in the mail that was written last. */
export function lastLink(server: BuiltServer, power: 'confirm' | 'preferences' | 'leave'): string {
  const step = {
    confirm: /\/(bevestigen|confirm)\//,
    preferences: /\/(voorkeuren|preferences)\//,
    leave: /\/(uit|leave)\//,
  }
  const link = lettersOf(server)
    .flatMap(({ links }) => links)
    .findLast((one) => step[power].test(one))
  if (link === undefined) throw new Error(`no mail has a link of the power ${power}`)
  return link
}

const tables = ['subscribers', 'subscriber_addresses', 'newsletter_settings', 'mails', 'access_log']

/** All that somebody could have changed, as one text. */
export const listOf = (server: BuiltServer): string =>
  reading(server, (database) =>
    JSON.stringify(tables.map((table) => database.prepare(`select * from ${table} order by 1`).all())),
  )

/** As if the form had mailed every address this many days ago. */
export function mailedDaysAgo(server: BuiltServer, days: number): void {
  const database = new DatabaseSync(path.join(server.dataDir, 'regie.db'), { timeout: 5000 })
  const at = new Date(Date.now() - days * 86_400_000).toISOString()
  database.prepare('update subscriber_addresses set mailed_at = ?').run(at)
  database.close()
}
