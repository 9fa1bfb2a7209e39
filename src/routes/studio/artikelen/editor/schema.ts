import { Schema } from 'prosemirror-model'
import type { NodeSpec } from 'prosemirror-model'
import { parseBlocks } from '#lib/core/publishing/blocks.ts'
import { isNoteText } from '#lib/core/publishing/notes.ts'
import { pictureAt } from '#lib/core/publishing/picture.ts'
import { noteWords } from '#lib/core/publishing/reader/passage.ts'
import { safeAddress } from './address.ts'

/**
 * The document she writes in, as close to an article's blocks as can be: running text stands at the top, and `claim`,
 * `voice` and `invitation` (an exercise, the pain test, a conversation) are boxes around plain paragraphs and lists.
 * `picture` is one of ours, kept by the server; `note` is where the number of one stands, with what it says. `verbatim` holds Markdown the editor has no shape for (a table, a picture of another
 * place): it is shown as it is written, and kept.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block simple', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    heading: {
      group: 'block',
      content: 'inline*',
      attrs: { level: { default: 2, validate: 'number' } },
      defining: true,
      parseDOM: [
        { tag: 'h2', attrs: { level: 2 } },
        { tag: 'h3', attrs: { level: 3 } },
      ],
      toDOM: ({ attrs }) => [attrs['level'] === 2 ? 'h2' : 'h3', 0],
    },
    bullet_list: {
      group: 'block simple',
      content: 'list_item+',
      attrs: { tight: { default: true, validate: 'boolean' } },
      parseDOM: [{ tag: 'ul' }],
      toDOM: () => ['ul', 0],
    },
    ordered_list: {
      group: 'block simple',
      content: 'list_item+',
      attrs: { tight: { default: true, validate: 'boolean' }, order: { default: 1, validate: 'number' } },
      parseDOM: [{ tag: 'ol', getAttrs: (list) => ({ order: (list as HTMLOListElement).start }) }],
      toDOM: ({ attrs }) => ['ol', { start: String(attrs['order']) }, 0],
    },
    list_item: {
      content: 'paragraph (paragraph | bullet_list | ordered_list)*',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: () => ['li', 0],
    },
    blockquote: {
      group: 'block',
      content: 'simple+',
      defining: true,
      toDOM: () => ['blockquote', 0],
    },
    claim: {
      group: 'block',
      content: 'simple+',
      attrs: { level: { default: 'unproven', validate: 'string' }, sources: { default: '', validate: 'string' } },
      defining: true,
      ...own('claim', ['level', 'sources'], ({ level, sources }) => isFence(`claim ${level ?? ''} ${sources ?? ''}`)),
    },
    voice: {
      group: 'block',
      content: 'simple+',
      defining: true,
      parseDOM: [{ tag: 'blockquote' }],
      toDOM: () => ['blockquote', { class: 'voice' }, 0],
    },
    invitation: {
      group: 'block',
      content: 'invitation_title simple+',
      attrs: { kind: { default: 'call', validate: 'string' }, to: { default: 'pain-test', validate: 'string' } },
      defining: true,
      ...own('invitation', ['kind', 'to'], ({ kind, to }) => isFence(`${kind ?? ''} ${to ?? ''}`)),
    },
    invitation_title: { content: '(text | hard_break)*', ...own('title', []) },
    picture: {
      group: 'block',
      draggable: true,
      attrs: {
        src: { validate: 'string' },
        alt: { default: '', validate: 'string' },
        caption: { default: '', validate: 'string' },
      },
      parseDOM: [
        {
          tag: 'figure[data-regie="picture"]',
          getAttrs: ({ dataset }) => {
            const { src = '', alt = '', caption = '' } = dataset
            return pictureAt(src) === null ? false : { src, alt, caption }
          },
        },
      ],
      toDOM: ({ attrs: { src, alt, caption } }) => [
        'figure',
        { 'data-regie': 'picture', 'data-src': String(src), 'data-alt': String(alt), 'data-caption': String(caption) },
      ],
    },
    break: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
    verbatim: {
      group: 'block simple',
      content: 'text*',
      marks: '',
      code: true,
      defining: true,
      parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
      toDOM: () => ['pre', ['code', 0]],
    },
    text: { group: 'inline' },
    hard_break: {
      group: 'inline',
      inline: true,
      selectable: false,
      linebreakReplacement: true,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
    note: {
      group: 'inline',
      inline: true,
      atom: true,
      draggable: true,
      /** What it says, as Markdown of one line. */
      attrs: { text: { validate: 'string' } },
      // Elsewhere its words are all there is of it.
      leafText: ({ attrs }) => ` (${noteWords(String(attrs['text']))})`,
      parseDOM: [
        {
          tag: 'span[data-regie="note"]',
          getAttrs: ({ dataset: { text = '' } }) => (isNoteText(text) ? { text } : false),
        },
      ],
      toDOM: ({ attrs }) => ['span', { 'data-regie': 'note', 'data-text': String(attrs['text']) }],
    },
  },
  marks: {
    link: {
      attrs: { href: { validate: 'string' } },
      inclusive: false,
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (link) => {
            const href = safeAddress(link.getAttribute('href') ?? '')
            return href === null ? false : { href }
          },
        },
      ],
      toDOM: ({ attrs }) => ['a', { href: safeAddress(String(attrs['href'])) ?? '' }, 0],
    },
    em: {
      parseDOM: [{ tag: 'em' }, { tag: 'i', getAttrs: (node) => (node.style.fontStyle === 'normal' ? false : null) }],
      toDOM: () => ['em', 0],
    },
    strong: {
      parseDOM: [
        { tag: 'strong' },
        // Google Docs wraps all it copies in a <b> that is not bold.
        { tag: 'b', getAttrs: (node) => (node.style.fontWeight === 'normal' ? false : null) },
      ],
      toDOM: () => ['strong', 0],
    },
    code: { code: true, parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] },
  },
})

/**
 * How a block of ours travels over the clipboard: between two editors of ours it stays what it is. A page may write anything
 * there, so what could not be read back as a block is only its words.
 */
function own(
  name: string,
  attrs: readonly string[],
  isOne: (attrs: Readonly<Record<string, string>>) => boolean = () => true,
): Pick<NodeSpec, 'parseDOM' | 'toDOM'> {
  return {
    parseDOM: [
      {
        tag: `div[data-regie="${name}"]`,
        getAttrs: (box) => {
          const found = Object.fromEntries(attrs.map((attr) => [attr, box.getAttribute(`data-${attr}`) ?? '']))
          return isOne(found) ? found : false
        },
      },
    ],
    toDOM: (node) => [
      'div',
      { 'data-regie': name, ...Object.fromEntries(attrs.map((attr) => [`data-${attr}`, String(node.attrs[attr])])) },
      0,
    ],
  }
}

const isFence = (fence: string) => parseBlocks('', `::: ${fence.trim()}\nx\n:::`).ok
