/**
 * Notes below an article. In its Markdown a note stands where its number will, `^[its words]`, as Pandoc writes it. What it says is one line that may
 * hold marks and links. This file alone says where a note begins and ends; what renders, counts, searches or judges a text asks it.
 */
export interface Note {
  /** The place of its `^`, and behind its closing bracket. */
  from: number
  to: number
  /** What it says, as Markdown. */
  text: string
}

/** The notes of a text, in reading order. A note in a note is part of the words of that, as it is written. */
export const notesIn = (text: string): Note[] =>
  text.includes('^[') ? stretchesOf(text).flatMap(({ from, to }) => notesBetween(text, from, to)) : []

/** The text without its notes, and what those say. */
export function takeNotes(text: string): { text: string; notes: string[] } {
  const notes = notesIn(text)
  return { text: withoutNotes(text, notes, () => ''), notes: notes.map((note) => note.text) }
}

/** The text with something else for each note and, where it stood between two spaces, for the first of those. */
export function withoutNotes(text: string, notes: readonly Note[], other: (gone: string) => string): string {
  let [shown, at] = ['', 0]
  for (const { from, to } of notes) {
    const begin = from > at && text.charAt(from - 1) === ' ' && text.charAt(to) === ' ' ? from - 1 : from
    shown += text.slice(at, begin) + other(text.slice(begin, to))
    at = to
  }
  return shown + text.slice(at)
}

/** Whether this can be what a note says, so that it is read back as it is. */
export function isNoteText(text: string): boolean {
  const [note] = notesIn(`^[${text}]`)
  return note?.text === text && !text.includes('\n')
}

/** Paragraphs, headings and items of a list: no note goes on in the next. */
function stretchesOf(text: string): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = []
  let [from, at, isHeading] = [0, 0, false]
  // Lines end where Markdown ends them; every place stays what it is.
  const lines = text.replaceAll('\r\n', ' \n').replaceAll('\r', '\n').split('\n')
  for (const line of lines) {
    if (at > 0 && (isHeading || /^[ \t>]*(?:$|#{1,6} |[-*+] |\d+[.)] )/.test(line))) {
      stretches.push({ from, to: at - 1 })
      from = at
    }
    isHeading = /^ {0,3}#{1,6} /.test(line)
    at += line.length + 1
  }
  return [...stretches, { from, to: text.length }]
}

/** One walk: where thousands of brackets are never closed, looking ahead from each would take too long. */
function notesBetween(text: string, from: number, to: number): Note[] {
  const notes: Note[] = []
  const open: { at: number; isNote: boolean }[] = []
  const codeEnd = codeEnds(text, from, to)
  for (let i = from; i < to; i += 1) {
    const sign = text.charAt(i)
    if (sign === '\\') i += 1
    else if (sign === '`') i = codeEnd(i) - 1
    else if (sign === '^' && text.charAt(i + 1) === '[') {
      open.push({ at: i, isNote: true })
      i += 1
    } else if (sign === '[') open.push({ at: i, isNote: false })
    else if (sign === ']') {
      const begin = open.pop()
      if (begin === undefined || !begin.isNote || text.slice(begin.at + 2, i).trim() === '') continue
      while ((notes.at(-1)?.from ?? -1) > begin.at) notes.pop()
      notes.push({ from: begin.at, to: i + 1, text: text.slice(begin.at + 2, i) })
    }
  }
  return notes
}

/** Behind the code that begins at a backtick, or behind the backticks where none of as many closes it. Asked from left to right. */
function codeEnds(text: string, from: number, to: number): (at: number) => number {
  const closings = new Map<number, { places: number[]; next: number }>()
  for (const { 0: ticks, index } of text.slice(from, to).matchAll(/`+/g)) {
    const known = closings.get(ticks.length)
    if (known) known.places.push(from + index)
    else closings.set(ticks.length, { places: [from + index], next: 0 })
  }
  return (at) => {
    let behind = at
    while (behind < to && text.charAt(behind) === '`') behind += 1
    const closing = closings.get(behind - at)
    while (closing && (closing.places[closing.next] ?? to) < behind) closing.next += 1
    const place = closing?.places[closing.next]
    return place === undefined ? behind : place + behind - at
  }
}
