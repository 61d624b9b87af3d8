import { compare, fixed } from '../decimals.ts'
import { lowest } from '../exclusion.ts'
import type { Election, Method, Result } from '../method.ts'
import { linesOf, noEqualRanks, noParams, type RankBallot, rankingsOf } from '../ranked.ts'
import { continuing, elect, newSheet, resultOf, type Sheet, takeOne, writeStage } from '../sheet.ts'

const places = 5
const paper = 10n ** BigInt(places)

/**
 * The single transferable vote as Scotland elects its councils: Scottish Local Government Elections Order 2007,
 * schedule 1, rules 45 to 52. Transfer values are cut after five decimal places; what is cut belongs to nobody.
 */
export const scottishStv: Method<Record<string, never>, RankBallot> = {
  name: 'scottish-stv',
  title: { ko: '단기이양투표 (스코틀랜드식)', en: 'Single transferable vote (Scottish)' },
  sentence: {
    ko: '당선 기준을 넘은 사람의 남는 표는 그 비율대로 다음 순위로 넘어가고, 아무도 넘지 못하면 가장 적은 사람의 표가 넘어가요. 그래서 크고 작은 의견이 고루 뽑혀요.',
    en: 'Votes above the quota go on to next choices at a fraction of their value; when nobody reaches it, whoever has fewest is taken out. Large and small groups each get their share of seats.',
  },
  form: 'rank',
  params: noParams,
  check: noEqualRanks,
  count,
}

/** Ballots that read alike and have come to somebody at the same value. */
interface Parcel {
  line: number[]
  /** Whom of the line they are with. */
  at: number
  weight: bigint
  value: bigint
}

/** The papers on the table. */
interface Table {
  sheet: Sheet
  seats: number
  quota: bigint
  votes: bigint[]
  held: Parcel[][]
  nonTransferable: bigint
  /** Elected, but their surplus not yet transferred. */
  pending: number[]
}

function count(_: unknown, { seats, tie, ...election }: Election<RankBallot>): Result {
  const { ids, piles, total } = rankingsOf({ seats, tie, ...election })
  const sheet = newSheet(ids, tie, (votes) => fixed(votes, places))
  // Rule 46: the whole part of the valid papers over one more than the seats, and one.
  const whole = total / BigInt(seats + 1) + 1n
  const empty = { votes: ids.map(() => 0n), held: ids.map(() => []), nonTransferable: 0n, pending: [] }
  const table: Table = { sheet, seats, quota: whole * paper, ...empty }
  const papers = linesOf(piles).map((pile) => ({ ...pile, at: -1, value: paper }))
  transfer(table, papers)
  writeStage(sheet, table.votes, { step: 'first', exhausted: table.nonTransferable })
  // Where nobody ranked anybody no lot makes up for it.
  if (total === 0n && ids.length > seats) sheet.undecided = [...ids.keys()]
  while (!isOver(table)) {
    if (table.pending.length > 0) transferSurplus(table)
    else exclude(table)
  }
  return resultOf(sheet, 'scottish-stv', seats, `${whole}`)
}

/** Rules 47 and 52: who is elected at the end of a stage, and whether anything is left to do. */
function isOver({ sheet, seats, quota, votes, pending }: Table): boolean {
  if (sheet.undecided.length > 0) return true
  const reached = continuing(sheet).filter((who) => votes[who]! >= quota)
  elect(sheet, reached)
  pending.push(...reached.filter((who) => votes[who]! > quota))
  const vacancies = seats - sheet.elected.length
  const left = continuing(sheet)
  if (vacancies > 0 && left.length > vacancies) return false
  if (vacancies > 0) elect(sheet, left)
  return true
}

/** Rules 48 and 49: the largest surplus goes first. */
function transferSurplus(table: Table): void {
  const { sheet, votes, quota } = table
  const most = table.pending
    .map((who) => votes[who]!)
    .sort(compare)
    .at(-1)
  const level = table.pending.filter((who) => votes[who] === most)
  const from = level.length === 1 ? level[0] : takeOne(sheet, level, 'most')
  if (from === undefined) {
    // Whose papers go first may decide who gets the places that are left.
    sheet.undecided = continuing(sheet)
    return
  }
  table.pending = table.pending.filter((who) => who !== from)
  const total = votes[from]!
  const parcels = table.held[from]!.map((one) => ({ ...one, value: (one.value * (total - quota)) / total }))
  table.held[from] = []
  transfer(table, parcels)
  votes[from] = quota
  writeStage(sheet, votes, { step: 'surplus', about: [from], exhausted: table.nonTransferable })
}

/** Rules 50 and 51. */
function exclude(table: Table): void {
  const { sheet, votes, quota, seats } = table
  const excluded = lowest(sheet, votes, { places: seats - sheet.elected.length, quota, lookBack: true })
  if (excluded.length === 0) return
  sheet.excluded.push(...excluded)
  for (const who of excluded) {
    const parcels = table.held[who]!
    table.held[who] = []
    votes[who] = 0n
    transfer(table, parcels)
  }
  writeStage(sheet, votes, {
    step: 'exclusion',
    about: excluded,
    excluded,
    exhausted: table.nonTransferable,
  })
}

/** Each parcel to the next continuing candidate on it. */
function transfer(table: Table, parcels: readonly Parcel[]): void {
  const stays = new Set(continuing(table.sheet))
  for (const parcel of parcels) {
    do parcel.at++
    while (parcel.at < parcel.line.length && !stays.has(parcel.line[parcel.at]!))
    const to = parcel.line[parcel.at]
    if (to === undefined) table.nonTransferable += parcel.value * parcel.weight
    else {
      table.votes[to]! += parcel.value * parcel.weight
      table.held[to]!.push(parcel)
    }
  }
}
