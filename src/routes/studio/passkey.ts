/**
 * Passkeys in the browser. One ceremony gives two things: an answer the server can check, and (PRF extension of WebAuthn Level 3,
 * section 10.1.4) a secret that only this passkey gives. The secret is taken out before anything is sent.
 */
import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser'
import { toBase64Url } from '#lib/core/base64.ts'
import { fail, succeed, type Result } from '#lib/core/result.ts'
import type { Bytes } from '#lib/core/vault/record.ts'

export type Registered = { response: RegistrationResponseJSON; secret: Bytes | null }
export type Answered = { response: AuthenticationResponseJSON; secret: Bytes | null }
export type PasskeyError = 'cancelled' | 'known-already' | 'unsupported'

/** The same question each time gives the same secret each time. One question for all passkeys: some browsers know no other way. */
const question = new TextEncoder().encode('regie studio key, version 1')
const extensions = { prf: { eval: { first: question } } } as PublicKeyCredentialRequestOptionsJSON['extensions'] &
  object

export const canUsePasskeys = () => typeof PublicKeyCredential === 'function'

/** Makes a passkey. Many give their secret only when they are asked a second time, and say so: then that is done at once. */
export async function registerPasskey(
  options: PublicKeyCredentialCreationOptionsJSON,
): Promise<Result<Registered, PasskeyError>> {
  try {
    const made = await startRegistration({ optionsJSON: { ...options, extensions } })
    const prf = prfOf(made)
    const response = withoutSecret(made)
    if (prf.secret || !prf.enabled) return succeed({ response, secret: prf.secret })
    const again = await askForSecret([{ id: made.id, transports: made.response.transports }], options.rp.id)
    return succeed({ response, secret: again.ok ? again.value.secret : null })
  } catch (error) {
    return fail(kindOf(error))
  }
}

/** Answers the server's question, and gives the secret where the passkey has one. */
export async function answerWithPasskey(
  options: PublicKeyCredentialRequestOptionsJSON,
): Promise<Result<Answered, PasskeyError>> {
  try {
    const answer = await startAuthentication({ optionsJSON: { ...options, extensions } })
    return succeed({ response: withoutSecret(answer), secret: prfOf(answer).secret })
  } catch (error) {
    return fail(kindOf(error))
  }
}

/** The secret alone, of one of these passkeys, to open the key with. No server looks at this answer, so its question is our own. */
export function askForSecret(
  passkeys: readonly { id: string; transports?: RegistrationResponseJSON['response']['transports'] }[],
  rpId: string | undefined,
): Promise<Result<Answered, PasskeyError>> {
  return answerWithPasskey({
    challenge: toBase64Url(crypto.getRandomValues(new Uint8Array(32))),
    ...(rpId === undefined ? {} : { rpId }),
    allowCredentials: passkeys.map(({ id, transports }) => ({
      id,
      type: 'public-key' as const,
      ...(transports ? { transports } : {}),
    })),
    userVerification: 'required',
  })
}

type WithResults = Pick<RegistrationResponseJSON, 'clientExtensionResults'>
type WithPrf = { prf?: { enabled?: boolean; results?: { first?: unknown } } }

function prfOf({ clientExtensionResults }: WithResults): { enabled: boolean; secret: Bytes | null } {
  const { prf } = clientExtensionResults as WithPrf
  const first = prf?.results?.first
  const bytes = first instanceof ArrayBuffer ? new Uint8Array(first.slice(0)) : null
  return { enabled: prf?.enabled === true || bytes !== null, secret: bytes?.length === 32 ? bytes : null }
}

function withoutSecret<Answer extends WithResults>(answer: Answer): Answer {
  return { ...answer, clientExtensionResults: {} }
}

function kindOf(error: unknown): PasskeyError {
  const name = error instanceof Error ? error.name : ''
  if (name === 'InvalidStateError') return 'known-already'
  if (name === 'NotSupportedError' || name === 'SecurityError') return 'unsupported'
  return 'cancelled'
}
