/** `node bench/bare-page.ts <port> <file>`: the floor. One HTML file, compressed once and answered from memory. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'

const [port = '', file = ''] = process.argv.slice(2)
const body = gzipSync(readFileSync(file), { level: 9 })
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-encoding': 'gzip',
  'content-length': body.length,
}

createServer((request, response) => {
  // Browsers ask for an icon by themselves; that is no part of the page.
  if (request.url === '/favicon.ico') return void response.writeHead(204).end()
  response.writeHead(200, headers).end(body)
}).listen(Number(port), '127.0.0.1')
