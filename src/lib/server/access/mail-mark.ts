import type { ServerSecret } from '../secret.ts'

/** A mark that mail to this address arrived while this link was used. */
export const mailMark = (secret: ServerSecret, token: string, mail: string): string =>
  secret.sign('set-up-mail', JSON.stringify([token, mail]))

export const isMailMark = (
  secret: ServerSecret,
  token: string,
  mail: string,
  mark: string | null | undefined,
): boolean => typeof mark === 'string' && secret.isSigned('set-up-mail', JSON.stringify([token, mail]), mark)
