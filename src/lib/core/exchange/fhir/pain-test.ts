/** The pain test as a Questionnaire with its version, and what someone answered as a response to it. Never a Condition. */
import { frequencies, statementIds, statements, statementsVersion } from '../../pain-test/statements.ts'
import { painTestWords } from '../../pain-test/words/words.ts'
import { questionnaireUrl } from './codes.ts'
import { referenceTo } from './resources.ts'
import type { Lang } from '../../lang.ts'
import type { PainTestRecord } from '../../pain-test/record.ts'
import type { Context } from './observations.ts'
import type { Resource } from './resources.ts'

const titles = { nl: 'Pijntest van Regie, de laatste 4 weken', en: 'Pain test of Regie, the last 4 weeks' }

/** Answers are whole numbers: never 0, rarely 1, sometimes 2, often 3, nearly always 4. */
export function questionnaire(id: string, lang: Lang): Resource {
  const words = painTestWords(lang)
  return {
    resourceType: 'Questionnaire',
    id,
    language: lang,
    url: questionnaireUrl,
    version: String(statementsVersion),
    name: 'RegiePainTest',
    title: titles[lang],
    status: 'active',
    subjectType: ['Patient'],
    item: statements.map((statement) => ({
      linkId: String(statement.id),
      text: words.statements[statement.id].text,
      type: 'choice',
      required: false,
      answerOption: frequencies.map((frequency) => ({ valueInteger: frequency })),
    })),
  }
}

/** What was not answered, or answered with "I don't know", is left out. */
export function questionnaireResponse(test: PainTestRecord, id: string, { lang, patientId }: Context): Resource {
  const words = painTestWords(lang)
  return {
    resourceType: 'QuestionnaireResponse',
    id,
    language: lang,
    questionnaire: `${questionnaireUrl}|${String(test.statements)}`,
    status: 'completed',
    subject: referenceTo(patientId),
    authored: test.day,
    author: referenceTo(patientId),
    item: statementIds.flatMap((statement) => {
      const answer = test.answers[statement]
      if (answer === undefined || answer === 'unknown') return []
      return [{ linkId: String(statement), text: words.statements[statement].text, answer: [{ valueInteger: answer }] }]
    }),
  }
}
