import { fail } from '@sveltejs/kit'
import { writeMessage } from '#lib/core/exchange/message.ts'
import { parseMailAddress } from '#lib/core/mail-address.ts'
import { fingerprintOf } from '#lib/core/vault/fingerprint.ts'
import { langOf } from '#lib/i18n/paths.ts'
import { readPublicKey } from '#lib/server/access/key.ts'
import { receiveConversation } from '#lib/server/messages/receive.ts'
import { idOfForm, sealOnArrival } from '#lib/server/messages/seal-on-arrival.ts'
import { readMessageSettings } from '#lib/server/messages/settings.ts'
import { readPractice, type Practice } from '#lib/server/practice.ts'
import { services } from '#lib/server/services.ts'
import { formToken } from '#lib/server/visitors/form-token.ts'
import { formKey, guardForm, visitOf } from '#lib/server/visitors/guard.ts'
import { readFormOrEmpty, textOf } from '#lib/server/form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async () => {
  const { db, secret, config } = services()
  const [practice, key, settings] = await Promise.all([readPractice(db), readPublicKey(db), readMessageSettings(db)])
  return {
    practice: practice && shownOf(practice),
    recipient: practice && key ? key.recipient : null,
    answerDays: settings.answerDays,
    form: formToken(secret, 'contact', new Date()),
    origin: config.origin,
  }
}

/** Her story of the practice is long, and stands elsewhere. */
const shownOf = ({ name, role, address, city, mail, phone, kvk, big, complaints, demo }: Practice) => ({
  ...{ name, role, address, city, mail, phone, kvk, big, complaints, demo },
})

export const actions: Actions = {
  /** Only a browser without script comes here: the words arrive in the clear and are sealed before anything else happens. */
  default: async (event) => {
    const form = await readFormOrEmpty(event.request)
    const typed = { text: textOf(form, 'text'), name: textOf(form, 'name'), mail: textOf(form, 'mail') }
    const said = writeMessage({ text: typed.text, name: typed.name, attachment: null })
    if (!said.ok) return fail(400, { typed, problem: said.error })
    const mail = typed.mail.trim() === '' ? null : parseMailAddress(typed.mail)
    if (mail && !mail.ok) return fail(400, { typed, problem: 'mail' as const })

    const { db, secret, config } = services()
    const [practice, key] = await Promise.all([readPractice(db), readPublicKey(db)])
    if (!practice || !key) return fail(503, { typed, problem: 'not-set-up' as const })
    const now = new Date()
    const noticeMail = mail ? mail.value : null
    const visit = visitOf(event, config)
    const verdict = await guardForm(services(), { purpose: 'contact', form, visit, contact: noticeMail, now })
    if (typeof verdict === 'object') return fail(429, { typed, problem: verdict.refuse })

    const id = idOfForm(secret, formKey(secret, 'contact', form, now) ?? '')
    const { sealed, key: ownKey } = await sealOnArrival({ id, recipient: key.recipient, said: said.value })
    const conversation = {
      ...{ ...sealed, noticeMail, lang: langOf(event.url.pathname), sealedIn: 'server' as const },
      sealedFor: await fingerprintOf(key.recipient),
    }
    const open = { db, origin: config.origin, practice }
    const received = await receiveConversation(open, { conversation, odd: verdict !== 'fine' }, now)
    if (!received.ok) return fail(409, { typed, problem: 'failed' as const })
    return { started: { id, key: ownKey } }
  },
}
