let queue: Promise<unknown> = Promise.resolve()

/** Does some work of a hundredth of a second or more when the screen has been drawn, one piece at a time between taps. */
export function afterPaint<Result>(work: () => Result): Promise<Result> {
  const result = queue.then(drawn).then(work)
  queue = result.catch(() => null)
  return result
}

/** A timer behind a frame comes after what that frame drew; without frames (a hidden tab) a timer alone will do. */
const drawn = () =>
  new Promise<void>((resolve) => {
    const go = () => setTimeout(resolve)
    if (document.visibilityState === 'visible') requestAnimationFrame(go)
    else go()
  })
