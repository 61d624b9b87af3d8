import { z } from 'zod'
import { allows } from '../../kernel/authority.ts'
import { query, type View } from '../../kernel/capability.ts'
import { amount, day, qualifiedName } from '../../kernel/fields.ts'
import type { SupposedLine } from '../../kernel/what-if.ts'
import { linesFrom } from './line-page.ts'
import { type Supposal, suppose } from './suppose.ts'

const asked = {
  command: qualifiedName(),
  input: z.record(z.string(), z.unknown()),
  /** The days that are replayed, both included. */
  from: day(),
  until: day(),
  /** For what was decided: the version of the rules it was voted on under. */
  charterVersion: z.int32().positive().optional(),
  /** Where the lines of single persons go on from. */
  place: z.int().min(0).optional(),
}
const bilingual = z.object({ ko: z.string(), en: z.string() })
const line = z.object({
  subject: z.object({ kind: z.enum(['agent', 'type', 'fund', 'commons', 'party']), id: z.string() }),
  unit: z.string(),
  before: amount(),
  after: amount(),
})
const linePage = { lines: z.array(line), place: z.int(), next: z.int().nullable() }

const mostOutcomes = 100

/** A sum of fewer people would tell each of them what the others get. */
const fewestInSum = 3

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
        /** Past events the changed rules cannot be played over. */
        unread: z.int(),
        note: bilingual.nullable(),
        own: z.array(line),
        sums: z.array(line),
        /** Sums of so few people that they are left out for this viewer. */
        few: z.int(),
        outcomes: z.array(z.object({ decision: z.string(), before: z.string(), after: z.string() })),
        /** How many decisions come out otherwise, those not listed with them. */
        turned: z.int(),
        /** There were more past events in these days than were played over. */
        isCut: z.boolean(),
        /** How many people a line is about, and for how many of them anything changes. */
        people: z.int(),
        changed: z.int(),
        /** Person by person, for whoever may see what others get; empty for others. */
        ...linePage,
      }),
    ),
  }),
  who: ['member'],
  async run(view, given) {
    const found = await suppose(view, given)
    return { found: found.map((one) => seenBy(view, one, given.place)) }
  },
})

function seenBy(view: View, { name, title, supposition }: Supposal, place?: number) {
  const { lines, outcomes, replayed, unread = 0, note = null, isCut = false } = supposition
  const people = lines.filter(isPerson)
  const sums = lines.filter((one) => !isPerson(one))
  const isForAll = seesEverybody(view)
  const seen = isForAll ? sums : sums.filter((one) => !isOfFew(one))
  return {
    ...{ name, title, replayed, unread, note, isCut },
    own: people.filter(({ subject }) => subject.id === view.standing.agent),
    sums: seen,
    few: sums.length - seen.length,
    outcomes: outcomes.slice(0, mostOutcomes),
    turned: outcomes.length,
    people: people.length,
    changed: people.filter((one) => one.before !== one.after).length,
    ...linesFrom(isForAll ? people : [], place),
  }
}

const isPerson = ({ subject }: SupposedLine) => subject.kind === 'agent' || subject.kind === 'party'

const isOfFew = ({ subject, people = 0 }: SupposedLine) => subject.kind === 'type' && people < fewestInSum

const seesEverybody = ({ charter, viewer, standing }: View) =>
  allows(charter.who('decisions.whatIfLines'), viewer, standing)

/** The same person by person, the largest differences first: for whoever may see what others get. */
export const whatIfLines = query({
  input: z.strictObject(asked),
  output: z.object({ found: z.array(z.object({ name: z.string(), people: z.int(), ...linePage })) }),
  who: ['role:steward'],
  async run(view, given) {
    const found = await suppose(view, given)
    return {
      found: found.map(({ name, supposition }) => {
        const people = supposition.lines.filter(isPerson)
        return { name, people: people.length, ...linesFrom(people, given.place) }
      }),
    }
  },
})
