/**
 * Bookings for tests of the studio, made by the server's own function on the database of the server under test: also on days that are
 * over, which no page could do.
 */
import type { Slot } from '../../src/lib/core/booking/slots.ts'
import { defaultBookingSettings } from '../../src/lib/core/booking/settings.ts'
import type { BookingSettings } from '../../src/lib/core/booking/settings.ts'
import type { ConsultationKind } from '../../src/lib/core/booking/kind.ts'
import { sealFor } from '../../src/lib/core/vault/sealing.ts'
import { writeMessage } from '../../src/lib/core/exchange/message.ts'
import { readPublicKey } from '../../src/lib/server/access/key.ts'
import { cancelBooking } from '../../src/lib/server/booking/change.ts'
import { offerSlots } from '../../src/lib/server/booking/offer.ts'
import { saveBookingSettings, saveKind } from '../../src/lib/server/booking/settings.ts'
import { takeSlot } from '../../src/lib/server/booking/take.ts'
import { readConfig } from '../../src/lib/server/config.ts'
import { openServices } from '../../src/lib/server/open-services.ts'
import type { Services } from '../../src/lib/server/services.ts'
import type { BuiltServer } from '../built-server.ts'

const office = [{ from: '09:00', until: '17:00' }]

/** Open every day of the year, so that a test does not depend on the day it runs. */
export const everyDay: BookingSettings = {
  ...defaultBookingSettings,
  hours: { 1: office, 2: office, 3: office, 4: office, 5: office, 6: office, 7: office },
  holidays: [],
  noticeMinutes: 0,
  perDay: null,
}

export const firstTalk: ConsultationKind = {
  id: 'first',
  name: { nl: 'Kennismaken', en: 'Getting to know each other' },
  text: { nl: '', en: '' },
  mailText: { nl: '', en: '' },
  minutes: 30,
  bufferBefore: 0,
  bufferAfter: 15,
  place: { kind: 'address', address: 'Voorbeeldstraat 1, Zierikzee' },
  mode: 'request',
  active: true,
}

/** Opens the same database from here; `close` when done. */
export async function openBooking(server: BuiltServer): Promise<Services & { close: () => Promise<void> }> {
  const config = readConfig({ DATA_DIR: server.dataDir, ORIGIN: server.origin, LOG_LEVEL: 'silent', DEMO: 'no' })
  if (!config.ok) throw new Error(config.error)
  const services = await openServices(config.value)
  return { ...services, close: () => services.db.destroy() }
}

export async function prepareBooking(
  services: Services,
  kinds: readonly ConsultationKind[] = [firstTalk],
): Promise<void> {
  await saveBookingSettings(services.db, everyDay, new Date())
  for (const kind of kinds) await saveKind(services.db, kind)
}

type Wanted = {
  name: string
  kind?: ConsultationKind
  /** The how-manieth free time, from the moment of booking on. */
  nth?: number
  /** When it was booked; a week ago gives an appointment that is over. */
  now?: Date
  note?: string
}

/** Books one of the next free times. */
export async function book(services: Services, { name, kind = firstTalk, nth = 2, now = new Date(), note }: Wanted) {
  const offer = await offerSlots(services.db, { kindId: kind.id, now })
  const slot: Slot | undefined = offer.ok ? offer.value.slots[nth] : undefined
  if (!slot) throw new Error('no time is free')
  const taken = await takeSlot(
    services,
    {
      key: crypto.randomUUID(),
      kindId: kind.id,
      start: slot.start,
      holder: null,
      lang: 'nl',
      visitor: { name, mail: 'visitor@example.org', phone: '0612345678', sealed: await sealedNote(services, note) },
    },
    now,
  )
  if (!taken.ok) throw new Error(`not booked: ${taken.error}`)
  return { ...taken.value.booking, slot }
}

async function sealedNote({ db }: Services, note: string | undefined): Promise<Uint8Array | null> {
  if (note === undefined) return null
  const key = await readPublicKey(db)
  const bytes = writeMessage({ text: note, name: '', attachment: null })
  if (!key || !bytes.ok) throw new Error('a note needs a studio with a key')
  return sealFor(key.recipient, bytes.value)
}

/** The visitor cancels, behind the practitioner's back. */
export async function cancelAsVisitor(services: Services, booking: { id: string; version: number }): Promise<void> {
  const cancelled = await cancelBooking(services, { ...booking, by: 'visitor', now: new Date() })
  if (!cancelled.ok) throw new Error(`not cancelled: ${cancelled.error}`)
}
