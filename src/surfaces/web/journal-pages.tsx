import { canonicalText, hex } from '../../kernel/canonical.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { readEntry } from '../../kernel/journal/entry.ts'
import { maySeeEntry } from '../../kernel/journal/publish.ts'
import { proveInclusion } from '../../kernel/journal/stored-tiles.ts'
import { formatDateTime } from '../../kernel/language.ts'
import { type Told, tell } from '../../kernel/tell.ts'
import { Badge } from '../../ui/badge.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Stack } from '../../ui/columns.tsx'
import { Definitions } from '../../ui/definitions.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import type { PageView } from '../../ui/page.ts'
import { Pagination } from '../../ui/pagination.tsx'
import { journalWords } from './journal-words.ts'
import { Sentences } from './lately.tsx'
import type { Draw } from './pages.ts'
import { inCommons } from './shell.tsx'
import { lastCheck } from './verified.ts'
import type { Web } from './web.ts'

const perPage = 50

/** Everything that happened, newest first, and what it takes to check it without trusting this server. */
export const journalPage: Draw = async ({ web, visit, view, notice }) => {
  const w = journalWords[view.lang]
  const below = boundOf(view.search.get('below'), view.size)
  const rows = await view.db
    .selectFrom('journal_entry')
    .select('body')
    .where('commons_id', '=', view.commons.id)
    .where('seq', '<', BigInt(below))
    .orderBy('seq', 'desc')
    .limit(perPage)
    .execute()
  const told = await tell(
    web.office.slices,
    view,
    rows.map((row) => row.body),
  )
  const children = (
    <>
      <PageHead title={w.title} lead={w.lead} badge={await Mark({ web, view })} />
      <Stack>
        <Card>
          <Told view={view} told={told} />
          <Pagination
            previous={below < view.size ? view.href(`/journal?below=${Math.min(view.size, below + perPage)}`) : undefined}
            next={below > perPage ? view.href(`/journal?below=${below - perPage}`) : undefined}
          />
        </Card>
        <ForTheCurious view={view} />
      </Stack>
    </>
  )
  return inCommons({ web, visit, view, title: w.title, path: '/journal', notice, children })
}

function Told({ view, told }: { view: PageView; told: Told[] }) {
  const w = journalWords[view.lang]
  const shown = told.filter((one) => !one.hidden)
  const hidden = told.length - shown.length
  return (
    <>
      {shown.length > 0 && <Sentences view={view} told={shown} />}
      {hidden > 0 && <p class="py-2 text-sm text-soft">{w.hidden(hidden)}</p>}
    </>
  )
}

async function Mark({ web, view }: { web: Web; view: PageView }) {
  const w = journalWords[view.lang]
  const check = await lastCheck(web, view)
  if (!check) return null
  if (!check.isWhole) return <Badge tone="needs">{w.broken}</Badge>
  return <Badge tone="good">{w.checked(check.size.toLocaleString(view.lang))}</Badge>
}

function ForTheCurious({ view }: { view: PageView }) {
  const w = journalWords[view.lang]
  return (
    <Card title={w.checkTitle}>
      <p class="text-soft">{w.checkLead}</p>
      <div class="mt-4 flex flex-wrap gap-2.5">
        <LinkButton href={view.href('/journal/export.jsonl')} icon="download" download>
          {w.download}
        </LinkButton>
        <LinkButton href={view.href('/journal/checkpoint')} download>
          {w.checkpoint}
        </LinkButton>
        <LinkButton href={view.href('/journal/key')} download>
          {w.key}
        </LinkButton>
      </div>
    </Card>
  )
}

/** One entry: the sentence, what it rests on, and the receipt that it stands in the sealed journal. */
export const journalEntryPage: Draw = async ({ web, visit, view, notice }) => {
  const w = journalWords[view.lang]
  const seq = Number(view.params.seq)
  const row = await view.db
    .selectFrom('journal_entry')
    .select(['body', 'leaf'])
    .where('commons_id', '=', view.commons.id)
    .where('seq', '=', BigInt(seq))
    .executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'entry' })
  const entry = readEntry(row.body)
  const isShown = maySeeEntry(view, web.office.slices, entry)
  const [told] = await tell(web.office.slices, view, [row.body])
  const proof = await proveInclusion(view.db, view.commons.id, seq, view.size)
  const children = (
    <>
      <PageHead eyebrow={w.entry(seq)} title={told?.sentence ?? w.title} />
      <Stack>
        {isShown && (
          <Card title={w.restsOn}>
            <Definitions
              items={[
                { term: w.when, value: `${formatDateTime(new Date(entry.at), view.lang, view.timeZone)}` },
                { term: w.rules, value: <a href={view.href('/rules')}>{w.version(entry.charterVersion)}</a> },
                ...(entry.clause ? [{ term: w.clause, value: <code>{entry.clause}</code> }] : []),
                ...(entry.cause === undefined
                  ? []
                  : [{ term: w.cause, value: <a href={view.href(`/journal/${entry.cause}`)}>{w.entry(entry.cause)}</a> }]),
              ]}
            />
          </Card>
        )}
        <Card title={w.proofTitle}>
          <p class="text-soft">{w.proofLead(view.size.toLocaleString(view.lang))}</p>
          <Disclosure summary={w.proofOpen}>
            <pre class="overflow-x-auto text-xs leading-6">
              {[`leaf ${hex(row.leaf)}`, ...proof.map((hash, i) => `${i} ${hex(hash)}`)].join('\n')}
            </pre>
            {isShown && <pre class="mt-3 text-xs whitespace-pre-wrap break-all">{canonicalText(entry)}</pre>}
          </Disclosure>
        </Card>
        <Neighbours view={view} seq={seq} />
      </Stack>
    </>
  )
  return inCommons({ web, visit, view, title: w.entry(seq), path: '/journal', notice, children })
}

function Neighbours({ view, seq }: { view: PageView; seq: number }) {
  return (
    <Pagination
      previous={seq + 1 < view.size ? view.href(`/journal/${seq + 1}`) : undefined}
      next={seq > 0 ? view.href(`/journal/${seq - 1}`) : undefined}
    />
  )
}

function boundOf(text: string | null, size: number): number {
  return text !== null && /^\d{1,15}$/.test(text) ? Math.min(size, Math.max(1, Number(text))) : size
}
