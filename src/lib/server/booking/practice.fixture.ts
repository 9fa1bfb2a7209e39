/** A practice to book in, for tests: every day from nine to five, half an hour with a quarter of an hour kept free after it. */
import type { ConsultationKind } from '#lib/core/booking/kind.ts'
import { defaultBookingSettings, type BookingSettings } from '#lib/core/booking/settings.ts'
import { readConfig } from '../config.ts'
import type { Db } from '../db/tables.ts'
import { createLog } from '../log.ts'
import { createPageCache } from '../page-cache.ts'
import { serverSecret } from '../secret.ts'
import type { Services } from '../services.ts'
import { saveBookingSettings, saveKind } from './settings.ts'
import type { BookingRequest } from './take.ts'

const day = [{ from: '09:00', until: '17:00' }]

export const openEveryDay: BookingSettings = {
  ...defaultBookingSettings,
  hours: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day },
  holidays: [],
  incrementMinutes: 15,
  noticeMinutes: 60,
  perDay: null,
}

export const firstTalk: ConsultationKind = {
  id: 'first-talk',
  name: { nl: 'Kennismaken', en: 'Getting to know' },
  text: { nl: '', en: '' },
  mailText: { nl: '', en: '' },
  minutes: 30,
  bufferBefore: 0,
  bufferAfter: 15,
  place: { kind: 'phone' },
  mode: 'instant',
  active: true,
}

export const onRequest: ConsultationKind = { ...firstTalk, id: 'on-request', mode: 'request' }

/** What a server has open, around a database. */
export function servicesAround(db: Db): Services {
  const config = readConfig({ ORIGIN: 'https://regie.example.org' })
  if (!config.ok) throw new Error(config.error)
  const log = createLog(
    'silent',
    () => undefined,
    () => new Date(0),
  )
  return {
    config: config.value,
    db,
    log,
    pageCache: createPageCache(),
    secret: serverSecret(new Uint8Array(32).fill(7)),
  }
}

export async function openPractice(db: Db, settings: Partial<BookingSettings> = {}): Promise<Services> {
  await saveBookingSettings(db, { ...openEveryDay, ...settings }, new Date(0))
  await saveKind(db, firstTalk)
  await saveKind(db, onRequest)
  return servicesAround(db)
}

let forms = 0

/** A filled-in form; every one is another, unless `key` says otherwise. */
export const aRequest = (start: string, changes: Partial<BookingRequest> = {}): BookingRequest => ({
  key: `form-${++forms}-${crypto.randomUUID()}`,
  kindId: firstTalk.id,
  start: Date.parse(start),
  holder: null,
  lang: 'nl',
  visitor: { name: 'Jo de Vries', mail: 'jo@example.org', phone: '06 12 34 56 78', sealed: null },
  ...changes,
})
