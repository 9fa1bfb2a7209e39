import { csv, type Cell } from '#lib/core/exchange/csv.ts'
import type { Subscriber } from '#lib/core/publishing/subscriber.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { aboutReader, allReaders } from '#lib/server/newsletter/readers.ts'
import { services } from '#lib/server/services.ts'
import { noted } from '../readers.server.ts'
import type { RequestHandler } from './$types'

/** The whole list as a file. What stands in the CSV can be brought along again as it is. */
export const GET: RequestHandler = async (event) => {
  const { id, lang } = practitionerOf(event)
  const asJson = event.url.searchParams.get('as') === 'json'
  const readers = await allReaders(services().db)
  await noted(id, 'subscribers.exported', 'newsletter:readers')
  const name = `regie-nieuwsbrief-${new Date().toISOString().slice(0, 10)}.${asJson ? 'json' : 'csv'}`
  return new Response(asJson ? asOneJson(readers) : csv([head, ...readers.map(rowOf)], lang), {
    headers: {
      'content-type': asJson ? 'application/json' : 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
}

const head: Cell[] = ['mail', 'date', 'source', 'lang', 'topics']

const rowOf = ({ mail, choice, state, consent }: Subscriber): Cell[] => {
  const yes = state.kind === 'active' ? state.since : ''
  const how = consent.source === 'import' ? consent.how : `site ${consent.from}, tekst ${consent.text}, ja ${yes}`
  return [mail, consent.at, how, choice.lang, choice.topics.join(', ')]
}

const asOneJson = (readers: readonly Subscriber[]): string =>
  JSON.stringify(
    {
      format: 'regie-subscribers',
      version: 1,
      readers: readers.map(aboutReader),
    },
    null,
    2,
  ) + '\n'
