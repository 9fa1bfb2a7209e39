import { chromium, expect, test } from '@playwright/test'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wholeChromium } from '../chromium.ts'
import { firstUse, readyForOffline, tap, visit, wordsOf } from './walk.ts'

const words = wordsOf('nl')

/** The same site at another port, whose service worker can be given a new version while a page is open. */
async function updatableSite(target: string) {
  let version = 1
  const { hostname, port } = new URL(target)
  const server = createServer((incoming, outgoing) => {
    const headers = { ...incoming.headers, host: new URL(target).host, 'accept-encoding': 'identity' }
    // Asked for anew every time: an unchanged answer could not be given a new version.
    delete headers['if-none-match']
    const onward = request({ hostname, port, path: incoming.url, method: incoming.method, headers }, (answer) => {
      const isWorker = incoming.url === '/service-worker.js'
      const { 'content-length': length, ...rest } = answer.headers
      delete rest.etag
      outgoing.writeHead(answer.statusCode ?? 500, isWorker || length === undefined ? rest : answer.headers)
      if (isWorker) outgoing.write(`// version ${version}\n`)
      answer.pipe(outgoing)
    })
    incoming.pipe(onward)
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    release: () => (version += 1),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

test('a new version waits for a tap: no session is interrupted, nothing typed is lost', async ({
  browser,
  baseURL,
}) => {
  test.slow()
  const site = await updatableSite(baseURL ?? '')
  const context = await browser.newContext({ baseURL: site.origin })
  try {
    const page = await context.newPage()
    await firstUse(page, 'nl')
    await readyForOffline(page)
    await page.reload()
    await page.evaluate(() => Object.assign(window, { untouched: true }))

    await tap(page.getByRole('link', { name: words.app.tabs.practise, exact: true }))
    await tap(page.getByRole('link', { name: /Adem 4-6/ }))
    await tap(page.getByRole('button', { name: words.session.start.begin, exact: true }))
    await tap(page.getByRole('button', { name: words.session.rating.skip }))
    site.release()
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
    await expect
      .poll(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).waiting)), {
        timeout: 30_000,
      })
      .toBe(true)
    await expect(page.getByRole('button', { name: words.session.running.stop })).toBeVisible()
    await tap(page.getByRole('button', { name: words.session.running.stop }))
    await tap(page.getByRole('button', { name: words.session.after.close, exact: true }))

    await tap(page.getByRole('link', { name: words.app.tabs.diary, exact: true }))
    await page.getByRole('textbox').first().fill('getypt tijdens de update')
    await tap(page.getByRole('link', { name: words.app.tabs.today, exact: true }))
    await expect(page.getByText(words.app.update.text)).toBeVisible()
    expect(await page.evaluate(() => 'untouched' in window)).toBe(true)

    await tap(page.getByRole('button', { name: words.app.update.button }))
    await expect(async () => expect(await page.evaluate(() => 'untouched' in window)).toBe(false)).toPass()
    await expect(page.getByText(words.app.update.text)).toHaveCount(0)
    await visit(page, '/app/dagboek', 'nl')
    await expect(page.getByRole('textbox').first()).toHaveValue('getypt tijdens de update')
  } finally {
    await context.close()
    site.close()
  }
})

test('the browser finds nothing that keeps the app from being installed', async ({ baseURL, launchOptions }) => {
  const folder = mkdtempSync(join(tmpdir(), 'regie-install-'))
  const context = await chromium.launchPersistentContext(folder, {
    ...launchOptions,
    // The shell installs nothing, so it finds nothing in the way either.
    executablePath: wholeChromium,
    baseURL: baseURL ?? '',
  })
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    for (const path of ['/app', '/en/app']) {
      await page.goto(path)
      await readyForOffline(page)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const session = await context.newCDPSession(page)
      const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
      expect(installabilityErrors, path).toEqual([])
      const { errors } = await session.send('Page.getAppManifest')
      expect(errors, path).toEqual([])
    }
  } finally {
    await context.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
