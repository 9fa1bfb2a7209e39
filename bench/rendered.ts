/** A bare page that makes tracks with the product's own code, and the files of what it decoded. */
import { createServer, type IncomingMessage } from 'node:http'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { open, readFile } from 'node:fs/promises'
import { build } from 'vite'
import { withChromium } from './phone.ts'
import type { Rendered, RenderOrder } from './rendered.browser.ts'

export type Renderer = (order: RenderOrder) => Promise<Rendered & { file: string }>

const decodedRate = 48_000

/** `use` gets a function that renders an order and gives the WAV of it; the file is gone at the next order. */
export async function withRenderer<Value>(port: number, use: (render: Renderer) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(path.join(tmpdir(), 'regie-rendered-'))
  const file = path.join(folder, 'heard.wav')
  await buildPage(folder)
  const server = createServer((request, response) => {
    void (async () => {
      if (request.method === 'POST') {
        await keepAsWav(request, file)
        response.writeHead(204).end()
        return
      }
      const { pathname } = new URL(request.url ?? '/', 'http://localhost')
      if (pathname === '/') return void response.writeHead(200, { 'content-type': 'text/html' }).end(html)
      const script = await readFile(path.join(folder, pathname))
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(script)
    })().catch(() => {
      response.writeHead(404).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  try {
    return await withChromium(async (browser) => {
      const page = await browser.newPage()
      await page.goto(`http://localhost:${port}/`)
      await page.waitForFunction(() => 'benchRender' in window)
      return await use(async (order) => {
        const rendered = await page.evaluate((given) => window.benchRender(given, '/heard'), order)
        return { ...rendered, file }
      })
    })
  } finally {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const html =
  '<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="/rendered.js"></script>'

async function buildPage(folder: string) {
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
        input: { rendered: path.join(import.meta.dirname, 'rendered.browser.ts') },
        output: { entryFileNames: '[name].js' },
      },
    },
  })
}

/** Samples as they come in, behind a head that says what they are. */
async function keepAsWav(request: IncomingMessage, file: string) {
  const bytes = Number(request.headers['content-length'])
  await pipeline(request, createWriteStream(file, { start: 44 }))
  const handle = await open(file, 'r+')
  await handle.write(wavHead(bytes), 0, 44, 0)
  await handle.close()
}

function wavHead(bytes: number): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + bytes, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(decodedRate, 24)
  head.writeUInt32LE(decodedRate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(bytes, 40)
  return head
}
