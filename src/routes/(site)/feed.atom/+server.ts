import { answerFeed } from '#lib/server/articles/answer-feed.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = ({ url }) => answerFeed('atom', url)
