/** A mail as it goes over the line (RFC 5322, MIME), signed when there is a key. */
import { once } from 'node:events'
import type { MailBody } from './sealed-body.ts'
import type { DkimSettings } from './settings.ts'

export type MailToWrite = {
  messageId: string
  from: { name: string; address: string }
  to: string
  replyTo: string | null
  lang: 'nl' | 'en'
  subject: string
  body: MailBody
  /** Of a letter to a list: what mail programs know the list by (RFC 2919), and where it is explained (RFC 2369). */
  list?: { id: string; help: string }
  date: Date
}

/**
 * Text and HTML as alternatives; an invitation stands beside them, and once more as a file for mail programs that do not know one
 * (RFC 6047). Every header is written by the library, which encodes what is not ASCII and lets no line break through.
 */
export async function writeMail(mail: MailToWrite, dkim: DkimSettings | null): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const { text, html, calendar, unsubscribe } = mail.body
  const composed = new MailComposer({
    messageId: mail.messageId,
    date: mail.date,
    from: mail.from,
    to: { name: '', address: mail.to },
    ...(mail.replyTo === null ? {} : { replyTo: { name: '', address: mail.replyTo } }),
    subject: mail.subject,
    headers: {
      // No out-of-office answer to a machine (RFC 3834 5). A letter was written by somebody, and is a list's: that keeps them away too.
      ...(mail.list ? listHeaders(mail.list) : { 'Auto-Submitted': 'auto-generated' }),
      'Content-Language': mail.lang,
      ...(unsubscribe === undefined ? {} : oneClick(unsubscribe)),
    },
    text,
    html,
    ...(calendar
      ? { icalEvent: { method: calendar.method, filename: fileNames[mail.lang], content: calendar.ics } }
      : {}),
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const written = await composed.compile().build()
  return dkim ? signed(written, dkim) : written
}

/**
 * RFC 8058 3.1. Both headers are signed with the rest. `prepared`: an address longer than a line is not to be broken into encoded words.
 */
const oneClick = (address: string) => ({
  'List-Unsubscribe': { prepared: true, value: `<${address}>` },
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

const listHeaders = ({ id, help }: NonNullable<MailToWrite['list']>) => ({
  'List-Id': { prepared: true, value: `<${id}>` },
  'List-Help': { prepared: true, value: `<${help}>` },
})

async function signed(written: Buffer, { domain, selector, privateKey }: DkimSettings): Promise<Buffer> {
  const { default: DKIM } = await import('nodemailer/lib/dkim')
  const signing = new DKIM({ domainName: domain, keySelector: selector, privateKey }).sign(written)
  const chunks: Buffer[] = []
  signing.on('data', (chunk: Buffer) => chunks.push(chunk))
  await once(signing, 'end')
  const whole = Buffer.concat(chunks)
  // The library sends a mail unsigned when the key cannot sign.
  if (!whole.subarray(0, 15).toString('latin1').toLowerCase().startsWith('dkim-signature:')) {
    throw new Error('a mail could not be signed with the key of DKIM_KEY_FILE')
  }
  return whole
}

const fileNames = { nl: 'afspraak.ics', en: 'appointment.ics' } as const
