/**
 * What Word, Google Docs and web pages put on the clipboard, as the few elements the editor knows. The schema does the
 * rest: it drops scripts and styles, and every attribute it does not name. Nothing here is ever part of a page.
 */
export function cleanPasted(html: string): { html: string; pictures: number } {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const gone of body.querySelectorAll('script, style, title, meta, link, template, iframe, object, noscript'))
    gone.remove()
  const pictures = [...body.querySelectorAll('img, svg, video, canvas')]
  for (const picture of pictures) picture.remove()
  // Word writes its conditions as comments, and numbers as text in front of a paragraph.
  for (const mark of body.querySelectorAll('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]'))
    listMark(mark)
  for (const item of [...body.querySelectorAll<HTMLElement>('p[style*="mso-list" i], p[data-mark]')]) putInList(item)
  for (const span of body.querySelectorAll<HTMLElement>('span[style]')) markBySense(span)
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    // Their own weight is not emphasis.
    for (const strong of heading.querySelectorAll('b, strong')) strong.replaceWith(...strong.childNodes)
    rename(heading, /h[12]/i.test(heading.tagName) ? 'h2' : 'h3')
  }
  // A link may only lead somewhere where its address would also be taken by hand; the schema judges that.
  return { html: body.innerHTML, pictures: pictures.length }
}

/** The number or bullet in front says which list it was. */
function listMark(mark: Element) {
  const item = mark.closest<HTMLElement>('p')
  if (item !== null) item.dataset['mark'] = /^\s*(?:\d+|[a-z])[.)]/i.test(mark.textContent) ? 'ol' : 'ul'
  mark.remove()
}

function putInList(item: HTMLElement) {
  if (!item.isConnected) return
  const tag = item.dataset['mark'] ?? 'ul'
  const before = item.previousElementSibling
  const list = before?.matches(`${tag}[data-word]`) === true ? before : item.ownerDocument.createElement(tag)
  if (list !== before) {
    list.setAttribute('data-word', '')
    item.before(list)
  }
  const li = item.ownerDocument.createElement('li')
  li.append(...item.childNodes)
  list.append(li)
  item.remove()
}

/** Google Docs says bold and italic in the style of a span. */
function markBySense(span: HTMLElement) {
  const { fontWeight, fontStyle } = span.style
  if (/^(?:bold|bolder|[6-9]00)$/.test(fontWeight)) wrapInside(span, 'strong')
  if (fontStyle === 'italic') wrapInside(span, 'em')
}

function wrapInside(span: HTMLElement, tag: 'strong' | 'em') {
  const mark = span.ownerDocument.createElement(tag)
  mark.append(...span.childNodes)
  span.append(mark)
}

function rename(from: Element, tag: string) {
  const to = from.ownerDocument.createElement(tag)
  to.append(...from.childNodes)
  from.replaceWith(to)
}
