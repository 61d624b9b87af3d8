import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { code, line, positiveAmount, text, unitCode } from '../../kernel/fields.ts'
import { bringForward, bringingFailures, bringingRecords } from './bring-forward.ts'
import { frozenActions } from './frozen-input.ts'
import { fits, procedureNamed } from './procedure.ts'

const option = z.strictObject({
  label: line(),
  detail: text(5_000).optional(),
  /** What is carried out if it is chosen. */
  actions: frozenActions(20).optional(),
  /** In the smallest unit; budgets only. */
  cost: positiveAmount().optional(),
})

const input = z.strictObject({
  procedure: code(),
  kind: z.enum(['resolution', 'choice', 'budget']),
  title: line(),
  reason: text(10_000),
  /** The wording of a resolution. */
  text: text(50_000).optional(),
  options: z.array(option).max(500).optional(),
  /** How many options of a choice win; one where nothing is said. */
  seats: z.int().min(1).max(500).optional(),
  budget: positiveAmount().optional(),
  unit: unitCode().optional(),
})

type Question = z.output<typeof input>

/** Puts a wording, a choice among options, or the sharing out of a budget to the vote. */
export const raiseQuestion = command({
  input,
  who: ['member'],
  failures: [...bringingFailures, 'procedure_unfit'],
  records: bringingRecords,
  async run(ctx, question) {
    const { kind, title, reason, procedure } = question
    const named = procedureNamed(ctx.charter, procedure)
    if (!named || !fits(named.procedure, kind)) return ctx.fail('procedure_unfit', { procedure })
    return bringForward(ctx, { kind, named, title, reason, command: null, input: frozen(question) })
  },
})

/** As it is frozen, amounts as decimal text. */
function frozen({ kind, text, options = [], seats, budget, unit }: Question): unknown {
  if (kind === 'resolution') return { text: text ?? '' }
  const numbered = options.map(({ label, detail = '', actions = [], cost }, i) => ({
    id: `o${i + 1}`,
    ...{ label, detail, actions },
    ...(cost !== undefined && { cost: cost.toString() }),
  }))
  if (kind === 'choice') return { options: numbered, seats: seats ?? 1 }
  return { options: numbered, seats: 0, budget: budget?.toString(), unit }
}
