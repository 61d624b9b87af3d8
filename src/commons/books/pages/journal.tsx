import { formatDateTime } from '../../../kernel/language.ts'
import { Badge } from '../../../ui/badge.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Entries, Entry } from '../../../ui/entries.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { Time } from '../../../ui/time.tsx'
import { registry } from '../../charter/registry.ts'
import { journal } from '../query-journal.ts'
import { words } from '../words.ts'

/** Everything that happened, as plain sentences, newest first. */
export const journalPage = page({
  path: '/journal',
  title: (view) => words[view.lang].journal,
  async render(view) {
    const w = words[view.lang]
    const slice = view.search.get('slice') || undefined
    const before = numberIn(view.search.get('before'))
    const found = await view.ask(journal, { slice, before })
    const next = found.next === null ? undefined : { ...(slice && { slice }), before: String(found.next) }
    return (
      <>
        <PageHead title={w.journal} lead={w.journalLead} badge={<Badge>{w.size(found.size)}</Badge>} />
        <Filter view={view} slice={slice} />
        <Stack>
          <Card>
            {found.entries.length === 0 && <p class="text-soft">{w.nothing}</p>}
            <Entries label={w.journal}>
              {found.entries.map((one) => (
                <Entry
                  at={<Time at={one.at}>{formatDateTime(new Date(one.at), view.lang, view.timeZone)}</Time>}
                  href={view.href(`/journal/${one.seq}`)}
                >
                  {one.hidden ? <span class="text-soft">{one.sentence}</span> : one.sentence}
                </Entry>
              ))}
            </Entries>
          </Card>
        </Stack>
        <Pagination next={next ? view.href(`/journal?${new URLSearchParams(next)}`) : undefined} />
        <div class="mt-6">
          <Seal view={view} root={found.root} />
        </div>
      </>
    )
  },
})

/** A whole number from the address, where it is one. */
export const numberIn = (text: string | null | undefined) =>
  text && /^\d{1,15}$/.test(text) ? Number(text) : undefined

/** Which part of the commons, as tabs: one press, and what is shown stays visible. */
function Filter({ view, slice }: { view: PageView; slice?: string }) {
  const w = words[view.lang]
  const known = registry().all.filter((one) => Object.values(one.commands).some(leavesEntries))
  const tabs = known.map((one) => ({
    href: view.href(`/journal?slice=${one.name}`),
    label: one.messages[view.lang].title,
    current: slice === one.name,
  }))
  const all = { href: view.href('/journal'), label: w.all, current: slice === undefined }
  return <Tabs label={w.slice} tabs={[all, ...tabs]} />
}

const leavesEntries = ({ records }: { records: object }) => Object.keys(records).length > 0

function Seal({ view, root }: { view: PageView; root: string }) {
  const w = words[view.lang]
  return (
    <Disclosure summary={w.sealTitle}>
      <p class="text-soft">{w.verify}</p>
      <p class="mt-2 break-all font-mono text-sm">{root}</p>
      <div class="mt-3">
        <LinkButton href={view.href('/journal/export.jsonl')} icon="download" download>
          {w.exportJournal}
        </LinkButton>
      </div>
    </Disclosure>
  )
}
