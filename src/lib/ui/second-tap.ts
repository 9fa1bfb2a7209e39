/**
 * Someone tired taps twice. The second tap must not answer a question that was never seen, or put away a card that just
 * came: a tap on the same place, soon after another, is refused when what lies under it has become something else. What
 * stays itself (a chip, a plus) may be tapped as fast as one likes.
 *
 * "Something else" is another element, or the same one on another screen: screens that keep their buttons carry
 * `data-screen` with a value of their own.
 */
const soonMs = 400
const nearPx = 30
/** A press on a label is followed at once by the press of its input: one gesture. */
const sameGestureMs = 20

type Press = { at: number; x: number; y: number; byKey: boolean; target: EventTarget | null; screen: string | null }

/** Watches every press on the page; returns what ends the watching. */
export function refuseSecondTaps(page: Window): () => void {
  let last: Press | null = null
  function watch(event: MouseEvent) {
    const press = pressOf(event)
    if (last !== null && isSecondTap(last, press)) {
      event.preventDefault()
      event.stopImmediatePropagation()
      return
    }
    last = press
  }
  page.addEventListener('click', watch, { capture: true })
  return () => page.removeEventListener('click', watch, { capture: true })
}

function isSecondTap(before: Press, now: Press): boolean {
  const passed = now.at - before.at
  if (passed < sameGestureMs || passed > soonMs) return false
  if (before.target === now.target && before.screen === now.screen) return false
  // A key that is held presses whatever has the focus.
  if (now.byKey) return before.byKey && before.screen !== now.screen
  return Math.hypot(now.x - before.x, now.y - before.y) < nearPx
}

function pressOf(event: MouseEvent): Press {
  const { target, timeStamp, clientX, clientY, detail } = event
  const screen =
    target instanceof Element ? (target.closest<HTMLElement>('[data-screen]')?.dataset['screen'] ?? null) : null
  return { at: timeStamp, x: clientX, y: clientY, byKey: detail === 0, target, screen }
}
