/**
 * A list of tags, as DKIM and DMARC records are written (RFC 6376 3.2): `name=value`, with semicolons between. Null when it is not one or
 * names a tag twice.
 */
export function readTags(record: string): ReadonlyMap<string, string> | null {
  const tags = new Map<string, string>()
  for (const part of record.split(';')) {
    if (part.trim() === '') continue
    const [, name, value] = /^\s*([a-z][a-z0-9_]*)\s*=\s*(.*?)\s*$/is.exec(part) ?? []
    if (name === undefined || value === undefined || tags.has(name.toLowerCase())) return null
    tags.set(name.toLowerCase(), value)
  }
  return tags
}
