import { z } from 'zod'
import { command, entryKind } from '../../kernel/capability.ts'
import { day, id } from '../../kernel/fields.ts'
import { findAgent, updateAgent } from './agent-rows.ts'
import { retentionYears } from './dials.ts'
import { closeLinksOf } from './invitation-rows.ts'
import { dayAfter, localDay, startOfDay } from './local-day.ts'
import type { AgentTable } from './tables.ts'

/**
 * Erases what is personal about somebody who is no member any more, and cuts the tie to who signs in. What the roll
 * must keep (name, number, address; dial `members.retention_years`) stays until its day and then goes by the clock.
 * The journal is untouched and still verifies: it only ever named the agent's id. Answers what remains, until when.
 */
export const erase = command({
  input: z.strictObject({ agent: id('members.agent') }),
  who: ['self', 'role:steward', 'clock'],
  layer: 'articles',
  failures: ['no_such_agent', 'still_here', 'erased', 'must_be_kept'],
  subject: ({ agent }) => agent,
  records: {
    person_erased: entryKind({
      v: 1,
      shown: 'concerned',
      data: z.strictObject({ agent: id('members.agent'), keptUntil: day().optional() }),
    }),
  },
  async run(ctx, { agent }) {
    const { db, commons, now } = ctx
    const row = await findAgent(db, commons.id, agent)
    if (!row) return ctx.fail('no_such_agent')
    if (row.state === 'erased') return ctx.fail('erased')
    if (row.state !== 'left' && row.state !== 'declined') return ctx.fail('still_here')
    const eraseOn = lastKeptDay(row, ctx.dial(retentionYears))
    const mustKeep = eraseOn !== undefined && eraseOn > (await localDay(db, commons.id, now))
    if (mustKeep && row.erase_on !== null) return ctx.fail('must_be_kept', { until: eraseOn })
    await updateAgent(db, row, mustKeep ? { ...contact, erase_on: eraseOn } : { ...contact, ...roll })
    await closeLinksOf(db, commons.id, [agent], now)
    await dropTokens(ctx, agent)
    if (mustKeep) {
      const at = await startOfDay(db, commons.id, eraseOn)
      await ctx.schedule(at, 'members.erase', { agent }, `members.erase:${agent}`)
    }
    const keptUntil = mustKeep ? eraseOn : undefined
    ctx.record('person_erased', { agent, keptUntil }, { changesStanding: true })
    return { agent, keeps: mustKeep ? ['name', 'number', 'address'] : [], until: keptUntil ?? null }
  },
})

const contact = { person_id: null, email: null, phone: null, note: null } as const
const roll = {
  name: null,
  number: null,
  address: null,
  reason: null,
  erase_on: null,
  state: 'erased',
} as const

/** Only members were on the roll; an applicant who was turned down leaves nothing that must be kept. */
function lastKeptDay(row: AgentTable, years: number): string | undefined {
  if (row.joined_on === null || row.left_on === null || years === 0) return undefined
  return dayAfter(row.left_on, { years })
}

async function dropTokens(
  ctx: { db: Parameters<typeof findAgent>[0]; commons: { id: string } },
  agent: string,
): Promise<void> {
  await ctx.db
    .deleteFrom('members_token')
    .where('commons_id', '=', ctx.commons.id)
    .where('agent_id', '=', agent)
    .execute()
}
