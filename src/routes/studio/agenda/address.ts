/** What part of the agenda an address shows: `?dag=2026-11-30&als=week`, and `?day=2026-11-30&as=week` in English. */
import { parseDay } from '#lib/core/day.ts'
import type { Day } from '#lib/core/day.ts'
import { localPath } from '#lib/i18n/paths.ts'

type Lang = 'nl' | 'en'

export const views = ['day', 'week', 'list'] as const
export type View = (typeof views)[number]

const names = {
  nl: { day: 'dag', view: 'als', views: { day: 'dag', week: 'week', list: 'lijst' } },
  en: { day: 'day', view: 'as', views: { day: 'day', week: 'week', list: 'list' } },
} as const

/** What was asked for, in either language. An address that makes no sense shows today. */
export function readAgendaAddress(query: URLSearchParams, today: Day): { view: View; day: Day } {
  const day = parseDay(query.get(names.nl.day) ?? query.get(names.en.day) ?? '')
  const asked = query.get(names.nl.view) ?? query.get(names.en.view)
  const view = views.find((one) => names.nl.views[one] === asked || names.en.views[one] === asked)
  return { view: view ?? 'day', day: day !== null && isNear(day, today) ? day : today }
}

/** The address of a day, the week around it or the list from it. The day of today is left out, so that a bookmark stays true. */
export function agendaAddress({ view, day, today }: { view: View; day: Day; today: Day }, lang: Lang): string {
  const own = names[lang]
  const query = new URLSearchParams()
  if (day !== today) query.set(own.day, day)
  if (view !== 'day') query.set(own.view, own.views[view])
  const search = query.toString()
  return localPath('/studio/agenda', lang) + (search === '' ? '' : `?${search}`)
}

/** An action on the page one looks at. Without its query it would answer with today. */
export function actionHere(query: Iterable<[string, string]>, name: string): string {
  const kept = [...query].filter(([key]) => !key.startsWith('/') && key !== 'done')
  const search = new URLSearchParams(kept).toString()
  return `?${search === '' ? '' : `${search}&`}/${name}`
}

/** Within a lifetime of a practice; the years beyond are nothing but a typing error. */
export const isNear = (day: Day, today: Day) => Math.abs(Number(day.slice(0, 4)) - Number(today.slice(0, 4))) <= 50
