import { formatDate } from '../../../kernel/language.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Time } from '../../../ui/time.tsx'
import type { ClauseDiff } from '../diff.ts'
import { history } from '../query-history.ts'
import { words } from '../words.ts'
import { ClauseDiffs } from './clause-diff.tsx'
import { CharterTabs } from './tabs.tsx'

/** Every version of the rules, newest first, with what it changed. */
export const historyPage = page({
  path: '/charter/history',
  title: (view) => words[view.lang].history,
  async render(view) {
    const w = words[view.lang]
    const before = versionNumber(view.search.get('before'))
    const { versions, next } = await view.ask(history, before ? { before } : {})
    const older = next && { href: `${view.href('/charter/history')}?before=${next}`, label: w.older }
    return (
      <>
        <PageHead title={w.title} />
        <CharterTabs view={view} current="history" />
        <Stack>
          {versions.map((one) => (
            <VersionCard view={view} version={one} />
          ))}
        </Stack>
        {older && <Pagination next={older.href} />}
      </>
    )
  },
})

/** One version: what it changed, by which decision, and its entry. */
export const versionPage = page({
  path: '/charter/history/:version',
  title: (view) => words[view.lang].version(versionNumber(view.params.version) ?? 0),
  async render(view) {
    const w = words[view.lang]
    const number = versionNumber(view.params.version)
    const asked = number ? await view.ask(history, { before: number + 1 }) : undefined
    const version = asked?.versions.find((one) => one.version === number)
    if (!version) return <Empty title={w.noSuchVersion}>{w.noSuchRuleBody}</Empty>
    return (
      <>
        <PageHead title={w.version(version.version)} eyebrow={w.compare} />
        <VersionCard view={view} version={version} />
      </>
    )
  },
})

interface VersionShown {
  version: number
  at: string
  entry: number
  decision?: string
  changes: ClauseDiff[]
}

function VersionCard({ view, version: one }: { view: PageView; version: VersionShown }) {
  const w = words[view.lang]
  const day = formatDate(new Date(one.at), view.lang, view.timeZone)
  return (
    <Card
      id={`v${one.version}`}
      title={w.version(one.version)}
      href={view.href(`/charter/history/${one.version}`)}
      aside={
        <span class="flex flex-wrap items-center gap-x-3">
          <Badge>
            <Time at={one.at}>{day}</Time>
          </Badge>
          {one.decision && <MoreLink href={view.href(`/decisions/${one.decision}`)}>{w.byDecision}</MoreLink>}
          <MoreLink href={view.href(`/journal/${one.entry}`)}>{`${w.entry} ${one.entry}`}</MoreLink>
        </span>
      }
    >
      {one.version === 1 ? (
        <p class="text-soft">{w.firstVersion}</p>
      ) : (
        <ClauseDiffs lang={view.lang} changes={one.changes} />
      )}
    </Card>
  )
}

function versionNumber(text: string | null | undefined): number | undefined {
  return text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}
