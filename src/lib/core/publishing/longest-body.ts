/** How long the Markdown of an article may be, in UTF-16 units. */
export const longestBody = 200_000
