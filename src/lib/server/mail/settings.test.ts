import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../config.ts'

let folder = ''
let keyFile = ''
let shortKeyFile = ''
let otherKeyFile = ''

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'regie-dkim-'))
  const write = (name: string, pem: string) => {
    writeFileSync(path.join(folder, name), pem)
    return path.join(folder, name)
  }
  const rsa = (modulusLength: number) =>
    generateKeyPairSync('rsa', { modulusLength }).privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()
  keyFile = write('dkim.pem', rsa(2048))
  shortKeyFile = write('short.pem', rsa(512))
  const other = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  otherKeyFile = write('other.pem', other)
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const mailOf = (env: Record<string, string>) => {
  const read = readConfig(env)
  if (!read.ok) throw new Error(read.error)
  return read.value.mail
}

const refused = (env: Record<string, string>) => {
  const read = readConfig(env)
  return read.ok ? '' : read.error
}

const from = { MAIL_FROM: 'post@example.org' }

describe('the mail server', () => {
  test('is an address with or without a login; each scheme has its own port', () => {
    const at = (url: string) => mailOf({ SMTP_URL: url, ...from }).smtp
    expect(at('smtps://mail.example.org')).toEqual({ host: 'mail.example.org', port: 465, secure: true, login: null })
    expect(at('smtp://us%40er:p%2Fw@mail.example.org:2525/')).toEqual({
      host: 'mail.example.org',
      port: 2525,
      secure: false,
      login: { user: 'us@er', pass: 'p/w' },
    })
    expect(at('smtp://[::1]:25')).toMatchObject({ host: '::1', port: 25 })
    expect(at('smtp://localhost')).toMatchObject({ port: 587 })
  })

  test.each([
    'mail.example.org',
    'http://mail.example.org',
    'smtp://',
    'smtp://mail.example.org/inbox',
    'smtp://mail.example.org?tls=no',
    'smtp://user@mail.example.org',
    'smtp://user:%zz@mail.example.org',
    'smtp://mail.example.org:99999',
  ])('%s is refused with a sentence', (SMTP_URL) => {
    expect(refused({ SMTP_URL, ...from })).toContain('SMTP_URL is something else; expected smtps://')
  })

  test('is of no use without an address to send from', () => {
    expect(refused({ SMTP_URL: 'smtp://localhost' })).toContain(
      'MAIL_FROM is not set; expected the address mails come from',
    )
  })
})

describe('who mails come from', () => {
  test('is an address, with or without a name', () => {
    const sender = (MAIL_FROM: string) => mailOf({ MAIL_FROM }).from
    expect(sender('post@example.org')).toEqual({ name: null, address: 'post@example.org', domain: 'example.org' })
    expect(sender('De Lindeboom, praktijk <post@bücher.example>')).toEqual({
      name: 'De Lindeboom, praktijk',
      address: 'post@xn--bcher-kva.example',
      domain: 'xn--bcher-kva.example',
    })
    expect(sender('"Praktijk 1" <a@b.nl>')?.name).toBe('Praktijk 1')
  })

  test.each(['post', 'A <post>', 'post@localhost', 'a@b.nl, c@d.nl', '<a@b.nl', 'A <a@b.nl> <c@d.nl>'])(
    '%s is refused',
    (MAIL_FROM) => {
      expect(refused({ MAIL_FROM })).toContain(`MAIL_FROM is "${MAIL_FROM}"; expected a mail address`)
    },
  )
})

describe('the key mails are signed with', () => {
  const dkim = () => ({ ...from, DKIM_DOMAIN: 'example.org', DKIM_SELECTOR: 'Regie1', DKIM_KEY_FILE: keyFile })

  test('is read at start', () => {
    const read = mailOf(dkim()).dkim
    expect(read).toMatchObject({ domain: 'example.org', selector: 'regie1', bits: 2048 })
    expect(read?.privateKey).toContain('BEGIN PRIVATE KEY')
  })

  test('takes all three settings', () => {
    expect(refused({ ...from, DKIM_DOMAIN: 'example.org' })).toMatch(
      /DKIM_SELECTOR is not set.*DKIM_KEY_FILE is not set/s,
    )
  })

  test('must be an RSA key that is long enough, in a file that is there', () => {
    for (const file of [shortKeyFile, otherKeyFile, `${folder}/none.pem`, folder]) {
      expect(refused({ ...dkim(), DKIM_KEY_FILE: file })).toContain('expected a file with a private RSA key')
    }
  })

  test('must be of the domain mails come from, or one above it', () => {
    expect(refused({ ...dkim(), DKIM_DOMAIN: 'example.com' })).toContain(
      'DKIM_DOMAIN is "example.com"; expected the domain',
    )
    expect(refused({ ...dkim(), DKIM_DOMAIN: 'ample.org' })).toContain('DKIM_DOMAIN')
    expect(mailOf({ ...dkim(), MAIL_FROM: 'a@post.example.org' }).dkim?.domain).toBe('example.org')
    expect(refused({ ...dkim(), DKIM_SELECTOR: 'a b' })).toContain('DKIM_SELECTOR is "a b"; expected a short name')
  })
})

test('the return path of letters has one star in a place where all of it fits', () => {
  expect(mailOf({ ...from, MAIL_BOUNCE: 'bounce+*@example.org' }).bounce).toBe('bounce+*@example.org')
  expect(mailOf(from).bounce).toBeNull()
  for (const wrong of [
    'bounce@example.org',
    '**@example.org',
    'b@*.example.org',
    `${'a'.repeat(24)}*@example.org`,
    '*',
  ])
    expect(refused({ ...from, MAIL_BOUNCE: wrong })).toContain('MAIL_BOUNCE')
})
