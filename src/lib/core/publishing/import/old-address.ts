/**
 * An address of a blog the way it is kept and looked up: the path without a slash at its end, letters as they are read, and of what stands
 * behind the question mark only the `p` of WordPress. `null` when it is none, or the front page.
 */
export function keptPath(address: string): string | null {
  const url = URL.parse(address, 'https://blog.invalid')
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  const path = withoutEndSlashes(readable(url.pathname)).toLowerCase()
  const post = url.searchParams.get('p')
  if (post !== null && /^\d{1,12}$/.test(post)) return `${path}/?p=${post}`
  return path === '' ? null : path
}

/** The same of a path below where a blog stands, which may be a folder. */
export const keptBelow = (site: string, path: string): string | null =>
  keptPath(URL.canParse(site) ? withoutEndSlashes(site) + path : path)

/** Whether two addresses are of one site, with `www` before it or not. */
export function isSameSite(one: string, other: string): boolean {
  const [a, b] = [one, other].map((address) => URL.parse(address)?.hostname.replace(/^www\./, ''))
  return a !== undefined && a === b
}

/** Looked for from the first of a row of them only: a long row in the middle would be walked from each. */
export const withoutEndSlashes = (address: string): string => address.replace(/(?<!\/)\/+$/, '')

function readable(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
