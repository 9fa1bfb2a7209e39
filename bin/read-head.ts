/**
 * The head of a mail on a stream as text, each byte one sign. What follows it is not read: as soon as the head is there the stream is closed,
 * which mail servers know of programs that need no more. A head larger than `most` is that of no mail; null.
 */
export async function readHead(stream: AsyncIterable<Buffer | string>, most: number): Promise<string | null> {
  let text = ''
  for await (const chunk of stream) {
    const from = Math.max(0, text.length - 3)
    text += Buffer.from(chunk).toString('latin1')
    const end = text.slice(from).search(/\n\r?\n/)
    if (end >= 0) text = text.slice(0, from + end)
    if (text.length > most) return null
    if (end >= 0) break
  }
  return text
}
