/**
 * Debian's Chromium in its two forms: the whole browser, and the shell of the same engine without a window around the page. The window is drawn
 * by pages of its own, which took a quarter of the time of all walks; what is about a window or about installing asks for the whole browser.
 */
import { existsSync } from 'node:fs'

export const wholeChromium = process.env.CHROMIUM ?? '/usr/bin/chromium'

const shellPlace = '/usr/bin/chromium-headless-shell'

/** The whole browser where there is no shell: slower, and the same for what the tests ask. */
export const chromiumShell = process.env.CHROMIUM_SHELL ?? (existsSync(shellPlace) ? shellPlace : wholeChromium)

/** They keep it from looking for hosts of its own. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
