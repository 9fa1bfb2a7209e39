import { error } from '@sveltejs/kit'
import { practitionerOf } from '#lib/server/access/access.ts'
import { logRead } from '#lib/server/access/log-read.ts'
import { readBooking } from '#lib/server/booking/read.ts'
import { services } from '#lib/server/services.ts'
import type { RequestHandler } from './$types'
import { isId } from '../../booking-page.server.ts'

/** The sealed note, for the key in her browser. A POST, because reading it is written down. */
export const POST: RequestHandler = async (event) => {
  const practitioner = practitionerOf(event)
  const { db } = services()
  const booking = isId(event.params.id) ? await readBooking(db, event.params.id) : null
  const sealed = booking?.visitor?.sealed
  if (!booking || booking.state.status === 'unverified' || !sealed) error(404)
  await logRead(db, practitioner, { action: 'booking.read', subject: `booking:${booking.id}` }, new Date())
  return new Response(new Uint8Array(sealed), {
    headers: { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' },
  })
}
