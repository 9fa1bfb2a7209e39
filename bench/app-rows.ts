import { diaryDays, firstLoad, openOffline } from './app.ts'
import { bytesOf, without } from './first-visit.ts'
import type { Bench, Part } from './part.ts'
import { withChromium } from './phone.ts'
import { atMost, kilobytes, median, range } from './table.ts'

const times = 7

/** The private app: its weight at first load, and how soon it opens without a network on a slow processor. */
export async function appRows({ regie }: Bench): Promise<Part> {
  const fetched = await withChromium((browser) => firstLoad(browser, regie.origin))
  const opened = await withChromium((browser) => openOffline(browser, regie.origin, times))
  const seconds = opened.map((ms) => ms / 1000)
  const rows = [
    {
      ...kilobytes('app, first load', bytesOf(fetched), atMost(150)),
      note: `${fetched.length} requests, fonts included`,
    },
    kilobytes('app, first load without fonts', bytesOf(without(fetched, 'font'))),
    {
      name: `app, opening offline with ${diaryDays} days, median`,
      unit: 's',
      digits: 2,
      measured: median(seconds),
      goal: atMost(1),
      note: `${times} times, ${range(seconds)}`,
    },
  ]
  return { rows, details: { fetched, opened } }
}
