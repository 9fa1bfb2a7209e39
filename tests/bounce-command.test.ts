import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { outOfOffice, postfixFailed } from '#lib/core/exchange/read-bounce.fixture.ts'
import { openDb } from '#lib/server/db/open.ts'
import { bounceAddress } from '#lib/server/letters/bounce-address.ts'
import { addLetter } from '#lib/server/letters/letters.ts'
import { keptSecret } from '#lib/server/secret.ts'

// A command takes a second to start, and more where others work too.
vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(path.join(tmpdir(), 'regie-bounce-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const pattern = 'bounce+*@example.org'
const bounceId = '00112233445566778899'

function bounce(mail: string, words: string[] = [], env: Record<string, string> = { MAIL_BOUNCE: pattern }) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/regie.ts', 'bounce', ...words], {
    ...{ encoding: 'utf8', input: mail },
    env: { ...process.env, DATA_DIR: folder, DATABASE_URL: '', MAIL_FROM: 'post@example.org', ...env },
  })
  return [status, (stdout + stderr).trimEnd()] as const
}

test('a mail server hands over what came back: it is counted, and what is none changes nothing', async () => {
  // Before there is a database a mail server keeps it and tries again.
  expect(bounce(postfixFailed)[0]).toBe(75)
  const secret = keptSecret(folder)
  const db = await openDb({ kind: 'sqlite', file: path.join(folder, 'regie.db') }, secret)
  await addLetter(db, { id: 'a', text: { lang: 'nl', topics: [], subject: 'Rust', body: 'Dag.', onSite: false } }, 'T')
  const row = { letter: 'a', subscriber: 's', state: 'handed-over' as const, reason: null, message_id: 'm' }
  const more = { hand_over: null, tries: 0, try_at: 'T', handed_at: 'T', late_bounces: 0, replied: 0, changed_at: 'T' }
  await db
    .insertInto('letter_recipients')
    .values({ ...row, ...more, bounce_id: bounceId })
    .execute()

  const address = bounceAddress(pattern, secret, bounceId)
  expect(bounce(outOfOffice, [address])).toEqual([0, expect.stringMatching(/^This does not say/)])
  expect(bounce(postfixFailed)).toEqual([0, expect.stringMatching(/^This is not about a letter/)])
  expect(bounce(postfixFailed, [address], {})).toEqual([0, expect.stringMatching(/^MAIL_BOUNCE is not set/)])
  expect(bounce(postfixFailed, [address])).toEqual([0, expect.stringMatching(/^Counted/)])
  expect(bounce(postfixFailed, [address])).toEqual([0, 'This was known already.'])
  const { state, reason } = await db.selectFrom('letter_recipients').selectAll().executeTakeFirstOrThrow()
  expect([state, reason]).toEqual(['bounced', '5.1.1'])
  await db.destroy()
})
