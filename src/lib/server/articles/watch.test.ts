import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { emptyDraft } from '#lib/core/publishing/draft.ts'
import { openTestDb } from '../db/open.fixture.ts'
import { servicesFor } from '../services.fixture.ts'
import { publishArticle } from './publish.ts'
import { addArticle } from './store.ts'
import { watchPublishing } from './watch.ts'

test('what another process publishes is seen here, and nothing is forgotten without it', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'regie-watch-'))
  const file = path.join(folder, 'one.db')
  const [here, elsewhere] = [await openTestDb({ kind: 'sqlite', file }), await openTestDb({ kind: 'sqlite', file })]
  const services = servicesFor(here)
  const clear = vi.spyOn(services.pageCache, 'clear')
  const stop = watchPublishing(services, 10)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(clear).not.toHaveBeenCalled()
  const draft = {
    ...emptyDraft,
    title: 'a',
    lead: 'b',
    category: 'tension',
    slug: 'a',
    author: 'c',
    changed: 'd',
    body: 'e',
  }
  await addArticle(elsewhere, { id: 'one', lang: 'nl', draft }, new Date().toISOString())
  expect(await publishArticle(elsewhere, { id: 'one', revision: 1 }, new Date())).toMatchObject({ ok: true })
  await vi.waitFor(() => expect(clear).toHaveBeenCalledOnce())
  stop()
  await Promise.all([here.destroy(), elsewhere.destroy()])
  rmSync(folder, { recursive: true })
})
