/** Makes the files a person can take along. Everything heavy is loaded when it is asked for. */
import { contentsOf, exportJson } from '#lib/core/exchange/export-json.ts'
import { sealBackup } from '#lib/core/vault/backup.ts'
import { saveFile } from '#lib/device/save-file.ts'
import type { Contents } from '#lib/core/exchange/export-json.ts'
import type { Lang } from '#lib/core/lang.ts'
import type { Journal } from '#lib/device/journal.ts'

export const contentsIn = (journal: Journal): Contents => contentsOf((collection) => journal.all(collection))

export async function saveBackup(journal: Journal, { name, passphrase }: { name: string; passphrase: string }) {
  const now = new Date().toISOString()
  const sealed = await sealBackup(new TextEncoder().encode(exportJson(contentsIn(journal), now)), passphrase)
  saveFile({ name, type: 'application/octet-stream', content: sealed })
  await journal.noteBackup(now)
}

export async function saveJson(journal: Journal, name: string) {
  const now = new Date().toISOString()
  saveFile({ name, type: 'application/json', content: exportJson(contentsIn(journal), now) })
  await journal.noteBackup(now)
}

export async function saveCsv(journal: Journal, { name, lang }: { name: string; lang: Lang }) {
  const { entriesCsv } = await import('#lib/core/exchange/entries-csv.ts')
  const ownFactors = journal.get('profile', 'profile')?.ownFactors ?? []
  saveFile({ name, type: 'text/csv;charset=utf-8', content: entriesCsv(journal.all('entries'), { lang, ownFactors }) })
}

type FhirOptions = { name: string; lang: Lang; appVersion: string; includeNotes: boolean }

export async function saveFhir(journal: Journal, { name, ...options }: FhirOptions) {
  const { fhirBundle, fhirType } = await import('#lib/core/exchange/fhir/bundle.ts')
  const exportedAt = new Date().toISOString()
  const bundle = fhirBundle(contentsIn(journal), { ...options, exportedAt, newId: () => crypto.randomUUID() })
  saveFile({ name, type: fhirType, content: `${JSON.stringify(bundle, null, 2)}\n` })
}
