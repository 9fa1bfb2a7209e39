import type { Translated } from '#lib/core/lang.ts'
import type { Db, PracticeTable } from './db/tables.ts'

/** The practice this site belongs to. A `coach` may not speak of treatment; a `zorgverlener` is registered in Dutch law. */
export type Practice = {
  name: string
  role: 'coach' | 'zorgverlener'
  /** Street and number; may be empty. */
  address: string
  city: string
  mail: string
  phone: string
  /** Number in the Dutch trade register, or empty. */
  kvk: string
  /** Number in the BIG register of a `zorgverlener`, or empty. */
  big: string
  /** How to complain, in the practice's own words. */
  complaints: Translated
  about: Translated
  /** True while the imaginary practice of a fresh installation is still in place. */
  demo: boolean
}

/** The practice, or null when none was entered yet. */
export async function readPractice(db: Db): Promise<Practice | null> {
  const row = await db.selectFrom('practice').selectAll().executeTakeFirst()
  return row ? rowToPractice(row) : null
}

/** Puts this practice in place of the one that was there. */
export async function savePractice(db: Db, practice: Practice): Promise<void> {
  const row = practiceToRow(practice)
  await db
    .insertInto('practice')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** Gives a fresh installation something to show; never touches a practice that is there. */
export async function fillDemoPractice(db: Db): Promise<void> {
  await db
    .insertInto('practice')
    .values(practiceToRow(demoPractice))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

export const demoPractice: Practice = {
  name: 'Demopraktijk De Lindeboom',
  role: 'coach',
  address: '',
  city: 'Voorbeeldstad',
  mail: 'praktijk@example.org',
  phone: '000 000 00 00',
  kvk: '00000000',
  big: '',
  complaints: {
    nl: 'Dit is een demopraktijk. Een echte praktijk zet hier neer waar je met een klacht terechtkunt.',
    en: 'This is a demo practice. A real practice says here where you can go with a complaint.',
  },
  about: {
    nl: 'Deze praktijk bestaat niet. Ze laat zien hoe Regie eruitziet voordat een echte praktijk haar eigen gegevens invult.',
    en: 'This practice does not exist. It shows what Regie looks like before a real practice fills in its own details.',
  },
  demo: true,
}

function rowToPractice(row: PracticeTable): Practice {
  return {
    name: row.name,
    role: row.role === 'zorgverlener' ? 'zorgverlener' : 'coach',
    address: row.address,
    city: row.city,
    mail: row.mail,
    phone: row.phone,
    kvk: row.kvk,
    big: row.big,
    complaints: { nl: row.complaints_nl, en: row.complaints_en },
    about: { nl: row.about_nl, en: row.about_en },
    demo: row.demo === 1,
  }
}

function practiceToRow(practice: Practice): PracticeTable {
  return {
    id: 1,
    name: practice.name,
    role: practice.role,
    address: practice.address,
    city: practice.city,
    mail: practice.mail,
    phone: practice.phone,
    kvk: practice.kvk,
    big: practice.big,
    complaints_nl: practice.complaints.nl,
    complaints_en: practice.complaints.en,
    about_nl: practice.about.nl,
    about_en: practice.about.en,
    demo: practice.demo ? 1 : 0,
  }
}
