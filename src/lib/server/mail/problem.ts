/** Why a mail did not go, in a form that can be kept and told in two languages. */
import * as v from 'valibot'

/**
 * Where the conversation was. `sealed` is before it began: the words of the mail do not open. `lost` is a process that ended in the
 * middle, `given-up` the last of many tries.
 */
const stages = [
  'sealed',
  'connect',
  'tls',
  'sign-in',
  'sender',
  'recipient',
  'content',
  'answer',
  'lost',
  'given-up',
] as const

export type Stage = (typeof stages)[number]

export type MailProblem = {
  stage: Stage
  /** What the server said, in its own words. They may hold an address: they go when the mail goes. */
  reply?: string
  /** A name of what went wrong below the conversation, such as ECONNREFUSED. */
  code?: string
}

const shape = v.object({
  stage: v.picklist(stages),
  reply: v.exactOptional(v.string()),
  code: v.exactOptional(v.string()),
})

const longestReply = 500

/**
 * Reads an error of the conversation. `answered`: the server itself said no. `forever`: it said so of this mail, with a reply of the
 * 500s; a refused login or greeting is about the settings, and passes when they are repaired.
 */
export function problemOf(error: unknown, stage: Stage): { problem: MailProblem; answered: boolean; forever: boolean } {
  const { code, originalCode, command, response, responseCode, permanent } = error as Partial<SmtpError>
  const at = certificateCodes.test(originalCode ?? code ?? '') ? 'tls' : stageOf(code, command, stage)
  const signIn = at === 'sender' && [530, 534, 535, 538].includes(responseCode ?? 0)
  const problem: MailProblem = {
    stage: signIn ? 'sign-in' : at,
    ...(response === undefined ? {} : { reply: oneReply(response) }),
    ...(response === undefined && (originalCode ?? code) ? { code: originalCode ?? code ?? '' } : {}),
  }
  const ofThisMail = ['sender', 'recipient', 'content', 'answer'].includes(at) && !signIn
  const tooLarge = code === 'EMESSAGE' && response === undefined
  return { problem, answered: responseCode !== undefined, forever: tooLarge || (ofThisMail && permanent === true) }
}

type SmtpError = {
  code: string
  originalCode: string
  command: string
  response: string
  responseCode: number
  permanent: boolean
}

/** Names that Node and OpenSSL give to a line that could not be closed, or to a certificate nobody vouches for. */
const certificateCodes = /CERT|SIGNED|ISSUER|TLS|SSL/

function stageOf(code: string | undefined, command: string | undefined, stage: Stage): Stage {
  if (code === 'EAUTH') return 'sign-in'
  if (code === 'ETLS') return 'tls'
  if (command === 'RCPT TO') return 'recipient'
  if (command === 'MAIL FROM') return 'sender'
  if (command === 'DATA') return stage === 'answer' ? 'answer' : 'content'
  return stage
}

const oneReply = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longestReply)

export const problemText = (problem: MailProblem): string => JSON.stringify(problem)

export function readProblem(text: string | null): MailProblem | null {
  if (text === null) return null
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), shape), text)
  return parsed.success ? parsed.output : null
}
