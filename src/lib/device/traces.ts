/** What this device remembers besides the journal: which articles were read, small choices about the interface, and a voice. */
import { forgetVoice } from './voice/database.ts'

/** Forgets all of it. The files of the app itself stay: they are the same for everyone, and keep it working offline. */
export async function forgetTraces(): Promise<void> {
  for (const key of Object.keys(localStorage)) if (key.startsWith('regie.')) localStorage.removeItem(key)
  const names = await caches.keys()
  const read = names.filter((name) => name.startsWith('regie-') && !name.startsWith('regie-files-'))
  await Promise.all(read.map((name) => caches.delete(name)))
  await forgetVoice()
}
