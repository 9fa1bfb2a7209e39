import { expect, test } from 'vitest'
import type { Db } from './db/tables.ts'
import { demoPractice, fillDemoPractice, readPractice, savePractice, type Practice } from './practice.ts'

/** What keeping a practice means, whatever database it is kept in. `fresh` gives an empty one. */
export function practiceContract(fresh: () => Promise<Db>): void {
  const own: Practice = {
    name: "Praktijk 't Ruim; drop table practice",
    role: 'zorgverlener',
    address: 'Havenpark 1',
    city: 'Zierikzee',
    mail: 'zoë@example.org',
    phone: '0111 00 00 00',
    kvk: '12345678',
    big: '19012345601',
    complaints: { nl: 'Bij mij, of bij de geschillencommissie.', en: 'To me, or to the disputes committee.' },
    about: { nl: 'Twee regels.\nMet “aanhalingstekens”.', en: '' },
    demo: false,
  }

  test('a fresh database has no practice', async () => {
    expect(await readPractice(await fresh())).toBeNull()
  })

  test('a saved practice is read back as it was', async () => {
    const db = await fresh()
    await savePractice(db, own)
    expect(await readPractice(db)).toEqual(own)
  })

  test('saving again replaces the practice, there is never a second', async () => {
    const db = await fresh()
    await savePractice(db, own)
    await savePractice(db, { ...own, name: 'Anders', role: 'coach' })
    expect(await readPractice(db)).toEqual({ ...own, name: 'Anders', role: 'coach' })
    expect(await db.selectFrom('practice').select('name').execute()).toEqual([{ name: 'Anders' }])
  })

  test('the demo practice fills an empty place and says that it is one', async () => {
    const db = await fresh()
    await fillDemoPractice(db)
    expect(await readPractice(db)).toEqual(demoPractice)
    expect(demoPractice).toMatchObject({ demo: true, mail: 'praktijk@example.org' })
  })

  test('the demo practice never replaces a real one', async () => {
    const db = await fresh()
    await savePractice(db, own)
    await fillDemoPractice(db)
    expect((await readPractice(db))?.name).toBe(own.name)
  })

  test('the database itself refuses a role or a yes that does not exist', async () => {
    const db = await fresh()
    await savePractice(db, own)
    await expect(db.updateTable('practice').set({ role: 'arts' }).execute()).rejects.toThrow()
    await expect(db.updateTable('practice').set({ demo: 2 }).execute()).rejects.toThrow()
    await expect(db.updateTable('practice').set({ id: 2 }).execute()).rejects.toThrow()
  })
}
