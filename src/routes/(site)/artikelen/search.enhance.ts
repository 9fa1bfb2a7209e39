import MiniSearch from 'minisearch'
import type { SearchResult } from 'minisearch'
import { findIn, searchOptions, snippet } from '#lib/core/publishing/search.ts'
import type { Indexed } from '#lib/core/publishing/search.ts'

/** Rows that are made while one types: more than a screen shows. */
const atOnce = 12

/** Search while typing, in the reader's own browser: what is typed never leaves it. Without this file the form asks the server. */
async function start(form: HTMLFormElement) {
  const field = form.querySelector('input')
  const list = document.querySelector('[data-search-results]')
  const status = document.querySelector('[data-search-status]')
  const none = document.querySelector<HTMLElement>('[data-search-none]')
  const shelves = document.querySelector<HTMLElement>('[data-shelves]')
  const row = document.querySelector<HTMLTemplateElement>('[data-search-row]')?.content.firstElementChild
  const answer = await fetch(form.dataset['index'] ?? '')
  if (!answer.ok || !field || !list || !status || !none || !row) return

  const index = MiniSearch.loadJSON<Indexed>(await answer.text(), searchOptions)
  const counts = JSON.parse(form.dataset['counts'] ?? '[]') as string[]
  let saying: ReturnType<typeof setTimeout> | undefined
  let searches = 0

  function show() {
    const query = field?.value.trim() ?? ''
    const hits = query === '' ? [] : findIn(index, query)
    list?.replaceChildren(...hits.slice(0, atOnce).map(rowOf))
    void addRest(hits.slice(atOnce), (searches += 1))
    document.querySelector('[data-search-all]')?.remove()
    if (none) none.hidden = query === '' || hits.length > 0
    if (shelves) shelves.hidden = query !== ''
    // A screen reader hears the count when typing pauses, not at every letter.
    clearTimeout(saying)
    saying = setTimeout(() => status && (status.textContent = query === '' ? '' : (counts[hits.length] ?? '')), 400)
  }

  /** A few at a time: between them the next letter is answered, and then these are for nothing. */
  async function addRest(hits: readonly SearchResult[], search: number) {
    for (let at = 0; at < hits.length; at += atOnce) {
      await new Promise((resolve) => setTimeout(resolve))
      if (search !== searches) return
      list?.append(...hits.slice(at, at + atOnce).map(rowOf))
    }
  }

  function rowOf(hit: SearchResult) {
    const item = row?.cloneNode(true) as HTMLElement
    const link = item.querySelector('a')
    const title = item.querySelector('.t')
    const help = item.querySelector('.s')
    const mark = item.querySelector('mark')
    const stored = hit as unknown as Indexed
    if (link) link.href = `${form.dataset['address'] ?? ''}/${String(hit.id)}`
    if (title) title.textContent = stored.title
    const parts = snippet(`${stored.lead} ${stored.text}`, hit.terms).map((part) => {
      if (!part.found || !mark) return part.text
      const found = mark.cloneNode() as HTMLElement
      found.textContent = part.text
      return found
    })
    help?.replaceChildren(...parts)
    return item
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    show()
  })
  field.addEventListener('input', show)
  if (field.value !== '') show()
}

const form = document.querySelector<HTMLFormElement>('form[data-search]')
if (form) void start(form)
