/**
 * Whether a request that changes something comes from a page of this site. Browsers say so themselves: by
 * `Sec-Fetch-Site`, older ones by `Origin` or at least `Referer`. A request that says nothing is no browser's form.
 */
export function isSameOrigin(request: Request, host: string): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const from = request.headers.get('origin') ?? request.headers.get('referer')
  return from !== null && URL.canParse(from) && new URL(from).host === host
}
