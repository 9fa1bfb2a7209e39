/** The first bytes of a stream as text, each byte one sign: mails need not be in any one encoding. The rest is read and dropped. */
export async function readStart(stream: AsyncIterable<Buffer | string>, most: number): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk)
    if (length < most) chunks.push(bytes.subarray(0, most - length))
    length += bytes.length
  }
  return Buffer.concat(chunks).toString('latin1')
}
