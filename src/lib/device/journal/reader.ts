/** Opens sealed rows into their documents. A row that does not open is reported by its number and touched no further. */
import { openRecord } from '#lib/core/vault/record.ts'
import { documentOf } from './documents.ts'
import type { NumberedRow } from './database.ts'
import type { Documents } from './documents.ts'

export async function openRows(key: CryptoKey, rows: NumberedRow[], documents: Documents): Promise<number[]> {
  const opened = await Promise.all(
    rows.map(async ({ seq, row }) => ({ seq, row, bytes: await openRecord(key, row.sealed, row) })),
  )
  const unopened: number[] = []
  for (const { seq, row, bytes } of opened) {
    if (!bytes.ok) {
      unopened.push(seq)
      continue
    }
    const document = documentOf(documents, row.document)
    document.waiting.push(bytes.value)
    document.seqs.add(seq)
  }
  return unopened
}
