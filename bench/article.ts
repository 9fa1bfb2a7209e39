/** The article that is measured, and the same words as a bare page. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import MarkdownIt from 'markdown-it'

const folder = path.join(import.meta.dirname, '../content/nl')

/** The longest Dutch article, so that no other does worse. */
export function longestArticle(): { slug: string; markdown: string } {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ slug: name.slice(0, -3), markdown: readFileSync(path.join(folder, name), 'utf8') }))
  const [longest] = texts.toSorted((a, b) => b.markdown.length - a.markdown.length)
  if (!longest) throw new Error(`no articles in ${folder}`)
  return longest
}

/** Writes the article as plain HTML with a few lines of style, as a bare static site would; returns the file. */
export function writeBarePage({ slug, markdown }: { slug: string; markdown: string }): string {
  const text = markdown.replace(/^---\n[\s\S]*?\n---\n/, '')
  const html = `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${slug}</title>
<style>body{max-width:40rem;margin:auto;padding:1rem;font:18px/1.6 sans-serif}</style>
<main><h1>${slug}</h1>${new MarkdownIt().render(text)}</main>
</html>`
  const file = path.join(tmpdir(), 'regie-bench-bare.html')
  writeFileSync(file, html)
  return file
}
