import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { openTestDb } from './db/open.fixture.ts'
import { createHttpServer, noteHeaders } from './http.ts'
import { servicesFor } from './services.fixture.ts'

test('a page that was being made while something changed is not kept', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'regie-http-'))
  const db = await openTestDb({ kind: 'sqlite', file: path.join(folder, 'regie.db') })
  const services = servicesFor(db)
  let title = 'oud'
  let beforeItIsSent: () => void = () => undefined
  const server = createHttpServer(services, (_request, response) => {
    const page = `<h1>${title}</h1>`
    beforeItIsSent()
    response
      .writeHead(200, { 'content-type': 'text/html', [noteHeaders.keep]: '1', [noteHeaders.route]: '/' })
      .end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const kept = vi.spyOn(services.pageCache, 'keep')
  const ask = async () => {
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await Promise.all(kept.mock.results.map(({ value }) => value as Promise<void>))
    return answer.text()
  }
  try {
    beforeItIsSent = () => {
      title = 'nieuw'
      services.pageCache.clear()
    }
    expect(await ask()).toBe('<h1>oud</h1>')
    beforeItIsSent = () => undefined
    expect(await ask()).toBe('<h1>nieuw</h1>')
    title = 'later'
    expect(await ask()).toBe('<h1>nieuw</h1>')
  } finally {
    server.close()
    await db.destroy()
    rmSync(folder, { recursive: true })
  }
})
