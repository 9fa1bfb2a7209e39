import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

const refused = (env: Record<string, string>) => {
  const read = readConfig(env)
  return read.ok ? '' : read.error
}

const accepted = (env: Record<string, string>) => {
  const read = readConfig(env)
  if (!read.ok) throw new Error(read.error)
  return read.value
}

describe('settings', () => {
  test('nothing set: this machine only, a file in ./data, the demo practice', () => {
    expect(accepted({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      origin: 'http://localhost:3000',
      dataDir: `${process.cwd()}/data`,
      journalDir: `${process.cwd()}/data/journal`,
      database: { kind: 'sqlite', file: `${process.cwd()}/data/regie.db` },
      logLevel: 'info',
      demo: true,
      trustedProxies: 0,
      mail: { smtp: null, from: null, dkim: null, bounce: null },
      calendarAllowPrivate: 'no',
    })
  })

  test('calendars on the own network are refused, allowed, or allowed on named machines', () => {
    const allowed = (value: string) => accepted({ CALENDAR_ALLOW_PRIVATE: value }).calendarAllowPrivate
    expect(allowed('yes')).toBe('yes')
    expect(allowed('NAS.local, 192.168.1.20,[fd00::1]')).toEqual(['nas.local', '192.168.1.20', '[fd00::1]'])
    for (const wrong of ['http://nas.local', 'nas.local:5232', 'nas.local,', '10.0.0.0/8']) {
      expect(refused({ CALENDAR_ALLOW_PRIVATE: wrong })).toContain(
        `CALENDAR_ALLOW_PRIVATE is "${wrong}"; expected yes, no, or names of machines`,
      )
    }
  })

  test('the address follows the port until it is set itself', () => {
    expect(accepted({ PORT: '8080' }).origin).toBe('http://localhost:8080')
    expect(accepted({ PORT: '8080', ORIGIN: 'https://regie.example.org/' }).origin).toBe('https://regie.example.org')
  })

  test('an empty value counts as not set', () => {
    expect(accepted({ PORT: '', DEMO: ' ' })).toMatchObject({ port: 3000, demo: true })
  })

  test('a database is a file or a PostgreSQL address', () => {
    const at = (url: string) => accepted({ DATABASE_URL: url, DATA_DIR: '/srv/x' }).database
    expect(at('sqlite:/srv/regie.db')).toEqual({ kind: 'sqlite', file: '/srv/regie.db' })
    expect(at('sqlite:///srv/regie.db')).toEqual({ kind: 'sqlite', file: '/srv/regie.db' })
    expect(at('postgresql://u:p@h/n')).toEqual({ kind: 'postgres', url: 'postgresql://u:p@h/n' })
  })

  test('every mistake is named at once, with what was found and what is expected', () => {
    expect(refused({ PORT: '70000', ORIGIN: 'https://x.org/path', DEMO: 'true' })).toBe(
      [
        '3 settings cannot be used:',
        '  PORT is "70000"; expected a number from 1 to 65535',
        '  ORIGIN is "https://x.org/path"; expected an address like https://regie.example.org: http or https, no path behind it',
        '  DEMO is "true"; expected yes or no',
        'See .env.example for what each one means.',
      ].join('\n'),
    )
  })

  test('a wrong address of a database or mail server is not repeated: it may hold a password', () => {
    expect(refused({ DATABASE_URL: 'mysql://u:secret@h/n' })).not.toContain('secret')
    expect(refused({ SMTP_URL: 'imap://u:secret@h', MAIL_FROM: 'a@b.nl' })).toMatch(/^(?!.*secret).*SMTP_URL/s)
  })
})
