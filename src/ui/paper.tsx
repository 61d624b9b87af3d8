import type { Child } from 'hono/jsx'

/**
 * A document as it goes on paper: a white sheet on the screen, the page itself in print. One `Paper` is one document;
 * the next one begins on a new page.
 */
export function Paper({ title, number, look = 'plain', children }: PaperProps) {
  return (
    <article
      data-paper
      class={`${printLooks[look]} mx-auto mb-6 w-full max-w-[52rem] rounded-box border border-line bg-white px-5 py-8 text-black [color-scheme:light] sm:px-12 sm:py-12 print:m-0 print:max-w-none print:break-after-page print:rounded-none print:last:break-after-auto`}
    >
      {number && <p class="text-[0.875em]">{number}</p>}
      <h2 class="mt-1 mb-8 text-center text-[1.5em] font-semibold tracking-wide">{title}</h2>
      {children}
    </article>
  )
}

type PaperProps = { title: string; number?: string; look?: keyof typeof printLooks; children?: Child }

/** On paper: a frame fills the sheet of a certificate; tables of many columns lie across it. */
const printLooks = {
  plain: 'print:border-0 print:p-0',
  framed:
    'print:flex print:min-h-[225mm] print:flex-col print:justify-between print:border-4 print:border-double print:border-black print:px-14 print:py-12 print:text-lg',
  across: 'print:border-0 print:p-0 print:[page:across]',
  /** Of several pages, which are numbered: 1 / 4. */
  paged: 'print:border-0 print:p-0 print:[page:paged]',
  /** A letter to whoever reads no screen: in 14 point. */
  large: 'print:border-0 print:p-0 print:text-[14pt] print:leading-normal',
}

/** What a document states, name beside value, as forms do: 성명, 생년월일, 출자좌수. */
export function PaperFacts({ facts }: { facts: readonly (readonly [name: string, value: Child])[] }) {
  return (
    <table class="w-full border-collapse border border-black text-[0.95em]">
      {facts.map(([name, value]) => (
        <tr>
          <th scope="row" class="w-[28%] border border-black bg-black/5 px-3 py-2 text-left font-medium">
            {name}
          </th>
          <td class="border border-black px-3 py-2">{value}</td>
        </tr>
      ))}
    </table>
  )
}

/** `tight` cells stay on one line: numbers, telephones, days. */
export type PaperColumn = { label: string; end?: boolean; tight?: boolean; width?: string }

/** A list on paper: ruled, its head repeated on every page. Figures stand at the end of their column. */
export function PaperTable({ label, columns, rows, foot, roomy }: PaperTableProps) {
  const cell = (column: PaperColumn) =>
    `border border-black px-2 ${roomy ? 'h-[2.6rem] py-1.5 align-middle' : 'py-1.5 align-top'} ${column.end ? 'text-end whitespace-nowrap tabular-nums' : 'text-start'} ${column.tight ? 'whitespace-nowrap' : ''}`
  return (
    <section class="overflow-x-auto print:overflow-visible" tabindex={0} aria-label={label}>
      <table
        class={`w-full border-collapse text-[0.9em] ${columns.length > 3 ? 'min-w-[34rem] print:min-w-0' : ''}`}
      >
        <thead>
          <tr>
            {columns.map((one) => (
              <th
                scope="col"
                class={`${cell(one)} bg-black/5 font-medium [overflow-wrap:normal]`}
                style={one.width && `width:${one.width}`}
              >
                {one.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, n) => (
            <tr class={foot && n === rows.length - 1 ? 'break-after-avoid' : undefined}>
              {row.map((value, i) => (
                <td class={cell(columns[i]!)}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && (
          // No foot, which print would repeat or push onto a page of its own.
          <tbody class="break-before-avoid font-medium">
            <tr>
              {foot.map((value, i) => (
                <td class={cell(columns[i]!)}>{value}</td>
              ))}
            </tr>
          </tbody>
        )}
      </table>
    </section>
  )
}

type PaperTableProps = {
  label: string
  columns: readonly PaperColumn[]
  rows: readonly (readonly Child[])[]
  foot?: readonly Child[]
  /** Rows high enough to sign in. */
  roomy?: boolean
}

/** The day and who issues it, in the middle, as letters and certificates end. */
export function PaperClose({ day, from }: { day: string; from: Child }) {
  return (
    <div class="mt-10 break-inside-avoid text-center">
      <p class="max-w-none">{day}</p>
      <p class="mt-4 max-w-none text-[1.125em] font-semibold">{from}</p>
    </div>
  )
}

/** A line for each who signs: office, name, room for signature or seal. */
export function Signatures({
  lines,
  mark,
}: {
  lines: readonly { office: string; name: string }[]
  mark: string
}) {
  return (
    <ul class="mt-8 ml-auto w-full max-w-[26rem] list-none p-0">
      {lines.map(({ office, name }) => (
        <li class="flex max-w-none break-inside-avoid items-end justify-between gap-4 border-b border-black/40 pt-5 pb-1">
          <span class="text-[0.875em]">{office}</span>
          <span class="grow text-end font-medium">{name}</span>
          <span class="min-w-24 text-end text-[0.875em] whitespace-nowrap text-black/60">{mark}</span>
        </li>
      ))}
    </ul>
  )
}
