/** On a phone whose keyboard covers the page instead of making it smaller, what stands at the foot is moved above it. */
export function liftAboveKeyboard(bar: HTMLElement) {
  const { visualViewport } = window
  if (visualViewport === null) return
  const lift = () => {
    const covered = Math.max(0, innerHeight - visualViewport.height - visualViewport.offsetTop)
    // Where it stands at the head nothing covers it.
    const isAtFoot = matchMedia('(max-width: 59.99rem)').matches
    // A finger's zoom makes the seen part smaller too; that is no keyboard.
    bar.style.translate = isAtFoot && visualViewport.scale === 1 && covered > 0 ? `0 -${String(covered)}px` : ''
  }
  visualViewport.addEventListener('resize', lift)
  visualViewport.addEventListener('scroll', lift)
  return () => {
    visualViewport.removeEventListener('resize', lift)
    visualViewport.removeEventListener('scroll', lift)
  }
}
