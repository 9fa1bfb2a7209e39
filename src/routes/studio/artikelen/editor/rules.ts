import { inputRules, InputRule, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules'
import { TextSelection } from 'prosemirror-state'
import { writeNote } from './markdown.ts'
import { schema } from './schema.ts'

const { nodes } = schema

/** Who knows Markdown types it: `## `, `### `, `- `, `1. `, `> `, `* * *` and `^[a note]`. */
export const typingRules = inputRules({
  rules: [
    textblockTypeInputRule(/^(##|###)\s$/, nodes.heading, ([, marks = '']) => ({ level: marks.length })),
    wrappingInputRule(/^-\s$/, nodes.bullet_list),
    wrappingInputRule(
      /^(\d{1,3})\.\s$/,
      nodes.ordered_list,
      ([, number = '1']) => ({ order: Number(number) }),
      ([, number], node) => node.childCount + Number(node.attrs['order']) === Number(number),
    ),
    wrappingInputRule(/^>\s$/, nodes.voice),
    new InputRule(/\^\[([^[\]]+)\]$/, (state, [, words = ''], from, to) => {
      const text = writeNote(nodes.paragraph.create(null, [schema.text(words)]))
      const { parent } = state.selection.$from
      if (text === null || !parent.type.contentMatch.matchType(nodes.note)) return null
      return state.tr.replaceWith(from, to, nodes.note.create({ text }))
    }),
    new InputRule(/^\* \* \*$/, (state) => {
      const { $from } = state.selection
      if ($from.depth !== 1 || $from.parent.type !== nodes.paragraph) return null
      const at = $from.before()
      const tr = state.tr.replaceWith(at, $from.after(), [nodes.break.create(), nodes.paragraph.create()])
      return tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)))
    }),
  ],
})
