import { Parser } from 'htmlparser2'

export type Element = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: HtmlNode[]
}

export type HtmlNode = Element | { text: string } | { comment: string }

/** Nobody writes deeper; a file that does would use up the stack of whoever walks the tree. */
const deepest = 150

/** HTML as a tree, however it was left: what is not closed is closed where it must be. What lies too deep moves up. */
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
      const element: Element = { name, attributes, children: [] }
      here().push(element)
      open.push(element.children)
    },
    onclosetag() {
      if (tooDeep > 0) tooDeep -= 1
      else if (open.length > 1) open.pop()
    },
    ontext(text) {
      const last = here().at(-1)
      if (last && 'text' in last) last.text += text
      else here().push({ text })
    },
    oncomment(comment) {
      here().push({ comment })
    },
  })
  parser.write(html)
  parser.end()
  return root
}

/** All the text below these. */
export function textIn(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => ('text' in node ? node.text : 'children' in node ? textIn(node.children) : '')).join('')
}
