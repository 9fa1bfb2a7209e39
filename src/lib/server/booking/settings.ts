/** The rules by which times are booked, and the kinds of consultation. */
import { checkBookingSettings, defaultBookingSettings, type BookingSettings } from '#lib/core/booking/settings.ts'
import type { ConsultationKind, Place } from '#lib/core/booking/kind.ts'
import { isPostgres } from '../db/dialect.ts'
import type { ConsultationKindTable, Db, Transaction } from '../db/tables.ts'
import { followReminderHours } from './reminders.ts'

/** What was saved, or what a practice begins with. */
export async function readBookingSettings(db: Db): Promise<BookingSettings> {
  const row = await db.selectFrom('booking_settings').select('settings').executeTakeFirst()
  if (!row) return defaultBookingSettings
  // Over the defaults, so that a rule of a later version has its value.
  const settings = checkBookingSettings({ ...defaultBookingSettings, ...(JSON.parse(row.settings) as object) })
  if (!settings.ok)
    throw new Error(`kept booking settings are wrong in ${settings.error.map(({ field }) => field).join(', ')}`)
  return settings.value
}

/**
 * The same, for a booking that follows them: whoever saves others waits until this transaction ends, and then finds the booking. On SQLite
 * that is so anyway.
 */
export async function holdBookingSettings(tx: Transaction): Promise<BookingSettings> {
  if (isPostgres(tx)) {
    // Where nothing was saved yet there is no row to hold. This one says nothing: what a practice begins with stays that.
    await tx
      .insertInto('booking_settings')
      .values({ id: 1, settings: '{}' })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
    await tx.selectFrom('booking_settings').select('id').forShare().execute()
  }
  return readBookingSettings(tx)
}

/** Reminders of what is to come follow the hours she has chosen now. */
export async function saveBookingSettings(db: Db, settings: BookingSettings, now: Date): Promise<void> {
  const row = { id: 1, settings: JSON.stringify(settings) }
  await db
    .insertInto('booking_settings')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
  await followReminderHours(db, settings, now)
}

/** Every kind in her order, those that can no longer be booked too. */
export async function listKinds(db: Db): Promise<ConsultationKind[]> {
  const rows = await db.selectFrom('consultation_kinds').selectAll().orderBy('position').orderBy('id').execute()
  return rows.map(rowToKind)
}

export async function readKind(db: Db, id: string): Promise<ConsultationKind | null> {
  const row = await db.selectFrom('consultation_kinds').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? rowToKind(row) : null
}

/** Adds a kind at the end, or puts it in place of the one with its id. A kind is never removed: bookings speak of it. */
export async function saveKind(db: Db, kind: ConsultationKind): Promise<void> {
  const row = kindToRow(kind)
  await db
    .insertInto('consultation_kinds')
    .values((build) => ({
      ...row,
      position: build
        .selectFrom('consultation_kinds')
        .select(({ fn, val }) => build(fn.coalesce(fn.max('position'), val(0)), '+', 1).as('next')),
    }))
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** Shows the kinds in this order; every id of `listKinds` once. */
export async function orderKinds(db: Db, ids: readonly string[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const [index, id] of ids.entries()) {
      await tx
        .updateTable('consultation_kinds')
        .set({ position: index + 1 })
        .where('id', '=', id)
        .execute()
    }
  })
}

function rowToKind(row: ConsultationKindTable): ConsultationKind {
  return {
    id: row.id,
    name: { nl: row.name_nl, en: row.name_en },
    text: { nl: row.text_nl, en: row.text_en },
    mailText: { nl: row.mail_text_nl, en: row.mail_text_en },
    minutes: row.minutes,
    bufferBefore: row.buffer_before,
    bufferAfter: row.buffer_after,
    place: JSON.parse(row.place) as Place,
    mode: row.mode === 'request' ? 'request' : 'instant',
    active: row.active === 1,
  }
}

function kindToRow(kind: ConsultationKind): Omit<ConsultationKindTable, 'position'> {
  return {
    id: kind.id,
    active: kind.active ? 1 : 0,
    mode: kind.mode,
    minutes: kind.minutes,
    buffer_before: kind.bufferBefore,
    buffer_after: kind.bufferAfter,
    place: JSON.stringify(kind.place),
    name_nl: kind.name.nl,
    name_en: kind.name.en,
    text_nl: kind.text.nl,
    text_en: kind.text.en,
    mail_text_nl: kind.mailText.nl,
    mail_text_en: kind.mailText.en,
  }
}
