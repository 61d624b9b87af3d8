import { beginningOf } from '../../../commons/members/beginning.ts'
import { correctDraft } from '../../../commons/members/correct-draft.ts'
import { draftRoll } from '../../../commons/members/draft-roll.ts'
import { rollFileKinds } from '../../../commons/members/pages/import.tsx'
import { chosenAgents, correctedCells } from '../../../commons/members/pages/import-cells.tsx'
import { rollDraft } from '../../../commons/members/queries.ts'
import { readRollFile } from '../../../commons/members/read-roll-file.ts'
import { kernelFailure } from '../../../kernel/failure.ts'
import { formatDay } from '../../../kernel/language.ts'
import { TableRefused } from '../../../kernel/spreadsheet/refusal.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Table } from '../../../ui/table.tsx'
import { once } from '../../../ui/typed.ts'
import { type Matched, matchHolders } from '../match-holders.ts'
import { type HoldingReading, keepsOut, readHoldings } from '../read-holdings.ts'
import { recordOpening } from '../record-opening.ts'
import { words } from '../words.ts'
import { HoldingsToFix } from './bring-rows.tsx'
import { money, valueNow } from './parts.tsx'

/** The file the office has, where it was not uploaded for the roll just now. */
export const bringPage: Page = page({
  path: '/shares/import',
  title: (view) => words[view.lang].bring,
  render(view) {
    const w = words[view.lang]
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/shares') }, { label: w.bring }]} />
        <PageHead title={w.bring} />
        {view.search.get('problem') && <Flash tone="needs">{w.bringUnreadable}</Flash>}
        <Card>
          <Form action={view.href('/shares/import')} submit={w.bringUpload} upload>
            <FileField name="file" label={w.bringFile} hint={w.bringFileHint} accept={rollFileKinds} />
          </Form>
        </Card>
      </>
    )
  },
})

export const bringUpload = post({
  path: '/shares/import',
  again: bringPage,
  async handle(view, form) {
    const file = form.file('file')
    if (!file) throw kernelFailure('bad_input', { field: 'file', problem: 'missing' })
    try {
      const { draft } = await view.execute(draftRoll, await readRollFile(file))
      return { to: `/shares/import/${draft}` }
    } catch (error) {
      if (error instanceof TableRefused) return { to: `/shares/import?problem=${error.reason}` }
      throw error
    }
  },
})

async function readDraft(view: PageView) {
  const { rows, remembered, agents } = await view.ask(rollDraft, { draft: view.params.draft ?? '' })
  const reading = readHoldings(rows, { remembered, value: valueNow(view) })
  return { rows, reading, matched: await matchHolders(view, reading, agents) }
}

/** What would come in, whether the file's own total agrees, and the rows to look at. */
export const bringCheckPage: Page = page({
  path: '/shares/import/:draft',
  title: (view) => words[view.lang].bring,
  async render(view) {
    const w = words[view.lang]
    const read = await readDraft(view).catch(() => undefined)
    const again = { href: view.href('/shares/import'), label: w.bringUpload }
    const crumbs = [{ label: w.title, href: view.href('/shares') }, { label: w.bring }]
    if (!read?.reading.hasColumns)
      return (
        <>
          <Breadcrumb crumbs={crumbs} />
          <Card>
            <Empty title={read ? w.bring : w.bringGone} icon="file" action={again}>
              {read ? w.bringNoColumn : w.bringGoneText}
            </Empty>
          </Card>
        </>
      )
    return (
      <>
        <Breadcrumb crumbs={crumbs} />
        <PageHead title={w.bring} lead={w.bringLead} />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        <Stack>
          <HoldingsToFix view={view} {...read} />
          <Preview view={view} {...read} />
        </Stack>
      </>
    )
  },
})

type Props = { view: PageView; reading: HoldingReading; matched: Matched }

const rowsAtOnce = 50

function Preview({ view, reading, matched }: Props) {
  const w = words[view.lang]
  const { rows, problems } = matched
  const pageAt = Math.max(1, Math.trunc(Number(view.search.get('page')) || 1))
  const at = (n: number) => view.href(`/shares/import/${view.params.draft}?page=${n}`)
  const keptOut = problems.some(keepsOut)
  return (
    <Card title={w.people(rows.length)}>
      {reading.otherValue !== undefined && (
        <Flash tone="needs">
          {w.otherValue(money(view, reading.otherValue), money(view, valueNow(view)))}
        </Flash>
      )}
      <Totals view={view} reading={reading} />
      {rows.length === 0 ? (
        <p class="mt-3">{w.bringNobody}</p>
      ) : (
        <Form
          view={view}
          action={view.href(`/shares/import/${view.params.draft}`)}
          submit={w.bringSend(rows.length)}
          submitTone={keptOut ? 'quiet' : 'primary'}
        >
          {keptOut && <Checkbox name="leaveOut" label={w.leaveOut} optional={false} />}
        </Form>
      )}
      {rows.length > 0 && (
        <div class="mt-6">
          <Table
            caption={w.bring}
            lines
            rows={rows.slice((pageAt - 1) * rowsAtOnce, pageAt * rowsAtOnce)}
            columns={[
              { head: w.name, cell: (one) => one.name },
              { head: w.rowHead, cell: (one) => w.row(one.row) },
              { head: w.number, cell: (one) => one.number, wide: true },
              { head: w.firstOn, cell: (one) => (one.on ? formatDay(one.on, view.lang) : '') },
              { head: w.sharesHead, cell: (one) => w.shares(one.shares), figures: true },
              { head: w.amount, cell: (one) => money(view, one.paid), figures: true },
            ]}
          />
        </div>
      )}
      <Pagination
        previous={pageAt > 1 ? at(pageAt - 1) : undefined}
        next={rows.length > pageAt * rowsAtOnce ? at(pageAt + 1) : undefined}
      />
    </Card>
  )
}

/** The file's own total row against what its rows add up to. */
function Totals({ view, reading: { stated, sums } }: Omit<Props, 'matched'>) {
  const w = words[view.lang]
  if (!stated) return null
  const isRight = (stated.shares ?? sums.shares) === sums.shares && (stated.paid ?? sums.paid) === sums.paid
  if (isRight) return <Flash tone="good">{w.totalRight(stated.row)}</Flash>
  const text = (shares?: bigint, paid?: bigint) =>
    [shares !== undefined && w.shares(shares), paid !== undefined && money(view, paid)]
      .filter(Boolean)
      .join(' · ')
  return (
    <Flash tone="needs">
      {w.totalWrong(stated.row)}
      <span class="block">
        {w.stated}: {text(stated.shares, stated.paid)}
      </span>
      <span class="block">
        {w.summed}: {text(sums.shares, sums.paid)}
      </span>
    </Flash>
  )
}

export const bringFixPost = post({
  path: '/shares/import/:draft/fix',
  again: bringCheckPage,
  async handle(view, form) {
    const draft = view.params.draft ?? ''
    const { rows } = await view.ask(rollDraft, { draft })
    const cells = correctedCells(form.values(), rows)
    const agents = chosenAgents(form.values())
    if (cells.length + agents.length > 0) await view.execute(correctDraft, { draft, cells, agents })
    return { to: `/shares/import/${draft}`, notice: words[view.lang].fixed(cells.length + agents.length) }
  },
})

export const bringPost = post({
  path: '/shares/import/:draft',
  again: bringCheckPage,
  async handle(view, form) {
    const { matched } = await readDraft(view)
    const keptOut = matched.problems.some(keepsOut)
    if (keptOut && !form.text('leaveOut'))
      throw kernelFailure('bad_input', { field: 'leaveOut', problem: 'missing' })
    const rows = matched.rows.map(({ agent, shares, paid, on }) => ({
      ...{ agent, on, shares: String(shares), paid: String(paid) },
    }))
    const { people } = await view.execute(recordOpening, { rows }, once(view, form))
    const isBeginning = await beginningOf(view)
    return { to: isBeginning ? '/start' : '/shares/all', notice: words[view.lang].brought(people) }
  },
})
