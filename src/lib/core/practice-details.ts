/** What a practice says about itself, as it is typed: read into what is kept, or told what is wrong, field by field. */
import { parseMailAddress } from './mail-address.ts'
import { fail, succeed, type Result } from './result.ts'

export type PracticeDetails = {
  name: string
  role: 'coach' | 'zorgverlener'
  address: string
  city: string
  mail: string
  phone: string
  kvk: string
  big: string
  complaints: { nl: string; en: string }
}

export type PracticeField =
  'name' | 'address' | 'city' | 'mail' | 'phone' | 'kvk' | 'big' | 'complaintsNl' | 'complaintsEn'
export type PracticeFault = 'empty' | 'too-long' | 'not-mail' | 'not-phone' | 'not-kvk' | 'not-big'

export type TypedPractice = Record<PracticeField | 'role', string>

const lengths: Record<PracticeField, number> = {
  name: 120,
  address: 120,
  city: 80,
  mail: 254,
  phone: 40,
  kvk: 20,
  big: 20,
  complaintsNl: 2000,
  complaintsEn: 2000,
}

/** A KvK number has eight digits, a BIG number eleven (BIG-register). A coach has no BIG number, so what was typed there is left out. */
export function readPracticeDetails(
  typed: TypedPractice,
): Result<PracticeDetails, Partial<Record<PracticeField, PracticeFault>>> {
  const text = Object.fromEntries(Object.entries(typed).map(([key, value]) => [key, value.trim()])) as TypedPractice
  const role = text.role === 'zorgverlener' ? 'zorgverlener' : 'coach'
  const kvk = text.kvk.replaceAll(/[\s.]/g, '')
  const big = role === 'coach' ? '' : text.big.replaceAll(/[\s.]/g, '')
  const mail = text.mail === '' ? succeed('') : parseMailAddress(text.mail)
  const faults: Partial<Record<PracticeField, PracticeFault>> = {}
  if (text.name === '') faults.name = 'empty'
  if (!mail.ok) faults.mail = 'not-mail'
  if (!/^[+\d()\s./-]*$/.test(text.phone)) faults.phone = 'not-phone'
  if (!/^(\d{8})?$/.test(kvk)) faults.kvk = 'not-kvk'
  if (!/^(\d{11})?$/.test(big)) faults.big = 'not-big'
  for (const field of Object.keys(lengths) as PracticeField[]) {
    if (text[field].length > lengths[field]) faults[field] = 'too-long'
  }
  if (Object.keys(faults).length > 0 || !mail.ok) return fail(faults)
  const { name, address, city, phone } = text
  const complaints = { nl: text.complaintsNl, en: text.complaintsEn }
  return succeed({ name, role, address, city, mail: mail.value, phone, kvk, big, complaints })
}
