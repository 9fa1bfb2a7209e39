import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { readHead } from '../bin/read-head.ts'

const inPieces = (text: string, size: number) => (text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []).map(Buffer.from)

test.each(['\n', '\r\n'])('a head ends at the first empty line, wherever the stream is cut (%j)', async (end) => {
  const mail = ['Subject: Rust', 'To: a', '', 'Dag', '', 'Tot ziens'].join(end)
  for (const size of [1, 2, 3, 7, 1000]) {
    const head = await readHead(Readable.from(inPieces(mail, size)), 1000)
    expect(head?.trimEnd()).toBe(['Subject: Rust', 'To: a'].join(end))
  }
})

test('a mail without a body is all head, and nothing is nothing', async () => {
  expect(await readHead(Readable.from(['Subject: Rust\n']), 1000)).toBe('Subject: Rust\n')
  expect(await readHead(Readable.from([]), 1000)).toBe('')
})

test('the rest is not waited for, and a head without end is none', async () => {
  let given = 0
  const endless = (piece: string) =>
    Readable.from(
      (function* () {
        yield 'Subject: Rust\n'
        for (;;) {
          given += 1
          yield piece
        }
      })(),
      { highWaterMark: 1 },
    )
  expect(await readHead(endless(`\n${'x'.repeat(1000)}`), 5000)).toBe('Subject: Rust')
  expect(given).toBeLessThan(5)
  expect(await readHead(endless('X-More: y\n'), 5000)).toBeNull()
})
