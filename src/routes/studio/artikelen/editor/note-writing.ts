import { chainCommands, deleteSelection, toggleMark } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { Fragment, Slice } from 'prosemirror-model'
import type { Node } from 'prosemirror-model'
import { EditorState, TextSelection } from 'prosemirror-state'
import type { Command } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { linkedRange, setLink } from './commands.ts'
import { readNote, writeNote } from './markdown.ts'
import { cleanPasted } from './paste.ts'
import { schema } from './schema.ts'

/** What the sheet shows of the place the cursor is at. */
export interface NotePlace {
  strong: boolean
  em: boolean
  href: string | null
}

export interface NoteOptions {
  element: HTMLElement
  attributes: Record<string, string>
  onplace: (place: NotePlace) => void
  /** Enter: a note is one paragraph. */
  onsave: () => void
  /** ⌘K: the sheet asks for the address. */
  onlink: () => void
  /** Escape, which the editor would keep from the sheet. */
  onclose: () => void
}

const { marks, nodes } = schema

/** The words of one note, written with the same marks as the article. */
export class NoteWriting {
  readonly #view: EditorView

  constructor(said: string, { element, attributes, onplace, onsave, onlink, onclose }: NoteOptions) {
    const doing =
      (act: () => void): Command =>
      () => {
        act()
        return true
      }
    const doc = said === '' ? nodes.paragraph.create() : readNote(said)
    const keys = {
      'Mod-b': toggleMark(marks.strong),
      'Mod-i': toggleMark(marks.em),
      'Mod-k': doing(onlink),
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      Enter: doing(onsave),
      'Shift-Enter': doing(onsave),
      'Mod-Enter': doing(onsave),
      Escape: doing(onclose),
      Backspace: chainCommands(deleteSelection),
      Delete: chainCommands(deleteSelection),
    }
    this.#view = new EditorView(
      { mount: element },
      {
        state: EditorState.create({
          doc,
          selection: TextSelection.create(doc, doc.content.size),
          plugins: [keymap(keys), history()],
        }),
        attributes,
        transformPastedHTML: (html) => cleanPasted(html).html,
        transformPasted: (slice) => new Slice(Fragment.from(wordsIn(slice.content, doc)), 0, 0),
        dispatchTransaction: (tr) => {
          this.#view.updateState(this.#view.state.apply(tr))
          onplace(placeOf(this.#view.state))
        },
      },
    )
    onplace(placeOf(this.#view.state))
  }

  /** As Markdown; null when nothing is said. */
  get text(): string | null {
    return writeNote(this.#view.state.doc)
  }

  toggle(mark: 'strong' | 'em') {
    this.#run(toggleMark(marks[mark]))
  }

  /** Links what is chosen, or puts the address there as words; `null` takes the link away. */
  link(href: string | null) {
    this.#run(setLink(href, href ?? ''))
  }

  focus() {
    this.#view.focus()
  }

  destroy() {
    this.#view.destroy()
  }

  #run(command: Command) {
    command(this.#view.state, this.#view.dispatch.bind(this.#view), this.#view)
    this.#view.focus()
  }
}

/** Of what is pasted only words come in, those of two paragraphs with a space between. */
function wordsIn(content: Fragment, doc: Node): Node[] {
  const words: Node[] = []
  content.descendants((node) => {
    if (node.isText) {
      const kept = doc.type === nodes.paragraph ? node.marks : []
      words.push(schema.text((node.text ?? '').replace(/\s+/g, ' '), kept))
    } else if (node.isTextblock && words.length > 0) words.push(schema.text(' '))
  })
  return words
}

function placeOf(state: EditorState): NotePlace {
  const { from, to, $from, empty } = state.selection
  const has = (mark: (typeof marks)['strong']) =>
    empty ? mark.isInSet(state.storedMarks ?? $from.marks()) !== undefined : state.doc.rangeHasMark(from, to, mark)
  return { strong: has(marks.strong), em: has(marks.em), href: linkedRange(state).href }
}
