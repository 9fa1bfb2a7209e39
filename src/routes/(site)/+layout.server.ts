import { readLook, sheetOf } from '#lib/server/practice/look.ts'
import { readPractice, type Practice } from '#lib/server/practice.ts'
import { hasServices, services } from '#lib/server/services.ts'
import type { LayoutServerLoad } from './$types'

/** What stands around every public page. While the pages are built there is no practice yet. */
export const load: LayoutServerLoad = async () => {
  if (!hasServices()) return { frame: null }
  const { db } = services()
  const [practice, look] = await Promise.all([readPractice(db), readLook(db)])
  return {
    frame: {
      practice: practice && !practice.demo ? footOf(practice) : null,
      stylesheet: sheetOf(look)?.address ?? null,
      logo: look.logo === '' ? null : { address: look.logo, hasPlate: look.logoPlate, name: practice?.name ?? 'Regie' },
    },
  }
}

/** What the law asks of every page stands at its foot, in one line. An invented practice has nothing to say there. */
const footOf = ({ name, address, city, kvk, big, complaints }: Practice) => ({
  line: [name, address, city, kvk && `KvK ${kvk}`, big && `BIG ${big}`].filter(Boolean).join(' · '),
  hasComplaints: complaints.nl !== '' || complaints.en !== '',
})
