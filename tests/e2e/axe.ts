/** Every screen is held to the same rules: WCAG 2.2 AA and axe's own good practices. */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import axe from 'axe-core'

const everything: axe.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}

/** A theme is nothing but other colours, so what else there is to see was seen in the first. */
const colours: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

type Frames = { framed?: number }

/** A violation prints what and where. */
export const expectAccessible = (page: Page, where: string, frames?: Frames) => judge(page, where, everything, frames)

/** The same in the light and in the dark theme, as for somebody whose device goes dark in the evening. */
export async function expectAccessibleInBothThemes(page: Page, where: string, frames?: Frames) {
  for (const [colorScheme, rules] of [
    ['light', everything],
    ['dark', colours],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await judge(page, `${where}, ${colorScheme}`, rules, frames)
  }
}

async function judge(page: Page, where: string, runOnly: axe.RunOnly, { framed = 0 }: Frames = {}) {
  // What stands in a frame is a mail, and none of ours to judge here.
  expect(page.frames(), where).toHaveLength(1 + framed)
  // A colour half way to another, as from one theme to the other, belongs to neither. In what is folded away no change ever comes to its end.
  await page.evaluate(async () => {
    const isSeen = ({ effect }: Animation) => effect instanceof KeyframeEffect && effect.target?.checkVisibility()
    const changes = document.getAnimations().filter((one) => one instanceof CSSTransition && isSeen(one))
    await Promise.allSettled(changes.map((one) => one.finished))
  })
  // Reading axe costs more than its verdict, so each document does it once.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const found = await page.evaluate(async (only) => {
    const { axe: judging } = window as unknown as { axe: typeof axe }
    const results = await judging.run(
      { exclude: [['iframe']] },
      { runOnly: only, resultTypes: ['violations'], iframes: false },
    )
    // A line that is half under a bar that stays where it is, as the tabs, comes out from under it by scrolling.
    const isUnderBar = ({ any }: axe.NodeResult) =>
      any.some(
        ({ id, data, relatedNodes = [] }) =>
          id === 'target-size' &&
          (data as { messageKey?: string } | null)?.messageKey === 'partiallyObscured' &&
          relatedNodes.every(({ target: [selector] }) => {
            let over = document.querySelector(String(selector))
            while (over && !/^(?:fixed|sticky)$/.test(getComputedStyle(over).position)) over = over.parentElement
            return over !== null
          }),
      )
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.filter((node) => !isUnderBar(node)).map(({ target }) => `${id} at ${target.join(' ')}`),
    )
  }, runOnly)
  expect(found, where).toEqual([])
}
