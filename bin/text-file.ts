/** A file of text as the commands take it, gzipped or not. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { fail, succeed } from '#lib/core/result.ts'
import type { Result } from '#lib/core/result.ts'

/** The text without a byte order mark, which Windows likes to write (RFC 8259, 8.1), or the one line that says why there is none. */
export function readText(file: string): Result<string, string> {
  try {
    const bytes = readFileSync(file)
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
    return succeed(new TextDecoder().decode(isGzip ? gunzipSync(bytes) : bytes))
  } catch (error) {
    return fail(`${file} cannot be read: ${reasonOf(error)}`)
  }
}

export const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
