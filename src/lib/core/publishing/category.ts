import type { Lang, Translated } from '../lang.ts'

/** The four shelves every article stands on. */
export type CategoryId = 'mind-body' | 'tension' | 'lifestyle' | 'pain-movement'

interface Category {
  id: CategoryId
  /** Last step of its Dutch address; English addresses are translated step by step. */
  step: string
  name: Translated
  /** One sentence above the list. */
  about: Translated
}

export const categories: readonly Category[] = [
  {
    id: 'mind-body',
    step: 'mind-body-connectie',
    name: { nl: 'Mind-body connectie', en: 'Mind-body connection' },
    about: {
      nl: 'Hoe je lijf antwoordt op wat je meemaakt, en wat daarover bekend is.',
      en: 'How your body answers to what you live through, and what is known about it.',
    },
  },
  {
    id: 'tension',
    step: 'onderliggende-spanningen',
    name: { nl: 'Onderliggende spanningen: emotie en trauma', en: 'Underlying tension: emotion and trauma' },
    about: {
      nl: 'Over gevoelens, grenzen, rust en moeilijke gesprekken. Graven hoeft niet.',
      en: 'On feelings, limits, rest and hard conversations. There is no need to dig.',
    },
  },
  {
    id: 'lifestyle',
    step: 'gezonde-leefstijl',
    name: { nl: 'Voeding, suppletie en gezonde leefstijl', en: 'Food, supplements and healthy living' },
    about: {
      nl: 'Slapen, eten en drinken met pijn: wat helpt, en wat je geld niet waard is.',
      en: 'Sleeping, eating and drinking with pain: what helps, and what is not worth your money.',
    },
  },
  {
    id: 'pain-movement',
    step: 'pijn-begrijpen-en-bewegen',
    name: { nl: 'Pijn begrijpen en bewegen', en: 'Understanding pain and moving' },
    about: {
      nl: 'Wat pijn is, en hoe je stap voor stap weer durft te bewegen.',
      en: 'What pain is, and how to dare to move again, step by step.',
    },
  },
]

/** The category with this id; every id has one. */
export function categoryOf(id: CategoryId): Category {
  const category = categories.find((one) => one.id === id)
  if (category === undefined) throw new Error(`categoryOf requires a known category, got ${id}`)
  return category
}

export const isCategoryId = (text: string): text is CategoryId => categories.some(({ id }) => id === text)

/** The category at the end of a Dutch address (`mind-body-connectie`); `null` when there is none. */
export const categoryAt = (step: string): Category | null => categories.find((one) => one.step === step) ?? null

/** Dutch path of a category's page; pass it through `localPath` for a reader. */
export const categoryPath = (id: CategoryId) => `/artikelen/categorie/${categoryOf(id).step}`

export const categoryName = (id: CategoryId, lang: Lang) => categoryOf(id).name[lang]
