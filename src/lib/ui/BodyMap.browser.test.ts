import { beforeEach, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { userEvent } from 'vitest/browser'
import BodyMap from './BodyMap.svelte'
import { bodyAreas } from './drawings/body-regions.ts'

const areas = (view: 'front' | 'back') => Object.entries(bodyAreas[view]).map(([id, d]) => ({ id, name: id, d }))
const ontoggle = vi.fn<(id: string) => void>()
const show = (view: 'front' | 'back', chosen: string[] = []) =>
  render(BodyMap, { view, label: 'body', areas: areas(view), chosen, ontoggle })

beforeEach(() => {
  ontoggle.mockClear()
})

it('says which areas are chosen', async () => {
  const screen = await show('front', ['belly'])
  await expect.element(screen.getByRole('checkbox', { name: 'belly' })).toBeChecked()
  await expect.element(screen.getByRole('checkbox', { name: 'chest' })).not.toBeChecked()
})

it('is reached with Tab and toggled with Space and Enter', async () => {
  await show('front')
  await userEvent.tab()
  await userEvent.keyboard(' ')
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  expect(ontoggle.mock.calls).toEqual([['head'], ['face']])
})

it('leaves other keys alone', async () => {
  await show('front')
  await userEvent.tab()
  await userEvent.keyboard('a{ArrowDown}')
  expect(ontoggle).not.toHaveBeenCalled()
})

it('takes the person’s own left: right in the picture from the front, left in it from behind', async () => {
  const front = await show('front')
  const [left, right] = [middleOf(front, 'hand-left'), middleOf(front, 'hand-right')]
  expect(left).toBeGreaterThan(right)
  await front.unmount()
  const back = await show('back')
  expect(middleOf(back, 'hand-left')).toBeLessThan(middleOf(back, 'hand-right'))
})

it.each(['front', 'back'] as const)('has areas of at least 44 px when the %s is 300 px wide', async (view) => {
  const screen = await show(view)
  screen.container.style.inlineSize = '300px'
  for (const { id } of areas(view)) {
    const { width, height } = screen.getByRole('checkbox', { name: id, exact: true }).element().getBoundingClientRect()
    expect([id, Math.min(width, height) >= 44]).toEqual([id, true])
  }
})

function middleOf(screen: Awaited<ReturnType<typeof show>>, id: string): number {
  const box = screen.getByRole('checkbox', { name: id, exact: true }).element().getBoundingClientRect()
  return box.x + box.width / 2
}
