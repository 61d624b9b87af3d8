import { isId } from '../../../kernel/fields.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type Page, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Table } from '../../../ui/table.tsx'
import { money, today } from '../../../ui/typed.ts'
import { statement } from '../query-statement.ts'
import type { BookingView } from '../shapes.ts'
import { minutesText } from '../time-text.ts'
import { words } from '../words.ts'
import { whatText, whenText } from './parts.tsx'

/** A worker's month: each job, what clients paid, what is theirs and what is the co-op's. */
export const statementPage: Page = page({
  path: '/services/statement',
  title: (view) => words[view.lang].statement,
  async render(view) {
    const w = words[view.lang]
    const asked = view.search.get('month') ?? ''
    const month = /^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(asked) ? asked : today(view).slice(0, 7)
    const of = view.search.get('worker')
    const { worker, jobs, sums, isCut } = await view.ask(statement, { worker: isId(of) ? of : null, month })
    const name = (await view.labels('members.agent', [worker])).get(worker)
    const value = (one: BookingView, part: 'total' | 'worker') =>
      one.state === 'cancelled'
        ? part === 'total'
          ? one.fee
          : one.feeWorkerPart
        : part === 'total'
          ? one.total
          : one.workerPart
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/services') }, { label: w.statement }]} />
        <PageHead title={w.statement} eyebrow={name} lead={w.statementLead} />
        <Stack>
          <Card>
            <Form action={view.href('/services/statement')} method="get" submit={w.show} submitTone="quiet">
              {isId(of) && <HiddenField name="worker" value={of} />}
              <DateField name="month" kind="month" label={w.month} value={month} />
            </Form>
          </Card>
          {sums.length === 0 && (
            <Card>
              <Empty title={w.statementEmpty} icon="books">
                {w.statementEmptyText}
              </Empty>
            </Card>
          )}
          {sums.map((sum) => (
            <Card title={money(view, sum.worker, sum.unit)} aside={w.toWorker}>
              <Definitions
                items={[
                  {
                    term: w.jobsDone,
                    value: `${w.jobCount(sum.jobs)} · ${minutesText(sum.minutes, view.lang)}`,
                  },
                  { term: w.price, value: money(view, sum.total, sum.unit) },
                  { term: w.toCoop, value: money(view, sum.coop, sum.unit) },
                ]}
              />
            </Card>
          ))}
          {jobs.length > 0 && (
            <Card>
              <Table
                caption={w.statement}
                columns={[
                  { head: w.day, cell: (one: BookingView) => whenText(view, one) },
                  { head: w.jobsDone, cell: (one) => whatText(one) },
                  { head: w.price, cell: (one) => money(view, value(one, 'total'), one.unit), figures: true },
                  {
                    head: w.toWorker,
                    cell: (one) => money(view, value(one, 'worker'), one.unit),
                    figures: true,
                  },
                ]}
                rows={jobs}
              />
              {isCut && <p class="mt-2 text-soft">{w.cut}</p>}
            </Card>
          )}
        </Stack>
      </>
    )
  },
})
