/**
 * A passphrase as a way in where there is no passkey. Her browser draws two values from it: a proof for the server, and a secret that
 * wraps her key and never leaves the browser. The server therefore never has what opens the key, not even while she signs in.
 *
 * After NIST SP 800-63B-4: fifteen characters or more, no rules about kinds of characters, pasting allowed, common ones refused.
 */
import { scryptAsync } from '@noble/hashes/scrypt.js'
import { toBase64Url } from '../base64.ts'
import { fail, succeed, type Result } from '../result.ts'
import type { Bytes } from './record.ts'

export const shortestStudioPassphrase = 15

/** scrypt with N = 2^17, r = 8, p = 1: 128 MiB each try (OWASP Password Storage). The least this browser will ever work with. */
export const leastLogN = 17

export type PassphraseSettings = { salt: string; logN: number }

export type PassphraseProblem = 'too-short' | 'too-common'

/** What is wrong with a new passphrase, or null. Characters are counted as a person counts them. */
export function passphraseProblem(passphrase: string): PassphraseProblem | null {
  const text = normalised(passphrase)
  if ([...text].length < shortestStudioPassphrase) return 'too-short'
  const plain = text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  if (new Set(plain).size < 5) return 'too-common'
  return common.some((each) => plain === each || isRepeated(plain, each)) ? 'too-common' : null
}

/**
 * The proof (base64url, for the server) and the secret (32 bytes, for the wrap). Fails with `too-weak` when the settings ask for less
 * work than the least: those come from a server, and a server must not be able to make a passphrase cheap to guess.
 */
export async function drawFromPassphrase(
  passphrase: string,
  { salt, logN }: PassphraseSettings,
): Promise<Result<{ proof: string; secret: Bytes }, 'too-weak'>> {
  if (!Number.isInteger(logN) || logN < leastLogN || logN > 20 || salt.length < 16) return fail('too-weak')
  const bytes = (text: string) => new TextEncoder().encode(text)
  const root = await scryptAsync(bytes(normalised(passphrase)), bytes(salt), { N: 2 ** logN, r: 8, p: 1, dkLen: 32 })
  const base = await crypto.subtle.importKey('raw', new Uint8Array(root), 'HKDF', false, ['deriveBits'])
  const draw = async (purpose: string): Promise<Bytes> => {
    const info = bytes(`regie/passphrase/${purpose}`)
    const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }
    return new Uint8Array(await crypto.subtle.deriveBits(parameters, base, 256))
  }
  return succeed({ proof: toBase64Url(await draw('proof')), secret: await draw('secret') })
}

/** One way of writing for what looks the same; white space around it is a slip of the keyboard. */
const normalised = (passphrase: string) => passphrase.normalize('NFKC').trim()

/** `wachtwoordwachtwoord` is as easy to guess as `wachtwoord`. */
const isRepeated = (text: string, word: string) => text.length > word.length && text.replaceAll(word, '') === ''

/** What people choose first when something long is asked, letters and digits only; the repeated ones count too. */
const common: readonly string[] = `
  123456 1234567 12345678 123456789 1234567890 012345678901234 123456789012345 1234567890123456 qwerty qwertyuiop
  qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm asdfghjkl azertyuiop abcdefghijklmno abcdefghijklmnop
  abcdefghijklmnopqrstuvwxyz abc123 wachtwoord wachtwoord1 wachtwoord123 wachtwoord12345 password password1 password123
  password12345 password123456 welkom welkom01 welkom123 welkom2026 welcome welcome123 geheim geheim123 geheimwachtwoord
  mijnwachtwoord ditismijnwachtwoord ditiseenwachtwoord ikbenhetvergeten laatmeerin letmein letmeinplease iloveyou
  ikhouvanjou mypassword thisismypassword thisisapassword correcthorsebatterystaple administrator adminadmin regie
  regieregieregie changeme verandermij sinterklaas praktijk depraktijk mijnpraktijk
`
  .trim()
  .split(/\s+/)
