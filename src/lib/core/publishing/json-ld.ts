import type { Article } from './article.ts'

interface Practice {
  name: string
  /** Absolute address of its page on this site. */
  url: string
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
  about: { url: string; image: string; practice: Practice; crumbs: readonly Crumb[] },
) {
  const organisation = { '@type': 'Organization', name: about.practice.name, url: about.practice.url }
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
          author: organisation,
          publisher: organisation,
          mainEntityOfPage: about.url,
        },
        breadcrumb: breadcrumbs(about.crumbs),
      },
    ],
  }
}

const breadcrumbs = (crumbs: readonly Crumb[]) => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map((crumb, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name: crumb.name,
    item: crumb.url,
  })),
})
