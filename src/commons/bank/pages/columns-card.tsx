import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Scroll } from '../../../ui/scroll.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { type Field, fields } from '../files/line.ts'
import { words } from '../words.ts'
import type { Check } from './check-of.ts'

type Props = { view: PageView; check: Check }

/** Asked once for each account: the first rows beside a question for each thing we need to know. */
export function ColumnsCard({ view, check }: Props) {
  const w = words[view.lang]
  const at = headingRowOf(check.sample)
  const headings = check.sample[at] ?? []
  const widest = Math.max(...check.sample.map((row) => row.length), 1)
  const columns = Array.from({ length: widest }, (_, i) => ({
    value: String(i),
    label: [w.column(i + 1), headings[i]].filter(Boolean).join(' · '),
  }))
  const rows = check.sample.slice(0, 20).map((row, i) => ({
    value: String(i + 1),
    label: `${i + 1}: ${row.filter(Boolean).slice(0, 4).join(' · ').slice(0, 50)}`,
  }))
  return (
    <Stack>
      <Card title={w.columnsSample}>
        <Sample rows={check.sample.slice(0, 8)} caption={w.columnsSample} />
      </Card>
      <Card title={w.columnsTitle}>
        <Form
          action={view.href(`/bank/import/${view.params.upload}/columns`)}
          view={view}
          submit={w.columnsSave}
        >
          <SelectField
            name="heading"
            label={w.headingRow}
            options={[{ value: '0', label: w.noHeading }, ...rows]}
            value={String(at + 1)}
          />
          {fields.map((field) => (
            <SelectField
              name={field}
              label={w.fields[field]}
              options={columns}
              blank={w.noColumn}
              value={guess(headings, field)}
              optional={field === 'day' ? undefined : 'unsaid'}
            />
          ))}
        </Form>
      </Card>
    </Stack>
  )
}

/** The first row with several words and no figure. */
function headingRowOf(sample: readonly string[][]): number {
  const found = sample.findIndex(
    (row) => row.filter(Boolean).length >= 3 && !row.some((cell) => /\d{3}/.test(cell)),
  )
  return Math.max(found, 0)
}

const guesses: Partial<Record<Field, RegExp>> = {
  day: /일시|일자|날짜|date|day/i,
  in: /입금|들어|credit|\bin\b/i,
  out: /출금|지급|나간|debit|\bout\b/i,
  balance: /잔액|잔고|balance/i,
  name: /보낸|받는|의뢰|예금주|이름|name|payee/i,
  text: /적요|내용|text|description/i,
}

function guess(headings: readonly string[], field: Field): string | undefined {
  const found = headings.findIndex((heading) => guesses[field]?.test(heading))
  return found === -1 ? undefined : String(found)
}

function Sample({ rows, caption }: { rows: readonly string[][]; caption: string }) {
  return (
    <Scroll label={caption}>
      <table class="text-sm">
        <caption class="sr-only">{caption}</caption>
        <tbody>
          {rows.map((row, i) => (
            <tr class="border-b border-line">
              <th scope="row" class="py-1.5 pe-3 text-soft tnum">
                {String(i + 1)}
              </th>
              {row.map((cell) => (
                <td class="py-1.5 pe-4 whitespace-nowrap">{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
