import { fail, type RequestEvent } from '@sveltejs/kit'
import { parseMailAddress } from '#lib/core/mail-address.ts'
import { logAccess } from '#lib/server/access/access-log.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { lookedAtPutBack, readPutBack } from '#lib/server/backup/put-back.ts'
import { readBookingSettings } from '#lib/server/booking/settings.ts'
import { listDeadJobs, reviveJob } from '#lib/server/jobs/jobs.ts'
import { askDns } from '#lib/server/mail/dns/ask.ts'
import { judgeDns } from '#lib/server/mail/dns/judge.ts'
import { isLocal } from '#lib/server/mail/hand-over.ts'
import { dropMail, judgeHeldMails, listMails, sendAgain, wakeMails } from '#lib/server/mail/outbox.ts'
import { ownAddress, sendProof } from '#lib/server/mail/proof.ts'
import type { MailSettings } from '#lib/server/mail/settings.ts'
import { kept } from '#lib/server/mail/tidy.ts'
import { readForm } from '#lib/server/form.ts'
import { services } from '#lib/server/services.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { id } = practitionerOf(event)
  const { config, db } = services()
  const [mails, deadJobs, address, { zone }, notice] = await Promise.all([
    listMails(db),
    listDeadJobs(db),
    ownAddress(db, id),
    readBookingSettings(db),
    readPutBack(db),
  ])
  if (mails.length > 0) await noted(id, 'mail.read', 'outbox')
  // A mail that could not go stands in the outbox, and a letter with the letters, in better words.
  const otherJobs = deadJobs.filter(({ kind }) => kind !== 'send-mail' && kind !== 'send-letter')
  return { mails, deadJobs: otherJobs, set: shownSettings(config.mail), ownAddress: address, zone, kept, notice }
}

export const actions: Actions = {
  proof: async (event) => {
    const { lang } = practitionerOf(event)
    const typed = await fieldOf(event, 'to')
    const address = parseMailAddress(typed)
    if (!address.ok) return fail(400, { typed, addressFault: address.error })
    const proof = await sendProof(services(), address.value, lang)
    return { typed, proof, to: address.value }
  },
  dns: async (event) => {
    practitionerOf(event)
    const { mail } = services().config
    const answers = await askDns(mail)
    return { findings: answers && judgeDns(answers, mail) }
  },
  again: async (event) => {
    const { id } = practitionerOf(event)
    const key = await fieldOf(event, 'key')
    const done = await sendAgain(services().db, key, new Date())
    if (done) await noted(id, 'mail.sent-again', `mail:${key}`)
    return { done: done ? ('sentAgain' as const) : ('tooLate' as const) }
  },
  stop: async (event) => {
    const { id } = practitionerOf(event)
    const key = await fieldOf(event, 'key')
    const done = await dropMail(services().db, key, new Date())
    if (done) await noted(id, 'mail.stopped', `mail:${key}`)
    return { done: done ? ('stopped' as const) : ('tooLate' as const) }
  },
  sendHeld: async (event) => {
    const { id } = practitionerOf(event)
    for (const key of await judgeHeldMails(services().db, 'send', new Date()))
      await noted(id, 'mail.sent-again', `mail:${key}`)
    return { done: 'sentHeld' as const }
  },
  dropHeld: async (event) => {
    const { id } = practitionerOf(event)
    for (const key of await judgeHeldMails(services().db, 'drop', new Date()))
      await noted(id, 'mail.stopped', `mail:${key}`)
    return { done: 'droppedHeld' as const }
  },
  looked: async (event) => {
    practitionerOf(event)
    await lookedAtPutBack(services().db, new Date())
    return { done: 'looked' as const }
  },
  now: async (event) => {
    practitionerOf(event)
    await wakeMails(services().db, new Date())
    return { done: 'going' as const }
  },
  revive: async (event) => {
    practitionerOf(event)
    await reviveJob(services().db, await fieldOf(event, 'job'), new Date())
    return { revived: true }
  },
}

/** What may be shown of the settings: never the password or the key. */
function shownSettings({ smtp, from, dkim }: MailSettings) {
  return {
    smtp: smtp && { host: smtp.host, port: smtp.port, line: lineOf(smtp), user: smtp.login?.user ?? null },
    from: from && { name: from.name, address: from.address, domain: from.domain },
    dkim: dkim && { domain: dkim.domain, selector: dkim.selector, bits: dkim.bits },
  }
}

function lineOf({ host, secure, login }: NonNullable<MailSettings['smtp']>): 'tls' | 'starttls' | 'either' | 'local' {
  if (secure) return 'tls'
  if (isLocal(host)) return 'local'
  return login ? 'starttls' : 'either'
}

async function fieldOf({ request }: RequestEvent, name: string): Promise<string> {
  const value = (await readForm(request)).get(name)
  return typeof value === 'string' ? value.slice(0, 1000) : ''
}

const noted = (actor: string, action: 'mail.read' | 'mail.sent-again' | 'mail.stopped', subject: string) =>
  logAccess(services().db, { at: new Date().toISOString(), actor, action, subject })
