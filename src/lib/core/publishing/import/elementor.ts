import * as v from 'valibot'

/** The words of a page that Elementor keeps as JSON, as HTML; `null` when there is none. Other parts are named in comments as lost blocks are. */
export function elementorHtml(data: string): string | null {
  if (data.trim() === '') return null
  let parsed: unknown
  try {
    parsed = JSON.parse(data)
  } catch {
    return null
  }
  const parts = partsIn(parsed, 0)
  return parts.length > 0 ? parts.join('\n') : null
}

const text = v.optional(v.fallback(v.string(), ''), '')

const widget = v.object({
  widgetType: text,
  settings: v.fallback(
    v.object({
      ...{ title: text, editor: text, text, caption: text, html: text },
      link: v.fallback(v.object({ url: text }), { url: '' }),
      image: v.fallback(v.object({ url: text }), { url: '' }),
    }),
    { title: '', editor: '', text: '', caption: '', html: '', link: { url: '' }, image: { url: '' } },
  ),
  elements: v.fallback(v.array(v.unknown()), []),
})

const deepest = 40

function partsIn(elements: unknown, depth: number): string[] {
  if (!Array.isArray(elements) || depth > deepest) return []
  return elements.flatMap((one) => {
    const parsed = v.safeParse(widget, one)
    if (!parsed.success) return []
    const { widgetType, settings, elements: inside } = parsed.output
    return [...ownPart(widgetType, settings), ...partsIn(inside, depth + 1)]
  })
}

function ownPart(
  type: string,
  { title, editor, text: words, caption, html, link, image }: v.InferOutput<typeof widget>['settings'],
): string[] {
  switch (type) {
    case '':
    case 'spacer':
      return []
    case 'heading':
      return [`<h2>${title}</h2>`]
    case 'text-editor':
      return [editor]
    case 'html':
      return [html]
    case 'divider':
      return ['<hr>']
    case 'image':
      return [`<figure><img src="${attribute(image.url)}" alt="${attribute(caption)}"></figure>`]
    case 'button':
      return [`<p><a href="${attribute(link.url)}">${words}</a></p>`]
    default: {
      const said = [title && `<h3>${title}</h3>`, editor].filter(Boolean)
      return [`<!-- wp:elementor/${type.replace(/[^\w-]/g, '')} /-->`, ...said]
    }
  }
}

const attribute = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
