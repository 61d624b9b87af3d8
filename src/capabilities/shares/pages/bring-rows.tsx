import { namesakeLabels, WhoseField } from '../../../commons/members/pages/import-cells.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { Matched } from '../match-holders.ts'
import { type HoldingProblem, type HoldingReading, keepsOut } from '../read-holdings.ts'
import { words } from '../words.ts'

type Props = { view: PageView; rows: string[][]; reading: HoldingReading; matched: Matched }
type Field = 'name' | 'memberNumber' | 'shares' | 'shareAmount' | 'joinedOn'

const figures: Field[] = ['shares', 'shareAmount']
const person: Field[] = ['name', 'memberNumber']

/** The cells that help with each problem. */
const fieldsOf: Record<HoldingProblem['code'], Field[]> = {
  ...{ not_a_number: figures, nothing_held: figures, not_divisible: figures },
  ...{ paid_too_much: figures, paid_less: figures, held_differs: [], held_already: [] },
  ...{ no_name: person, unknown_member: person, row_repeated: person, several_members: [] },
  month_only: ['joinedOn'],
}

const rowsAtOnce = 30

/** Each row that needs somebody, with its cells to correct right here and a choice between namesakes. */
export async function HoldingsToFix({ view, rows, reading, matched }: Props) {
  const w = words[view.lang]
  const byRow = Map.groupBy(matched.problems, (one) => one.row)
  const all = [...byRow].sort(
    ([a, one], [b, other]) => Number(other.some(keepsOut)) - Number(one.some(keepsOut)) || a - b,
  )
  if (all.length === 0) return null
  const shown = all.slice(0, rowsAtOnce)
  const labels = await namesakeLabels(
    view,
    shown.flatMap(([, some]) => some.flatMap((one) => one.candidates ?? [])),
  )
  return (
    <Card title={w.problems}>
      {matched.problems.some(({ code }) => code === 'unknown_member') && (
        <div class="mb-3">
          <p class="mb-2">{w.rollFirst}</p>
          <LinkButton href={view.href(`/people/import/${view.params.draft}`)}>{w.rollFirstDo}</LinkButton>
        </div>
      )}
      {all.length > rowsAtOnce && <p class="text-sm text-soft">{w.problemsFirst(rowsAtOnce)}</p>}
      <Form
        action={view.href(`/shares/import/${view.params.draft}/fix`)}
        submit={w.fixSave}
        submitTone={matched.problems.some(keepsOut) ? 'primary' : 'quiet'}
      >
        <Rows label={w.problems}>
          {shown.map(([row, problems]) => (
            <Row
              title={[w.row(row), problems[0]!.name].filter(Boolean).join(' · ')}
              detail={problems.map((one) => problemText(view, one)).join(', ')}
              aside={
                problems.some(keepsOut) ? (
                  <Badge tone="needs">{w.fixNeeded}</Badge>
                ) : (
                  <Badge tone="waits">{w.fixLook}</Badge>
                )
              }
              strong
            >
              <Cells
                view={view}
                row={row}
                problems={problems}
                rows={rows}
                reading={reading}
                labels={labels}
              />
            </Row>
          ))}
        </Rows>
      </Form>
    </Card>
  )
}

const problemText = (view: PageView, { code, value }: HoldingProblem) =>
  [words[view.lang].problemOf[code], value && `(${value})`].filter(Boolean).join(' ')

type CellsProps = Omit<Props, 'matched'> & {
  row: number
  problems: HoldingProblem[]
  labels: ReadonlyMap<string, string>
}

function Cells({ view, row, problems, rows, reading, labels }: CellsProps) {
  const w = words[view.lang]
  const names: Record<Field, string> = {
    ...{ name: w.name, memberNumber: w.number, shares: w.sharesHead, shareAmount: w.amount },
    joinedOn: w.firstOn,
  }
  const fields = [...new Set(problems.flatMap(({ code }) => fieldsOf[code]))]
  const candidates = problems.flatMap((one) => one.candidates ?? [])
  return (
    <div class="grid gap-3 sm:grid-cols-2">
      {candidates.length > 0 && (
        <WhoseField row={row} label={w.whose} candidates={candidates} labels={labels} />
      )}
      {fields.map((field) => {
        const column = reading.columns[field]
        if (column === undefined) return null
        const text = rows[row - 1]?.[column] ?? ''
        return (
          <TextField name={`cell-${row}-${column}`} label={names[field]} value={text} optional="unsaid" />
        )
      })}
    </div>
  )
}
