import type { Lost } from './source.ts'

/** Names that are always a shortcode, with what they begin with for those of page builders. */
const known =
  /^(?:(?:vc|et_pb|fusion|av|wpb|cs|mk|nectar|su|ultimate|elementor|wpforms|gravityform|ninja|mc4wp|contact-form|contact|formidable|tablepress|rev|layerslider|metaslider|instagram|wp|wpseo)[-_]?.*|caption|gallery|audio|video|playlist|embed|youtube|vimeo|toc|button|row|column|col|spacer|divider|googlemap|sitemap|form|slider|products?|recent_posts)$/i

/** Parts that only place what is in them. */
const frame =
  /^(?:vc|et_pb|fusion|av|cs|mk|nectar)[-_](?:row|column|section|columns?|row_inner|column_inner|text|column_text|fullwidth_section|container|builder_row|builder_column|textblock|one_\w+)$|^(?:et_pb_(?:section|row|column|text)|vc_(?:row|column|column_text|section|row_inner|column_inner)|row|column|col|caption|wp_caption|embed|fusion_builder_(?:container|row|column)|fusion_text|av_(?:textblock|section))$/i

// One space, and all further ones by the last of the three: told apart in two ways they would be counted again for each.
const aShortcode = /\[(\[?)(\/?)([A-Za-z][\w-]{0,60})((?:\s(?:"[^"]{0,4000}"|'[^']{0,4000}'|[^[\]"'])*)?)\/?\](\]?)/g

/**
 * Takes shortcodes out of a text of WordPress and keeps the words they hold. A word between brackets that is none, like `[sic]`, stays: one is
 * known by its name, by an attribute, or by being closed.
 */
export function withoutShortcodes(html: string): { html: string; lost: Omit<Lost, 'count'>[] } {
  const lost: Omit<Lost, 'count'>[] = []
  const closed = new Set([...html.matchAll(/\[\/([A-Za-z][\w-]*)\]/g)].map(([, name]) => name))
  // What is packed in these is code, or text nobody can read as it is.
  const opened = html.replace(
    /\[(vc_raw_html|vc_raw_js|et_pb_code|fusion_code)\b[^\]]{0,4000}\][^[]*\[\/\1\]/g,
    (_, name: string) => {
      lost.push({ kind: 'shortcode', name })
      return ''
    },
  )
  // What is said below a picture goes where the picture goes.
  const captioned = opened.replace(
    /\[((?:wp_)?caption)\b[^\]]{0,2000}\]\s*((?:<a\b[^>]{0,2000}>\s*)?<img\b[^>]{0,4000}>(?:\s*<\/a>)?)([^[]{0,4000})\[\/\1\]/gi,
    '\n\n<figure>$2<figcaption>$3</figcaption></figure>\n\n',
  )
  const text = captioned.replace(
    aShortcode,
    (whole, escape: string, slash: string, name: string, attributes: string, escapeEnd: string) => {
      // `[[gallery]]` is how somebody writes about a shortcode.
      if (escape !== '' && escapeEnd !== '') return whole.slice(1, -1)
      const is = known.test(name) || closed.has(name) || /\s[\w-]+=["']/.test(attributes)
      if (!is) return whole
      const around = escape + '\u0000' + escapeEnd
      const inside = (words: string) => around.replace('\u0000', words)
      if (slash !== '') return inside(isInline(name) ? '' : '\n\n')
      const words = wordsIn(name, attributes)
      if (words === '' && !frame.test(name)) lost.push({ kind: 'shortcode', name })
      return inside(isInline(name) ? words : `\n\n${words}\n\n`)
    },
  )
  return { html: text, lost }
}

/** Stands in the middle of a sentence as often as not. */
const isInline = (name: string) =>
  !/[_]|^(?:caption|gallery|audio|video|playlist|embed|row|column|col|toc|form|slider)$/.test(name)

/** The words a builder keeps in attributes: a heading, a button with its address. */
function wordsIn(name: string, attributes: string): string {
  const value = (key: string) => {
    const [, double, single] = new RegExp(`\\s${key}=(?:"([^"]*)"|'([^']*)')`, 'i').exec(attributes) ?? []
    return (double ?? single ?? '').replaceAll('%22', '"').replaceAll('%91', '[').replaceAll('%93', ']').trim()
  }
  const link = value('button_url') || value('url') || value('src') || value('mp4') || value('mp3')
  const isBuilder = /^(?:vc|et_pb|fusion|av|cs|mk|nectar|su|ultimate)_/.test(name)
  const words =
    value('button_text') ||
    value('title') ||
    value('heading') ||
    value('h2') ||
    (/heading|title|btn|cta/.test(name) ? value('text') : '')
  if (/^https?:\/\/[^\s"<>]+$/.test(link)) return `<a href="${link}">${words || link}</a>`
  // A form has a title too, but nobody reads it.
  if (words === '' || !isBuilder || /^(?:vc|et_pb)_(?:row|column|section|column_text)/.test(name)) return ''
  return /heading|title|blurb|cta|toggle|tab|slide/.test(name) ? `<h3>${words}</h3>` : `<p>${words}</p>`
}
