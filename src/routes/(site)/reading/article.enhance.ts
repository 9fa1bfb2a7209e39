/** What an article gains when script runs: its current section in the contents, sharing, and one note at a time in the margin. */

markCurrentSection()
offerSharing()
keepOneNoteOpen()

function markCurrentSection() {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')]
  const sections = links.map((link) => ({
    link,
    heading: document.getElementById(decodeURIComponent(link.hash.slice(1))),
  }))
  const mark = () => {
    // The current section is the last whose heading has passed the upper third; before that, the first.
    const line = innerHeight / 3
    const passed = sections.filter(({ heading }) => heading !== null && heading.getBoundingClientRect().top < line)
    const current = passed.at(-1) ?? sections[0]
    for (const { link } of sections) {
      if (link === current?.link) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
  }
  const watcher = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' })
  for (const { heading } of sections) if (heading) watcher.observe(heading)
  mark()
}

function offerSharing() {
  const group = document.querySelector<HTMLElement>('[data-share]')
  const status = group?.querySelector<HTMLElement>('[data-share-status]')
  const button = (name: string) => group?.querySelector<HTMLButtonElement>(`[data-share-${name}]`)
  const { title = '', address: url = '' } = group?.dataset ?? {}
  const offer = (name: string, act: () => unknown) => {
    const found = button(name)
    if (!found) return
    found.hidden = false
    found.addEventListener('click', () => act())
  }

  // Closing the share sheet is a refusal, not an error.
  if ('share' in navigator) offer('send', () => navigator.share({ title, url }).catch(() => undefined))
  if ('clipboard' in navigator)
    offer('copy', async () => {
      await navigator.clipboard.writeText(url)
      if (status) status.textContent = status.dataset['copied'] ?? ''
    })
  offer('print', () => {
    print()
  })
}

function keepOneNoteOpen() {
  const notes = [...document.querySelectorAll<HTMLDetailsElement>('[data-evidence]')]
  const inTheMargin = matchMedia('(min-width: 73rem)')
  for (const note of notes) {
    note.addEventListener('toggle', () => {
      if (!note.open || !inTheMargin.matches) return
      for (const other of notes) if (other !== note) other.open = false
    })
  }
}
