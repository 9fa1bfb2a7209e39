/** The diary for a spreadsheet: one row a day, in the person's own words for factors, places and what helped. */
import { factorName, helpedChoices, workedChoices } from '../diary/factors.ts'
import { isFilledInAfterwards } from '../diary/entry.ts'
import { parseRegion } from '../diary/regions.ts'
import { csv } from './csv.ts'
import type { Cell } from './csv.ts'
import type { Choice } from '../diary/factors.ts'
import type { DiaryEntry } from '../diary/entry.ts'
import type { Lang, Translated } from '../lang.ts'
import type { OwnFactor } from '../plan/profile.ts'

type Column = { name: Translated; of: (entry: DiaryEntry) => Cell }
type Options = { lang: Lang; ownFactors: readonly OwnFactor[] }

export function entriesCsv(entries: readonly DiaryEntry[], options: Options): string {
  const columns = columnsFor(options)
  const rows = entries.toSorted((a, b) => a.day.localeCompare(b.day)).map((entry) => columns.map(({ of }) => of(entry)))
  return csv([columns.map(({ name }) => name[options.lang]), ...rows], options.lang)
}

function columnsFor({ lang, ownFactors }: Options): Column[] {
  const list = (ids: readonly string[], nameOf: (id: string) => Translated | null) =>
    ids.map((id) => nameOf(id)?.[lang] ?? id).join(' | ')
  return [
    column('datum', 'date', (entry) => entry.day),
    column('later ingevuld', 'filled in later', (entry) => yes(isFilledInAfterwards(entry), lang)),
    column('wat lukte', 'what worked', (entry) => list(entry.worked.chips, choiceName(workedChoices))),
    column('wat lukte, eigen woorden', 'what worked, own words', (entry) => entry.worked.text),
    column('hinder 0-10', 'hindrance 0-10', (entry) => entry.hindrance),
    column('pijn gemiddeld 0-10', 'pain average 0-10', (entry) => entry.pain),
    column('pijn ergste 0-10', 'pain worst 0-10', (entry) => entry.worstPain),
    column('slaap kwaliteit 0-10', 'sleep quality 0-10', (entry) => entry.sleepQuality),
    column('slaap uren', 'sleep hours', (entry) => entry.sleepHours),
    column('stress 0-10', 'stress 0-10', (entry) => entry.stress),
    column('stemming 0-10', 'mood 0-10', (entry) => entry.mood),
    column('soort dag', 'kind of day', (entry) => (entry.activity === null ? null : kindsOfDay[entry.activity][lang])),
    column('er was', 'there was', (entry) => list(entry.factors, (id) => factorName(id, ownFactors))),
    column('plekken', 'places', (entry) => list(entry.regions, (id) => parseRegion(id)?.name ?? null)),
    column('wat hielp', 'what helped', (entry) => list(entry.helped, choiceName(helpedChoices))),
    column('notitie', 'note', (entry) => entry.note),
  ]
}

const kindsOfDay: Readonly<Record<NonNullable<DiaryEntry['activity']>, Translated>> = {
  quiet: { nl: 'rustig', en: 'quiet' },
  ordinary: { nl: 'gewoon', en: 'ordinary' },
  busy: { nl: 'druk', en: 'busy' },
}

const column = (nl: string, en: string, of: Column['of']): Column => ({ name: { nl, en }, of })

const choiceName = (choices: readonly Choice[]) => (id: string) =>
  choices.find((choice) => choice.id === id)?.name ?? null

const yes = (is: boolean, lang: Lang) => (is ? { nl: 'ja', en: 'yes' }[lang] : '')
