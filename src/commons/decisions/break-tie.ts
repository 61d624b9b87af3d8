import { z } from 'zod'
import { canonicalText } from '../../kernel/canonical.ts'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { afterPassing, passingRecords } from './after-passing.ts'
import { tieBroken } from './closing-entries.ts'
import { contentOf } from './content.ts'
import { frozenProcedure } from './procedure.ts'
import { findDecision, updateDecision } from './stored.ts'
import { storedResult } from './stored-result.ts'
import type { DecisionRow } from './tables.ts'

const answers = ['yes', 'no']

/**
 * Chooses among those exactly level: `yes` or `no` to a motion, or one of the options. Where several places are still
 * open one is given at a time.
 */
export const breakTie = command({
  input: z.strictObject({
    decision: id('decisions.decision'),
    option: z.string().regex(/^(yes|no|o[1-9]\d{0,3})$/),
  }),
  who: ['role:chair'],
  failures: ['no_such_decision', 'not_tied', 'not_level', 'own_matter'],
  records: { tie_broken: tieBroken, ...passingRecords },
  async run(ctx, { decision, option }) {
    const row = await findDecision(ctx.db, ctx.commons.id, decision)
    if (!row) return ctx.fail('no_such_decision')
    if (row.state !== 'tied' || frozenProcedure(row.rules).tie !== 'chair') ctx.fail('not_tied')
    const { level, places } = openPlaces(row)
    if (!level.includes(option)) ctx.fail('not_level')
    const candidate = contentOf(row).options.find((one) => one.id === option)?.agent
    if (candidate !== undefined && candidate === ctx.standing.agent) ctx.fail('own_matter')
    const seq = ctx.record('tie_broken', { decision, option }, { cause: Number(row.closed_seq) })
    const tie_broken = canonicalText([...brokenFor(row), option])
    await updateDecision(ctx.db, row, { tie_broken })
    if (places > 1) return { state: 'tied' as const }
    if (option !== 'no') return { state: await afterPassing(ctx, { ...row, tie_broken }, seq) }
    await updateDecision(ctx.db, row, { state: 'failed' })
    return { state: 'failed' as const }
  },
})

const brokenFor = ({ tie_broken }: DecisionRow) =>
  tie_broken === null ? [] : (JSON.parse(tie_broken) as string[])

/** Who is still level, and for how many places. */
function openPlaces(row: DecisionRow): { level: string[]; places: number } {
  const result = storedResult(row)
  if (!result?.choice) return { level: answers, places: 1 }
  const { seats, elected, undecided } = result.choice
  const broken = brokenFor(row)
  const level = undecided.filter((one) => !broken.includes(one))
  return { level, places: seats - elected.length - broken.length }
}
