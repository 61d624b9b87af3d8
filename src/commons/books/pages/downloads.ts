import { download, type PageView } from '../../../ui/page.ts'
import { today } from '../../../ui/typed.ts'
import { hledgerJournal, ledgerCsv, plainBalances } from '../exports.ts'
import { type AdviserEntry, adviserWorkbook } from '../exports-xlsx.ts'
import { adviser } from '../query-adviser.ts'
import { balances } from '../query-balances.ts'
import { allEntries, ledger } from '../query-ledger.ts'

const entries = (view: PageView) => allEntries((input) => view.ask(ledger, input))

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  const all: string[] = []
  for await (const piece of pieces) all.push(piece)
  return all.join('')
}

export const hledgerDownload = download({
  path: '/books/export.hledger',
  respond: async (view) => ({
    body: await whole(hledgerJournal(view.name, entries(view))),
    mediaType: 'text/plain; charset=utf-8',
    fileName: `${view.commons.slug}.hledger`,
  }),
})

export const csvDownload = download({
  path: '/books/export.csv',
  respond: async (view) => ({
    body: await whole(ledgerCsv(entries(view))),
    mediaType: 'text/csv; charset=utf-8',
    fileName: `${view.commons.slug}.csv`,
  }),
})

/** For the tax adviser: one year, or the days the address names (`?from=2026-01-01&until=2026-03-31&unit=KRW`). */
export const xlsxDownload = download({
  path: '/books/export.xlsx',
  async respond(view) {
    const { from, until, unit } = daysOf(view)
    const entries: AdviserEntry[] = []
    const names = new Map<string, string>()
    let opening: { account: string; amount: bigint }[] = []
    for (let after: string | undefined; ; ) {
      const page = await view.ask(adviser, { from, until, unit, after })
      entries.push(...page.entries)
      for (const [agent, name] of Object.entries(page.names)) names.set(agent, name)
      if (!after) opening = page.opening
      if (page.next === null) break
      after = page.next
    }
    const book = { lang: view.lang, name: view.name, unit, from, until, opening, entries, names }
    return {
      body: await adviserWorkbook(book),
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      fileName: `${view.commons.slug}-${from}-${until}.xlsx`,
    }
  },
})

/** What the address names, else this year so far; what is no day or unit is refused by the query. */
function daysOf(view: PageView) {
  const year = today(view).slice(0, 4)
  return {
    from: view.search.get('from') ?? `${year}-01-01`,
    until: view.search.get('until') ?? `${year}-12-31`,
    unit: view.search.get('unit') ?? 'KRW',
  }
}

export const balancesDownload = download({
  path: '/books/balances.json',
  respond: async (view) => ({
    body: JSON.stringify(plainBalances((await view.ask(balances, {})).balances), null, 2),
    mediaType: 'application/json',
    fileName: `${view.commons.slug}-balances.json`,
  }),
})
