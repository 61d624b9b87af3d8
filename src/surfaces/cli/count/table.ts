import { explainMotion } from '../../../counting/explain-motion.ts'
import type { Result, Stage, Tie } from '../../../counting/method.ts'
import type { MotionMethod, MotionResult } from '../../../counting/motions/motion.ts'
import type { Lang } from '../../../kernel/language.ts'
import { widthOf } from '../output.ts'
import { moneyIn, spentIn } from './json.ts'
import type { Plan } from './plan.ts'
import type { Source } from './read.ts'
import { type CountWords, countWords } from './words.ts'

/** What the lines of one report are made with. */
interface Report {
  w: CountWords
  source: Source
  plan: Plan
  result: Result
  name: (id: string) => string
  names: (ids: readonly string[]) => string
}

/** Beyond this nobody reads a table of comparisons. */
const mostCompared = 20

/** Text of a file without what could steer a terminal. */
const plain = (text: string) => text.replace(/[\p{Cc}\p{Cf}]/gu, '·')

/** A count that a person can follow with pencil and paper, stage by stage. */
export function resultLines(lang: Lang, source: Source, plan: Plan, result: Result): string[] {
  const w = countWords[lang]
  const name = (id: string) => plain(source.names.get(id) ?? id)
  const names = (ids: readonly string[]) => ids.map(name).join(', ') || w.nobody
  const report: Report = { w, source, plan, result, name, names }
  const stages = plan.method.budget ? projectLines(report) : stageLines(report)
  return [...headLines(report, lang), '', ...stages, ...endLines(report)]
}

/** A vote on one matter: what was asked for, what there was, and the verdict. */
export function motionLines(lang: Lang, title: string, method: MotionMethod, result: MotionResult): string[] {
  const { verdict, why } = explainMotion(lang, result, (type) => type)
  return [plain(title), countWords[lang].method(method.title[lang], method.name), '', ...why, verdict]
}

function headLines(report: Report, lang: Lang): string[] {
  const { w, source, plan, result } = report
  const { method, election } = plan
  const { ballots, seats, budget = 0n } = election
  const votes = ballots.reduce((sum, one) => sum + one.weight, 0n)
  const facts = [
    method.budget ? w.budget(moneyIn(source)(budget)) : w.seats(seats),
    w.ballots(`${votes}`),
    ...(result.quota ? [w.quota(result.quota)] : []),
  ]
  return [
    ...(source.title ? [plain(source.title)] : []),
    w.method(method.title[lang], method.name),
    facts.join(' · '),
    ...(source.withdrawn.length > 0 ? [w.withdrawn(plain(source.withdrawn.join(', ')))] : []),
    tieRuleLine(report),
  ]
}

function tieRuleLine({ w, plan, names }: Report): string {
  const { tie, options } = plan.election
  if (tie.by === 'none') return w.tieRule.none()
  if (tie.by === 'lot') return w.tieRule.lot(plain(tie.seed))
  const isFileOrder = tie.order.join('\n') === options.map((one) => one.id).join('\n')
  return isFileOrder ? w.tieRule.fileOrder() : w.tieRule.order(names(tie.order))
}

function stageLines(report: Report): string[] {
  const { w, result, names, plan } = report
  const what = (stage: Stage) => w.step[stage.step]?.(names(stage.about ?? [])) ?? w.counted
  const blocks = result.stages.flatMap((stage, at) => [
    w.stage(at + 1, what(stage)),
    ...indented(votesTable(report, at)),
    '',
  ])
  const isShort = plan.election.options.length <= mostCompared
  return result.pairs && isShort ? [w.pairs, ...indented(pairsTable(report)), '', ...blocks] : blocks
}

const indented = (rows: readonly string[][]) => aligned(rows).map((line) => `  ${line}`)

/** Everybody still in the count, with what the stage changed. */
function votesTable({ w, plan, result, name }: Report, at: number): string[][] {
  const stage = result.stages[at]!
  const out = new Set(result.stages.slice(0, at).flatMap((one) => one.excluded))
  // Methods that compare count something new at each stage; only votes that move have a change.
  const moves = stage.exhausted !== undefined
  const before = moves ? result.stages[at - 1] : undefined
  const rows = plan.election.options
    .filter(({ id }) => !out.has(id))
    .map(({ id }) => [
      name(id),
      stage.votes[id] ?? '',
      before ? change(stage.votes[id]!, before.votes[id]!) : '',
      stage.elected.includes(id)
        ? w.electedMark(hasQuota(stage.votes[id]!, result.quota))
        : stage.excluded.includes(id)
          ? w.excludedMark
          : '',
    ])
  const { exhausted = '0' } = stage
  const rest = [w.exhausted, exhausted, before ? change(exhausted, before.exhausted!) : '', '']
  const [option = '', votes = '', changed = ''] = w.heads
  const heads = [option, plan.method.form === 'rank' && !moves ? w.points : votes, before ? changed : '', '']
  return [heads, ...rows, ...(isNought(exhausted) ? [] : [rest])]
}

/** Whether a winner reached the quota; without a fixed one there is nothing to reach. */
function hasQuota(votes: string, quota: string | null): boolean {
  if (quota === null || quota.includes('.')) return true
  return BigInt(votes.split('.')[0]!) >= BigInt(quota)
}

const isNought = (text: string) => /^0(\.0+)?$/.test(text)

/** How many votes more or less, exactly: both texts have as many decimals. */
function change(now: string, before: string): string {
  const places = now.split('.')[1]?.length ?? 0
  const difference = digits(now) - digits(before)
  if (difference === 0n) return ''
  const size = `${difference < 0n ? -difference : difference}`.padStart(places + 1, '0')
  const text = places === 0 ? size : `${size.slice(0, -places)}.${size.slice(-places)}`
  return `${difference < 0n ? '-' : '+'}${text}`
}

const digits = (text: string) => BigInt(text.replace('.', ''))

function pairsTable({ result, plan, name }: Report): string[][] {
  const ids = plan.election.options.map((one) => one.id)
  const heads = ['', ...ids.map((_, at) => `${at + 1}`)]
  const rows = ids.map((a, at) => [
    `${at + 1} ${name(a)}`,
    ...ids.map((b) => (a === b ? '-' : (result.pairs![`${a}>${b}`] ?? ''))),
  ])
  return [heads, ...rows]
}

/** One line a project, in the order in which they were looked at. */
function projectLines({ w, source, plan, result, name }: Report): string[] {
  const money = moneyIn(source)
  const costs = new Map(plan.election.options.map(({ id, cost = 0n }) => [id, cost]))
  const verdict: Record<string, string> = { fund: w.funded, stop: w.stopped }
  let left = plan.election.budget ?? 0n
  const rows = result.stages.map(({ step, about = [], votes }, at) => {
    const [id = ''] = about
    const cost = costs.get(id) ?? 0n
    if (step === 'fund') left -= cost
    const project = `${at + 1} ${name(id)}`
    return [project, votes[id] ?? '', money(cost), verdict[step] ?? w.notFunded, money(left)]
  })
  return rows.length > 0 ? [...aligned([w.moneyHeads, ...rows]), ''] : []
}

function endLines({ w, source, plan, result, names }: Report): string[] {
  const { budget = 0n } = plan.election
  const money = moneyIn(source)
  const lost = lostVotes(result)
  const elected = plan.method.budget
    ? [w.fundedAll(names(result.elected)), w.spent(money(spentIn(result)), money(budget - spentIn(result)))]
    : [w.elected(names(result.elected))]
  return [
    ...result.ties.map((one) => tieLine(w, one, names)),
    ...(lost ? [w.lost(lost)] : []),
    ...elected,
    ...(result.undecided.length > 0 ? [w.undecided(names(result.undecided))] : []),
  ]
}

function tieLine(w: CountWords, { stage, options, taken, by }: Tie, names: Report['names']): string {
  return taken.length === 0
    ? w.tieOpen(stage + 1, names(options))
    : w.tie(stage + 1, names(options), names(taken), w.tieBy[by])
}

/** What the cutting of decimals took away between the first stage and the last. */
function lostVotes({ stages }: Result): string | undefined {
  const [first, last] = [stages[0], stages.at(-1)]
  if (first?.exhausted === undefined || last?.exhausted === undefined) return undefined
  const all = ({ votes, exhausted = '0' }: Stage) =>
    Object.values(votes).reduce((sum, one) => sum + digits(one), digits(exhausted))
  const places = first.exhausted.split('.')[1]?.length ?? 0
  const lost = all(first) - all(last)
  if (lost === 0n) return undefined
  const text = `${lost}`.padStart(places + 1, '0')
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`
}

/** Columns as wide as they need be, wide letters counted as two; numbers stand at the end of theirs. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const [head = []] = rows
  const widths = head.map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))))
  const isNumeric = head.map((_, at) => rows.slice(1).every((row) => /^[-+\d./]*$/.test(row[at] ?? '')))
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const space = ' '.repeat(widths[at]! - widthOf(cell))
        return isNumeric[at] && at > 0 ? space + cell : cell + space
      })
      .join('  ')
      .trimEnd(),
  )
}
