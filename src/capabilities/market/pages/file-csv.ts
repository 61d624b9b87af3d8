import { csvOf } from '../../../kernel/spreadsheet/delimited.ts'
import { download, type PageView } from '../../../ui/page.ts'
import { columnNamed, headingNames } from '../file-rows.ts'
import { cellsOf } from '../files/cells.ts'
import { words } from '../files/words.ts'
import { listingFile } from '../query-listing-files.ts'
import { myRows } from '../query-my-rows.ts'

const csv = (name: string, rows: readonly (readonly string[])[]) => ({
  ...{ body: csvOf(rows), mediaType: 'text/csv; charset=utf-8', fileName: `${name}.csv` },
})

/** The headings alone, in the reader's language. */
export const emptyCsv = download({
  path: '/market/file/empty.csv',
  respond: async (view) => csv('listings', [headingNames[view.lang]]),
})

/** My listings as a file that can be sent back: unchanged it changes nothing. */
export const mineCsv = download({
  path: '/market/file/mine.csv',
  async respond(view) {
    const headings = headingNames[view.lang]
    const all = await view.ask(myRows, {})
    const rows = all.map((one) => {
      const cells = cellsOf(one, view.lang)
      return headings.map((heading) => cells[columnNamed(heading)] ?? '')
    })
    return csv(`${view.commons.slug}-listings`, [headings, ...rows])
  },
})

/** The rows that were left out, as they stood, with why, to be mended and sent again. */
export const refusedCsv = download({
  path: '/market/file/:file{[0-9a-f-]{36}}/refused.csv',
  async respond(view) {
    const w = words[view.lang]
    const one = await view.ask(listingFile, { file: view.params.file ?? '', whole: true })
    const headings = one.headings.map((column) => headingFor(view, column))
    const rows = one.refusals.map(({ cells, problem }) => [
      ...headings.map((_, at) => cells[at] ?? ''),
      problemText(view, problem),
    ])
    return csv('refused', [[...headings, w.problem], ...rows])
  },
})

/** What a column is called in the reader's language. */
export const headingFor = ({ lang }: Pick<PageView, 'lang'>, column: string): string =>
  headingNames[lang].find((heading) => columnNamed(heading) === column) ?? ''

/** Why a row was left out. */
export function problemText(view: Pick<PageView, 'lang'>, problem: string): string {
  const w = words[view.lang]
  if (Object.hasOwn(w.problems, problem)) return w.problems[problem as keyof typeof w.problems]
  return w.cannotRead(
    problem
      .split(', ')
      .map((column) => headingFor(view, column) || column)
      .join(', '),
  )
}
