/** A signature is worth what an independent verifier says of it, with the key read from the record that we tell people to add. */
import { generateKeyPairSync } from 'node:crypto'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { expect, test } from 'vitest'
import { judgeDns } from '#lib/server/mail/dns/judge.ts'
import { composeMail } from '#lib/server/mail/compose.ts'
import { writeMail } from '#lib/server/mail/mime.ts'
import type { MailSettings } from '#lib/server/mail/settings.ts'

const privateKey = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString()

const settings: MailSettings = {
  smtp: null,
  from: { name: null, address: 'post@praktijk.example.org', domain: 'praktijk.example.org' },
  dkim: { domain: 'example.org', selector: 'regie1', privateKey, bits: 2048 },
  bounce: null,
}

const recordToAdd = () => {
  const nothing = { mx: [], txt: [], dkim: [], dmarc: { domain: 'praktijk.example.org', answer: [] } }
  const record = judgeDns(nothing, settings)?.find(({ topic }) => topic === 'dkim')?.record
  if (!record) throw new Error('no record to add')
  return record
}

async function verdict(message: Buffer) {
  const record = recordToAdd()
  const resolver = (name: string, type: string) => {
    if (name === record.name && type === 'TXT') return Promise.resolve([[record.value]])
    return Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }))
  }
  const { results } = await dkimVerify(message, { resolver })
  return results.map(({ status, signingDomain, selector }) => ({ result: status.result, signingDomain, selector }))
}

const signed = () => {
  const { subject, ...body } = composeMail({
    lang: 'nl',
    subject: 'Je afspraak gaat door – één keer',
    paragraphs: ['Hallo Zoë,', `.${'lang '.repeat(200)}`],
    link: { label: 'Bekijk', href: 'https://regie.example.org/afspraak/x' },
    footer: 'Praktijk',
  })
  const calendar = { method: 'REQUEST', ics: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' } as const
  return writeMail(
    {
      messageId: '<1@praktijk.example.org>',
      from: { name: 'Praktijk “De Lindeboom”', address: 'post@praktijk.example.org' },
      to: 'jan@example.net',
      replyTo: null,
      lang: 'nl',
      subject,
      body: { ...body, calendar },
      date: new Date(),
    },
    settings.dkim,
  )
}

test('a signed mail is found to be whole and ours', async () => {
  expect(await verdict(await signed())).toEqual([{ result: 'pass', signingDomain: 'example.org', selector: 'regie1' }])
})

test('the verifier sees a changed word, a changed subject and a key of somebody else', async () => {
  const mail = (await signed()).toString('latin1')
  const changed = async (from: RegExp, to: string) =>
    (await verdict(Buffer.from(mail.replace(from, to), 'latin1')))[0]?.result
  expect(await changed(/Hallo/, 'Hello')).toBe('neutral')
  expect(await changed(/^Subject: /m, 'Subject: Re: ')).toBe('fail')
  expect(await changed(/s=regie1/, 's=regie2')).toBe('neutral')
})
