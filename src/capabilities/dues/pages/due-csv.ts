import { reachOf } from '../../../commons/members/reach.ts'
import { openObligations } from '../../../commons/obligations/stored.ts'
import { kernelFailure } from '../../../kernel/failure.ts'
import { textCsvOf } from '../../../kernel/spreadsheet/text-csv.ts'
import { formatDecimal, unitOf } from '../../../kernel/units.ts'
import { download } from '../../../ui/page.ts'
import { keepsDues } from '../visible-to.ts'
import { words } from '../words.ts'

/** What is due, a line each, for the bank's collection sheet or a spreadsheet. */
export const dueCsv = download({
  path: '/dues/due.csv',
  async respond(view) {
    if (!keepsDues(view)) throw kernelFailure('not_allowed', { command: 'dues.arrears' })
    const { db, commons } = view
    const open = await openObligations(db, commons.id, { direction: 'in', purpose: 'dues' })
    const people = await reachOf(db, commons.id, [...new Set(open.flatMap((one) => one.agent ?? []))])
    const byId = new Map(people.map((one) => [one.id, one]))
    const lines = open.map(({ agent, party, label, due_on, amount, settled, unit }) => {
      const person = agent ? byId.get(agent) : undefined
      const figure = (value: bigint) => formatDecimal(value, unitOf(unit).scale)
      const figures = [amount, settled, amount - settled].map(figure)
      return [person?.number ?? '', person?.name ?? party ?? '', label, due_on ?? '', ...figures, unit]
    })
    return {
      body: textCsvOf([words[view.lang].csvHead, ...lines]),
      mediaType: 'text/csv; charset=utf-8',
      fileName: `${commons.slug}-dues.csv`,
    }
  },
})
