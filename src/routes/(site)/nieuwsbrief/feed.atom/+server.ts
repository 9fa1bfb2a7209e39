import { answerLetterFeed } from '#lib/server/letters/answer-letter-feed.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = ({ url }) => answerLetterFeed('atom', url)
