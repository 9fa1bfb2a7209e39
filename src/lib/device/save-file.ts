/** A few seconds are enough for every browser to have begun reading; after that the memory is given back. */
const keepMs = 30_000

/** Hands a file to the browser to save. Nothing leaves the device. */
export function saveFile({ name, type, content }: { name: string; type: string; content: BlobPart }): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, keepMs)
}
