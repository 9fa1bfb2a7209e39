/** A studio that was just opened, for tests of what happens to it. */
import type { Db } from '../db/tables.ts'
import { asProved, type Practitioner, type ProvedPractitioner } from './access.ts'
import { makeStudioLink } from './links.ts'
import { readSession, startSession, type SessionWay } from './sessions.ts'
import { setUpStudio, type SetUp } from './set-up.ts'

export const start = new Date('2026-11-29T10:00:00.000Z')
export const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
export const wrap = { checkValue: 'c'.repeat(22), sealed: 's'.repeat(140) }
export const recipient = `age1${'q'.repeat(58)}`

export function given(token: string): SetUp {
  return {
    token,
    person: { name: 'Noor', mail: 'Noor@Example.org', lang: 'nl' },
    practice: {
      ...{ name: 'De Praktijk', role: 'coach', address: '', city: '', mail: '', phone: '', kvk: '', big: '' },
      complaints: { nl: '', en: '' },
    },
    device: 'Firefox, Linux',
    recipient,
    passkey: {
      checked: { id: 'credential', publicKey: new Uint8Array([1, 2, 3]), counter: 4_000_000_000, transports: ['usb'] },
      wrap,
    },
    passphrase: { salt: 'z'.repeat(32), logN: 17, proof: 'p'.repeat(43), wrap },
    words: wrap,
  }
}

export async function opened(db: Db, more: Partial<SetUp> = {}) {
  const { token, practitionerId } = await makeStudioLink(db, start)
  const done = await setUpStudio(db, { ...given(token), ...more }, start)
  if (!done.ok) throw new Error(done.error)
  return { id: practitionerId, session: done.value.token, link: token }
}

export type InSession = { token: string; practitioner: Practitioner }

/** A session more of hers, as the server knows it right after it began. */
export async function signedIn(db: Db, id: string, way: SessionWay, now: Date): Promise<InSession> {
  const { token } = await startSession(db, { practitionerId: id, way, device: 'Chrome, Android', now })
  return { token, practitioner: await inSession(db, token, now) }
}

export async function inSession(db: Db, token: string, now: Date): Promise<Practitioner> {
  const practitioner = await readSession(db, token, now)
  if (!practitioner) throw new Error('this session is over')
  return practitioner
}

export async function provedIn(db: Db, token: string, now: Date): Promise<ProvedPractitioner> {
  const proved = asProved(await inSession(db, token, now), now)
  if (!proved) throw new Error('this session has no fresh proof')
  return proved
}
