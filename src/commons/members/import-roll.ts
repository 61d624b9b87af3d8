import { z } from 'zod'
import { type Context, command, entryKind } from '../../kernel/capability.ts'
import { code, day, emailAddress, id, line, text } from '../../kernel/fields.ts'
import { agentRow } from './agent-rows.ts'
import { memberTypesOf } from './charter-parts.ts'
import { memberDay, phoneField, typesField } from './fields.ts'
import { changeDraft, ownDraft } from './own-draft.ts'
import { rollConflicts } from './roll-conflicts.ts'
import type { AgentTable } from './tables.ts'

export const rollPerson = z.strictObject({
  name: line(100),
  number: line(40).optional(),
  types: typesField(),
  email: emailAddress().optional(),
  phone: phoneField().optional(),
  address: line(300).optional(),
  joinedOn: memberDay().optional(),
  note: text(1_000).optional(),
})
export type ImportedPerson = z.output<typeof rollPerson>

/**
 * Brings a roll in: all of its people or none. They are members without a sign-in until they claim their places.
 * The failure names the first who stands in the way, counted from 1, and how many do; `rollConflicts` lists all.
 */
export const importRoll = command({
  input: z.strictObject({
    people: z.array(rollPerson).min(1).max(5_000),
    draft: z.uuid().nullable(),
    /** The row of the draft each of them stands in: then it stays, and knows who each row became. */
    rows: z.array(z.int().min(1).max(10_000)).max(5_000).optional(),
  }),
  who: ['role:steward'],
  failures: ['number_taken', 'number_repeated', 'person_known', 'person_repeated', 'no_such_type'],
  records: {
    roll_imported: entryKind({
      v: 1,
      shown: 'member',
      data: z.strictObject({ people: z.int().positive() }),
    }),
    member_imported: entryKind({
      v: 1,
      minor: true,
      shown: 'member',
      data: z.strictObject({
        agent: id('members.agent'),
        types: z.array(code()).max(20),
        joinedOn: day().optional(),
      }),
    }),
  },
  async run(ctx, { people, draft, rows }) {
    const { db, commons } = ctx
    const types = new Set(memberTypesOf(ctx.charter).map((one) => one.code))
    const conflicts = await rollConflicts(db, commons.id, types, people)
    const [first] = conflicts
    if (first) {
      const count = new Set(conflicts.map(({ at }) => at)).size
      return ctx.fail(first.problem, { row: first.at + 1, value: first.value, count })
    }
    const agents = people.map((person) => ({ person, agent: ctx.newId() }))
    await insertAll(ctx, agents)
    if (rows === undefined) await dropDraft(ctx, draft)
    else await noteAgents(ctx, draft, new Map(rows.map((row, at) => [row, agents[at]?.agent ?? ''])))
    const cause = ctx.record('roll_imported', { people: people.length }, { changesStanding: true })
    for (const { person, agent } of agents) {
      ctx.record('member_imported', { agent, types: person.types, joinedOn: person.joinedOn }, { cause })
    }
    return { people: agents.length, agents: agents.map(({ agent }) => agent) }
  },
})

type Hands = Pick<Context, 'db' | 'commons' | 'now' | 'standing'>
type Numbered = { person: ImportedPerson; agent: string }

/** PostgreSQL takes 65,535 values in a statement; a thousand rows stay well below. */
const rowsAtOnce = 1_000

async function insertAll({ db, commons, now }: Hands, agents: readonly Numbered[]): Promise<void> {
  for (let i = 0; i < agents.length; i += rowsAtOnce) {
    const some = agents.slice(i, i + rowsAtOnce)
    const rows = some.map(({ person, agent }) => rowOf(commons.id, person, agent, now))
    await db.insertInto('members_agent').values(rows).execute()
    const types = some.flatMap(({ person, agent }) =>
      person.types.map((type) => ({ commons_id: commons.id, agent_id: agent, type })),
    )
    for (let j = 0; j < types.length; j += 5 * rowsAtOnce) {
      await db
        .insertInto('members_agent_type')
        .values(types.slice(j, j + 5 * rowsAtOnce))
        .execute()
    }
  }
}

function rowOf(commonsId: string, person: ImportedPerson, id: string, now: Date): AgentTable {
  const { types: _, joinedOn: joined_on = null, ...known } = person
  return agentRow(commonsId, { ...known, id, state: 'member', joined_on, created_at: now })
}

/** Whose rows these are, for what comes in next from the same file. */
async function noteAgents(ctx: Hands, draft: string | null, agents: ReadonlyMap<number, string>) {
  const kept = draft === null ? undefined : await ownDraft(ctx, draft)
  if (kept) await changeDraft(ctx, kept, { agents })
}

async function dropDraft({ db, commons, standing }: Hands, draft: string | null): Promise<void> {
  if (!draft || !standing.agent) return
  await db
    .deleteFrom('members_roll_draft')
    .where('commons_id', '=', commons.id)
    .where('id', '=', draft)
    .where('agent_id', '=', standing.agent)
    .execute()
}
