/** Patterns on Insight: which factors go with more or less hindrance. */
export const patterns = {
  title: 'Patronen',
}
