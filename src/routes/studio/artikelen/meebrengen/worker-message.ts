/** What the page and the worker that reads an export say to each other. Every question gets one answer, by its number. */
import type { ZipError } from '#lib/core/exchange/strict-zip.ts'
import type { Day } from '#lib/core/day.ts'
import type { Lang } from '#lib/core/lang.ts'
import type { CategoryId } from '#lib/core/publishing/category.ts'
import type { Brought } from '#lib/core/publishing/import/bring.ts'
import type { Earlier, PlannedPost } from '#lib/core/publishing/import/plan.ts'
import type { BlogExport, BlogFault, BlogShelf, UnreadFile } from '#lib/core/publishing/import/source.ts'

/** A file she chose, with its place in the folder she chose; a file alone has only its name. */
export type ChosenFile = { file: File; path: string }

export type Questions = {
  /** Reads the export, and what pictures there are. `builtIn`: texts that are no articles to bring, by their SHA-256 in hex. */
  open: {
    asked: { file: File; pictures: ChosenFile[]; builtIn: readonly string[] }
    answer: OpenedBlog | { problem: OpenProblem }
  }
  /** What becomes of each post with these choices. */
  plan: { asked: PlanChoices; answer: PlannedPost[] }
  /** One post as a whole, by the last plan. */
  take: { asked: { key: string }; answer: Brought | null }
  /** The bytes of one of her own files, or why there are none. */
  picture: { asked: { path: string }; answer: ArrayBuffer | 'damaged' | 'too-large' }
}

export type OpenedBlog = Pick<BlogExport, 'from' | 'site' | 'leftOut'> & {
  shelves: (BlogShelf & { lang: Lang; guess: CategoryId | undefined })[]
  /** Files in her zip that look like an export, and gave nothing. */
  unread: Unread[]
  /** How many files there are to look pictures up in. */
  files: number
}

export type Unread = { name: string; why: UnreadFile['why'] | 'too-large' | 'damaged' }

export type OpenProblem =
  | BlogFault
  | { kind: 'too-large' }
  /** A zip without an export in it. */
  | { kind: 'no-export' }
  | { kind: ZipError }
  | { kind: 'unreadable' }

export type PlanChoices = {
  site: string
  shelves: Readonly<Record<string, CategoryId | undefined>>
  author: string
  zone: string
  today: Day
  taken: readonly string[]
  here: readonly { key: string; slug: string; earlier: Earlier }[]
}

export type Asked = {
  [Kind in keyof Questions]: { number: number; kind: Kind; asked: Questions[Kind]['asked'] }
}[keyof Questions]

export type Answered = { number: number; answer: unknown } | { number: number; failed: string } | { progress: number }
