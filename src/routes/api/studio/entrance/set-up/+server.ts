import { json } from '@sveltejs/kit'
import * as v from 'valibot'
import { parseMailAddress } from '#lib/core/mail-address.ts'
import { readPracticeDetails } from '#lib/core/practice-details.ts'
import { deviceOf } from '#lib/server/access/device.ts'
import { isMailMark } from '#lib/server/access/mail-mark.ts'
import { checkRegistration } from '#lib/server/access/passkeys.ts'
import { setSessionCookie } from '#lib/server/access/session-cookie.ts'
import { setUpStudio } from '#lib/server/access/set-up.ts'
import { recipientSchema, wrapSchema } from '#lib/server/access/wraps.ts'
import { services } from '#lib/server/services.ts'
import {
  credential,
  lang,
  longText,
  malformed,
  passphraseSchema,
  readBody,
  refuse,
  shortText,
  token,
  tooMany,
} from '../../requests.ts'
import type { RequestHandler } from './$types'

/** That mail arrives, from check-code; needed when the passphrase is the only way in. */
const mailMark = v.nullable(shortText)
const schema = v.object({
  token,
  person: v.object({ name: v.pipe(shortText, v.trim(), v.nonEmpty()), mail: shortText, lang }),
  practice: v.object(
    v.entriesFromList(
      ['name', 'role', 'address', 'city', 'mail', 'phone', 'kvk', 'big', 'complaintsNl', 'complaintsEn'],
      longText,
    ),
  ),
  recipient: recipientSchema,
  passkey: v.nullable(v.object({ response: credential, wrap: v.nullable(wrapSchema) })),
  passphrase: v.nullable(v.object({ ...passphraseSchema.entries, mailMark })),
  words: wrapSchema,
})

/** The end of set-up: everything she chose, at once, and she is in. */
export const POST: RequestHandler = async (event) => {
  const refused = await tooMany(event, 'link')
  if (refused) return refused
  const body = await readBody(event, schema)
  if (!body) return malformed()
  const { config, db, secret } = services()
  const mail = parseMailAddress(body.person.mail)
  const practice = readPracticeDetails(body.practice)
  if (!mail.ok || !practice.ok) return malformed()
  if (!body.passkey && !isMailMark(secret, body.token, mail.value, body.passphrase?.mailMark)) return malformed()

  const now = new Date()
  const checked = body.passkey
    ? await checkRegistration({ db, origin: config.origin }, body.passkey.response, now)
    : null
  if (checked && !checked.ok) return refuse('passkey-refused', 403)
  const done = await setUpStudio(
    db,
    {
      token: body.token,
      person: { ...body.person, mail: mail.value },
      practice: practice.value,
      device: deviceOf(event.request.headers.get('user-agent')),
      recipient: body.recipient,
      passkey: checked ? { checked: checked.value, wrap: body.passkey?.wrap ?? null } : null,
      passphrase: body.passphrase,
      words: body.words,
    },
    now,
  )
  if (!done.ok) return refuse(done.error, 410)
  setSessionCookie(event.cookies, config.origin, done.value.token)
  services().pageCache.clear()
  return json({})
}
