import { fail, succeed, type Result } from '#lib/core/result.ts'
import { saysSignedOut } from '../../signed-out.svelte.ts'

export type KeepProblem = 'too-large' | 'not-a-picture' | 'failed'

/** Gives a file to the server and comes back with its address. */
export type KeepPicture = (file: File) => Promise<Result<string, KeepProblem>>

/** In bytes; the server takes no more (src/lib/server/pictures/store.ts). */
const largest = 20 * 1024 * 1024

/** Sends a picture. One that is too large is not even begun with. */
export const keepPicture: KeepPicture = async (file) => {
  if (file.size > largest) return fail('too-large')
  try {
    const response = await fetch('/api/studio/afbeeldingen', { method: 'POST', body: file })
    if (saysSignedOut(response)) return fail('failed')
    if (response.status === 413) return fail('too-large')
    if (response.status === 422) return fail('not-a-picture')
    if (!response.ok) return fail('failed')
    return succeed(((await response.json()) as { address: string }).address)
  } catch {
    return fail('failed')
  }
}
