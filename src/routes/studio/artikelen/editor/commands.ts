import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands'
import type { Node, NodeType } from 'prosemirror-model'
import { liftListItem, wrapInList } from 'prosemirror-schema-list'
import { TextSelection } from 'prosemirror-state'
import type { Command, EditorState, NodeSelection } from 'prosemirror-state'
import { schema } from './schema.ts'

const { nodes, marks } = schema

/** What the toolbar can do without asking for more. */
export const acts = {
  paragraph: setBlockType(nodes.paragraph),
  heading: toggleHeading(2),
  subheading: toggleHeading(3),
  strong: toggleMark(marks.strong),
  em: toggleMark(marks.em),
  bullets: toggleList(nodes.bullet_list),
  numbers: toggleList(nodes.ordered_list),
  voice: toggleBox(nodes.voice),
  break: insertBreak(),
} as const satisfies Record<string, Command>

export type Act = keyof typeof acts

/** What a box holds besides its words. */
export type Claim = { level: string; sources: string }
/** `alt` says what is seen, for whoever does not see it; `caption` stands below. */
export type PlacedPicture = { src: string; alt: string; caption: string }
export type Invitation = { kind: 'try' | 'call'; to: string }

/** Puts the paragraphs that are chosen in a claim, or changes the claim the cursor is in. */
export const setClaim =
  (claim: Claim): Command =>
  (state, dispatch) => {
    const around = boxAround(state, nodes.claim)
    if (around !== null) {
      dispatch?.(state.tr.setNodeMarkup(around.pos, null, claim))
      return true
    }
    return plainThen(wrapIn(nodes.claim, claim))(state, dispatch)
  }

/** Takes the box away and leaves its words. */
export const removeBox: Command = (state, dispatch) => {
  const around = boxAround(state, nodes.claim) ?? boxAround(state, nodes.voice) ?? boxAround(state, nodes.invitation)
  if (around === null) return false
  const content = around.node.children.map((child) =>
    child.type === nodes.invitation_title ? nodes.heading.create({ level: 3 }, child.content) : child,
  )
  dispatch?.(state.tr.replaceWith(around.pos, around.pos + around.node.nodeSize, content).scrollIntoView())
  return true
}

/** An invitation behind the block the cursor is in, or another one for the invitation it is in. */
export const setInvitation =
  (invitation: Invitation): Command =>
  (state, dispatch) => {
    const around = boxAround(state, nodes.invitation)
    if (around !== null) {
      dispatch?.(state.tr.setNodeMarkup(around.pos, null, invitation))
      return true
    }
    const node = nodes.invitation.create(invitation, [nodes.invitation_title.create(), nodes.paragraph.create()])
    insertBehind(state, node, dispatch, 2)
    return true
  }

/** A picture behind the block the cursor is in, or other words for the picture that is chosen. */
export const setPicture =
  (picture: PlacedPicture): Command =>
  (state, dispatch) => {
    const around = boxAround(state, nodes.picture)
    if (around !== null) dispatch?.(state.tr.setNodeMarkup(around.pos, null, picture))
    else insertBehind(state, nodes.picture.create(picture), dispatch, null)
    return true
  }

export const removePicture: Command = (state, dispatch) => {
  const around = boxAround(state, nodes.picture)
  if (around === null) return false
  dispatch?.(state.tr.delete(around.pos, around.pos + around.node.nodeSize).scrollIntoView())
  return true
}

/** A note behind what is chosen, or other words for the note that is. */
export const setNote =
  (text: string): Command =>
  (state, dispatch) => {
    const chosen = boxAround(state, nodes.note)
    const at = chosen?.pos ?? state.selection.to
    if (chosen === null && !takesNote(state)) return false
    const tr = state.tr.replaceWith(at, at + (chosen?.node.nodeSize ?? 0), nodes.note.create({ text }))
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView())
    return true
  }

/** A title is a name too, and Markdown is kept as it is: no note can stand there. */
export function takesNote({ selection: { $to } }: EditorState): boolean {
  return $to.parent.inlineContent && $to.parent.canReplaceWith($to.index(), $to.index(), nodes.note)
}

export const removeNote: Command = (state, dispatch) => {
  const chosen = boxAround(state, nodes.note)
  if (chosen === null) return false
  dispatch?.(state.tr.delete(chosen.pos, chosen.pos + chosen.node.nodeSize).scrollIntoView())
  return true
}

/** Links what is chosen, or puts the address there as words; `null` takes the link away. */
export const setLink =
  (href: string | null, words: string): Command =>
  (state, dispatch) => {
    const { from, to } = linkedRange(state)
    const { tr } = state
    if (href === null) dispatch?.(tr.removeMark(from, to, marks.link))
    else if (from === to) {
      const mark = marks.link.create({ href })
      dispatch?.(tr.insert(from, schema.text(words, [...(state.storedMarks ?? state.selection.$from.marks()), mark])))
    } else dispatch?.(tr.removeMark(from, to, marks.link).addMark(from, to, marks.link.create({ href })))
    return true
  }

/** Where the link of the cursor stands, else what is chosen. */
export function linkedRange(state: EditorState): { from: number; to: number; href: string | null } {
  const { from, to, $from } = state.selection
  const linkOf = (node: Node | null) => node?.marks.find(({ type }) => type === marks.link)
  const mark = linkOf($from.nodeAfter) ?? linkOf($from.nodeBefore)
  if (mark === undefined) return { from, to, href: null }
  const href = String(mark.attrs['href'])
  if (from !== to) return { from, to, href }
  let [start, end] = [from, to]
  $from.parent.forEach((node, offset) => {
    const at = $from.start() + offset
    if (mark.isInSet(node.marks) && at <= from && at + node.nodeSize >= from) [start, end] = [at, at + node.nodeSize]
  })
  return { from: start, to: end, href }
}

export function boxAround(state: EditorState, type: NodeType): { node: Node; pos: number } | null {
  const { $from, node } = state.selection as Partial<NodeSelection> & EditorState['selection']
  if (node?.type === type) return { node, pos: $from.pos }
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if ($from.node(depth).type === type) return { node: $from.node(depth), pos: $from.before(depth) }
  return null
}

function toggleHeading(level: 2 | 3): Command {
  return (state, dispatch) => {
    const { parent } = state.selection.$from
    const isOne = parent.type === nodes.heading && parent.attrs['level'] === level
    return (isOne ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level }))(state, dispatch)
  }
}

function toggleList(type: NodeType): Command {
  return (state, dispatch) =>
    boxAround(state, type) === null ? wrapInList(type)(state, dispatch) : liftListItem(nodes.list_item)(state, dispatch)
}

function toggleBox(type: NodeType): Command {
  return (state, dispatch) =>
    boxAround(state, type) === null ? plainThen(wrapIn(type))(state, dispatch) : lift(state, dispatch)
}

/** A heading does not stand in a box: it becomes a paragraph first. */
const plainThen =
  (command: Command): Command =>
  (state, dispatch) => {
    if (state.selection.$from.parent.type !== nodes.heading) return command(state, dispatch)
    let plain: EditorState = state
    setBlockType(nodes.paragraph)(state, (tr) => (plain = state.apply(tr)))
    return command(plain, (tr) => {
      const whole = state.tr
      setBlockType(nodes.paragraph)(state, (first) => first.steps.forEach((step) => whole.step(step)))
      tr.steps.forEach((step) => whole.step(step))
      dispatch?.(whole)
    })
  }

function insertBreak(): Command {
  return (state, dispatch) => {
    insertBehind(state, nodes.break.create(), dispatch, null)
    return true
  }
}

/** Behind the block the cursor is in, or in its place when it is empty; `into` is where in it the cursor goes then. */
function insertBehind(state: EditorState, node: Node, dispatch: Parameters<Command>[1], into: number | null) {
  const { $from } = state.selection
  const top = $from.depth === 0 ? null : $from.node(1)
  const isEmpty = top?.isTextblock === true && top.content.size === 0
  const start = $from.depth === 0 ? $from.pos : isEmpty ? $from.before(1) : $from.after(1)
  const end = isEmpty ? $from.after(1) : start
  const tr = state.tr.replaceWith(start, end, node)
  const behind = start + node.nodeSize
  if (behind === tr.doc.content.size) tr.insert(behind, nodes.paragraph.create())
  tr.setSelection(TextSelection.near(tr.doc.resolve(into === null ? behind : start + into)))
  dispatch?.(tr.scrollIntoView())
}
