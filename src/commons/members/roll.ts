import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { code, day, id } from '../../kernel/fields.ts'
import { agentStates } from './states.ts'
import { statesVisibleTo } from './visible-to.ts'
import { walkRoll } from './walk-roll.ts'

const person = z.strictObject({
  agent: id('members.agent'),
  name: z.string(),
  number: z.string().nullable(),
  types: z.array(code()),
  state: z.enum(agentStates),
  joinedOn: day().nullable(),
  /** Whether they sign in themselves. */
  claimed: z.boolean(),
})
export type RollPersonShown = z.output<typeof person>

/**
 * The people of this commons by name, a page at a time: members, resting ones among them, unless `state` asks for
 * others. `search` takes parts of names, 초성 (`ㄱㅁㅇ`) or a number.
 */
export const roll = query({
  input: z.strictObject({
    search: z.string().max(100).optional(),
    type: code().optional(),
    state: z.enum(agentStates).optional(),
    /** `next` of the page before. */
    after: z.string().max(600).optional(),
    limit: z.int().min(1).max(500).optional(),
  }),
  output: z.strictObject({ people: z.array(person), next: z.string().nullable() }),
  who: ['member'],
  async run(view, { limit = 50, state, ...wanted }) {
    const visible = statesVisibleTo(view)
    const states = visible.filter((one) => (state ? one === state : one === 'member' || one === 'paused'))
    const { people, next } = await walkRoll(view.db, view.commons.id, { ...wanted, limit, states })
    return { people: people.map(({ leftOn: _, ...one }) => one), next }
  },
})
