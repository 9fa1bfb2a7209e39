import type { Article } from './article.ts'

interface Practice {
  name: string
  /** Absolute address of its page on this site. */
  url: string
}

/** Who runs the practice, as she calls herself. */
interface Author {
  name: string
  job: string
  /** Absolute address of the page about her. */
  url: string
  /** Absolute address of her photo, or null. */
  image: string | null
}

interface Crumb {
  name: string
  /** Absolute address. */
  url: string
}

/**
 * What search engines are told about an article (schema.org): a `MedicalWebPage`, which is what can be reviewed, around the
 * `Article`, and the crumbs. `dateModified` and `lastReviewed` are the day of the last check, never the day of rendering.
 */
export function articleJsonLd(
  article: Article,
  about: { url: string; image: string; practice: Practice; person: Author | null; crumbs: readonly Crumb[] },
) {
  const organisation = organisationOf(about.practice)
  // A text of somebody else, such as one that came with Regie, is not hers.
  const isHers = about.person !== null && sameName(about.person.name, article.author)
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'MedicalWebPage',
        '@id': about.url,
        url: about.url,
        name: article.title,
        description: article.lead,
        inLanguage: article.lang,
        lastReviewed: article.checked,
        reviewedBy: organisation,
        mainEntity: {
          '@type': 'Article',
          '@id': `${about.url}#artikel`,
          headline: article.title,
          description: article.lead,
          inLanguage: article.lang,
          image: about.image,
          datePublished: article.published,
          dateModified: article.checked,
          author: isHers && about.person ? personOf(about.person, organisation) : organisation,
          publisher: organisation,
          mainEntityOfPage: about.url,
        },
        breadcrumb: breadcrumbs(about.crumbs),
      },
    ],
  }
}

/** What search engines are told about the page with her story: who it is about, and that she wrote it. */
export function storyJsonLd(
  story: { title: string; lead: string; lang: string; published: string },
  about: { url: string; practice: Practice; person: Author },
) {
  const organisation = organisationOf(about.practice)
  const person = personOf(about.person, organisation)
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    '@id': about.url,
    url: about.url,
    name: story.title,
    description: story.lead,
    inLanguage: story.lang,
    dateModified: story.published,
    mainEntity: person,
    author: person,
    publisher: organisation,
  }
}

const organisationOf = ({ name, url }: Practice) => ({ '@type': 'Organization', name, url })

const personOf = ({ name, job, url, image }: Author, worksFor: ReturnType<typeof organisationOf>) => ({
  '@type': 'Person',
  name,
  ...(job !== '' && { jobTitle: job }),
  ...(image !== null && { image }),
  url,
  worksFor,
})

const sameName = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()

const breadcrumbs = (crumbs: readonly Crumb[]) => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map((crumb, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name: crumb.name,
    item: crumb.url,
  })),
})
