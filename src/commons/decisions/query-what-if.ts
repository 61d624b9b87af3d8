import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { amount, day, qualifiedName } from '../../kernel/fields.ts'
import type { SupposedLine } from '../../kernel/what-if.ts'
import { type Supposal, suppose } from './suppose.ts'

const asked = {
  command: qualifiedName(),
  input: z.record(z.string(), z.unknown()),
  /** The days that are replayed, both included. */
  from: day(),
  until: day(),
}
const bilingual = z.object({ ko: z.string(), en: z.string() })
const line = z.object({
  subject: z.object({ kind: z.enum(['agent', 'type', 'fund', 'party']), id: z.string() }),
  unit: z.string(),
  before: amount(),
  after: amount(),
})

const mostOutcomes = 100
const mostLines = 200

/**
 * What a proposal would have done in these days, had it held: sums by type and fund, one's own line, how decisions would
 * have come out. People are held to have done what they did. With no change it gives history.
 */
export const whatIf = query({
  input: z.strictObject(asked),
  output: z.object({
    found: z.array(
      z.object({
        name: z.string(),
        title: bilingual,
        replayed: z.int(),
        note: bilingual.nullable(),
        own: z.array(line),
        sums: z.array(line),
        outcomes: z.array(z.object({ decision: z.string(), before: z.string(), after: z.string() })),
        /** How many people a line is about, and for how many of them anything changes. */
        people: z.int(),
        changed: z.int(),
      }),
    ),
  }),
  who: ['member'],
  async run(view, given) {
    const found = await suppose(view, given)
    return { found: found.map((one) => seenBy(one, view.standing.agent)) }
  },
})

function seenBy({ name, title, supposition }: Supposal, agent: string | undefined) {
  const { lines, outcomes, replayed, note = null } = supposition
  const people = lines.filter(isPerson)
  return {
    ...{ name, title, replayed, note },
    own: people.filter(({ subject }) => subject.id === agent),
    sums: lines.filter((one) => one.subject.kind === 'type' || one.subject.kind === 'fund'),
    outcomes: outcomes.slice(0, mostOutcomes),
    people: people.length,
    changed: people.filter((one) => one.before !== one.after).length,
  }
}

const isPerson = ({ subject }: SupposedLine) => subject.kind === 'agent' || subject.kind === 'party'

/** The same person by person, the largest differences first: for whoever may see what others get. */
export const whatIfLines = query({
  input: z.strictObject(asked),
  output: z.object({ found: z.array(z.object({ name: z.string(), lines: z.array(line), people: z.int() })) }),
  who: ['role:steward'],
  async run(view, given) {
    const found = await suppose(view, given)
    return {
      found: found.map(({ name, supposition }) => {
        const people = supposition.lines.filter(isPerson).sort(byDifference)
        return { name, lines: people.slice(0, mostLines), people: people.length }
      }),
    }
  },
})

const difference = ({ before, after }: SupposedLine) => (after > before ? after - before : before - after)

function byDifference(a: SupposedLine, b: SupposedLine): number {
  const [x, y] = [difference(a), difference(b)]
  if (x !== y) return x > y ? -1 : 1
  return a.subject.id < b.subject.id ? -1 : 1
}
