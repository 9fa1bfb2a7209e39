import fc from 'fast-check'
import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { composeMail } from './compose.ts'
import { writeMail, type MailToWrite } from './mime.ts'
import { oneLine } from './outbox.ts'

const ics = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n'

const mail: MailToWrite = {
  messageId: '<1f0a@example.org>',
  from: { name: 'Praktijk “De Lindeboom”, Voorbeeldstad', address: 'post@example.org' },
  to: 'zoë@xn--bcher-kva.example',
  replyTo: null,
  lang: 'nl',
  subject: 'Je afspraak op dinsdag 1 december om 10.00 uur bij Praktijk “De Lindeboom” gaat door – tot dan',
  body: { text: 'Tot dan, Zoë.\n', html: '<!doctype html><html lang="nl"><p>Tot dan, Zoë.</p></html>' },
  date: new Date('2026-11-29T12:00:00Z'),
}

const written = async (more: Partial<MailToWrite> = {}) =>
  (await writeMail({ ...mail, ...more }, null)).toString('latin1')
const headerNames = (raw: string) =>
  raw
    .slice(0, raw.indexOf('\r\n\r\n'))
    .replaceAll(/\r\n[ \t]/g, ' ')
    .split('\r\n')
    .map((line) => line.slice(0, line.indexOf(':')).toLowerCase())
    .toSorted()

test('is read back as it was, in ASCII lines that every server takes', async () => {
  const raw = await written({ replyTo: 'antwoord@example.org' })
  expect(raw).toMatch(/^[\t\r\n\x20-\x7e\x80-\xff]*$/)
  expect(raw.slice(raw.indexOf('\r\n\r\n'))).toMatch(/^[\t\r\n\x20-\x7e]*$/)
  expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(Math.max(...raw.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(998)
  const read = await simpleParser(Buffer.from(raw, 'latin1'))
  expect(read.subject).toBe(mail.subject)
  expect(read.from?.value).toEqual([{ name: mail.from.name, address: 'post@example.org' }])
  expect(read.replyTo?.value[0]?.address).toBe('antwoord@example.org')
  expect(read.messageId).toBe('<1f0a@example.org>')
  expect(read.text).toBe('Tot dan, Zoë.\n')
  expect(read.html).toContain('<p>Tot dan, Zoë.</p>')
  expect(read.date).toEqual(mail.date)
  expect(read.attachments).toEqual([])
  expect(read.headers.get('auto-submitted')).toBe('auto-generated')
  expect(read.headers.get('content-language')).toBe('nl')
})

test.each([
  ['REQUEST', 'nl', 'afspraak.ics'],
  ['CANCEL', 'en', 'appointment.ics'],
] as const)('an invitation (%s) stands beside the text and once more as a file', async (method, lang, filename) => {
  const raw = await written({ lang, body: { ...mail.body, calendar: { method, ics } } })
  const alternative = raw.slice(raw.indexOf('multipart/alternative'))
  expect(alternative).toMatch(/text\/plain.*text\/html.*text\/calendar; charset=utf-8; method=(REQUEST|CANCEL)/s)
  expect(alternative).toContain(`method=${method}`)
  const { attachments } = await simpleParser(raw)
  const file = attachments.find((one) => one.filename === filename)
  expect(file?.contentType).toBe('application/ics')
  expect(file?.content.toString()).toBe(ics)
})

test('no name or subject makes a header of its own', async () => {
  const plain = headerNames(await written())
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }).map((text) => `${text}\r\nBcc: dief@example.net\r\n\r\nHallo`),
    fc.constantFrom(
      '\nBcc: a@b.nl',
      '\r\r\nX-A: 1',
      'a\u2028Bcc: b',
      'a\0b',
      '=?utf-8?Q?=0D=0ABcc:_a@b.nl?=',
      '"<a@b.nl>, "',
    ),
  )
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (name, subject) => {
      const raw = await written({
        from: { name: oneLine(name), address: 'post@example.org' },
        subject: oneLine(subject),
      })
      expect(headerNames(raw).filter((header) => header !== 'subject')).toEqual(
        plain.filter((header) => header !== 'subject'),
      )
      const read = await simpleParser(Buffer.from(raw, 'latin1'))
      expect(read.bcc).toBeUndefined()
      expect(read.from?.value.map(({ address }) => address)).toEqual(['post@example.org'])
      expect(read.text).toBe('Tot dan, Zoë.\n')
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('also when the library gets them unguarded', async () => {
  const plain = headerNames(await written())
  const raw = await written({
    from: { name: 'A\r\nBcc: dief@example.net', address: 'post@example.org' },
    subject: 'B\r\nBcc: dief@example.net\r\n\r\nweg',
  })
  expect(headerNames(raw)).toEqual(plain)
})

test('what composeMail makes arrives whole', async () => {
  const { text, html } = composeMail({
    lang: 'nl',
    subject: 'x',
    paragraphs: ['Één.', `.${'lang '.repeat(300)}`],
    footer: 'P',
  })
  const read = await simpleParser(await writeMail({ ...mail, body: { text, html } }, null))
  expect(read.text).toBe(text)
  expect(String(read.html).trim()).toBe(html)
})

test('an address to leave by stands whole in its header, however long it is', async () => {
  const unsubscribe = `https://regie.example.org/nieuwsbrief/uit/${'a'.repeat(43)}.${'b'.repeat(43)}`
  const raw = await written({ body: { ...mail.body, unsubscribe } })
  expect(raw.replaceAll(/\r\n[ \t]*/g, ' ')).toContain(`List-Unsubscribe: <${unsubscribe}> `)
  expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
  expect(await written()).not.toContain('List-Unsubscribe')
})
