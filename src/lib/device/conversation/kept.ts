/** Which conversations are kept on this device, for pages outside the private app. Looking never makes a store. */
import type { KeptConversation } from '#lib/core/exchange/kept-conversation.ts'
import type { Journal } from '../journal.ts'

/** The journal that is there already; `null` when this browser has none, or it does not open. */
export async function existingJournal(): Promise<Journal | null> {
  try {
    const databases = await indexedDB.databases()
    return databases.some(({ name }) => name === 'regie') ? await journal() : null
  } catch {
    return null
  }
}

/** Whether it is on disk now. */
export async function keepConversation(kept: KeptConversation): Promise<boolean> {
  try {
    await (await journal()).put('conversations', kept)
    return true
  } catch {
    return false
  }
}

const journal = async () => (await import('../journal.ts')).openJournal()
