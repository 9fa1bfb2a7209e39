import { error, redirect } from '@sveltejs/kit'
import { toBase64Url } from '#lib/core/base64.ts'
import { toTravel } from '#lib/core/exchange/conversation.ts'
import { langOf, localPath } from '#lib/i18n/paths.ts'
import { logAccess } from '#lib/server/access/access-log.ts'
import type { AccessAction } from '#lib/server/access/access-log.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { logRead } from '#lib/server/access/log-read.ts'
import { readAsPractitioner } from '#lib/server/messages/conversations.ts'
import { markDone, markUndone, setKind } from '#lib/server/messages/inbox.ts'
import { removeConversation } from '#lib/server/messages/receive.ts'
import { isConversationId } from '#lib/server/messages/received.ts'
import { erasedOn } from '#lib/server/messages/retention.ts'
import { monthsToKeep, readMessageSettings, readStandardAnswers } from '#lib/server/messages/settings.ts'
import { readPractice } from '#lib/server/practice.ts'
import type { Db } from '#lib/server/db/tables.ts'
import { readForm } from '#lib/server/form.ts'
import { services } from '#lib/server/services.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const practitioner = practitionerOf(event)
  const { db } = services()
  const id = idIn(event)
  const [found, settings, practice, answers] = await Promise.all([
    readAsPractitioner(db, id),
    readMessageSettings(db),
    readPractice(db),
    readStandardAnswers(db),
  ])
  if (!found) error(404)
  if ('deletedAt' in found) return { id, deleted: found, conversation: null, answers: null }
  const { conversation, messages } = found
  await logRead(db, practitioner, { action: 'message.read', subject: `conversation:${id}` }, new Date())
  const months = monthsToKeep(settings, practice?.role ?? 'zorgverlener')
  return {
    id,
    deleted: null,
    answers: answers && toBase64Url(answers),
    conversation: {
      ...{ lang: conversation.lang, sealedIn: conversation.sealedIn, kind: conversation.kind, done: conversation.done },
      hasMail: conversation.noticeMail !== null,
      keySealed: toBase64Url(conversation.keySealed),
      messages: messages.map(toTravel),
      erasedOn: erasedOn(conversation.lastAt, months[conversation.kind]),
    },
  }
}

/** The conversation of this page; nothing else reaches the database. */
function idIn({ params }: Pick<RequestEvent, 'params'>): string {
  if (!isConversationId(params.id)) error(404)
  return params.id
}

/** What she does and its line in the access log are one transaction. */
async function act(event: RequestEvent, action: AccessAction, work: (tx: Db, id: string) => Promise<boolean>) {
  const { id: actor } = practitionerOf(event)
  const id = idIn(event)
  const at = new Date().toISOString()
  await services()
    .db.transaction()
    .execute(async (tx) => {
      if (!(await work(tx, id))) error(404)
      await logAccess(tx, { at, actor, action, subject: `conversation:${id}` })
    })
}

const toList = (event: RequestEvent): never => redirect(303, localPath('/studio/berichten', langOf(event.url.pathname)))

export const actions: Actions = {
  done: async (event) => {
    const { id: actor } = practitionerOf(event)
    const id = idIn(event)
    const seen = Number((await readForm(event.request)).get('seen') ?? '')
    const at = new Date().toISOString()
    const outcome = await services()
      .db.transaction()
      .execute(async (tx) => {
        const marked = await markDone(tx, id, Number.isInteger(seen) ? seen : 0)
        const entry = { at, actor, action: 'message.done', subject: `conversation:${id}` } as const
        if (marked === 'done') await logAccess(tx, entry)
        return marked
      })
    if (outcome === 'gone') error(404)
    if (outcome === 'newer') return { newer: true }
    return toList(event)
  },
  undone: (event) => act(event, 'message.done', markUndone),
  kind: async (event) => {
    const kind = (await readForm(event.request)).get('kind') === 'question' ? 'question' : 'client'
    await act(event, 'settings.changed', (tx, id) => setKind(tx, id, kind))
  },
  print: (event) => act(event, 'message.exported', () => Promise.resolve(true)),
  remove: async (event) => {
    const { id: actor } = practitionerOf(event)
    await removeConversation(services().db, { id: idIn(event), by: 'practitioner', actor }, new Date())
    toList(event)
  },
}
