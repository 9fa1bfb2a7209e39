import type { Node } from 'prosemirror-model'
import { noteWords } from '#lib/core/publishing/reader/passage.ts'
import type { Passage } from '#lib/core/publishing/reader/passage.ts'

const within = { claim: 'claim', voice: 'voice', invitation: 'call' } as const

/** What the gentle reader reads, with the places of the document she writes in. */
export function passagesIn(doc: Node): Passage[] {
  const passages: Passage[] = []
  doc.forEach((top, start, block) => {
    const about = {
      block,
      within: within[top.type.name as keyof typeof within] ?? 'prose',
      hasSource: top.type.name === 'claim' && top.attrs['sources'] !== '',
    }
    const read = (node: Node, at: number) => {
      if (!node.isTextblock || node.type.name === 'verbatim') return
      const notes: Passage[] = []
      const places: number[] = []
      let text = ''
      node.forEach((child, offset, i) => {
        const place = at + 1 + offset
        if (child.type.name === 'note') {
          const words = noteWords(String(child.attrs['text']))
          const here = Array.from(words, () => place).concat(place)
          notes.push({ ...about, isHeading: false, isNote: true, text: words, at: here })
          return
        }
        const letters = child.isText ? (child.text ?? '') : ' '
        // Between two spaces a note leaves one.
        const isDouble =
          i > 0 && node.child(i - 1).type.name === 'note' && letters.startsWith(' ') && text.endsWith(' ')
        const first = isDouble ? 1 : 0
        for (let j = first; j < letters.length; j += 1) places.push(place + j)
        text += letters.slice(first)
      })
      const isHeading = node.type.name === 'heading' || node.type.name === 'invitation_title'
      const own = { ...about, isHeading, isNote: false, text, at: [...places, at + 1 + node.content.size] }
      passages.push(...(notes.length > 0 && text.trim() === '' ? [] : [own]), ...notes)
    }
    read(top, start)
    top.descendants((node, offset) => {
      read(node, start + 1 + offset)
      return !node.isTextblock
    })
  })
  return passages
}
