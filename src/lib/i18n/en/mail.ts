import type { mail as dutch } from '../nl/mail.ts'

export const mail: typeof dutch = {
  greeting: 'Hello',
}
