import { funds } from '../../../commons/books/query-funds.ts'
import { namesToldApart } from '../../../commons/members/pages/told-apart.ts'
import { formatDate } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import type { PageView } from '../../../ui/page.ts'
import { pageWords } from '../page-words.ts'

export const dayOf = (view: PageView, at: string) => formatDate(new Date(at), view.lang, view.timeZone)

type To = { kind: 'agent' | 'fund'; id: string }

/** How recipients are called: people by their names told apart, funds by theirs. */
export async function recipientNames(view: PageView, all: readonly { to: To }[]) {
  const agents = all.flatMap(({ to }) => (to.kind === 'agent' ? [to.id] : []))
  const hasFunds = all.some(({ to }) => to.kind === 'fund')
  const [people, known] = await Promise.all([
    agents.length > 0 ? namesToldApart(view, [...new Set(agents)]) : new Map<string, string>(),
    hasFunds && view.may(funds) === 'yes' ? view.ask(funds, {}) : { funds: [] },
  ])
  const fundNames = new Map(known.funds.map(({ code, name }) => [code, name]))
  return ({ kind, id }: To) =>
    kind === 'agent' ? (people.get(id) ?? '—') : pageWords[view.lang].fund(fundNames.get(id) ?? id)
}

/** The way back: sharing, and where one is. */
export function Crumbs({ view, label }: { view: PageView; label: string }) {
  return <Breadcrumb crumbs={[{ label: pageWords[view.lang].title, href: view.href('/value') }, { label }]} />
}
