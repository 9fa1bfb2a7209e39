import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { postfixFailed } from '#lib/core/exchange/read-bounce.fixture.ts'
import { answered, gmail, gmailAway, outlook } from '#lib/core/exchange/read-reply.fixture.ts'
import { openDb } from '#lib/server/db/open.ts'
import { addLetter } from '#lib/server/letters/letters.ts'
import { keptSecret } from '#lib/server/secret.ts'

// A command takes a second to start, and more where others work too.
vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(path.join(tmpdir(), 'regie-reply-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function reply(mail: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/regie.ts', 'reply'], {
    ...{ encoding: 'utf8', input: mail, maxBuffer: 1_000_000 },
    env: { ...process.env, DATA_DIR: folder, DATABASE_URL: '' },
  })
  return [status, (stdout + stderr).trimEnd()] as const
}

test('copies of what comes in are handed over: an answer is counted, and nothing of any of them is said or kept', async () => {
  // Before there is a database a mail server keeps it and tries again.
  expect(reply(`${gmail}\n\nDank je, geheim.`)[0]).toBe(75)
  const db = await openDb({ kind: 'sqlite', file: path.join(folder, 'regie.db') }, keptSecret(folder))
  const text = { lang: 'nl', topics: [], subject: 'Rust', body: 'Dag.', onSite: false } as const
  await addLetter(db, { id: 'a', text }, 'T')
  const row = { letter: 'a', subscriber: 's', state: 'handed-over' as const, reason: null, message_id: answered }
  const more = { hand_over: null, tries: 0, try_at: 'T', handed_at: 'T', late_bounces: 0, replied: 0, changed_at: 'T' }
  await db
    .insertInto('letter_recipients')
    .values({ ...row, ...more, bounce_id: 'b' })
    .execute()
  const count = async () =>
    (await db.selectFrom('letter_recipients').select('replied').executeTakeFirstOrThrow()).replied

  expect(reply(`${gmailAway}\n\nIk ben er niet.`)).toEqual([0, expect.stringMatching(/^This answers nothing/)])
  expect(reply(postfixFailed)).toEqual([0, expect.stringMatching(/^This answers nothing/)])
  expect(reply('Subject: Hallo\n\nDag')).toEqual([0, expect.stringMatching(/^This answers nothing/)])
  expect(reply(gmail.replaceAll(answered, 'x'))).toEqual([0, expect.stringMatching(/^This does not answer/)])
  // What a body quotes is not read, and a head without end is no mail.
  expect(reply(`Subject: Hallo\n\n${gmail}`)[1]).toMatch(/^This answers nothing/)
  expect(reply(`${'X-More: y\n'.repeat(100_000)}${gmail}`)).toEqual([0, expect.stringMatching(/^This answers nothing/)])
  expect(reply('')).toEqual([0, expect.stringMatching(/^This answers nothing/)])
  expect(await count()).toBe(0)

  // A photo of some megabytes below it makes no difference.
  const [status, said] = reply(`${outlook}\r\n\r\n${'geheim '.repeat(1_000_000)}`)
  expect([status, said]).toEqual([0, expect.stringMatching(/^Counted/)])
  expect(said).not.toMatch(/geheim|anna|Rust/)
  expect(reply(gmail)).toEqual([0, 'This answer was counted already.'])
  expect(await count()).toBe(1)
  await db.destroy()
})
