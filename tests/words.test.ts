/** No text that reaches a reader may promise, frighten, diagnose or blame: every string and every article is read. */
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { findBannedWords } from '#lib/core/safety/banned-words.ts'
import { langs } from '#lib/core/lang.ts'
import type { Lang } from '#lib/core/lang.ts'

const root = join(import.meta.dirname, '..')

type Text = { where: string; lang: Lang | null; text: string }

it('finds the texts it is meant to read', () => {
  const texts = typescriptTexts('src/lib/core').map(({ text }) => text)
  expect(texts).toContain('Lukt plassen ineens niet goed?')
})

it('knows the language of a text by its file or its key', () => {
  const about = typescriptTexts('src/lib/core/safety')
  expect(about.find(({ text }) => text === 'Lukt plassen ineens niet goed?')?.lang).toBe('nl')
  expect(about.find(({ text }) => text === 'you have epilepsy')?.lang).toBe('en')
})

it('keeps banned words out of the interface', () => expect(banned(typescriptTexts('src/lib/i18n'))).toEqual([]))
it('keeps banned words out of questions, cards, results and exercises', () =>
  expect(banned(typescriptTexts('src/lib/core'))).toEqual([]))
it('keeps banned words out of articles and pages', () => expect(banned(articleTexts('content'))).toEqual([]))
it('keeps banned words out of components, mails and what the server says', () =>
  expect(
    banned([
      ...componentTexts('src'),
      ...typescriptTexts('src/routes'),
      ...typescriptTexts('src/lib/server'),
      ...typescriptTexts('src/lib/parts'),
      ...typescriptTexts('src/lib/device'),
    ]),
  ).toEqual([]))
// The purpose of Regie is read from all that is said about it, also where people decide to install it.
it('keeps banned words out of what is said about Regie', () =>
  expect(banned([...pageOf('README.md'), ...pageOf('package.json'), ...pagesBelow('docs', '.md')])).toEqual([]))
it('finds a banned idea that runs over the end of a line', () =>
  expect(banned([{ where: 'here', lang: 'nl', text: joined('de oorzaak van jouw\n  pijn') }])).toHaveLength(1))

function banned(texts: readonly Text[]): string[] {
  return texts.flatMap(({ where, lang, text }) => {
    const found = (lang === null ? langs : [lang]).flatMap((each) => findBannedWords(text, each))
    return found.length === 0 ? [] : [`${where}: ${found.join(', ')} in “${text.slice(0, 160)}”`]
  })
}

function typescriptTexts(folder: string): Text[] {
  return filesBelow(folder, '.ts')
    .filter((path) => !/\.(test|contract|fixture)\.ts$|banned-words\.ts$/.test(path))
    .flatMap(stringsIn)
}

/** Names that others made and machines read; nobody sees them. */
const foreignNames = new Set(['diagnostic-code' /* RFC 3464, 2.3.6 */])

/** Every piece of string literal in a source file; comments and imports are left out. */
function stringsIn(path: string): Text[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const texts: Text[] = []
  const visit = (node: ts.Node, lang: Lang | null): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return
    const inside = ts.isPropertyAssignment(node) ? (langNamed(node.name.getText(source)) ?? lang) : lang
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
    if (isText && !foreignNames.has(node.text)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
      texts.push({ where: `${relative(root, path)}:${line}`, lang: inside, text: node.text })
    }
    ts.forEachChild(node, (child) => visit(child, inside))
  }
  visit(source, langOfPath(path))
  return texts
}

/** Articles paragraph by paragraph: a sentence may run over the end of a line. */
function articleTexts(folder: string): Text[] {
  return filesBelow(folder, '.md').flatMap((path) =>
    readFileSync(path, 'utf8')
      .split(/\n\s*\n/)
      .map((text) => ({ where: relative(root, path), lang: langOfPath(path), text: joined(text) })),
  )
}

/** The whole of a component: whatever stands in its markup could be read. */
function componentTexts(folder: string): Text[] {
  return filesBelow(folder, '.svelte').map((path) => ({
    where: relative(root, path),
    lang: null,
    text: joined(readFileSync(path, 'utf8')),
  }))
}

/** A page in English about Regie. */
const pageOf = (path: string): Text[] => [
  { where: path, lang: 'en', text: joined(readFileSync(join(root, path), 'utf8')) },
]
const pagesBelow = (folder: string, extension: string) =>
  filesBelow(folder, extension).flatMap((path) => pageOf(relative(root, path)))

const joined = (text: string) => text.replaceAll(/\s+/g, ' ')

function filesBelow(folder: string, extension: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

function langOfPath(path: string): Lang | null {
  const [, found] = /[/.-](nl|en)(?:\/|\.ts$|\.md$)/.exec(relative(root, path)) ?? []
  return langNamed(found ?? '')
}

function langNamed(name: string): Lang | null {
  return langs.find((lang) => lang === name) ?? null
}
