/** Which file a picture of a blog is: the one it was made from where that can be told, among the files she has of it or on its own site. */

/** The last steps of an address or path as they are compared: letters as they are read, small, and composed. */
function stepsOf(address: string): string[] {
  const path = URL.parse(address)?.pathname ?? address.replace(/[?#].*$/, '')
  let read = path
  try {
    read = decodeURIComponent(path)
  } catch {
    // It is no address that was written as one should be.
  }
  return read.normalize('NFC').toLowerCase().split('/').filter(Boolean)
}

/** `stoel-300x200.jpg` and `stoel-scaled.jpg` were made from `stoel.jpg`. */
const original = (name: string) => name.replace(/-(?:\d{1,5}x\d{1,5}|scaled)(?=\.\w+$)/i, '')

const isSize = (step: string) => /^w\d{1,5}(?:h\d{1,5})?$/.test(step)

/** Without what a program put in between to make it smaller: the folder `size/w600` of Ghost. */
function plainSteps(address: string): string[] {
  const steps = stepsOf(address)
  const at = steps.findIndex((step, i) => step === 'size' && isSize(steps[i + 1] ?? ''))
  return at < 0 ? steps : steps.toSpliced(at, 2)
}

/** Whether two addresses are one picture, perhaps in two sizes. */
export const isSameFile = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((address) => plainSteps(address).map(original).join('/'))
  return a === b
}

/** Where to ask for a picture, best first: the file it was made from, then what the post showed. */
export function addressesOf(address: string): string[] {
  const url = URL.parse(address)
  if (url === null || !/^https?:$/.test(url.protocol)) return []
  const found: string[] = []
  // Jetpack shows the pictures of a blog through a server of its own: https://i0.wp.com/<host>/<path>.
  const through = /^i[0-3]\.wp\.com$/.test(url.hostname) ? URL.parse(`https:/${url.pathname}`) : null
  for (const each of through ? [through, url] : [url]) {
    const bare = new URL(each)
    const steps = bare.pathname.split('/')
    const at = steps.findIndex((step, i) => step === 'size' && isSize(steps[i + 1] ?? ''))
    const kept = at < 0 ? steps : steps.toSpliced(at, 2)
    bare.pathname = [...kept.slice(0, -1), original(kept.at(-1) ?? '')].join('/')
    found.push(bare.href, each.href)
  }
  return [...new Set(found)]
}

/** Files of hers by their name, to look pictures up in. */
export type FileIndex = ReadonlyMap<string, readonly { path: string; steps: readonly string[] }[]>

export function indexOf(paths: readonly string[]): FileIndex {
  const files = paths.map((path) => ({ path, steps: stepsOf(path) }))
  return Map.groupBy(files, ({ steps }) => steps.at(-1) ?? '')
}

/** Every picture of a blog by its name, each once however large it was shown. */
export type NamedPictures = ReadonlyMap<string, readonly (readonly string[])[]>

export function namedPictures(addresses: readonly string[]): NamedPictures {
  const all = new Map(addresses.map(stepsOfPicture).map((steps) => [steps.join('/'), steps]))
  return Map.groupBy(all.values(), (steps) => steps.at(-1) ?? '')
}

/** Of the file it was made from, on the site it was first on. */
const stepsOfPicture = (address: string) => plainSteps(addressesOf(address)[0] ?? address).map(original)

/**
 * Her file for a picture, or null. Names come back every year: of two that fit as well as each other neither is taken, one from another
 * month's folder never is, and one from no month's folder only when it fits no other picture of the blog (`all`) as well.
 */
export function fileFor(address: string, index: FileIndex, all: NamedPictures): string | null {
  const steps = plainSteps(address)
  const name = steps.at(-1) ?? ''
  const own = stepsOfPicture(address)
  const others = (all.get(own.at(-1) ?? '') ?? []).filter((other) => other.join('/') !== own.join('/'))
  for (const wanted of new Set([original(name), name])) {
    const sought = [...steps.slice(0, -1), wanted]
    const fitting = (index.get(wanted) ?? [])
      .filter((file) => monthOf(file.steps) === null || monthOf(file.steps) === monthOf(sought))
      .map((file) => ({ ...file, shared: sharedEnd(file.steps, sought) }))
      .filter(
        (file) =>
          monthOf(file.steps) !== null ||
          others.every((other) => sharedEnd(file.steps, [...other.slice(0, -1), wanted]) < file.shared),
      )
      .toSorted((a, b) => b.shared - a.shared)
    const [best, second] = fitting
    if (best && best.shared !== second?.shared) return best.path
  }
  return null
}

/** `2019/05`, the folder WordPress and Ghost put what came in that month in. */
function monthOf(steps: readonly string[]): string | null {
  const at = steps.findIndex(
    (step, i) => /^(?:19|20)\d\d$/.test(step) && /^(?:0[1-9]|1[0-2])$/.test(steps[i + 1] ?? ''),
  )
  return at < 0 ? null : `${steps[at] ?? ''}/${steps[at + 1] ?? ''}`
}

function sharedEnd(a: readonly string[], b: readonly string[]): number {
  let count = 0
  while (count < Math.min(a.length, b.length) && a.at(-1 - count) === b.at(-1 - count)) count += 1
  return count
}
