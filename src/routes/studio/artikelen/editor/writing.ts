import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list'
import { EditorState, NodeSelection, Plugin, PluginKey, Selection, TextSelection } from 'prosemirror-state'
import type { Node } from 'prosemirror-model'
import type { Command } from 'prosemirror-state'
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view'
import type { NodeViewConstructor } from 'prosemirror-view'
import { mount, unmount } from 'svelte'
import type { Lang } from '#lib/core/lang.ts'
import { pictureAt } from '#lib/core/publishing/picture.ts'
import { levelPicks } from '#lib/core/publishing/picks.ts'
import { readGently } from '#lib/core/publishing/reader/advice.ts'
import type { Advice } from '#lib/core/publishing/reader/advice.ts'
import { readingEase } from '#lib/core/publishing/reader/reading-ease.ts'
import Moon from '#lib/ui/Moon.svelte'
import {
  acts,
  boxAround,
  linkedRange,
  removeBox,
  removeNote,
  removePicture,
  setClaim,
  setInvitation,
  setLink,
  setNote,
  setPicture,
  takesNote,
} from './commands.ts'
import type { Act, Claim, Invitation, PlacedPicture } from './commands.ts'
import { readDocument, writeDocument } from './markdown.ts'
import { noteView } from './note-view.ts'
import { NoteWriting } from './note-writing.ts'
import type { NoteOptions } from './note-writing.ts'
import { passagesIn } from './passages.ts'
import { cleanPasted } from './paste.ts'
import { typingRules } from './rules.ts'
import { schema } from './schema.ts'

/** What the toolbar shows of the place the cursor is at. */
export interface Place {
  /** The acts that are on here. */
  on: readonly Act[]
  block: BlockName
  claim: Claim | null
  invitation: Invitation | null
  picture: PlacedPicture | null
  href: string | null
  /** What the note says that is chosen. */
  note: string | null
  takesNote: boolean
  /** The words that are chosen. */
  chosen: string
}

export type BlockName =
  | 'paragraph'
  | 'heading'
  | 'subheading'
  | 'list'
  | 'claim'
  | 'voice'
  | 'invitation'
  | 'picture'
  | 'note'
  | 'verbatim'
  | 'quote'

export interface Reading {
  advice: readonly Advice[]
  ease: number | null
}

export type Box = 'claim' | 'invitation' | 'picture' | 'note'

interface Options {
  element: HTMLElement
  markdown: string
  lang: Lang
  readonly: boolean
  /** Attributes of what is written in: its name for who does not see it. */
  attributes: Record<string, string>
  onchange: (markdown: string) => void
  onplace: (place: Place) => void
  onread: (reading: Reading) => void
  /** ⌘K: the page asks for the address. */
  onlink: () => void
  /** So many pictures were left out of what was pasted. */
  onpictures: (count: number) => void
  /** A picture as a file was pasted or dropped. */
  onfile: (file: File) => void
  /** The foot of a claim, an invitation or a picture was pressed, or the number of a note. */
  onbox: (kind: Box) => void
  /** What that says. */
  footOf: (kind: Box, attrs: Readonly<Record<string, unknown>>) => string
}

/** The page is read this long after the last letter: advice that comes and goes while one types is a nuisance. */
const readAfterMs = 500

/** The editor itself, and the only file that knows both ProseMirror and the page. */
export class Writing {
  readonly #view: EditorView
  readonly #options: Options
  #markdown: string
  #due: ReturnType<typeof setTimeout> | undefined
  #isShown = true

  constructor(options: Options) {
    this.#options = options
    const doc = readDocument(options.markdown)
    this.#markdown = writeDocument(doc)
    this.#view = new EditorView(
      { mount: options.element },
      {
        state: EditorState.create({ doc, plugins: this.#plugins() }),
        editable: () => !options.readonly,
        attributes: options.attributes,
        nodeViews: {
          claim: this.#boxView('claim'),
          invitation: this.#boxView('invitation'),
          picture: this.#pictureView(),
          note: noteView({
            readonly: options.readonly,
            nameOf: (words) => options.footOf('note', { words }),
            onopen: (at) => {
              this.#choose(at)
              options.onbox('note')
            },
          }),
        },
        transformPastedHTML: (html) => {
          const cleaned = cleanPasted(html)
          // Told once it is pasted: a change of the text takes the last notice away.
          const { pictures } = cleaned
          if (pictures > 0)
            queueMicrotask(() => {
              options.onpictures(pictures)
            })
          return cleaned.html
        },
        handlePaste: (_, event) => this.#takeFile(event.clipboardData),
        // The browser would open a dropped file instead of the text she is writing.
        handleDrop: (_, event) => {
          const isFile = this.#takeFile(event.dataTransfer)
          if (isFile) event.preventDefault()
          return isFile
        },
        // Room for the buttons, which lie over the page.
        scrollThreshold: { top: 72, bottom: 96, left: 0, right: 0 },
        scrollMargin: { top: 80, bottom: 104, left: 0, right: 0 },
        dispatchTransaction: (tr) => {
          const state = this.#view.state.apply(tr)
          this.#view.updateState(state)
          if (tr.docChanged) {
            this.#changed()
            this.#readSoon()
          }
          options.onplace(placeOf(state))
        },
      },
    )
    options.onplace(placeOf(this.#view.state))
    this.#read()
  }

  /** What stands there now, as an article's body. */
  get markdown(): string {
    return this.#markdown
  }

  /** Another text instead, as when an earlier version is put back. What can be undone starts again. */
  replace(markdown: string) {
    const doc = readDocument(markdown)
    this.#markdown = writeDocument(doc)
    this.#view.updateState(EditorState.create({ doc, plugins: this.#view.state.plugins }))
    this.#options.onplace(placeOf(this.#view.state))
    this.#read()
  }

  act(act: Act) {
    this.#run(acts[act])
  }

  undo() {
    this.#run(undo)
  }

  redo() {
    this.#run(redo)
  }

  link(href: string | null, words: string) {
    this.#run(setLink(href, words))
  }

  claim(claim: Claim) {
    this.#run(setClaim(claim))
  }

  invite(invitation: Invitation) {
    this.#run(setInvitation(invitation))
  }

  picture(picture: PlacedPicture) {
    this.#run(setPicture(picture))
  }

  removePicture() {
    this.#run(removePicture)
  }

  note(text: string) {
    this.#run(setNote(text))
  }

  removeNote() {
    this.#run(removeNote)
  }

  /** The words of the note that is chosen, or of a new one, to write in a place of their own. */
  openNote(options: NoteOptions): NoteWriting {
    return new NoteWriting(placeOf(this.#view.state).note ?? '', options)
  }

  removeBox() {
    this.#run(removeBox)
  }

  focus() {
    this.#view.focus()
  }

  /** Behind the last letter, as after writing. */
  focusEnd() {
    const { doc, tr } = this.#view.state
    this.#view.dispatch(tr.setSelection(Selection.atEnd(doc)).scrollIntoView())
    this.#view.focus()
  }

  /** Other attributes of what is written in, as when something is wrong with it. */
  describe(attributes: Record<string, string>) {
    this.#view.setProps({ attributes })
  }

  /** Puts the cursor at a remark, with its words chosen. */
  goTo({ from, to }: { from: number; to: number }) {
    const { doc, tr } = this.#view.state
    const end = Math.min(to, doc.content.size)
    this.#view.dispatch(
      tr.setSelection(TextSelection.between(doc.resolve(Math.min(from, end)), doc.resolve(end))).scrollIntoView(),
    )
    this.#view.focus()
  }

  /** Whether remarks are underlined in the text. */
  show(isShown: boolean) {
    this.#isShown = isShown
    this.#read()
  }

  destroy() {
    clearTimeout(this.#due)
    this.#view.destroy()
  }

  #run(command: Command) {
    command(this.#view.state, this.#view.dispatch.bind(this.#view), this.#view)
    this.#view.focus()
  }

  /** A picture as a file is taken, one at a time; of what else comes as a file is said that it was left out. */
  #takeFile(data: DataTransfer | null): boolean {
    const files = [...(data?.files ?? [])]
    if (files.length === 0 || data?.getData('text/html') !== '' || data.getData('text/plain') !== '') return false
    const picture = files.find(({ type }) => type.startsWith('image/'))
    if (picture) this.#options.onfile(picture)
    const left = files.length - (picture ? 1 : 0)
    if (left > 0) this.#options.onpictures(left)
    return true
  }

  #changed() {
    const markdown = writeDocument(this.#view.state.doc)
    if (markdown === this.#markdown) return
    this.#markdown = markdown
    this.#options.onchange(markdown)
  }

  #readSoon() {
    clearTimeout(this.#due)
    this.#due = setTimeout(() => {
      this.#read()
    }, readAfterMs)
  }

  #read() {
    const passages = passagesIn(this.#view.state.doc)
    const advice = readGently(passages, this.#options.lang)
    this.#view.dispatch(this.#view.state.tr.setMeta(underlines, this.#isShown ? advice : []))
    this.#options.onread({ advice, ease: readingEase(passages, this.#options.lang) })
  }

  #plugins(): Plugin[] {
    const { onlink, onbox, readonly } = this.#options
    const link: Command = () => {
      onlink()
      return true
    }
    const openNote: Command = (state) => {
      if (readonly || boxAround(state, schema.nodes.note) === null) return false
      onbox('note')
      return true
    }
    const note: Command = () => {
      onbox('note')
      return true
    }
    return [
      typingRules,
      keymap({
        'Mod-b': acts.strong,
        'Mod-i': acts.em,
        'Mod-k': link,
        'Mod-Alt-f': note,
        'Mod-z': undo,
        'Mod-y': redo,
        'Shift-Mod-z': redo,
        'Shift-Enter': hardBreak,
        'Mod-]': sinkListItem(schema.nodes.list_item),
        'Mod-[': liftListItem(schema.nodes.list_item),
        Enter: chainCommands(openNote, splitListItem(schema.nodes.list_item)),
      }),
      // Tab is not taken: it leaves the text, as everywhere on the page.
      keymap(baseKeymap),
      history(),
      underlining(),
    ]
  }

  #choose(at: number) {
    const { doc, tr } = this.#view.state
    this.#view.dispatch(tr.setSelection(NodeSelection.create(doc, at)))
  }

  /** The picture as readers see it, and below it what it is called, to change. */
  #pictureView(): NodeViewConstructor {
    return (first, _view, getPos) => {
      const dom = document.createElement('figure')
      const img = document.createElement('img')
      const caption = document.createElement('figcaption')
      const foot = document.createElement('button')
      foot.className = 'box-foot'
      foot.type = 'button'
      foot.disabled = this.#options.readonly
      const say = ({ attrs: { src, alt, caption: below } }: Node) => {
        const size = pictureAt(String(src))
        img.src = String(src)
        img.alt = String(alt)
        img.width = size?.width ?? 0
        img.height = size?.height ?? 0
        caption.textContent = String(below)
        caption.hidden = below === ''
        foot.textContent = this.#options.footOf('picture', { alt })
      }
      say(first)
      foot.addEventListener('click', () => {
        const at = getPos()
        if (at === undefined) return
        this.#choose(at)
        this.#options.onbox('picture')
      })
      dom.append(img, caption, foot)
      return {
        dom,
        update: (next) => {
          if (next.type !== first.type) return false
          say(next)
          return true
        },
        stopEvent: (event) => foot.contains(event.target as globalThis.Node | null),
        ignoreMutation: () => true,
      }
    }
  }

  /** A box with its words, and below them a button that says what it is and opens its sheet. */
  #boxView(kind: 'claim' | 'invitation'): NodeViewConstructor {
    return (first) => {
      const dom = document.createElement('div')
      const contentDOM = document.createElement('div')
      const foot = document.createElement('button')
      dom.className = kind
      contentDOM.className = 'box-words'
      foot.className = 'box-foot'
      foot.type = 'button'
      foot.contentEditable = 'false'
      foot.disabled = this.#options.readonly
      let node = first
      let moon: Record<string, unknown> | null = null
      const say = () => {
        if (moon !== null) void unmount(moon)
        foot.textContent = ''
        const level = levelPicks.find((each) => each === node.attrs['level'])
        moon = level === undefined ? null : mount(Moon, { target: foot, props: { level } })
        foot.append(this.#options.footOf(kind, node.attrs))
      }
      say()
      foot.addEventListener('click', () => {
        const at = this.#view.posAtDOM(contentDOM, 0)
        const { doc, tr } = this.#view.state
        this.#view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at))))
        this.#options.onbox(kind)
      })
      dom.append(contentDOM, foot)
      return {
        dom,
        contentDOM,
        update: (next) => {
          if (next.type !== node.type) return false
          node = next
          say()
          return true
        },
        stopEvent: (event) => foot.contains(event.target as globalThis.Node | null),
        ignoreMutation: (change) => foot.contains(change.target),
        destroy: () => {
          if (moon !== null) void unmount(moon)
        },
      }
    }
  }
}

const hardBreak = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hard_break.create()).scrollIntoView())
  return true
})

const underlines = new PluginKey<DecorationSet>('advice')

function underlining(): Plugin<DecorationSet> {
  return new Plugin({
    key: underlines,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, before) => {
        const advice = tr.getMeta(underlines) as readonly Advice[] | undefined
        if (advice === undefined) return before.map(tr.mapping, tr.doc)
        return DecorationSet.create(
          tr.doc,
          // A whole paragraph is only listed: a line under all of it would shout.
          advice
            .filter(({ kind }) => kind !== 'long-paragraph')
            .map(({ kind, from, to }) => Decoration.inline(from, to, { class: `advice ${kind}` })),
        )
      },
    },
    props: { decorations: (state) => underlines.getState(state) },
  })
}

function placeOf(state: EditorState): Place {
  const { nodes, marks } = schema
  const { $from, from, to } = state.selection
  const { parent } = $from
  const around = (type: Parameters<typeof boxAround>[1]) => boxAround(state, type)
  const has = (mark: (typeof marks)[keyof typeof marks]) =>
    from === to
      ? mark.isInSet(state.storedMarks ?? $from.marks()) !== undefined
      : state.doc.rangeHasMark(from, to, mark)
  const claim = around(nodes.claim)?.node.attrs as Claim | undefined
  const invitation = around(nodes.invitation)?.node.attrs as Invitation | undefined
  const picture = around(nodes.picture)?.node.attrs as PlacedPicture | undefined
  const note = around(nodes.note)?.node.attrs['text'] as string | undefined
  const isHeading = (level: number) => parent.type === nodes.heading && parent.attrs['level'] === level
  const on: Partial<Record<Act, boolean>> = {
    paragraph: parent.type === nodes.paragraph && $from.depth === 1,
    heading: isHeading(2),
    subheading: isHeading(3),
    strong: has(marks.strong),
    em: has(marks.em),
    bullets: around(nodes.bullet_list) !== null,
    numbers: around(nodes.ordered_list) !== null,
    voice: around(nodes.voice) !== null,
  }
  const blocks: [boolean, BlockName][] = [
    [note !== undefined, 'note'],
    [picture !== undefined, 'picture'],
    [claim !== undefined, 'claim'],
    [on.voice === true, 'voice'],
    [invitation !== undefined, 'invitation'],
    [around(nodes.verbatim) !== null, 'verbatim'],
    [around(nodes.blockquote) !== null, 'quote'],
    [on.bullets === true || on.numbers === true, 'list'],
    [on.heading === true, 'heading'],
    [on.subheading === true, 'subheading'],
  ]
  return {
    on: (Object.keys(on) as Act[]).filter((act) => on[act] === true),
    block: blocks.find(([isHere]) => isHere)?.[1] ?? 'paragraph',
    claim: claim ?? null,
    invitation: invitation ?? null,
    picture: picture ?? null,
    href: linkedRange(state).href,
    note: note ?? null,
    takesNote: takesNote(state),
    chosen: state.doc.textBetween(from, to, ' '),
  }
}
