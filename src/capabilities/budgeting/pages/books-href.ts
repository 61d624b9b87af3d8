import type { PageView } from '../../../ui/page.ts'

/** The account a figure is the balance of, with every entry that made it. */
export const accountsHref = (view: PageView, account: string, unit: string) =>
  view.href(`/books/account/${encodeURIComponent(account)}?unit=${encodeURIComponent(unit)}`)
