import { expect, test } from 'vitest'
import { drawConversationKey, headOf, newConversationKey, sealMessage } from '../vault/conversation.ts'
import { isOdd, readConversationAnswer, showConversation, toTravel } from './conversation.ts'
import { writeMessage } from './message.ts'
import type { TravellingMessage } from './conversation.ts'

const id = '3f0a6c1e-0000-4000-8000-000000000001'
const at = '2026-11-29T09:00:00.000Z'

async function conversation() {
  const key = await drawConversationKey(newConversationKey())
  const messages: TravellingMessage[] = []
  for (const [i, text] of ['een', 'twee', 'drie'].entries()) {
    const from = i === 1 ? ('practitioner' as const) : ('visitor' as const)
    const said = writeMessage({ text, name: '', attachment: null })
    if (!said.ok) throw new Error(said.error)
    const before = messages.at(-1)?.sealed ?? null
    const sealed = await sealMessage(key, { conversation: id, from, number: i + 1 }, { before, said: said.value })
    messages.push({ number: i + 1, from, sealed, at, readAt: null })
  }
  return { key, messages }
}

test('what travels as JSON is shown as it was written, with how far it goes', async () => {
  const { key, messages } = await conversation()
  const answer = readConversationAnswer(
    JSON.parse(
      JSON.stringify({ practice: 'P', noticeMail: null, sealedIn: 'browser', messages: messages.map(toTravel) }),
    ),
  )
  const shown = await showConversation(key, id, answer?.messages ?? [], null)
  expect(shown.messages.map((one) => one.kind === 'message' && one.message.text)).toEqual(['een', 'twee', 'drie'])
  expect(shown.seen).toEqual({ number: 3, head: await headOf(messages[2]?.sealed ?? new Uint8Array()) })
  expect(isOdd(shown)).toBe(false)
})

test('a message that does not open, one that is no message and one that is gone stay in their place', async () => {
  const { key, messages } = await conversation()
  const broken = messages.map((message) => ({
    ...message,
    sealed: message.number === 2 ? new Uint8Array(9) : message.sealed,
  }))
  const other = await sealMessage(
    key,
    { conversation: id, from: 'visitor', number: 4 },
    { before: messages[2]?.sealed ?? null, said: new TextEncoder().encode('{"version":9}') },
  )
  const shown = await showConversation(
    key,
    id,
    [...broken, { number: 4, from: 'visitor', sealed: other, at, readAt: null }],
    {
      number: 5,
      head: 'x',
    },
  )
  expect(shown.messages.map(({ kind }) => kind)).toEqual([
    'message',
    'undecryptable',
    'message',
    'unreadable',
    'missing',
  ])
  expect(isOdd(shown)).toBe(true)
  expect(shown.seen).toEqual({ number: 5, head: 'x' })
})

test('an answer that is not ours is no answer', () => {
  for (const wrong of [
    null,
    {},
    [],
    { practice: 'P' },
    { practice: 'P', noticeMail: null, sealedIn: 'browser', messages: [{}] },
  ]) {
    expect(readConversationAnswer(wrong)).toBeNull()
  }
})
