/** Random marks that let somebody in. The database keeps only their hash: who reads it can come in with none of them. */
import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits as text for a cookie or a link (OWASP ASVS 5.0 V11.5.1 asks at least 128). */
export const makeToken = (): string => randomBytes(32).toString('base64url')

/** SHA-256 in hex. A token is too long to guess, so it needs no slow hash. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
