import { download, type PageView } from '../../../ui/page.ts'
import { hledgerJournal, ledgerCsv, plainBalances } from '../exports.ts'
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

export const balancesDownload = download({
  path: '/books/balances.json',
  respond: async (view) => ({
    body: JSON.stringify(plainBalances((await view.ask(balances, {})).balances), null, 2),
    mediaType: 'application/json',
    fileName: `${view.commons.slug}-balances.json`,
  }),
})
