import { expect, test } from '@playwright/test'
import { appScreens, firstUse, publicPages, reload, visit } from './walk.ts'

test('no page asks anything of anyone else, breaks its own content policy or sets a cookie', async ({
  page,
  baseURL,
}) => {
  test.slow()
  const strangers: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (/^https?:/.test(url) && !url.startsWith(`${baseURL}/`)) strangers.push(url)
  })
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await firstUse(page, 'nl')
  for (const path of [...publicPages, ...appScreens]) {
    await visit(page, path, 'nl')
    await page.waitForLoadState('networkidle')
  }
  expect(strangers).toEqual([])
  expect(complaints).toEqual([])
  expect(await page.context().cookies()).toEqual([])
})

test('what is written in the diary never leaves the device and never lies readable on it', async ({ page }) => {
  const secret = 'Met de hond tot aan het water 8391'
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await firstUse(page, 'nl')
  await visit(page, '/app/dagboek', 'nl')
  await page.getByRole('textbox').first().fill(secret)
  await page.getByRole('textbox').first().blur()
  await page.waitForTimeout(800)
  await reload(page)
  await expect(page.getByRole('textbox').first()).toHaveValue(secret)

  expect(sent.filter((line) => line.includes('8391'))).toEqual([])
  expect(sent.filter((line) => !/^https?:\/\/[^ ]+ $|^data:|^blob:/.test(line))).toEqual([])
  const readable = await page.evaluate(async () => {
    const places = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.title, location.href]
    for (const { name } of await indexedDB.databases()) {
      const open = indexedDB.open(name ?? '')
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        open.onsuccess = () => {
          resolve(open.result)
        }
        open.onerror = () => {
          reject(new Error(String(open.error)))
        }
      })
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll()
        const rows = await new Promise<unknown[]>((resolve) => {
          all.onsuccess = () => {
            resolve(all.result as unknown[])
          }
        })
        const decoder = new TextDecoder('latin1')
        const asText = (value: unknown): string =>
          value instanceof ArrayBuffer || ArrayBuffer.isView(value)
            ? decoder.decode(value as ArrayBuffer)
            : typeof value === 'object' && value !== null
              ? Object.values(value).map(asText).join(' ')
              : String(value)
        places.push(rows.map(asText).join(' '))
      }
    }
    return places.join('\n')
  })
  expect(readable.length).toBeGreaterThan(200)
  expect(readable).not.toContain('8391')
  expect(readable).not.toContain('hond')
})

test('the quick exit leaves at once and is on every private screen', async ({ page }) => {
  await page.route('https://**', (route) => route.fulfill({ body: 'elders' }))
  await firstUse(page, 'nl')
  for (const path of appScreens) {
    await visit(page, path, 'nl')
    await expect(page.getByRole('link', { name: 'Snel weg' }).first()).toBeVisible()
  }
  await page.getByRole('link', { name: 'Snel weg' }).first().click()
  await expect(page).not.toHaveURL(/localhost/)
})
