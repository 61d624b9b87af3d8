import type { Child } from 'hono/jsx'
import { formatDay } from '../../../kernel/language.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Card } from '../../../ui/card.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Table } from '../../../ui/table.tsx'
import { memberTypesOf } from '../charter-parts.ts'
import type { RollCheck, RowProblem } from '../roll-check.ts'
import type { RollField } from '../roll-columns.ts'
import type { RollRow } from '../roll-fields.ts'
import { words } from '../words.ts'
import { CellField, namesakeLabels, WhoseField } from './import-cells.tsx'
import { figure, typesText } from './parts.tsx'

type CheckProps = { view: PageView; check: RollCheck; rows: string[][] }

/** Which fields help, where a row as a whole is in the way. */
const fieldsOf: Partial<Record<RowProblem['code'], RollField[]>> = {
  name_duplicate: ['name', 'phone', 'memberNumber'],
  person_known: ['name', 'phone'],
  person_repeated: ['name', 'phone'],
  number_taken: ['memberNumber'],
  number_repeated: ['memberNumber'],
  no_such_type: ['type'],
  amount_mismatch: ['shares', 'shareAmount'],
  name_known: ['phone'],
  // Struck out already: there is nothing left to correct.
  resident_number_dropped: [],
}

const rowsAtOnce = 30

/** Each row that needs somebody, what is wrong with it, and its cells to correct right here. */
export async function RowsToFix({ view, check, rows }: CheckProps) {
  const w = words[view.lang]
  const byRow = Map.groupBy(check.problems, (one) => one.row)
  const needs = (all: RowProblem[]) => all.some(({ level }) => level === 'error')
  const all = [...byRow].sort(([a, one], [b, other]) => Number(needs(other)) - Number(needs(one)) || a - b)
  if (all.length === 0) return null
  const errors = all.filter(([, some]) => needs(some)).length
  const shown = all.slice(0, rowsAtOnce)
  const isFixable = shown.some(
    ([, some]) => fieldsFor(some, check).length > 0 || some.some((one) => one.candidates),
  )
  const labels = await namesakeLabels(
    view,
    shown.flatMap(([, some]) => some.flatMap((one) => one.candidates ?? [])),
  )
  const list = (
    <Rows label={w.problems}>
      {shown.map(([row, problems]) => (
        <RowToFix view={view} check={check} rows={rows} row={row} problems={problems} labels={labels} />
      ))}
    </Rows>
  )
  return (
    <Card title={w.problems}>
      {errors > 0 && <Flash tone="needs">{w.problemsErrors(figure(errors, view))}</Flash>}
      {all.length > errors && (
        <Flash tone="waits">{w.problemsWarnings(figure(all.length - errors, view))}</Flash>
      )}
      {all.length > rowsAtOnce && <p class="text-sm text-soft">{w.problemsFirst(rowsAtOnce)}</p>}
      {isFixable ? (
        <Form
          action={view.href(`/people/import/${view.params.draft}/fix`)}
          submit={w.fixSave}
          submitTone={errors > 0 ? 'primary' : 'quiet'}
        >
          {list}
        </Form>
      ) : (
        list
      )}
    </Card>
  )
}

function RowToFix({ view, check, rows, row, problems, labels }: CheckProps & FixProps) {
  const w = words[view.lang]
  const name = check.everybody.find((one) => one.row === row)?.name
  const reasons = problems.map(({ column, code, otherRow }) =>
    [column && `${w.fields[column]}:`, w.rollProblems[code], otherRow && `(${w.row(otherRow)})`]
      .filter(Boolean)
      .join(' '),
  )
  const fields = fieldsFor(problems, check)
  const candidates = problems.flatMap((one) => one.candidates ?? [])
  const needs = problems.some(({ level }) => level === 'error')
  return (
    <Row
      title={[w.row(row), name].filter(Boolean).join(' · ')}
      detail={reasons.join(', ')}
      aside={<Badge tone={needs ? 'needs' : 'waits'}>{needs ? w.fixNeeded : w.fixLook}</Badge>}
      strong
    >
      {fields.length + candidates.length > 0 && (
        <div class="grid gap-3 sm:grid-cols-2">
          {candidates.length > 0 && (
            <WhoseField
              row={row}
              label={w.whose}
              candidates={candidates}
              labels={labels}
              blank={w.whoseNew}
            />
          )}
          {fields.map((field) => (
            <CellField view={view} field={field} row={row} column={check.guess.columns[field]!} rows={rows} />
          ))}
        </div>
      )}
    </Row>
  )
}

type FixProps = { row: number; problems: RowProblem[]; labels: ReadonlyMap<string, string> }

/** Only cells the file has a column for can be corrected. */
function fieldsFor(problems: readonly RowProblem[], { guess }: RollCheck): RollField[] {
  const wanted = problems.flatMap(
    ({ code, column }) => fieldsOf[code] ?? (column && column !== 'birth' ? [column] : []),
  )
  return [...new Set(wanted)].filter((field) => guess.columns[field] !== undefined)
}

const linesAtOnce = 50

/** How every row was read, and which rows were passed over, so that nobody need trust it unseen. */
export function RowsAsRead({ view, check, children }: Omit<CheckProps, 'rows'> & { children: Child }) {
  const w = words[view.lang]
  const { everybody, guess } = check
  const pageAt = Math.max(1, Math.trunc(Number(view.search.get('page')) || 1))
  const shown = everybody.slice((pageAt - 1) * linesAtOnce, pageAt * linesAtOnce)
  const at = (n: number) => view.href(`/people/import/${view.params.draft}?page=${n}`)
  const broken = new Set(check.problems.filter(({ level }) => level === 'error').map(({ row }) => row))
  const hasShares = (guess.columns.shares ?? guess.columns.shareAmount) !== undefined
  return (
    <Card title={w.previewCount(figure(check.people.length, view))}>
      {check.problems.length === 0 && check.people.length > 0 && (
        <p class="mb-3 text-celadon">{w.noProblems}</p>
      )}
      {children}
      <div class="mt-6">
        <Table
          caption={w.previewRead(figure(everybody.length, view))}
          showCaption
          lines
          rows={shown}
          columns={[
            { head: w.name, cell: (one: RollRow) => <NameInRow view={view} one={one} /> },
            ...(memberTypesOf(view.charter).length < 2
              ? []
              : [{ head: w.type, cell: (one: RollRow) => (one.type ? typesText(view, [one.type]) : '') }]),
            {
              head: w.phone,
              cell: (one) => <span class="whitespace-nowrap">{one.phone ?? ''}</span>,
            },
            { head: w.joinedOn, cell: (one) => (one.joinedOn ? formatDay(one.joinedOn, view.lang) : '') },
            ...(hasShares ? [{ head: w.sharesRead, cell: (one: RollRow) => sharesText(view, one) }] : []),
            {
              head: w.stateHead,
              cell: (one) =>
                broken.has(one.row) ? (
                  <Badge tone="needs">{w.fixNeeded}</Badge>
                ) : (
                  check.known.has(one.row) && <Badge>{w.known}</Badge>
                ),
            },
          ]}
        />
      </div>
      <Pagination
        previous={pageAt > 1 ? at(pageAt - 1) : undefined}
        next={everybody.length > pageAt * linesAtOnce ? at(pageAt + 1) : undefined}
      />
      <PassedOver view={view} check={check} />
      {hasShares && view.charter.capabilities.includes('shares') && (
        <p class="mt-3 text-sm text-soft">{w.sharesLater}</p>
      )}
      {guess.dropped.map(({ code }) => (
        <p class="mt-3 text-sm text-soft">{w.dropped[code]}</p>
      ))}
    </Card>
  )
}

function NameInRow({ view, one }: { view: PageView; one: RollRow }) {
  const w = words[view.lang]
  return (
    <>
      {one.name || w.rollProblems.missing}{' '}
      <span class="text-sm font-normal whitespace-nowrap text-soft">
        {[w.row(one.row), one.memberNumber && `${w.number} ${one.memberNumber}`].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}

const sharesText = (view: PageView, { shares, shareAmount }: RollRow) =>
  [shares !== undefined && words[view.lang].sharesCount(shares), shareAmount?.toLocaleString(view.lang)]
    .filter(Boolean)
    .join(' · ')

function PassedOver({ view, check }: Omit<CheckProps, 'rows'>) {
  const w = words[view.lang]
  const rowsFor = (reason: string) => check.skipped.filter((one) => one.reason === reason)
  const said = (['total', 'headings', 'remark'] as const)
    .map((reason) => [reason, rowsFor(reason).map(({ row }) => w.row(row))] as const)
    .filter(([, some]) => some.length > 0)
  return (
    <>
      {said.map(([reason, some]) => (
        <p class="mt-3 text-sm text-soft">{w.skipped[reason](some.slice(0, 10).join(', '))}</p>
      ))}
    </>
  )
}
