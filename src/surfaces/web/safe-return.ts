/**
 * An address to go back to, taken from a form or a query: only a path of this site, never another one. Browsers
 * read `//host` and `/\host` as other sites and drop tabs and newlines, so all of these are refused.
 */
export function safeReturn(wanted: string | null | undefined, otherwise = '/'): string {
  if (!wanted || wanted.length > 2000) return otherwise
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted)) return otherwise
  const site = 'http://site.invalid'
  const url = URL.canParse(wanted, site) ? new URL(wanted, site) : undefined
  return url?.origin === site && !url.pathname.startsWith('//')
    ? url.pathname + url.search + url.hash
    : otherwise
}
