/** A mail as text and as HTML, made from the same words. No picture, no style sheet from elsewhere, nothing that tells who opened it. */
import type { Lang } from '#lib/core/lang.ts'

export type MailParts = {
  lang: Lang
  subject: string
  /** Plain sentences. A line break inside one stays a line break. */
  paragraphs: readonly string[]
  /** Things to look up at a glance, such as when and where; below the first paragraph. */
  facts?: readonly { label: string; value: string }[]
  /** The one thing to do. Its address stands in full in both parts. */
  link?: { label: string; href: string }
  /** How she ends her mails, in her own words; empty when she says nothing. */
  closing?: string
  /** Who writes, and why this mail came. */
  footer: readonly string[] | string
}

export type ComposedMail = { subject: string; text: string; html: string }

export function composeMail(parts: MailParts): ComposedMail {
  return { subject: parts.subject, text: textOf(parts), html: htmlOf(parts) }
}

function textOf({ paragraphs, facts = [], link, closing = '', footer }: MailParts): string {
  const [first = '', ...others] = paragraphs
  const table = facts.map(({ label, value }) => `${label}: ${value}`).join('\n')
  const action = link ? `${link.label}:\n${link.href}` : ''
  // "-- " alone on a line is how mail programs know a signature (RFC 3676 4.3).
  const blocks = [first, table, ...others, action, closing, `-- \n${linesOf(footer).join('\n')}`]
  return blocks.filter((block) => block !== '').join('\n\n') + '\n'
}

function htmlOf({ lang, subject, paragraphs, facts = [], link, closing = '', footer }: MailParts): string {
  const [first = '', ...others] = paragraphs
  const block = (text: string) => `<p>${withBreaks(text)}</p>`
  const table = facts.map(({ label, value }) => `<strong>${escape(label)}</strong><br>${withBreaks(value)}`)
  const action = link
    ? `<p><a class="action" href="${escape(link.href)}">${escape(link.label)}</a></p><p class="quiet">${escape(link.href)}</p>`
    : ''
  return [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${escape(subject)}</title><style>${style}</style></head><body><div class="letter">`,
    block(first),
    table.length > 0 ? `<p class="facts">${table.join('<br>')}</p>` : '',
    ...others.map(block),
    action,
    closing === '' ? '' : block(closing),
    `<p class="quiet end">${linesOf(footer).map(escape).join('<br>')}</p>`,
    '</div></body></html>',
  ].join('\n')
}

const linesOf = (footer: readonly string[] | string): readonly string[] =>
  typeof footer === 'string' ? footer.split('\n') : footer

const withBreaks = (text: string): string => escape(text).replaceAll('\n', '<br>')

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign)

/** The colours of ui/tokens.css, as far as mail programs know colours. */
const style = `
body{margin:0;background:#f6f1e8;color:#2b2a28;font:17px/1.55 Georgia,serif}
.letter{max-width:34em;margin:0 auto;padding:24px 20px}
p{margin:0 0 1em}
.facts{padding:12px 16px;border-inline-start:4px solid #4c6b5d}
.action{display:inline-block;padding:12px 20px;border-radius:8px;background:#34584a;color:#fff;text-decoration:none}
.quiet{font-size:15px;color:#5c5953;overflow-wrap:anywhere}
.end{margin-top:2em;border-top:1px solid #cfc7b9;padding-top:1em}
@media (prefers-color-scheme:dark){
body{background:#1d211f;color:#ece7dd}
.facts{border-color:#9dbfae}
.action{background:#9dbfae;color:#16211c}
.quiet{color:#b7b2a7}
.end{border-color:#454a47}
}`.replaceAll('\n', '')
