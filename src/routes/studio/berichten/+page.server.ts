import { toBase64Url } from '#lib/core/base64.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { listInbox } from '#lib/server/messages/inbox.ts'
import { services } from '#lib/server/services.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  practitionerOf(event)
  const view = event.url.searchParams.get('lijst') === 'klaar' ? ('done' as const) : ('open' as const)
  const asked = event.url.searchParams.get('voor')
  const before = asked && /^[\d:.TZ-]{10,30}$/.test(asked) ? asked : null
  const { rows, more } = await listInbox(services().db, { view, before })
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
