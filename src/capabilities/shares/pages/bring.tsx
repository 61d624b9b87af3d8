import { draftRoll } from '../../../commons/members/draft-roll.ts'
import { rollFileKinds } from '../../../commons/members/pages/import.tsx'
import { rollDraft } from '../../../commons/members/queries.ts'
import { readRollFile } from '../../../commons/members/read-roll-file.ts'
import { kernelFailure } from '../../../kernel/failure.ts'
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
import { Table } from '../../../ui/table.tsx'
import { once } from '../../../ui/typed.ts'
import { type Matched, matchHolders } from '../match-holders.ts'
import { type HoldingReading, readHoldings } from '../read-holdings.ts'
import { recordOpening } from '../record-opening.ts'
import { words } from '../words.ts'
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

async function readDraft(view: PageView): Promise<{ reading: HoldingReading; matched: Matched }> {
  const { rows, remembered } = await view.ask(rollDraft, { draft: view.params.draft ?? '' })
  const reading = readHoldings(rows, { remembered, value: valueNow(view) })
  return { reading, matched: await matchHolders(view, reading) }
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
          <Preview view={view} {...read} />
          <Problems view={view} {...read} />
        </Stack>
      </>
    )
  },
})

type Props = { view: PageView; reading: HoldingReading; matched: Matched }

const shownRows = 10

function Preview({ view, reading, matched }: Props) {
  const w = words[view.lang]
  const { rows, problems } = matched
  const keptOut = problems.some((one) => one.code !== 'paid_less' && one.code !== 'held_already')
  return (
    <Card title={w.people(rows.length)}>
      <Totals view={view} reading={reading} />
      <Table
        caption={w.bring}
        lines
        rows={rows.slice(0, shownRows)}
        columns={[
          { head: w.name, cell: (one) => one.name },
          { head: w.number, cell: (one) => one.number },
          { head: w.sharesHead, cell: (one) => w.shares(one.shares), figures: true },
          { head: w.amount, cell: (one) => money(view, one.paid), figures: true },
        ]}
      />
      {rows.length === 0 ? (
        <p class="mt-3">{w.bringNobody}</p>
      ) : (
        <Form
          view={view}
          action={view.href(`/shares/import/${view.params.draft}`)}
          submit={w.bringSend(rows.length)}
        >
          {keptOut && <Checkbox name="leaveOut" label={w.leaveOut} optional={false} />}
        </Form>
      )}
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

function Problems({ view, matched }: Props) {
  const w = words[view.lang]
  if (matched.problems.length === 0) return null
  return (
    <Card title={w.problems}>
      <Table
        caption={w.problems}
        lines
        rows={matched.problems.slice(0, 200)}
        columns={[
          { head: w.number, cell: (one) => w.row(one.row) },
          { head: w.name, cell: (one) => one.name },
          { head: w.because, cell: (one) => w.problemOf[one.code] },
          { head: w.sharesHead, cell: (one) => one.value ?? '' },
        ]}
      />
    </Card>
  )
}

export const bringPost = post({
  path: '/shares/import/:draft',
  again: bringCheckPage,
  async handle(view, form) {
    const { matched } = await readDraft(view)
    const keptOut = matched.problems.some((one) => one.code !== 'paid_less' && one.code !== 'held_already')
    if (keptOut && !form.text('leaveOut'))
      throw kernelFailure('bad_input', { field: 'leaveOut', problem: 'missing' })
    const rows = matched.rows.map(({ agent, shares, paid, on }) => ({
      ...{ agent, on, shares: String(shares), paid: String(paid) },
    }))
    const { people } = await view.execute(recordOpening, { rows }, once(view, form))
    return { to: '/shares/all', notice: words[view.lang].brought(people) }
  },
})
