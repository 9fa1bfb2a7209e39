/** What a track costs on a slow phone: how soon it can play after the tap, the memory that takes, and the size that is kept. */
import type { Browser, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { recipes } from '#lib/core/exercise/recipes.ts'
import { parseSettings } from '#lib/core/exercise/settings.ts'
import { timeline, type Timeline } from '#lib/core/exercise/timeline/timeline.ts'
import type { SoundMix } from '#lib/core/sound/mix.ts'
import { withChromium } from './phone.ts'
import { withScriptedPage } from './scripted-page.ts'
import { processesOf, slowed } from './slowed.ts'
import type { Ready } from './track.browser.ts'

/** Of one session. Memory is what all processes of the browser together held at most, above what they held before. */
export type TrackFigures = Ready & {
  session: string
  /** A second track of the same page: the worker is there already. */
  againMs: number
  peakMiB: number
  /** By how much the machine was slowed, measured on its main thread while the track was made. */
  timesSlower: number
}

const slowness = 4
const full: SoundMix = { voice: true, tones: true, breath: true, voiceLevel: 3, toneLevel: 3 }
const sessions = [
  { session: 'bodyscan, 10 min', laidOut: lay('bodyscan', 10) },
  { session: 'adem-4-6, 10 min', laidOut: lay('adem-4-6', 10) },
]

function lay(id: 'bodyscan' | 'adem-4-6', length: number): Timeline {
  return timeline(recipes[id], parseSettings(recipes[id], { length }), 'nl')
}

/** Ten minutes with a recording for every sentence, tones and breath sound; each `times` times in a fresh page, the median. */
export async function measureTracks({ port, times }: { port: number; times: number }): Promise<TrackFigures[]> {
  const figures: TrackFigures[] = []
  await withScriptedPage({ port, script: 'track.browser.ts' }, async (origin) => {
    for (const one of sessions) {
      const all: TrackFigures[] = []
      for (let i = 0; i < times; i += 1) {
        all.push(await withChromium((browser) => measureOnce(browser, { origin, ...one })))
      }
      all.sort((a, b) => a.readyMs - b.readyMs)
      const median = all[Math.floor(all.length / 2)]
      if (median) figures.push({ ...median, peakMiB: Math.max(...all.map(({ peakMiB }) => peakMiB)) })
    }
  })
  return figures
}

async function measureOnce(
  browser: Browser,
  { origin, session, laidOut }: { origin: string; session: string; laidOut: Timeline },
): Promise<TrackFigures> {
  const page = await openPage(browser, origin)
  const processes = (await processesOf(browser)).map(({ id }) => id)
  await page.evaluate(
    ([given, mix]) => {
      window.benchPrepare(given, mix)
    },
    [laidOut, full] as const,
  )
  const slow = await slowed(processes, slowness, async () => ({
    first: await peakDuring(processes, () => page.evaluate(() => window.benchReady())),
    again: await page.evaluate(() => window.benchReady()),
    work: await page.evaluate(() => window.benchWork()),
  }))
  const work = await page.evaluate(() => window.benchWork())
  return {
    session,
    ...slow.first.value,
    againMs: slow.again.readyMs,
    peakMiB: slow.first.aboveBeforeMiB,
    timesSlower: slow.work / work,
  }
}

async function openPage(browser: Browser, origin: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(origin)
  await page.waitForFunction(() => 'benchReady' in window)
  return page
}

/** What these processes hold together at most while something is done, above what they held before. Looked at every 10 ms. */
async function peakDuring<Value>(pids: readonly number[], use: () => Promise<Value>) {
  const held = () => pids.reduce((sum, pid) => sum + ownMiB(pid), 0)
  const before = held()
  let most = before
  const looking = setInterval(() => (most = Math.max(most, held())), 10)
  try {
    return { value: await use(), aboveBeforeMiB: most - before }
  } finally {
    clearInterval(looking)
  }
}

/** Memory a process has filled itself, not the program it is read from; nothing of one that has ended (Linux). */
function ownMiB(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const kB = (field: string) => Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0)
    return (kB('RssAnon') + kB('RssShmem')) / 1024
  } catch {
    return 0
  }
}
