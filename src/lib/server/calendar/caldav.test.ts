import { describe, expect, test } from 'vitest'
import { davClient, readCalendar } from './caldav.ts'
import { calendarText } from './calendars.fixture.ts'

type Answer = { status?: number; type?: string; body: string; url?: string }

const access = { address: 'https://dav.example/', username: 'anna', password: 'geheim', owners: [] }
const url = 'https://dav.example/work/'
const head = '<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">'
const multistatus = (...responses: string[]): Answer => ({ body: `${head}${responses.join('')}</d:multistatus>\n` })
const response = (href: string, props: string) =>
  `<d:response><d:href>${href}</d:href><d:propstat><d:prop>${props}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`

const state = multistatus(response('/work/', '<getctag xmlns="http://calendarserver.org/ns/">new</getctag>'))
const hour = calendarText({ start: 3_600_000, end: 7_200_000 }).trimEnd()
const event = response('/work/a.ics', `<c:calendar-data><![CDATA[${hour}]]></c:calendar-data>`)
const whole = multistatus(event)

/** Reads a calendar whose server answers so. */
function read({ propfind = state, report = whole }: { propfind?: Answer; report?: Answer }) {
  const server: typeof fetch = (input, init) => {
    const answer = init?.method === 'PROPFIND' ? propfind : report
    const { status = 207, type = 'application/xml; charset=utf-8', body } = answer
    const response = new Response(body, { status, headers: { 'content-type': type } })
    return Promise.resolve(Object.defineProperty(response, 'url', { value: answer.url ?? (input as URL).href }))
  }
  const client = davClient(server, access, AbortSignal.timeout(5000))
  return readCalendar(client, url, { from: 0, until: 86_400_000, known: { ctag: 'old' } })
}

describe('a calendar on a server', () => {
  test('is read whole, also when nothing stands in it', async () => {
    expect(await read({})).toEqual({ ok: true, value: { texts: [hour], version: { ctag: 'new' } } })
    const empty = { ok: true, value: { texts: [], version: { ctag: 'new' } } }
    expect(await read({ report: multistatus() })).toEqual(empty)
    expect(await read({ report: { body: '<multistatus xmlns="DAV:"/>' } })).toEqual(empty)
  })

  test.each<[string, Answer]>([
    ['a page of its keepers', { status: 200, type: 'text/html', body: '<!doctype html><html>Onderhoud</html>' }],
    ['such a page that says it is XML', { body: '<html>Onderhoud</html>' }],
    ['nothing', { status: 200, type: 'text/plain', body: '' }],
    ['a multistatus under another number', { ...state, status: 200 }],
    ['a multistatus that is cut off', { body: `${head}<d:response><d:href>/work/` }],
    ['a multistatus that is cut off after an event', { body: head + event }],
    ['a multistatus that is no XML', { body: `${head}<d:response></d:href></d:response></d:multistatus>` }],
  ])('that answers with %s has failed, and is not empty', async (_, answer) => {
    const failed = { ok: false, error: { kind: 'odd-answer' } }
    expect(await read({ propfind: answer })).toEqual(failed)
    expect(await read({ report: answer })).toEqual(failed)
  })

  test('that sends on to a page to sign in says where', async () => {
    const login = { status: 200, type: 'text/html', body: '<html>login</html>', url: 'https://sso.example/login' }
    const failed = { ok: false, error: { kind: 'elsewhere', origin: 'https://sso.example' } }
    expect(await read({ propfind: login })).toEqual(failed)
    expect(await read({ report: login })).toEqual(failed)
  })

  test('that names an event and does not say what it is has failed', async () => {
    const nameless = response('/work/b.ics', '<d:getetag>"1"</d:getetag>')
    expect(await read({ report: multistatus(event, nameless) })).toEqual({ ok: false, error: { kind: 'odd-answer' } })
  })

  test.each([
    [404, 'not-found'],
    [503, 'server-error'],
    [401, 'login'],
  ])('that answers %s says why', async (status, kind) => {
    expect(await read({ report: { status, body: '' } })).toEqual({ ok: false, error: { kind } })
  })
})
