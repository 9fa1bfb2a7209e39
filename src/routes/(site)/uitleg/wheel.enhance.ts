/**
 * Turns the long page of five steps into one step at a time, chosen on the wheel. Without it every step stands below the
 * wheel and the wheel is a list of links to them.
 */
const steps = [...document.querySelectorAll<HTMLElement>('.step')]
const nodes = [...document.querySelectorAll<HTMLAnchorElement>('.wheel a[data-step]')]
const middle = document.querySelector('.wheel .middle')
const turns = document.querySelector<HTMLElement>('.turns')
let current = 0

function show(index: number, { focus }: { focus: boolean }) {
  current = (index + steps.length) % steps.length
  steps.forEach((step, i) => (step.hidden = i !== current))
  nodes.forEach((node, i) => {
    if (i === current) node.setAttribute('aria-current', 'step')
    else node.removeAttribute('aria-current')
  })
  const node = nodes[current]
  const [name, count] = [middle?.querySelector('b'), middle?.querySelector('span')]
  if (node && name && count) {
    name.textContent = node.querySelector('.name')?.textContent ?? ''
    count.textContent = node.dataset['of'] ?? ''
  }
  if (focus) steps[current]?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: false })
}

function turnTo(index: number) {
  show(index, { focus: true })
  history.replaceState(history.state, '', `#${steps[current]?.id ?? ''}`)
}

nodes.forEach((node, i) => {
  node.addEventListener('click', (event) => {
    event.preventDefault()
    turnTo(i)
  })
  node.addEventListener('keydown', (event) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    nodes[(i + by + nodes.length) % nodes.length]?.focus()
  })
})
turns?.querySelector('.previous')?.addEventListener('click', () => turnTo(current - 1))
turns?.querySelector('.next')?.addEventListener('click', () => turnTo(current + 1))
if (turns) turns.hidden = false

const wanted = steps.findIndex((step) => `#${step.id}` === location.hash)
show(Math.max(0, wanted), { focus: wanted >= 0 })
window.addEventListener('hashchange', () => {
  const index = steps.findIndex((step) => `#${step.id}` === location.hash)
  if (index >= 0) show(index, { focus: true })
})
