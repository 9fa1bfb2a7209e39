/** Reads the two forms that connect a calendar. What was typed comes back; a password never does. */
import { textOf } from '#lib/server/form.ts'

export type Issue = 'missing' | 'tooLong'

const longest = { address: 4000, name: 200, username: 300, password: 1000 }

export function readAddressForm(form: FormData) {
  const typed = { address: trimmed(form, 'address'), name: trimmed(form, 'name') }
  const issues = found({ address: issueOf(typed.address, longest.address), name: tooLong(typed.name, longest.name) })
  return { typed, issues }
}

export function readAccountForm(form: FormData) {
  const typed = { address: withScheme(trimmed(form, 'address')), username: trimmed(form, 'username') }
  const password = textOf(form, 'password')
  const issues = found({
    address: issueOf(typed.address, longest.address),
    username: issueOf(typed.username, longest.username),
    password: issueOf(password, longest.password),
  })
  return { typed, password, issues }
}

const trimmed = (form: FormData, name: string): string => textOf(form, name).trim()

/** Of a server many people know the name alone. */
const withScheme = (text: string): string => (/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text) ? `https://${text}` : text)

const tooLong = (text: string, most: number): Issue | null => (text.length > most ? 'tooLong' : null)

const issueOf = (text: string, most: number): Issue | null => (text === '' ? 'missing' : tooLong(text, most))

/** The issues there are, or null when there are none. */
function found(issues: Record<string, Issue | null>): Partial<Record<string, Issue>> | null {
  const some = Object.entries(issues).filter((entry): entry is [string, Issue] => entry[1] !== null)
  return some.length === 0 ? null : Object.fromEntries(some)
}
