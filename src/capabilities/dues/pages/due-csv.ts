import { reachOf } from '../../../commons/members/reach.ts'
import { openObligations } from '../../../commons/obligations/stored.ts'
import { kernelFailure } from '../../../kernel/failure.ts'
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
    const body = [words[view.lang].csvHead, ...lines].map((cells) => cells.map(cell).join(',')).join('\r\n')
    return {
      // Excel reads UTF-8 only where the file says so by its first bytes.
      body: `\uFEFF${body}\r\n`,
      mediaType: 'text/csv; charset=utf-8',
      fileName: `${commons.slug}-dues.csv`,
    }
  },
})

/** What a spreadsheet would run as a formula is made text; quotes as RFC 4180 has them. */
export function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
