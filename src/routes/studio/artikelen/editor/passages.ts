import type { Node } from 'prosemirror-model'
import type { Passage } from '#lib/core/publishing/reader/passage.ts'

const within = { claim: 'claim', voice: 'voice', invitation: 'call' } as const

/** What the gentle reader reads, with the places of the document she writes in. */
export function passagesIn(doc: Node): Passage[] {
  const passages: Passage[] = []
  doc.forEach((top, start, block) => {
    const read = (node: Node, at: number) => {
      if (!node.isTextblock || node.type.name === 'verbatim') return
      const places: number[] = []
      let text = ''
      node.descendants((child, offset) => {
        const letters = child.isText ? (child.text ?? '') : ' '
        for (let i = 0; i < letters.length; i += 1) places.push(at + 1 + offset + i)
        text += letters
      })
      passages.push({
        block,
        within: within[top.type.name as keyof typeof within] ?? 'prose',
        isHeading: node.type.name === 'heading' || node.type.name === 'invitation_title',
        hasSource: top.type.name === 'claim' && top.attrs['sources'] !== '',
        text,
        at: [...places, at + 1 + node.content.size],
      })
    }
    read(top, start)
    top.descendants((node, offset) => {
      read(node, start + 1 + offset)
      return !node.isTextblock
    })
  })
  return passages
}
