import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { Failure } from '../../kernel/failure.ts'
import { amount, code, fileHash, id, unitCode } from '../../kernel/fields.ts'
import { equations } from './dials.ts'
import type { Distribution } from './equation/facts.ts'
import type { Equation } from './equation/shape.ts'
import { totalOf } from './gather.ts'
import { lineShape, lineView, partShape, partView, recipientShape, turnShape, turnView } from './shapes.ts'
import { sharingFields, type WorkedOut, workOut } from './sharing.ts'
import { maySee } from './visible-to.ts'

/** Later than every entry: all that counts now takes part. */
const now = Number.MAX_SAFE_INTEGER

const whyShape = z.object({
  bucket: code(),
  part: partShape,
  lines: z.array(lineShape),
})

/**
 * What sharing this income out would come to: every recipient, every step and remainder, nothing written. With `agent`,
 * why they get what they get. Fails as `distribute` does.
 */
export const previewDistribution = query({
  input: z.strictObject({ ...sharingFields, agent: id('members.agent').optional() }),
  output: z.object({
    /** For `distribute`, so that what is carried out is what was shown. */
    digest: fileHash(),
    unit: unitCode(),
    total: amount(),
    turns: z.array(turnShape),
    /** Most first, as far as the viewer may see them. */
    recipients: z.array(recipientShape),
    /** Those whom the viewer may not see. */
    others: z.object({ people: z.int(), amount: amount() }),
    /** What nobody could be given; it is in the fund the rule names for it. */
    rest: amount(),
    why: z.array(whyShape),
  }),
  who: ['member'],
  async run(view, { agent, ...input }) {
    const all = view.charter.value(equations.name) as Equation[]
    const worked = await workOut(view, input, { now: view.now, equations: all, before: now })
    if ('problem' in worked) throw new Failure(`value.${worked.problem}`, worked.values)
    const { sharing, outcome, digest } = worked
    const seen = outcome.recipients.filter(({ to }) => maySee(view, to))
    const hidden = outcome.recipients.filter(({ to }) => !maySee(view, to))
    return {
      digest,
      unit: sharing.equation.unit,
      total: totalOf(sharing.taken),
      turns: outcome.turns.map((turn) => turnView(turn, labelOf(sharing.equation, turn.bucket))),
      recipients: [...seen].sort((a, b) => (a.amount > b.amount ? -1 : a.amount < b.amount ? 1 : 0)),
      others: { people: hidden.length, amount: hidden.reduce((sum, one) => sum + one.amount, 0n) },
      rest: outcome.rest,
      why: agent === undefined ? [] : whyOf(view, worked, agent),
    }
  },
})

export const labelOf = ({ buckets }: Equation, code: string) =>
  buckets.find((one) => one.code === code)?.label ?? { ko: code, en: code }

function whyOf(view: View, { outcome }: WorkedOut, agent: string) {
  if (!maySee(view, { kind: 'agent', id: agent })) return []
  return outcome.turns.flatMap((turn) => whyInTurn(turn, agent))
}

function whyInTurn({ bucket, parts, lines }: Distribution['turns'][number], agent: string) {
  const isTheirs = ({ to }: { to: { kind: string; id: string } }) => to.kind === 'agent' && to.id === agent
  const part = parts.find(isTheirs)
  return part ? [{ bucket, part: partView(part), lines: lines.filter(isTheirs).map(lineView) }] : []
}
