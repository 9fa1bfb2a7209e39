/** Keeps the open key in this browser for a while, as a key that no script can read out, so that the next page finds it open. */
import { openDB } from 'idb'

export type KeptKey = { key: CryptoKey; recipient: string; usedAt: number }

const place = 'regie-studio'
const open = () =>
  openDB<{ kept: { key: 'key'; value: KeptKey } }>(place, 1, {
    upgrade(db) {
      db.createObjectStore('kept')
    },
  })

/** Where a browser keeps nothing (a private window of some), the key is open on this page alone. */
export async function keepKey(kept: KeptKey): Promise<void> {
  await open()
    .then((db) => db.put('kept', kept, 'key').finally(() => db.close()))
    .catch(() => undefined)
}

export async function readKeptKey(): Promise<KeptKey | null> {
  const found = await open()
    .then((db) => db.get('kept', 'key').finally(() => db.close()))
    .catch(() => undefined)
  return found ?? null
}

export async function forgetKey(): Promise<void> {
  await open()
    .then((db) => db.delete('kept', 'key').finally(() => db.close()))
    .catch(() => undefined)
}
