import type { articles as contract } from '../nl/articles.ts'

export const articles: typeof contract = {}
