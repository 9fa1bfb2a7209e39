import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  drawConversationKey,
  headOf,
  keyForPractitioner,
  keyText,
  newConversationKey,
  openConversation,
  openMessage,
  readKeyForPractitioner,
  readKeyText,
  sealMessage,
  tokenHash,
} from './conversation.ts'
import type { ConversationKey, SealedMessage, Side } from './conversation.ts'

const id = '3f0a6c1e-0000-4000-8000-000000000001'
const bytes = (text: string) => new TextEncoder().encode(text)
const text = (said: Uint8Array) => new TextDecoder().decode(said)

/** Writes one after the other, as both sides do. */
async function converse(key: ConversationKey, turns: readonly [Side, string][], conversation = id) {
  const messages: SealedMessage[] = []
  for (const [i, [from, said]] of turns.entries()) {
    const before = messages.at(-1)?.sealed ?? null
    const sealed = await sealMessage(key, { conversation, from, number: i + 1 }, { before, said: bytes(said) })
    messages.push({ from, number: i + 1, sealed })
  }
  return messages
}

const turns: [Side, string][] = [
  ['visitor', 'Ik slaap al weken slecht.'],
  ['practitioner', 'Fijn dat je schrijft.'],
  ['visitor', 'Dank je.'],
  ['practitioner', 'Tot dinsdag.'],
]

test('both sides read a conversation back in order', async () => {
  const key = await drawConversationKey(newConversationKey())
  const { opened, changed } = await openConversation(key, id, await converse(key, turns))
  expect(changed).toBe(false)
  expect(opened.map((one) => one.kind === 'said' && [one.from, text(one.said), one.inOrder])).toEqual(
    turns.map(([from, said]) => [from, said, true]),
  )
})

test('any text comes back as it was, whatever its length', async () => {
  const key = await drawConversationKey(newConversationKey())
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 1500 }), async (said) => {
      const place = { conversation: id, from: 'visitor', number: 1 } as const
      const found = await openMessage(key, place, await sealMessage(key, place, { before: null, said: said.slice() }))
      expect(found.ok && found.value.said).toEqual(said)
    }),
    { numRuns: 60 },
  )
})

test('messages of nearly the same length cannot be told apart by their size', async () => {
  const key = await drawConversationKey(newConversationKey())
  const sizeOf = async (said: string) => (await converse(key, [['visitor', said]]))[0]?.sealed.length
  expect(await sizeOf('ja')).toBe(await sizeOf('nee, dat wil ik liever niet'))
})

test('the server cannot place a message elsewhere: other conversation, side or number', async () => {
  const key = await drawConversationKey(newConversationKey())
  const place = { conversation: id, from: 'visitor', number: 1 } as const
  const sealed = await sealMessage(key, place, { before: null, said: bytes('hallo') })
  const elsewhere = [
    { ...place, conversation: id.replace('3', '4') },
    { ...place, from: 'practitioner' as const },
    { ...place, number: 2 },
  ]
  for (const other of elsewhere) {
    expect(await openMessage(key, other, sealed)).toEqual({ ok: false, error: 'undecryptable' })
  }
})

test('without the key no message is made: one changed bit or another key keeps it shut', async () => {
  const key = await drawConversationKey(newConversationKey())
  const other = await drawConversationKey(newConversationKey())
  const place = { conversation: id, from: 'visitor', number: 1 } as const
  const sealed = await sealMessage(key, place, { before: null, said: bytes('hallo') })
  expect((await openMessage(other, place, sealed)).ok).toBe(false)
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
      const changed = sealed.slice()
      changed[at] = (changed[at] ?? 0) ^ bits
      expect((await openMessage(key, place, changed)).ok).toBe(false)
    }),
    { numRuns: 200 },
  )
})

test('whatever the server leaves out, swaps or turns round is seen', async () => {
  const key = await drawConversationKey(newConversationKey())
  const whole = await converse(key, turns)
  const last = whole.at(-1)
  const seen = { number: 4, head: last ? await headOf(last.sealed) : '' }
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(whole), fc.boolean(), async (kept, renumber) => {
      const served = renumber ? kept.map((message, i) => ({ ...message, number: i + 1 })) : kept
      const { opened } = await openConversation(key, id, served, seen)
      const isWhole = opened.every((one) => one.kind === 'said' && one.inOrder)
      const isUntouched = turns.every((_, i) => {
        const message = served.find(({ number }) => number === i + 1)
        return message?.sealed === whole[i]?.sealed
      })
      expect(isWhole).toBe(isUntouched)
    }),
    { numRuns: 120 },
  )
})

test('a missing number in the middle and a missing end are shown in their place', async () => {
  const key = await drawConversationKey(newConversationKey())
  const [first, , third] = await converse(key, turns)
  if (!first || !third) throw new Error('four turns give four messages')
  const { opened } = await openConversation(key, id, [first, third], { number: 4, head: 'x' })
  expect(opened.map(({ kind, number }) => [kind, number])).toEqual([
    ['said', 1],
    ['missing', 2],
    ['said', 3],
    ['missing', 4],
  ])
  expect(opened[2]).toMatchObject({ inOrder: false })
})

test('a message that lost the race for its number cannot be put back in later', async () => {
  const key = await drawConversationKey(newConversationKey())
  const [first, second, third] = await converse(key, turns)
  if (!first || !second || !third) throw new Error('four turns give four messages')
  const place = { conversation: id, from: 'visitor', number: 2 } as const
  const lost = await sealMessage(key, place, { before: first.sealed, said: bytes('te laat') })
  const { opened } = await openConversation(key, id, [first, { from: 'visitor', number: 2, sealed: lost }, third])
  expect(opened[2]).toMatchObject({ kind: 'said', inOrder: false })
})

test('a last message in the place of the one that was seen is noticed by who remembers', async () => {
  const raw = newConversationKey()
  const key = await drawConversationKey(raw)
  const one = await converse(key, [['visitor', 'eerst']])
  const other = await converse(key, [['visitor', 'anders']])
  const head = one[0] ? await headOf(one[0].sealed) : ''
  expect((await openConversation(key, id, one, { number: 1, head })).changed).toBe(false)
  expect((await openConversation(key, id, other, { number: 1, head })).changed).toBe(true)
})

test('a link carries a key there and back; what is cut off or damaged is no key', () => {
  const key = newConversationKey()
  expect(readKeyText(keyText(key))).toEqual(key)
  expect(readKeyText(` ${keyText(key)}\n`)).toEqual(key)
  for (const wrong of ['', 'abc', keyText(key).slice(0, -1), `${keyText(key)}A`, '<script>']) {
    expect(readKeyText(wrong)).toBeNull()
  }
})

test('the key for the practitioner says which conversation it is of', () => {
  const key = newConversationKey()
  const wrapped = keyForPractitioner(id, key)
  expect(readKeyForPractitioner(wrapped, id)).toEqual({ ok: true, value: key })
  expect(readKeyForPractitioner(wrapped, 'other')).toEqual({ ok: false, error: 'other-conversation' })
  expect(readKeyForPractitioner(bytes('{}'), id).ok).toBe(false)
})

test('the token is the same each time, another for another key, and not the key', async () => {
  const raw = newConversationKey()
  const [one, again] = [await drawConversationKey(raw), await drawConversationKey(raw)]
  expect(one.token).toBe(again.token)
  expect(one.token).not.toBe(keyText(raw))
  expect((await drawConversationKey(newConversationKey())).token).not.toBe(one.token)
  expect(await tokenHash(one.token)).not.toBe(one.token)
})
