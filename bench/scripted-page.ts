/** A bare page that runs one script of the bench with the product's own code, for as long as it is used. */
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'

const html = '<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="/script.js"></script>'

/** `script` stands in this folder. */
export async function withScriptedPage(
  { port, script }: { port: number; script: string },
  use: (origin: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'regie-bench-page-'))
  await build({
    configFile: false,
    root: path.join(import.meta.dirname, '..'),
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: { script: path.join(import.meta.dirname, script) },
        output: { entryFileNames: '[name].js' },
      },
    },
  })
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/') return void response.writeHead(200, { 'content-type': 'text/html' }).end(html)
    void readFile(path.join(folder, path.normalize(pathname))).then(
      (file) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(file),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  try {
    await use(`http://localhost:${port}/`)
  } finally {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
