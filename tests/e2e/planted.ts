/** Looks for a sentence in everything a server keeps and says, in whatever form it could lie about there. */

/** As it is, in two bytes a letter, in JSON, in an address, in base64 at any offset. */
function formsOf(text: string): Buffer[] {
  const bytes = Buffer.from(text)
  const base64 = [0, 1, 2].flatMap((shift) => {
    // Whatever stands before it, three letters in the middle always come out the same.
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
    const middle = encoded.slice(4, -4)
    return [middle, middle.replaceAll('+', '-').replaceAll('/', '_')]
  })
  const utf16 = Buffer.from(text, 'utf16le')
  const hex = [bytes.toString('hex'), bytes.toString('hex').toUpperCase()]
  const texts = [text.toLowerCase(), text.toUpperCase(), encodeURIComponent(text), text.replaceAll(' ', '+')]
  return [bytes, utf16, Buffer.from(utf16).swap16(), ...[...texts, ...base64, ...hex].map((each) => Buffer.from(each))]
}

/** The forms in which it was found. */
export const findIn = (places: readonly Buffer[], text: string): string[] =>
  formsOf(text)
    .filter((form) => places.some((place) => place.includes(form)))
    .map((form) => form.toString('latin1'))

/** A dump as it is, and with its bytes (written in hex) and what looks like base64 read again as what they stand for. */
export function layersOf(dump: Buffer): Buffer[] {
  const bytes = unpacked(dump, /\\x([0-9a-f]+)/g, 'hex')
  return [dump, bytes, ...[dump, bytes].map((place) => unpacked(place, /([A-Za-z0-9+/_-]{16,})/g, 'base64'))]
}

function unpacked(place: Buffer, run: RegExp, encoding: 'hex' | 'base64'): Buffer {
  const runs = place.toString('latin1').matchAll(run)
  return Buffer.concat([...runs].flatMap(([, text = '']) => [Buffer.from(text, encoding), Buffer.of(0)]))
}
