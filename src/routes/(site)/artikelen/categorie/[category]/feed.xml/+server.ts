import { answerFeed } from '#lib/server/articles/answer-feed.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = ({ url, params }) => answerFeed('rss', url, params.category)
