import { toBase64Url } from '#lib/core/base64.ts'
import { dayAt } from '#lib/core/booking/wall-clock.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { logListRead } from '#lib/server/access/log-read.ts'
import { readBookingSettings } from '#lib/server/booking/settings.ts'
import { listInbox } from '#lib/server/messages/inbox.ts'
import { services } from '#lib/server/services.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const practitioner = practitionerOf(event)
  const view = event.url.searchParams.get('lijst') === 'klaar' ? ('done' as const) : ('open' as const)
  const asked = event.url.searchParams.get('voor')
  const before = asked && /^[\d:.TZ-]{10,30}$/.test(asked) ? asked : null
  const { db } = services()
  const { rows, more } = await listInbox(db, { view, before })
  const [newest, oldest] = [rows[0], rows.at(-1)]
  if (newest && oldest) {
    const { zone } = await readBookingSettings(db)
    const [until, from] = [dayAt(Date.parse(newest.lastAt), zone), dayAt(Date.parse(oldest.lastAt), zone)]
    const seen = { list: `messages-${view}`, from, until, rows: rows.length, page: before ?? '' } as const
    await logListRead(db, practitioner, seen, new Date())
  }
  return {
    ...{ view, before },
    older: more ? (rows.at(-1)?.lastAt ?? null) : null,
    rows: rows.map(({ keySealed, first, ...row }) => ({
      ...row,
      keySealed: toBase64Url(keySealed),
      first: first && toBase64Url(first),
    })),
  }
}
