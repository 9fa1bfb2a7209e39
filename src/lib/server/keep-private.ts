/** A page with a secret in its address: nothing keeps it, nobody lists it. */
export function keepPrivate({ setHeaders }: { setHeaders: (headers: Record<string, string>) => void }): void {
  setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' })
}
