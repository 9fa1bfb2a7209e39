import { json } from '@sveltejs/kit'
import * as v from 'valibot'
import { parseMailAddress } from '#lib/core/mail-address.ts'
import { readStudioLink } from '#lib/server/access/links.ts'
import { mailCode } from '#lib/server/access/mailed-code.ts'
import { services } from '#lib/server/services.ts'
import { lang, malformed, readBody, refuse, shortText, token, tooMany } from '../../requests.ts'
import type { RequestHandler } from './$types'

/** Mails a code during set-up: who will sign in with one must have seen that they arrive. */
export const POST: RequestHandler = async (event) => {
  const refused = await tooMany(event, 'code')
  if (refused) return refused
  const body = await readBody(event, v.object({ token, mail: shortText, practiceName: shortText, lang }))
  const to = parseMailAddress(body?.mail ?? '')
  if (!body || !to.ok) return malformed()
  const link = await readStudioLink(services().db, body.token, new Date())
  if (link?.purpose !== 'set-up') return refuse('link-over', 410)
  const { practiceName } = body
  const code = { purpose: 'set-up', to: to.value, lang: body.lang, practiceName } as const
  return json({ attempt: await mailCode(services(), code, new Date()) })
}
