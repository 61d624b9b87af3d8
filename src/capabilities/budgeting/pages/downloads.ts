import { localTime } from '../../../commons/members/local-day.ts'
import { kernelFailure } from '../../../kernel/failure.ts'
import { textCsvOf } from '../../../kernel/spreadsheet/text-csv.ts'
import { formatDecimal, unitOf } from '../../../kernel/units.ts'
import { download, type PageView } from '../../../ui/page.ts'
import { giftsIn, round as roundQuery } from '../query-round.ts'
import { words } from '../words.ts'
import { loadRound, roundPath } from './round.tsx'

function csvOf(view: PageView, name: string, rows: string[][]) {
  return {
    body: textCsvOf(rows),
    mediaType: 'text/csv; charset=utf-8',
    fileName: `${view.commons.slug}-${name}.csv`,
  }
}

const figure = (unit: string) => (amount: bigint) => formatDecimal(amount, unitOf(unit).scale)

/** What became of every idea of a round, a line each. */
export const resultsCsv = download({
  path: `${roundPath}/results.csv`,
  async respond(view) {
    const w = words[view.lang]
    const { round, ideas } = await loadRound(view)
    const say = figure(round.unit)
    const lines = ideas
      .filter((one) => one.state !== 'draft')
      .map((one) => {
        const figures = [one.least, one.most, one.reached ?? one.given, one.funded, one.unspent].map(say)
        return [`${one.number}`, one.title, w.states[one.state], ...figures, `${one.givers}`, round.unit]
      })
    return csvOf(view, `budget-${round.number}`, [w.csvHead, ...lines])
  },
})

/** Every gift of a round, as far as our rules show who gave. */
export const giftsCsv = download({
  path: `${roundPath}/gifts.csv`,
  async respond(view) {
    if (view.may(roundQuery) !== 'yes') throw kernelFailure('not_allowed', { command: roundQuery.name })
    const w = words[view.lang]
    const { round } = await loadRound(view)
    const gifts = await giftsIn(view, round.id)
    const names = await view.labels('members.agent', [...new Set(gifts.map((one) => one.agent))])
    const say = figure(round.unit)
    const lines = gifts.map((one) => [
      ...[localTime(one.at, view.timeZone).day, `${one.number}`, one.title, names.get(one.agent) ?? ''],
      ...[say(one.amount), one.returned_seq === null ? '' : w.giftReturned, round.unit],
    ])
    return csvOf(view, `budget-${round.number}-gifts`, [w.giftsCsvHead, ...lines])
  },
})
