import { type Branch, branchesOf, type Line } from '../branches.ts'
import { dividedUp, fixed, sum } from '../decimals.ts'
import { lowest } from '../exclusion.ts'
import type { Election, Method, Result } from '../method.ts'
import { linesOf, noEqualRanks, noParams, type RankBallot, rankingsOf } from '../ranked.ts'
import { continuing, elect, newSheet, resultOf, type Sheet, writeStage } from '../sheet.ts'

const places = 9
const unit = 10n ** BigInt(places)
/** Surpluses are passed on until less than a millionth of a vote is left. */
const omega = unit / 1_000_000n

/**
 * The single transferable vote by Meek's method (Hill, Wichmann and Woodall, The Computer Journal 30, 1987, algorithm
 * 123), to the digit as the Proportional Representation Foundation's reference rule has it: nine decimal places, kept
 * votes and keep factors rounded up, omega 0.000001, one exclusion at a time. Ballots with nobody left lower the quota.
 */
export const meekStv: Method<Record<string, never>, RankBallot> = {
  name: 'meek-stv',
  title: { ko: '단기이양투표 (미크식)', en: 'Single transferable vote (Meek)' },
  sentence: {
    ko: '당선된 사람은 당선 기준만큼만 표를 간직하고 나머지는 다음 순위로 넘겨요. 누가 빠질 때마다 처음부터 다시 나누고, 넘길 곳이 없는 표만큼 당선 기준도 낮아져요.',
    en: 'Whoever is elected keeps only the share of each vote that makes up the quota and passes on the rest. It is shared out anew after each exclusion, and the quota falls with votes that have nowhere to go.',
  },
  form: 'rank',
  params: noParams,
  check: noEqualRanks,
  count,
}

/** How the votes lie. Amounts are in billionths of a vote. */
interface Share {
  sheet: Sheet
  lines: Line[]
  seats: number
  /** What part of a vote that comes to them each keeps: all of it while hopeful, nothing once excluded. */
  keep: bigint[]
  votes: bigint[]
  quota: bigint
  surplus: bigint
  total: bigint
}

function count(_: unknown, election: Election<RankBallot>): Result {
  const { ids, piles, total } = rankingsOf(election)
  const { seats, tie } = election
  const sheet = newSheet(ids, tie, (votes) => fixed(votes, places))
  const nothing = { votes: ids.map(() => 0n), quota: 0n, surplus: 0n }
  const keep = ids.map(() => unit)
  const share: Share = { sheet, lines: linesOf(piles), seats, keep, ...nothing, total: total * unit }
  distribute(share, branchesOf(share.lines, sheet))
  write(share, 'first', undefined, [])
  // Where nobody ranked anybody no lot makes up for it.
  if (total === 0n && ids.length > seats) sheet.undecided = [...ids.keys()]
  while (!isOver(share)) nextStage(share)
  return resultOf(sheet, 'meek-stv', seats, fixed(share.quota, places))
}

/** Elects whoever has the quota, or takes the last places, at the end of a stage. */
function isOver({ sheet, seats, votes, quota }: Share): boolean {
  if (sheet.undecided.length > 0) return true
  const reached = continuing(sheet).filter((who) => votes[who]! >= quota)
  elect(sheet, reached)
  const vacancies = seats - sheet.elected.length
  const left = continuing(sheet)
  if (vacancies > 0 && left.length > vacancies) return false
  if (vacancies > 0) elect(sheet, left)
  return true
}

/** Passes surpluses on; if that elects nobody, excludes one and passes on again. */
function nextStage(share: Share): void {
  const { sheet, keep, votes, seats } = share
  const last = sheet.stages.at(-1)!
  // After an exclusion that elected nobody the votes lie as they will: the next one follows at once.
  const isSettled = last.elected.length === 0 && last.step !== 'first'
  if (!isSettled && sheet.elected.length > 0) {
    passOn(share)
    write(share, 'surplus', [...sheet.elected], [])
    return
  }
  const bounds = { places: seats - sheet.elected.length, coming: share.surplus, lookBack: false }
  const excluded = lowest(sheet, votes, bounds)
  if (excluded.length === 0) return
  sheet.excluded.push(...excluded)
  for (const who of excluded) {
    keep[who] = 0n
    votes[who] = 0n
  }
  passOn(share)
  write(share, 'exclusion', excluded, excluded)
}

function write(
  { sheet, votes, total }: Share,
  step: string,
  about: number[] | undefined,
  excluded: number[],
): void {
  writeStage(sheet, votes, { step, ...(about ? { about } : {}), excluded, exhausted: total - sum(votes) })
}

/** Shares the votes out until somebody hopeful reaches the quota or hardly any surplus is left. */
function passOn(share: Share): void {
  const { sheet, keep, votes } = share
  const branches = branchesOf(share.lines, sheet)
  let before = share.total
  for (;;) {
    distribute(share, branches)
    if (continuing(sheet).some((who) => votes[who]! >= share.quota)) return
    if (share.surplus < omega || share.surplus >= before) return
    before = share.surplus
    for (const who of sheet.elected)
      keep[who] = dividedUp(dividedUp(keep[who]! * share.quota, unit) * unit, votes[who]!)
  }
}

/** One distribution of all votes at the keep factors there are, and what follows for quota and surplus. */
function distribute(share: Share, branches: readonly Branch[]): void {
  const { sheet, keep, votes, seats } = share
  votes.fill(0n)
  const deal = (branch: Branch, weight: bigint): void => {
    const kept = dividedUp(weight * keep[branch.option]!, unit)
    votes[branch.option]! += kept * branch.papers
    if (weight > kept) for (const next of branch.next) deal(next, weight - kept)
  }
  for (const branch of branches) deal(branch, unit)
  share.quota = sum(votes) / BigInt(seats + 1) + 1n
  const surplus = sum(sheet.elected.map((who) => votes[who]! - share.quota))
  share.surplus = surplus < 0n ? 0n : surplus
}
