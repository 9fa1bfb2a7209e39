import { fail } from '@sveltejs/kit'
import { parseMailAddress } from '#lib/core/mail-address.ts'
import { practitionerOf, practitionerWithFreshProof } from '#lib/server/access/access.ts'
import { changeDetails, removePasskey } from '#lib/server/access/account.ts'
import { listPasskeys } from '#lib/server/access/passkeys.ts'
import { passphraseSince } from '#lib/server/access/passphrase.ts'
import { readPractitioner } from '#lib/server/access/practitioners.ts'
import { readForm } from '#lib/server/form.ts'
import { services } from '#lib/server/services.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { id } = practitionerOf(event)
  const { db } = services()
  const { name, mail } = await readPractitioner(db, id)
  return { name, mail, passkeys: await listPasskeys(db, id), passphraseSince: await passphraseSince(db, id) }
}

export const actions: Actions = {
  details: async (event) => {
    const practitioner = practitionerOf(event)
    const form = await readForm(event.request)
    const name = String(form.get('name') ?? '')
      .trim()
      .slice(0, 120)
    const typed = String(form.get('mail') ?? '')
    const mail = parseMailAddress(typed)
    if (name === '' || !mail.ok) return fail(400, { name, mail: typed, wrong: name === '' ? 'name' : 'mail' } as const)
    const by = { who: practitioner, proved: practitionerWithFreshProof(event) }
    const changed = await changeDetails(services().db, by, { name, mail: mail.value }, new Date())
    return changed.ok ? { saved: true } : fail(403, { name, mail: typed, proofNeeded: 'details' } as const)
  },
  remove: async (event) => {
    const practitioner = practitionerWithFreshProof(event)
    if (!practitioner) return fail(403, { proofNeeded: 'remove' } as const)
    const form = await readForm(event.request)
    const removed = await removePasskey(services().db, practitioner, String(form.get('id') ?? ''), new Date())
    return removed.ok ? { removed: true } : fail(400, { lastWay: true })
  },
}
