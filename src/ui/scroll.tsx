import type { Child } from 'hono/jsx'

/** A table wider than a phone: it scrolls inside itself, by thumb or by arrow keys, and the page stays where it is. */
export function Scroll({ label, children }: { label: string; children: Child }) {
  return (
    <section aria-label={label} tabindex={0} class="-mx-1 overflow-x-auto px-1 pb-1">
      {children}
    </section>
  )
}

export type GridProps = {
  caption: string
  /** Heads of the columns; the first names the rows. */
  heads: readonly Child[]
  rows: readonly { head: Child; cells: readonly Child[]; strong?: boolean }[]
  /** Figures stand at the end of their cells. */
  figures?: boolean
}

/** A table that stays a table on a phone: the first column stays in sight while the others scroll. */
export function Grid({ caption, heads, rows, figures }: GridProps) {
  const cell = `px-3 py-2 align-top ${figures ? 'text-end tnum' : 'text-start'}`
  const first = 'sticky left-0 z-10 bg-surface py-2 pe-3 text-start align-top'
  return (
    <Scroll label={caption}>
      <table class="w-full min-w-max border-collapse text-sm">
        <caption class="sr-only">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, i) => (
              <th
                scope="col"
                class={`${i === 0 ? first : cell} max-w-40 border-b border-line font-bold text-soft`}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="rows">
          {rows.map((row) => (
            <tr class="border-line">
              <th scope="row" class={`${first} max-w-40 ${row.strong ? 'font-bold' : 'font-normal'}`}>
                {row.head}
              </th>
              {row.cells.map((one) => (
                <td class={`${cell} max-w-56`}>{one}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
