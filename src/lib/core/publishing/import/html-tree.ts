import { Parser } from 'htmlparser2'

export type Element = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: HtmlNode[]
}

export type HtmlNode = Element | { text: string } | { comment: string }

/** Nobody writes deeper; a file that does would use up the stack of whoever walks the tree. */
const deepest = 150

/** Signs that are seen nowhere, but for the tab and the ends of lines. */
const controls = /(?![\t\n\r])\p{Cc}/gu

const withoutControls = (text: string) => text.replace(controls, '')

/**
 * HTML as a tree, however it was left: what is not closed is closed where it must be. What lies too deep moves up. No sign that is seen nowhere
 * is in it, as itself or as an entity, so that whoever puts marks into a text finds no others.
 */
export function htmlTree(html: string): HtmlNode[] {
  const root: HtmlNode[] = []
  const open: HtmlNode[][] = [root]
  let tooDeep = 0
  const here = () => open.at(-1) ?? root
  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length > deepest) {
        tooDeep += 1
        return
      }
      const known = Object.entries(attributes).map(([key, value]) => [key, withoutControls(value)])
      const element: Element = { name, attributes: Object.fromEntries(known), children: [] }
      here().push(element)
      open.push(element.children)
    },
    onclosetag() {
      if (tooDeep > 0) tooDeep -= 1
      else if (open.length > 1) open.pop()
    },
    ontext(typed) {
      const text = withoutControls(typed)
      const last = here().at(-1)
      if (last && 'text' in last) last.text += text
      else here().push({ text })
    },
    oncomment(comment) {
      here().push({ comment })
    },
  })
  parser.write(withoutControls(html))
  parser.end()
  return root
}

/** All the text below these. */
export function textIn(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => ('text' in node ? node.text : 'children' in node ? textIn(node.children) : '')).join('')
}
