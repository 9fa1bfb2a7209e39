/** Brings a list of readers along. A dry run says the same as the run itself and changes nothing. */
import type { ImportedReader, JudgedRow, RowFault } from '#lib/core/publishing/subscriber-import.ts'
import { isQuiet } from '#lib/core/publishing/subscriber.ts'
import { logAccess } from '../access/access-log.ts'
import { makeToken } from '../access/token.ts'
import { writing } from '../db/writing.ts'
import type { Db, Transaction } from '../db/tables.ts'
import type { ServerSecret } from '../secret.ts'
import { holdAddress, rowToAddress, setAddress, type KnownAddress } from './addresses.ts'
import { addressMark } from './links.ts'
import { choiceToRow } from './rows.ts'

/** `suppressed`: she left or was erased here, or said lately that it was not her. `known`: she is on the list, or was asked, and that stays as it is. */
export type RowOutcome = 'added' | 'suppressed' | 'known' | RowFault

export type ImportReport = { line: number; mail: string; outcome: RowOutcome }[]

type Open = { db: Db; secret: ServerSecret }

/** What would become of each row. */
export async function tryImport({ db, secret }: Open, rows: readonly JudgedRow[], now: Date): Promise<ImportReport> {
  const marks = rows.flatMap(({ result }) => (result.ok ? [addressMark(secret, result.value.mail)] : []))
  const known = new Map<string, KnownAddress>()
  for (let at = 0; at < marks.length; at += batch) {
    const found = await db
      .selectFrom('subscriber_addresses')
      .selectAll()
      .where('mark', 'in', marks.slice(at, at + batch))
      .execute()
    for (const row of found) known.set(row.mark, rowToAddress(row))
  }
  return rows.map(({ line, mail, result }) => {
    if (!result.ok) return { line, mail, outcome: result.error }
    return { line, mail, outcome: outcomeFor(known.get(addressMark(secret, result.value.mail)), now) }
  })
}

/** The same, done. In parts, so that a long list does not keep others waiting; done again after a fault it goes on where it was. */
export async function runImport(
  { db, secret }: Open,
  rows: readonly JudgedRow[],
  { actor, importId, now }: { actor: string; importId: string; now: Date },
): Promise<ImportReport> {
  const report: ImportReport = []
  for (let at = 0; at < rows.length; at += batch) {
    const part = rows.slice(at, at + batch)
    const done = await writing(db, async (tx) => {
      const outcomes: ImportReport = []
      for (const { line, mail, result } of part) {
        const outcome = result.ok ? await bring(tx, secret, result.value, importId, now) : result.error
        outcomes.push({ line, mail, outcome })
      }
      // With the first part, so that an import that breaks off later has its line too.
      if (at === 0) {
        const subject = `import:${importId}`
        await logAccess(tx, { at: now.toISOString(), actor, action: 'subscribers.imported', subject })
      }
      return outcomes
    })
    report.push(...done)
  }
  return report
}

const batch = 200

async function bring(
  tx: Transaction,
  secret: ServerSecret,
  { mail, choice, at, how }: ImportedReader,
  importId: string,
  now: Date,
): Promise<RowOutcome> {
  const address = await holdAddress(tx, addressMark(secret, mail))
  const outcome = outcomeFor(address, now)
  if (outcome !== 'added') return outcome
  const id = makeToken()
  const when = now.toISOString()
  await tx
    .insertInto('subscribers')
    .values({
      ...{ id, mail, ...choiceToRow(choice), asked_at: when, confirmed_at: when, bounced_at: null },
      ...{ consent_source: 'import', consent_text: importId, consent_at: at, consent_how: how },
    })
    .execute()
  await setAddress(tx, address.mark, { subscriberId: id })
  return 'added'
}

function outcomeFor(address: KnownAddress | undefined, now: Date): 'added' | 'suppressed' | 'known' {
  if (address === undefined) return 'added'
  if (address.gone !== null || isQuiet(address, now)) return 'suppressed'
  return address.subscriberId === null ? 'added' : 'known'
}
