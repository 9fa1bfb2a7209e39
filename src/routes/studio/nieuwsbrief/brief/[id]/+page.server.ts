import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { articlePath } from '#lib/core/publishing/article.ts'
import { categories } from '#lib/core/publishing/category.ts'
import { letterProblems } from '#lib/core/publishing/letter.ts'
import { leastMs } from '#lib/core/publishing/sending-limits.ts'
import type { Lang } from '#lib/core/lang.ts'
import { parseMailAddress } from '#lib/core/mail-address.ts'
import type { Result } from '#lib/core/result.ts'
import { langOf, localPath } from '#lib/i18n/paths.ts'
import { practitionerOf, type Practitioner } from '#lib/server/access/access.ts'
import { logListRead } from '#lib/server/access/log-read.ts'
import { openLibrary } from '#lib/server/articles.ts'
import { readBookingSettings } from '#lib/server/booking/settings.ts'
import { readForm, textOf } from '#lib/server/form.ts'
import { letterAddress } from '#lib/server/letters/letter-address.ts'
import {
  pauseLetter,
  removeDraft,
  resumeLetter,
  saveLetter,
  scheduleLetter,
  showLetter,
  stopLetter,
  takeBack,
  type ChangeError,
  type Letter,
} from '#lib/server/letters/letters.ts'
import { readLimits } from '#lib/server/letters/limits.ts'
import { proofLetter } from '#lib/server/letters/proof-letter.ts'
import { letterResults, notArrived } from '#lib/server/letters/results.ts'
import { readCopies } from '#lib/server/letters/take-reply.ts'
import { countSegment } from '#lib/server/letters/segment.ts'
import { ownAddress } from '#lib/server/mail/proof.ts'
import { services } from '#lib/server/services.ts'
import { faultOf, isSameText, letterOf, momentOf, typedInstant, typedLetter } from '../../letters.server.ts'
import type { LetterFault, TypedLetter } from '../../letters.server.ts'
import { dayOf } from '../../readers.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const practitioner = practitionerOf(event)
  const letter = await letterOf(event.params.id)
  const { db, config } = services()
  const [{ zone }, limits, mail] = await Promise.all([
    readBookingSettings(db),
    readLimits(db),
    ownAddress(db, practitioner.id),
  ])
  const when = (at: string | null) => (at === null ? null : momentOf(at, zone))
  const { text, state } = letter
  const audience = state === 'draft' || state === 'scheduled' ? await countSegment(db, text) : null
  return {
    ...{
      id: letter.id,
      text,
      state,
      revision: letter.revision,
      isProofed: letter.isProofed,
      haltedBy: letter.haltedBy,
    },
    ...{ sendAt: when(letter.sendAt), endedAt: when(letter.endedAt) },
    // Only when it is long enough to be told.
    dueAt: Date.parse(letter.dueAt ?? '') > Date.now() + 60_000 ? when(letter.dueAt) : null,
    hasServer: config.mail.smtp !== null && config.mail.from !== null,
    ownAddress: mail,
    audience,
    takesMs: audience && leastMs(audience.reached, limits),
    perTopic: state === 'draft' ? await countTopics(text.lang) : null,
    // To link to from the editor.
    articles: state === 'draft' ? await articlesIn(text.lang) : [],
    site: letter.beganAt === null ? null : siteOf(letter),
    results: letter.beganAt === null ? null : await letterResults(db, letter.id),
    copies: letter.beganAt === null ? null : await copiesFor(letter.beganAt, zone),
    away: letter.beganAt === null ? [] : await shownAway(letter, practitioner, zone),
  }
}

/** Nought answers says something only of a letter that began after copies of them came. */
async function copiesFor(beganAt: string, zone: string) {
  const copies = await readCopies(services().db)
  return copies && { latestDay: dayOf(copies.latest, zone), fromTheStart: copies.since <= beganAt }
}

const siteOf = ({ id, outAt, text }: Letter) => ({
  ...{ isShown: text.onSite, isOut: outAt !== null },
  address: letterAddress({ id, lang: text.lang, subject: text.subject }),
})

/** Names are handed out here, so the log says so. */
async function shownAway({ id, beganAt }: Letter, practitioner: Practitioner, zone: string) {
  const { db } = services()
  const away = await notArrived(db, id)
  const day = dayOf(beganAt ?? '', zone)
  await logListRead(
    db,
    practitioner,
    { list: 'letter', from: day, until: day, rows: away.length, page: id },
    new Date(),
  )
  return away
}

async function articlesIn(lang: Lang) {
  const library = await openLibrary()
  return library.list(lang).map(({ slug, title }) => ({ title, path: articlePath(slug) }))
}

/** How many who read this language chose each topic. */
async function countTopics(lang: 'nl' | 'en') {
  const { db } = services()
  const counts = categories.map(async ({ id }) => [id, await countSegment(db, { lang, topics: [id] })] as const)
  return Object.fromEntries((await Promise.all(counts)).map(([id, { reached }]) => [id, reached]))
}

export const actions: Actions = {
  bewaar: async (event) => {
    const saved = await save(event)
    return 'failure' in saved ? saved.failure : { saved: true }
  },
  bekijk: async (event) => {
    const saved = await save(event)
    if ('failure' in saved) return saved.failure
    const lang = langOf(event.url.pathname)
    redirect(303, localPath(`/studio/nieuwsbrief/brief/${saved.letter.id}/voorbeeld`, lang))
  },
  zelf: async (event) => {
    const { id } = practitionerOf(event)
    const saved = await save(event)
    if ('failure' in saved) return saved.failure
    const problems = letterProblems(saved.letter.text)
    if (problems.length > 0) return refused(saved.typed, 'not-all', problems)
    const to = parseMailAddress(await ownAddress(services().db, id))
    const proof = to.ok ? await proofLetter(services(), saved.letter, to.value) : ({ state: 'not-ready' } as const)
    return { proof: proof.state }
  },
  klaar: async (event) => {
    const { id: actor } = practitionerOf(event)
    const saved = await save(event)
    if ('failure' in saved) return saved.failure
    const { db } = services()
    const { letter, typed, form } = saved
    const { zone } = await readBookingSettings(db)
    const isLater = textOf(form, 'wanneer') === 'later'
    const sendAt = isLater ? typedInstant(textOf(form, 'dag'), textOf(form, 'tijd'), zone) : null
    if (isLater && sendAt === null) return refused(typed, 'when', [], form)
    const planned = await scheduleLetter(db, letter, { sendAt, actor, now: new Date() })
    if (planned.ok) return { planned: true }
    const { error } = planned
    return refused(typed, faultOf(error), error.kind === 'not-ready' ? error.problems : [], form)
  },
  terug: (event) =>
    act(event, 'back', async (id, form, doing) => {
      const revision = Number(textOf(form, 'versie'))
      return takeBack(services().db, { id, revision }, doing)
    }),
  stil: (event) => act(event, 'paused', (id, _form, doing) => pauseLetter(services().db, id, doing)),
  verder: (event) => act(event, 'resumed', (id, _form, doing) => resumeLetter(services().db, id, doing)),
  stop: (event) => act(event, 'stopped', (id, _form, doing) => stopLetter(services().db, id, doing)),
  toon: (event) => showOnSite(event, true),
  verberg: (event) => showOnSite(event, false),
  weg: async (event) => {
    practitionerOf(event)
    const letter = await letterOf(event.params.id ?? '')
    const revision = Number(textOf(await readForm(event.request), 'versie'))
    if (!(await removeDraft(services().db, { id: letter.id, revision })))
      return fail(409, { fault: 'changed' as const })
    redirect(303, localPath('/studio/nieuwsbrief', langOf(event.url.pathname)))
  },
}

async function showOnSite(event: RequestEvent, onSite: boolean) {
  const { id: actor } = practitionerOf(event)
  const { id } = await letterOf(event.params['id'] ?? '')
  const { db, pageCache } = services()
  await readForm(event.request)
  const result = await showLetter(db, { id, onSite }, { actor, now: new Date() })
  pageCache.clear()
  if (!result.ok) {
    const { error } = result
    return error.kind === 'not-ready'
      ? fail(400, { fault: 'unfit' as const, unfit: error.problems })
      : fail(409, { fault: error.kind })
  }
  const [now, soon] = onSite ? (['shown', 'show-soon'] as const) : (['hidden', 'hide-soon'] as const)
  return { done: result.value.outAt === null ? soon : now }
}

type Saved = { letter: Letter; typed: TypedLetter; form: FormData }

/** Every act on a draft keeps what was typed first. */
async function save(event: RequestEvent): Promise<Saved | { failure: ReturnType<typeof refused> }> {
  practitionerOf(event)
  const letter = await letterOf(event.params['id'] ?? '')
  const form = await readForm(event.request)
  const typed = typedLetter(form, letter)
  if (typed.isForSome && typed.text.topics.length === 0) return { failure: refused(typed, 'no-topic', [], form) }
  if (letter.state === 'draft' && letter.revision === typed.revision && isSameText(letter.text, typed.text)) {
    return { letter, typed, form }
  }
  const base = { id: letter.id, revision: typed.revision }
  const saved = await saveLetter(services().db, base, typed.text, new Date().toISOString())
  if (!saved.ok) return { failure: refused(typed, faultOf(saved.error), [], form) }
  return { letter: saved.value, typed: { ...typed, revision: saved.value.revision }, form }
}

function refused(
  typed: TypedLetter,
  fault: LetterFault,
  problems: ReturnType<typeof letterProblems> = [],
  form: FormData = new FormData(),
) {
  const when = { later: textOf(form, 'wanneer') === 'later', day: textOf(form, 'dag'), time: textOf(form, 'tijd') }
  return fail(fault === 'changed' || fault === 'not-now' ? 409 : 400, { typed, fault, problems, when })
}

type Doing = { actor: string; now: Date }

async function act<Done extends string>(
  event: RequestEvent,
  done: Done,
  work: (id: string, form: FormData, doing: Doing) => Promise<Result<Letter, ChangeError>>,
) {
  const { id: actor } = practitionerOf(event)
  const { id } = await letterOf(event.params['id'] ?? '')
  const result = await work(id, await readForm(event.request), { actor, now: new Date() })
  return result.ok ? { done } : fail(409, { fault: result.error.kind })
}
