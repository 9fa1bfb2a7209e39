/** Bytes as text for JSON, addresses and columns: base64url without padding (RFC 4648, section 5). */

type Bytes = Uint8Array<ArrayBuffer>

/** So many bytes at once: a call takes only so many arguments. */
const step = 8192

export function toBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += step) {
    text += String.fromCharCode(...bytes.subarray(start, start + step))
  }
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** `null` for anything `toBase64Url` would not have written: other letters, padding, bits left over. */
export function fromBase64Url(text: string): Bytes | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
  return toBase64Url(bytes) === text ? bytes : null
}
