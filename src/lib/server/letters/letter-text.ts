/** Markdown as plain text for a mail: what is a heading, a list or a quotation can be seen without any mark-up, and every address stands in it. */
import type MarkdownIt from 'markdown-it'

export type Token = ReturnType<MarkdownIt['parse']>[number]

export function letterPlainText(tokens: readonly Token[]): string {
  const lines: string[] = []
  /** What begins each line here, one for every list or quotation around it. */
  const margins: string[] = []
  const counts: number[] = []
  let mark: string | null = null
  const isTight = () => counts.length > 0

  const add = (text: string) => {
    const before = margins.slice(0, -1).join('')
    const inside = margins.join('')
    text.split('\n').forEach((line, i) => {
      const begin = i === 0 && mark !== null ? before + mark : inside
      lines.push((begin + line).trimEnd())
      if (i === 0) mark = null
    })
  }
  const space = () => {
    if (lines.length > 0 && lines.at(-1) !== '') lines.push('')
  }

  tokens.forEach((token, i) => {
    switch (token.type) {
      case 'heading_open':
        space()
        break
      case 'inline': {
        const text = inlineText(token.children ?? [])
        const heading = tokens[i - 1]?.type === 'heading_open' ? tokens[i - 1] : undefined
        add(text)
        if (heading) add((heading.tag <= 'h2' ? '=' : '-').repeat(Math.min(60, longestLine(text))))
        break
      }
      case 'heading_close':
      case 'paragraph_close':
        if (!isTight() || !token.hidden) space()
        break
      case 'fence':
      case 'code_block':
        add(token.content.trimEnd())
        space()
        break
      case 'hr':
        add('* * *')
        space()
        break
      case 'bullet_list_open':
      case 'ordered_list_open':
        counts.push(token.type === 'ordered_list_open' ? Number(token.attrGet('start') ?? 1) : -1)
        break
      case 'list_item_open': {
        const count = counts.at(-1) ?? -1
        mark = count < 0 ? '- ' : `${count}. `
        if (count >= 0) counts[counts.length - 1] = count + 1
        margins.push(' '.repeat(mark.length))
        break
      }
      case 'list_item_close':
        margins.pop()
        break
      case 'bullet_list_close':
      case 'ordered_list_close':
        counts.pop()
        space()
        break
      case 'blockquote_open':
        margins.push('> ')
        break
      case 'blockquote_close':
        margins.pop()
        space()
        break
    }
  })
  return lines.join('\n').trim()
}

export function inlineText(tokens: readonly Token[]): string {
  let text = ''
  let link: { href: string; from: number } | null = null
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'code_inline') text += token.content
    else if (token.type === 'note') text += token.content
    else if (token.type === 'softbreak') text += ' '
    else if (token.type === 'hardbreak') text += '\n'
    else if (token.type === 'image') text += `${token.content} (${String(token.attrGet('src'))})`
    else if (token.type === 'link_open') link = { href: String(token.attrGet('href')), from: text.length }
    else if (token.type === 'link_close' && link) {
      const shown = link.href.replace(/^mailto:/, '')
      if (text.slice(link.from) !== shown) text += ` (${shown})`
      link = null
    }
  }
  return text
}

const longestLine = (text: string): number => Math.max(3, ...text.split('\n').map((line) => [...line].length))
