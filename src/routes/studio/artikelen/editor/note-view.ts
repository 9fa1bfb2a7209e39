import type { Node } from 'prosemirror-model'
import type { NodeViewConstructor } from 'prosemirror-view'
import { noteWords } from '#lib/core/publishing/reader/passage.ts'

interface About {
  readonly: boolean
  /** What it is called for who does not see it. */
  nameOf: (words: string) => string
  onopen: (at: number) => void
}

/** Where a note stands in the text: a button that the style sheet counts, so that the numbers are right whatever is moved. */
export const noteView =
  ({ readonly, nameOf, onopen }: About): NodeViewConstructor =>
  (first, _view, getPos) => {
    const dom = document.createElement('button')
    dom.type = 'button'
    dom.className = 'note-mark'
    dom.contentEditable = 'false'
    dom.disabled = readonly
    // Tab leaves the text; the arrows come past every number, and Enter opens one.
    dom.tabIndex = -1
    const say = ({ attrs }: Node) => {
      const words = noteWords(String(attrs['text']))
      dom.ariaLabel = nameOf(words)
      dom.title = words
    }
    say(first)
    dom.addEventListener('click', () => {
      const at = getPos()
      if (at !== undefined) onopen(at)
    })
    return {
      dom,
      update: (next) => {
        if (next.type !== first.type) return false
        say(next)
        return true
      },
      stopEvent: ({ type }) => !type.startsWith('drag'),
      ignoreMutation: () => true,
    }
  }
