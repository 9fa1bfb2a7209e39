/**
 * One secret of the server, and keys for single purposes drawn from it. It signs what comes back from visitors and seals what the
 * server itself must be able to read (the password of a calendar). Whoever has it still reads no message: those are sealed for the
 * practitioner alone.
 */
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import path from 'node:path'

const secretBytes = 32

export type ServerSecret = {
  /** 32 bytes that serve one purpose; the same at every start. */
  keyFor: (purpose: string) => Buffer
  /** A mark (HMAC-SHA-256, base64url) that only this server can put on a text. */
  sign: (purpose: string, text: string) => string
  isSigned: (purpose: string, text: string, mark: string) => boolean
}

/** Draws the keys from 32 bytes (HKDF-SHA-256, RFC 5869). */
export function serverSecret(bytes: Uint8Array): ServerSecret {
  if (bytes.length !== secretBytes) throw new Error(`serverSecret requires ${secretBytes} bytes`)
  const keyFor = (purpose: string) => Buffer.from(hkdfSync('sha256', bytes, '', `regie/${purpose}`, secretBytes))
  const sign = (purpose: string, text: string) => createHmac('sha256', keyFor(purpose)).update(text).digest('base64url')
  return {
    keyFor,
    sign,
    isSigned: (purpose, text, mark) => {
      const [own, other] = [Buffer.from(sign(purpose, text)), Buffer.from(mark)]
      return own.length === other.length && timingSafeEqual(own, other)
    },
  }
}

/** The secret kept in the data folder; made at the first start, readable for the owner of the process alone. */
export function keptSecret(dataDir: string): ServerSecret {
  const file = path.join(dataDir, 'secret')
  if (!existsSync(file)) makeSecret(file)
  const bytes = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')
  if (bytes.length !== secretBytes) throw new Error(`${file} is not a secret of Regie: put it back from a backup`)
  return serverSecret(bytes)
}

/** Two processes may start at once: the file appears whole, and the first one wins. */
function makeSecret(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, randomBytes(secretBytes).toString('base64url') + '\n', { mode: 0o600, flush: true })
  chmodSync(draft, 0o600)
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(draft)
  }
}
