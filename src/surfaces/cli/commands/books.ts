import type { Office } from '../../../boot.ts'
import { hledgerJournal, ledgerCsv, plainBalances } from '../../../commons/books/exports.ts'
import { balances, storedBalances } from '../../../commons/books/query-balances.ts'
import { allEntries, ledger } from '../../../commons/books/query-ledger.ts'
import { ask, type Glimpse, glimpse } from '../../../kernel/ask.ts'
import { type Call, type CliCommand, textOption } from '../call.ts'
import { exitCodes } from '../exit-codes.ts'
import { commonsNamed, withExistingOffice } from '../office.ts'
import { printJson, printTable } from '../output.ts'
import { personNamed } from '../person.ts'
import { UsageError } from '../usage.ts'

const formats = ['hledger', 'csv', 'balances']

/**
 * The books as plain text, CSV or balances. Whoever has the machine has the database, and so all of the books; with
 * `--as` they are what that person may see.
 */
const books: CliCommand = {
  arguments: [1, 1],
  options: { format: { type: 'string' }, as: { type: 'string' } },
  async run(call) {
    const format = textOption(call, 'format') ?? (call.json ? 'balances' : undefined)
    if (!format) throw new UsageError('missing', { option: '--format' })
    const choices = call.json ? ['balances'] : formats
    if (!choices.includes(format))
      throw new UsageError('bad_choice', { option: '--format', choices: choices.join(', ') })
    await withExistingOffice(call, (office) => print(office, call, format))
    return exitCodes.ok
  },
}
export default books

async function print(office: Office, call: Call, format: string): Promise<void> {
  const view = await viewOf(office, call)
  const isWhole = textOption(call, 'as') === undefined
  if (format === 'balances') return printBalances(call, view, isWhole)
  const entries = allEntries((input) => (isWhole ? ledger.run(view, input) : ask(view, ledger, input)))
  const pieces = format === 'csv' ? ledgerCsv(entries) : hledgerJournal(view.name, entries)
  for await (const piece of pieces) await call.io.write(piece)
}

async function viewOf(office: Office, call: Call): Promise<Glimpse> {
  const commons = await commonsNamed(office, call.args[0] ?? '')
  const as = textOption(call, 'as')
  const viewer = as ? await personNamed(office, as, commons) : ({ kind: 'anyone' } as const)
  return glimpse(office.deps, commons.id, viewer, call.lang)
}

async function printBalances(call: Call, view: Glimpse, isWhole: boolean): Promise<void> {
  const all = isWhole ? await storedBalances(view) : (await ask(view, balances, {})).balances
  const rows = plainBalances(all)
  if (call.json) return printJson(call, rows)
  const shown = rows.map(({ account, amount, unit }) => [account, amount, unit])
  if (shown.length > 0) await printTable(call, ['account', 'amount', 'unit'], shown)
}
