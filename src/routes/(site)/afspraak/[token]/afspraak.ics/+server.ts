import { appointmentCalendar } from '#lib/core/exchange/appointment-calendar.ts'
import { appointmentOf } from '#lib/server/booking/appointment.ts'
import { services } from '#lib/server/services.ts'
import { error } from '@sveltejs/kit'
import { readOne } from '../../one.server.ts'
import type { RequestHandler } from './$types'

/** The appointment as a file for somebody's own calendar. It names nobody who comes; only what was agreed is in it. */
export const GET: RequestHandler = async (event) => {
  const now = new Date()
  const { booking, settings, practice } = await readOne(event, now)
  if (booking.state.status !== 'confirmed' || practice === null) error(404, 'no appointment to keep')
  const link = services().config.origin + event.url.pathname.replace(/\/[^/]+$/, '')
  const appointment = { ...appointmentOf({ booking, settings }, { practice, link }), attendee: null }
  return new Response(appointmentCalendar(appointment, 'PUBLISH', now.toISOString()), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="afspraak.ics"',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
    },
  })
}
