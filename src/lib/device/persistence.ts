/** Asks the browser to keep our data when the disk runs full, and says what it answered. */

/** `persisted`: the browser promised not to clear it by itself. `usedBytes`: about what this site holds. `null`: it does not say. */
export interface StorageStatus {
  persisted: boolean | null
  usedBytes: number | null
}

/** Safe to ask more than once. Browsers answer by their own rules (installed, used often); a no is no error. */
export async function requestPersistence(): Promise<boolean> {
  try {
    return await navigator.storage.persist()
  } catch {
    return false
  }
}

export async function storageStatus(): Promise<StorageStatus> {
  try {
    const [persisted, estimate] = await Promise.all([navigator.storage.persisted(), navigator.storage.estimate()])
    return { persisted, usedBytes: estimate.usage ?? null }
  } catch {
    return { persisted: null, usedBytes: null }
  }
}
