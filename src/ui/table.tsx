import type { Child } from 'hono/jsx'

/** Spelled out, because `display: block` on a phone takes the roles away that the elements imply. */
const roles = {
  table: { role: 'table' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  name: { role: 'rowheader' },
  cell: { role: 'cell' },
}

export type Column<Row> = {
  head: string
  cell: (row: Row) => Child
  /** Figures stand at the end, in tabular numerals. */
  figures?: boolean
  /** Left out on a phone, where `lines` makes each row one line. */
  wide?: boolean
}

export type TableProps<Row> = {
  /** What the table shows; said aloud, and seen when `showCaption`. */
  caption: string
  showCaption?: boolean
  /** The first column names the row. */
  columns: Column<Row>[]
  rows: readonly Row[]
  /** On a phone each row is one line: the first cell, then the others softly after it. For long lists. */
  lines?: boolean
  /** Sums, one cell for each column. */
  total?: Child[]
}

/**
 * A table that becomes a stack of rows under 640px, each figure beside its column's name; with two columns it fits a
 * phone as it is.
 */
export function Table<Row>({ caption, showCaption, columns, rows, lines, total }: TableProps<Row>) {
  return (
    <table {...roles.table} class={`${narrowLook(columns.length, lines)} w-full border-collapse`}>
      <caption class={showCaption ? 'mb-2 text-start text-sm text-soft' : 'sr-only'}>{caption}</caption>
      <thead>
        <tr {...roles.row}>
          {columns.map((column) => (
            <th
              scope="col"
              {...roles.head}
              class={`border-b border-line py-2 text-sm font-bold text-soft ${place(column)}`}
            >
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="rows">
        {rows.map((row) => (
          <tr {...roles.row} class="relative border-line">
            {columns.map((column, index) => (
              <Cell column={column} index={index}>
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
        {total && (
          <tr {...roles.row} class="border-line font-bold">
            {columns.map((column, index) => (
              <Cell column={column} index={index}>
                {total[index]}
              </Cell>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  )
}

function narrowLook(columns: number, lines?: boolean): string {
  if (lines) return 'lines'
  return columns > 2 ? 'stacked' : ''
}

type CellProps<Row> = { column: Column<Row>; index: number; children?: Child }

function Cell<Row>({ column, index, children }: CellProps<Row>) {
  const look = `py-2.5 ${place(column)}`
  if (index === 0) {
    return (
      <th scope="row" {...roles.name} class={`${look} font-normal max-sm:font-bold`}>
        {children}
      </th>
    )
  }
  return (
    <td {...roles.cell} data-label={column.head} class={column.wide ? `${look} max-sm:hidden` : look}>
      <span>{children}</span>
    </td>
  )
}

function place<Row>(column: Column<Row>): string {
  return column.figures ? 'ps-4 text-end tnum' : 'pe-4 text-start'
}
