/** What a fresh installation offers: one kind of consultation that says it is a demo. */
import type { ConsultationKind } from '#lib/core/booking/kind.ts'
import type { Db } from '../db/tables.ts'
import { listKinds, saveKind } from './settings.ts'

export const demoKind: ConsultationKind = {
  id: 'demo-adviesgesprek',
  name: { nl: 'Gratis adviesgesprek', en: 'Free consultation' },
  text: {
    nl: 'Een half uur aan de telefoon. Je vertelt wat er speelt en hoort wat deze praktijk voor je kan betekenen. Dit is een demo: niemand belt je.',
    en: 'Half an hour on the phone. You tell what is going on and hear what this practice can do for you. This is a demo: nobody will call you.',
  },
  mailText: {
    nl: 'Dit is een demo: deze praktijk bestaat niet en er belt niemand.',
    en: 'This is a demo: this practice does not exist and nobody will call.',
  },
  minutes: 30,
  bufferBefore: 0,
  bufferAfter: 15,
  place: { kind: 'phone' },
  mode: 'instant',
  active: true,
}

/** Gives a fresh installation something to book; never beside kinds that are there. */
export async function fillDemoKind(db: Db): Promise<void> {
  const kinds = await listKinds(db)
  if (kinds.length === 0) await saveKind(db, demoKind)
}
