/** The slow phone: Chromium at 360 by 800, a processor four times slower, 1.6 Mbit/s with 150 ms delay. */
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from '@playwright/test'

/** Chromium is Debian's; the flags keep it from looking for hosts of its own. */
const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const launchChromium = (args: string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...chromiumArgs, ...args],
  })

export const phoneContext = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' })

const slowNetwork = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 1024 * 1024) / 8,
}

/** Slows this page down: the processor always, the network when asked. */
export async function slowDown(page: Page, { network }: { network: boolean }): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  if (network) await session.send('Network.emulateNetworkConditions', slowNetwork)
  return session
}

/** A browser for as long as it is used. */
export async function withChromium<Value>(use: (browser: Browser) => Promise<Value>): Promise<Value> {
  const browser = await launchChromium()
  try {
    return await use(browser)
  } finally {
    await browser.close()
  }
}
