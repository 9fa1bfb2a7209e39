/** The address of a link, or null where it could do something else than lead somewhere: a script, a file, data. */
export function safeAddress(text: string): string | null {
  const address = text.trim()
  if (/^(?:\/(?![/\\])|#)[^\s<>"\\]*$/.test(address)) return address
  if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(address)) return null
  try {
    return new URL(address).href
  } catch {
    return null
  }
}

/** What she typed as an address: without `https://` in front it is still a site, and `a@b.nl` is a mail address. */
export function typedAddress(text: string): string | null {
  const typed = text.trim()
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(typed)) return safeAddress(`mailto:${typed}`)
  if (/^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#]\S*)?$/u.test(typed)) return safeAddress(`https://${typed}`)
  return safeAddress(typed)
}
