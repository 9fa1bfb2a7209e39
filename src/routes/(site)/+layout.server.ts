import type { Db } from '#lib/server/db/tables.ts'
import { readLook, sheetOf } from '#lib/server/practice/look.ts'
import { readPractice, type Practice } from '#lib/server/practice.ts'
import { hasServices, services } from '#lib/server/services.ts'
import type { LayoutServerLoad } from './$types'

/** What stands around every public page. While the pages are built there is no practice yet. */
export const load: LayoutServerLoad = async ({ locals }) => {
  if (!hasServices()) return { frame: null }
  const { db, log } = services()
  try {
    return { frame: await frameOf(db) }
  } catch (error) {
    // When to call the doctor is read also while the database is not there.
    log.error('frame', error)
    locals.isPassing = true
    return { frame: null }
  }
}

async function frameOf(db: Db) {
  const [practice, look] = await Promise.all([readPractice(db), readLook(db)])
  return {
    practice: practice && !practice.demo ? footOf(practice) : null,
    stylesheet: sheetOf(look)?.address ?? null,
    logo: look.logo === '' ? null : { address: look.logo, hasPlate: look.logoPlate, name: practice?.name ?? 'Regie' },
  }
}

/** What the law asks of every page stands at its foot, in one line. An invented practice has nothing to say there. */
const footOf = ({ name, address, city, kvk, big, complaints }: Practice) => ({
  line: [name, address, city, kvk && `KvK ${kvk}`, big && `BIG ${big}`].filter(Boolean).join(' · '),
  hasComplaints: complaints.nl !== '' || complaints.en !== '',
})
