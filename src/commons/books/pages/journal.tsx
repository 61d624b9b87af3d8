import { formatDateTime } from '../../../kernel/language.ts'
import { Badge } from '../../../ui/badge.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Entries, Entry } from '../../../ui/entries.tsx'
import { Form } from '../../../ui/form.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
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
        <Stack>
          <Filter view={view} slice={slice} />
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
          <Seal view={view} root={found.root} />
        </Stack>
        <Pagination next={next ? view.href(`/journal?${new URLSearchParams(next)}`) : undefined} />
      </>
    )
  },
})

/** A whole number from the address, where it is one. */
export const numberIn = (text: string | null | undefined) =>
  text && /^\d{1,15}$/.test(text) ? Number(text) : undefined

function Filter({ view, slice }: { view: PageView; slice?: string }) {
  const w = words[view.lang]
  const known = registry().all.filter((one) => Object.keys(one.commands).length > 0)
  const options = known.map((one) => ({ value: one.name, label: one.messages[view.lang].title }))
  return (
    <Form action={view.href('/journal')} method="get" submit={w.filter} submitTone="quiet">
      <SelectField name="slice" label={w.slice} options={options} value={slice} blank={w.all} optional />
    </Form>
  )
}

function Seal({ view, root }: { view: PageView; root: string }) {
  const w = words[view.lang]
  return (
    <Card title={w.root}>
      <p class="break-all font-mono text-sm">{root}</p>
      <p class="mt-2 text-soft">{w.verify}</p>
      <div class="mt-3">
        <LinkButton href={view.href('/journal/export.jsonl')} icon="download" download>
          {w.exportJournal}
        </LinkButton>
      </div>
    </Card>
  )
}
