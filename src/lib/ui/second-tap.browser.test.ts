import { afterEach, beforeEach, expect, test } from 'vitest'
import { refuseSecondTaps } from './second-tap.ts'

let stop: () => void = () => undefined
let answered: string[] = []

beforeEach(() => {
  answered = []
  stop = refuseSecondTaps(window)
})
afterEach(() => {
  stop()
  document.body.replaceChildren()
})

function button(name: string, screen = 'one') {
  const element = document.createElement('button')
  element.addEventListener('click', () => answered.push(name))
  const box = document.createElement('div')
  box.dataset['screen'] = screen
  box.append(element)
  document.body.append(box)
  return { element, box }
}
const tap = (element: HTMLElement, at: { x: number; y: number }) =>
  element.dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, clientX: at.x, clientY: at.y, detail: 1 }),
  )
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const here = { x: 100, y: 400 }

test('the second tap of two does not press what came in the place of the first', async () => {
  tap(button('verder').element, here)
  await pause(120)
  tap(button('ik heb een arts gesproken').element, here)
  expect(answered).toEqual(['verder'])
})

test('a button that stays while the questions change takes one tap per screen', async () => {
  const { element, box } = button('alles nee')
  tap(element, here)
  box.dataset['screen'] = 'two'
  await pause(120)
  tap(element, here)
  expect(answered).toEqual(['alles nee'])
  await pause(420)
  tap(element, here)
  expect(answered).toEqual(['alles nee', 'alles nee'])
})

test('what stays itself may be tapped fast, and so may something elsewhere', async () => {
  const { element } = button('plus')
  tap(element, here)
  await pause(80)
  tap(element, here)
  tap(button('elders').element, { x: 100, y: 100 })
  expect(answered).toEqual(['plus', 'plus', 'elders'])
})
