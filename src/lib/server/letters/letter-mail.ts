/**
 * A letter as one reader gets it: its words, who writes, why it came, and her own links out of it. The same for everybody but for those links;
 * nothing in it tells who opened it or what she pressed.
 */
import type { LetterText } from '#lib/core/publishing/letter.ts'
import { mailWordsFor } from '#lib/i18n/mail-words.ts'
import { localPath } from '#lib/i18n/paths.ts'
import { escapeHtml, letterBody } from './letter-body.ts'

/** `both` follows the device of the reader; the other two are for looking at it beforehand. */
export type Scheme = 'both' | 'light' | 'dark'

/** Where her links lead; null in a preview, where there is no reader. */
export type ReaderLinks = { leave: string; preferences: string | null }

export type LetterMail = { subject: string; text: string; html: string }

type About = {
  practice: string
  city: string
  origin: string
  /** Its path on the site, where it stands there; the same for every reader. */
  web: string | null
  scheme?: Scheme
}

/** Reads the words once, and gives what writes the mail for each reader. */
export function letterMails(
  { lang, subject, body, topics }: LetterText,
  { practice, city, origin, web, scheme = 'both' }: About,
): (links: ReaderLinks | null) => LetterMail {
  const words = mailWordsFor(lang).letter
  const { html, text } = letterBody({ lang, body }, origin)
  const why = topics.length === 0 ? words.why.announcement(practice) : words.why.topics(practice)
  const from = [practice, city].filter(Boolean).join(', ')
  const read = `${words.site}: ${origin}${localPath('/nieuwsbrief', lang)}`

  return (links) => {
    const shown: [string, string][] = web === null ? [] : [[words.web, origin + web]]
    if (links?.preferences) shown.push([words.preferences, links.preferences])
    if (links) shown.push([words.leave, links.leave])
    const none = links === null ? [words.noLinks] : []
    const textLinks = shown.map(([label, href]) => `${label}:\n${href}`)
    const htmlLinks = shown.map(([label, href]) => `<a href="${escapeHtml(href)}">${escapeHtml(label)}</a>`)
    return {
      subject,
      // "-- " alone on a line is how mail programs know a signature (RFC 3676 4.3).
      text: [text, `-- \n${from}\n${why}`, ...textLinks, ...none, read].join('\n\n') + '\n',
      html: [
        `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">`,
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        `<meta name="color-scheme" content="${scheme === 'both' ? 'light dark' : scheme}">`,
        `<title>${escapeHtml(subject)}</title><style>${styleFor(scheme)}</style></head>`,
        `<body><div class="letter">${html}`,
        `<div class="end quiet"><p>${escapeHtml(from)}<br>${escapeHtml(why)}</p>`,
        ...[...htmlLinks, ...none.map(escapeHtml)].map((line) => `<p>${line}</p>`),
        '</div></div></body></html>',
      ].join('\n'),
    }
  }
}

/** The colours of ui/tokens.css, as far as mail programs know colours. */
const light = `
body{margin:0;background:#f6f1e8;color:#2b2a28;font:17px/1.6 Georgia,serif}
.letter{max-width:34em;margin:0 auto;padding:24px 20px;overflow-wrap:anywhere}
p,ul,ol{margin:0 0 1em}
h1,h2,h3,h4{margin:1.4em 0 .5em;line-height:1.25;font-weight:600}
h1{font-size:1.6em}h2{font-size:1.35em}h3,h4{font-size:1.1em}
.letter>:first-child{margin-top:0}
a{color:#2f5547}
img{max-width:100%;height:auto}
hr{width:5em;margin:1.8em auto;border:0;border-top:1px solid #8f887c}
blockquote,.box{margin:0 0 1em;padding:2px 16px;border-left:4px solid #4c6b5d}
.box p:last-child{margin-bottom:0}
.action{display:inline-block;padding:12px 20px;border-radius:8px;background:#34584a;color:#fff;text-decoration:none}
.quiet{font-size:15px;color:#5c5953}
.end{margin-top:2em;border-top:1px solid #cfc7b9;padding-top:1em}`

const dark = `
body{background:#1d211f;color:#ece7dd}
a{color:#9dbfae}
hr{border-color:#7d857f}
blockquote,.box{border-color:#9dbfae}
.action{background:#9dbfae;color:#16211c}
.quiet{color:#b7b2a7}
.end{border-color:#454a47}`

function styleFor(scheme: Scheme): string {
  const others = { both: `@media (prefers-color-scheme:dark){${dark}}`, light: '', dark }[scheme]
  return (light + others).replaceAll('\n', '')
}
