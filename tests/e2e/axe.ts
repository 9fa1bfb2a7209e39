/** Every screen is held to the same rules: WCAG 2.2 AA and axe's own good practices. */
import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** A violation prints what and where. */
export async function expectAccessible(page: Page, where: string, { framed = 0 } = {}) {
  // Without frames the page can give the verdict itself, which axe calls its legacy mode. Its other way opens an empty page
  // and reads axe a second time for every verdict, to join those of frames: half of the time of these tests.
  // What stands in one is a mail, and none of ours to judge here.
  expect(page.frames(), where).toHaveLength(1 + framed)
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .exclude('iframe')
    .withTags(tags)
    .options({ resultTypes: ['violations'] })
    .analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`))
  expect(found, where).toEqual([])
}

/** The same in the light and in the dark theme, as for somebody whose device goes dark in the evening. */
export async function expectAccessibleInBothThemes(page: Page, where: string, frames?: { framed: number }) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    // A colour half way from one theme to the other belongs to neither. In what is folded away no change ever comes to its end.
    await page.evaluate(async () => {
      const isSeen = ({ effect }: Animation) => effect instanceof KeyframeEffect && effect.target?.checkVisibility()
      const changes = document.getAnimations().filter((one) => one instanceof CSSTransition && isSeen(one))
      await Promise.allSettled(changes.map((one) => one.finished))
    })
    await expectAccessible(page, `${where}, ${colorScheme}`, frames)
  }
}
