/** Asks one address as often as it can over a few kept-open connections. Prints how many answers came, and their bytes. */
import { Agent, get } from 'node:http'

const [url = '', secondsText = '5'] = process.argv.slice(2)
const connections = 8
const until = performance.now() + Number(secondsText) * 1000
const agent = new Agent({ keepAlive: true, maxSockets: connections })
let answers = 0
let bytes = 0

function ask(): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${String(response.statusCode)}`))
      bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.on('end', () => {
        answers++
        resolve()
      })
    }).on('error', reject)
  })
}

async function keepAsking(): Promise<void> {
  while (performance.now() < until) await ask()
}

await Promise.all(Array.from({ length: connections }, keepAsking))
console.log(JSON.stringify({ answers, bytes }))
