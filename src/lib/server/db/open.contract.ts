import { afterEach, expect, test } from 'vitest'
import type { DatabasePlace } from '../config.ts'
import { queueMail } from '../mail/outbox.ts'
import { bodyOf } from '../mail/outbox.fixture.ts'
import { openTestDb } from './open.fixture.ts'
import type { Db } from './tables.ts'

/** What opening promises about what an earlier version left behind, whatever database it is in. `place` gives an empty one. */
export function openingContract(place: () => DatabasePlace): void {
  const opened: Db[] = []
  const open = async (where: DatabasePlace, how?: 'asItIs') => {
    const db = await openTestDb(where, how)
    opened.push(db)
    return db
  }
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((db) => db.destroy()))
  })

  test('words of mails from before they were sealed are sealed at the next start, also of two at once, and still go', async () => {
    const where = place()
    const db = await open(where)
    const words = (n: number) => ({ text: `Je code is 271828, ${n}`, html: '<p>271828</p>' })
    const rows = () => db.selectFrom('mails').select(['key', 'body']).orderBy('key').execute()
    const keys = Array.from({ length: 230 }, (_, n) => `mail-${String(n).padStart(3, '0')}`)
    const about = { to: 'noor@example.org', lang: 'nl', subject: 'Je code' } as const
    await db.transaction().execute(async (tx) => {
      for (const [n, key] of keys.entries()) await queueMail(tx, { key, ...about, ...words(n) }, new Date())
      for (const [n, key] of keys.entries()) {
        if (n !== 7)
          await tx
            .updateTable('mails')
            .set({ body: JSON.stringify(words(n)) })
            .where('key', '=', key)
            .execute()
      }
      await tx.updateTable('mails').set({ body: null }).where('key', '=', 'mail-003').execute()
    })
    const before = await rows()
    // Beside a running server nothing is changed.
    await open(where, 'asItIs')
    expect(await rows()).toEqual(before)
    await Promise.all([open(where), open(where)])
    const after = await rows()
    expect(JSON.stringify(after)).not.toContain('271828')
    expect(after.filter(({ body }) => body === null).map(({ key }) => key)).toEqual(['mail-003'])
    const readable = after.filter(({ body }) => body !== null)
    expect(readable.map(bodyOfRow)).toEqual(keys.flatMap((_, n) => (n === 3 ? [] : [words(n)])))
    expect(after[7]).toEqual(before[7])
    await open(where)
    expect(await rows()).toEqual(after)
  }, 30_000)
}

const bodyOfRow = (row: { key: string; body: string | null }) => bodyOf(row)
