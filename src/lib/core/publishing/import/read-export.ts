import type { Result } from '../../result.ts'
import { readGhost } from './read-ghost.ts'
import { readWxr } from './read-wxr.ts'
import type { BlogExport, BlogFault } from './source.ts'

/** Reads either export by what it begins with. `site` is where the blog stood, for one that does not say. */
export function readExport(text: string, site: string): Result<BlogExport, BlogFault> {
  const plain = text.replace(/^\uFEFF/, '')
  return /^\s*[{[]/.test(plain.slice(0, 1000)) ? readGhost(plain, site) : readWxr(plain)
}
