import { motionOutcome } from '../../counting/outcome.ts'
import type { View } from '../../kernel/capability.ts'
import { type SupposedOutcome, type Supposition, whatIf } from '../../kernel/what-if.ts'
import { changes } from '../charter/changes.ts'
import { dataOf } from '../charter/charter.ts'
import { parsePath } from '../charter/paths.ts'
import type { Procedure } from '../charter/procedure.ts'
import { startOfDay } from '../members/local-day.ts'
import { isAmendment } from './amendment.ts'
import { closedVotes } from './cast-votes.ts'
import { contentOf } from './content.ts'
import { outcomeOf, runningVotes } from './count-decision.ts'
import { frozenProcedure, isMotion } from './procedure.ts'
import type { DecisionResult } from './result-shape.ts'
import { storedResult } from './stored-result.ts'
import type { DecisionRow } from './tables.ts'
import { words } from './words.ts'

/** Beyond this many past votes nobody reads them. */
const mostVotes = 500

/**
 * Past votes counted by another procedure: the ballots and who could vote stay as they were, what is needed to pass and
 * how ballots are counted is as proposed. Votes whose ballots another method could not read are
 * left out, and counted.
 */
export const procedureChanged = whatIf({
  title: { ko: '지난 표결', en: 'Past votes' },
  touches: ({ command, input }) => isAmendment(command) && proceduresIn(input).size > 0,
  async run(view, { input, changed, from, until }): Promise<Supposition> {
    const rules = dataOf(changed).procedures
    const voted = await votedBy(view, [...proceduresIn(input)], from, until)
    const rows = voted.slice(0, mostVotes)
    const outcomes: SupposedOutcome[] = []
    let [replayed, unread] = [0, 0]
    for (const row of rows) {
      const rule = rules[row.procedure]
      const was = storedResult(row)
      if (!rule || !was || was.withheld || !isReadable(frozenProcedure(row.rules), rule)) {
        unread++
        continue
      }
      replayed++
      const [before, after] = [said(view, row, was), said(view, row, await countedBy(view, row, rule))]
      if (before !== after) outcomes.push({ decision: row.id, before, after })
    }
    return { lines: [], outcomes, replayed, unread, isCut: voted.length > mostVotes }
  },
})

/** The procedures a proposal changes. */
function proceduresIn(input: unknown): Set<string> {
  const parsed = changes.safeParse((input as { changes?: unknown } | null)?.changes)
  const paths = (parsed.data ?? []).map(({ path }) => parsePath(path))
  return new Set(paths.flatMap((path) => (path?.section === 'procedures' ? [path.name] : [])))
}

async function votedBy(
  view: View,
  procedures: string[],
  from: string,
  until: string,
): Promise<DecisionRow[]> {
  const { db, commons } = view
  const [first, end] = [await startOfDay(db, commons.id, from), await startOfDay(db, commons.id, until, 1)]
  return db
    .selectFrom('decisions_decision')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('procedure', 'in', procedures)
    .where('closed_at', '>=', first)
    .where('closed_at', '<', end)
    .where('result', 'is not', null)
    .orderBy('closed_at', 'desc')
    .limit(mostVotes + 1)
    .execute()
}

/** Answers to a motion can be read by another majority, ballots of a method by that method alone. */
const isReadable = (was: Procedure, rule: Procedure): boolean =>
  was.method === rule.method || (was.method === 'majority' && rule.method === 'majority')

/** The same votes by another rule; how they were cast and handed over stays what it was. */
async function countedBy({ db }: View, row: DecisionRow, rule: Procedure) {
  const { secret, delegation, electorate } = frozenProcedure(row.rules)
  const rules = { ...rule, secret, delegation, electorate }
  if (!isMotion(rules)) {
    const then = { ...row, rules: JSON.stringify(rules) }
    return outcomeOf(then, await closedVotes(db, row))
  }
  return motionOutcome(rules, row.votes === null ? await runningVotes(db, row) : JSON.parse(row.votes))
}

/** Passed or failed; of a choice what was chosen. */
function said({ lang }: View, row: DecisionRow, result: Pick<DecisionResult, 'outcome' | 'choice'>): string {
  const labels = new Map(contentOf(row).options.map(({ id, label }) => [id, label]))
  const chosen = result.choice?.elected.map((id) => labels.get(id) ?? id) ?? []
  return [words[lang].states[result.outcome], chosen.join(', ')].filter(Boolean).join(': ')
}
