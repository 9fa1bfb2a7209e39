/** What the practitioner chose for messages: when she answers, how long she keeps them, her own standard answers. */
import type { Db } from '../db/tables.ts'
import type { Practice } from '../practice.ts'
import type { Bytes, ConversationKind } from './conversations.ts'

export type MessageSettings = {
  /** Working days within which she answers; said on the contact page. */
  answerDays: number
  /** Months after the last message; null is what the role asks for. */
  keepMonths: Record<ConversationKind, number | null>
}

export const messageLimits = { answerDays: [1, 30], keepMonths: [1, 600] } as const

export const defaultMessageSettings: MessageSettings = { answerDays: 3, keepMonths: { client: null, question: null } }

/**
 * Months that the role of the practice asks for: a care provider keeps what belongs to a client for twenty years (Dutch Civil Code
 * 7:454), a coach two; one question of somebody who did not become a client two years with both.
 */
export const roleMonths = (role: Practice['role']): Record<ConversationKind, number> => ({
  client: role === 'zorgverlener' ? 240 : 24,
  question: 24,
})

export const monthsToKeep = (settings: MessageSettings, role: Practice['role']): Record<ConversationKind, number> => ({
  client: settings.keepMonths.client ?? roleMonths(role).client,
  question: settings.keepMonths.question ?? roleMonths(role).question,
})

export async function readMessageSettings(db: Db): Promise<MessageSettings> {
  const row = await db
    .selectFrom('message_settings')
    .select(['keep_client_months', 'keep_question_months', 'answer_days'])
    .executeTakeFirst()
  if (!row) return defaultMessageSettings
  const keepMonths = { client: row.keep_client_months, question: row.keep_question_months }
  return { answerDays: row.answer_days, keepMonths }
}

export async function saveMessageSettings(db: Db, settings: MessageSettings): Promise<void> {
  const values = {
    answer_days: settings.answerDays,
    keep_client_months: settings.keepMonths.client,
    keep_question_months: settings.keepMonths.question,
  }
  await db
    .insertInto('message_settings')
    .values({ id: 1, standard_answers: null, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
}

/** Sealed for the practitioner; null while she has none. */
export async function readStandardAnswers(db: Db): Promise<Bytes | null> {
  const row = await db.selectFrom('message_settings').select('standard_answers').executeTakeFirst()
  return row?.standard_answers ? new Uint8Array(row.standard_answers) : null
}

export async function saveStandardAnswers(db: Db, sealed: Bytes | null): Promise<void> {
  const { answerDays } = defaultMessageSettings
  await db
    .insertInto('message_settings')
    .values({
      id: 1,
      keep_client_months: null,
      keep_question_months: null,
      answer_days: answerDays,
      standard_answers: sealed,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ standard_answers: sealed }))
    .execute()
}
