import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { code, day, id, instant } from '../../kernel/fields.ts'
import { findAgent, typesOf } from './agent-rows.ts'
import { electorate } from './electorate.ts'
import { ownDraft } from './own-draft.ts'
import { agentStates } from './states.ts'

const nothing = z.strictObject({})

/** How many people there are, in all and of each type. Somebody of two types counts in both. */
export const counts = query({
  input: nothing,
  output: z.strictObject({
    members: z.int(),
    applicants: z.int(),
    paused: z.int(),
    /** Members who don't sign in themselves yet. */
    unclaimed: z.int(),
    types: z.array(z.strictObject({ type: code(), members: z.int() })),
  }),
  who: ['anyone'],
  async run({ db, commons }) {
    const [states, all, others] = await Promise.all([
      sql<Record<'members' | 'applicants' | 'paused' | 'unclaimed', number>>`
        select count(*) filter (where state = 'member')::int as members,
          count(*) filter (where state = 'applicant')::int as applicants,
          count(*) filter (where state = 'paused')::int as paused,
          count(*) filter (where state in ('member', 'paused') and person_id is null)::int as unclaimed
        from members_agent where commons_id = ${commons.id}`.execute(db),
      sql<{ type: string; members: number }>`
        select type, count(*)::int as members from members_agent_type
        where commons_id = ${commons.id} group by type order by type`.execute(db),
      // Taken off those of everybody: far fewer to look up than the members.
      sql<{ type: string; members: number }>`
        select t.type, count(*)::int as members from members_agent a
        join members_agent_type t on t.commons_id = a.commons_id and t.agent_id = a.id
        where a.commons_id = ${commons.id} and a.state = any(${notMembers}::text[])
        group by t.type`.execute(db),
    ])
    const off = new Map(others.rows.map((one) => [one.type, one.members]))
    const types = all.rows
      .map(({ type, members }) => ({ type, members: members - (off.get(type) ?? 0) }))
      .filter((one) => one.members > 0)
    return { ...states.rows[0]!, types }
  },
})

const notMembers = agentStates.filter((one) => one !== 'member')

/** What the viewer is here. */
export const me = query({
  input: nothing,
  output: z.strictObject({
    agent: id('members.agent').nullable(),
    name: z.string().nullable(),
    state: z.enum(agentStates).nullable(),
    types: z.array(code()),
    organs: z.array(code()),
    roles: z.array(code()),
    joinedOn: day().nullable(),
  }),
  who: ['signed-in'],
  async run({ db, commons, standing }) {
    const row = standing.agent ? await findAgent(db, commons.id, standing.agent) : undefined
    const types = row ? await typesOf(db, commons.id, row.id) : []
    const { organs, roles } = standing
    return {
      agent: row?.id ?? null,
      name: row?.name ?? null,
      state: row?.state ?? null,
      types,
      organs: [...organs],
      roles: [...roles],
      joinedOn: row?.joined_on ?? null,
    }
  },
})

/** Who asks to join, longest waiting first. */
export const applicants = query({
  input: nothing,
  output: z.strictObject({
    applicants: z.array(
      z.strictObject({
        agent: id('members.agent'),
        name: z.string(),
        types: z.array(code()),
        appliedOn: day().nullable(),
      }),
    ),
  }),
  who: ['role:steward'],
  async run({ db, commons }) {
    const found = await sql<{ agent: string; name: string; types: string[]; appliedOn: string | null }>`
      select a.id as agent, coalesce(a.name, '') as name, a.applied_on as "appliedOn", array(
        select t.type from members_agent_type t
        where t.commons_id = a.commons_id and t.agent_id = a.id order by t.type
      ) as types
      from members_agent a where a.commons_id = ${commons.id} and a.state = 'applicant'
      order by a.applied_on, a.id limit 500`.execute(db)
    return { applicants: found.rows }
  },
})

/** Open links: those for anybody, newest first, and how many personal ones are out. */
export const invitations = query({
  input: nothing,
  output: z.strictObject({
    links: z.array(
      z.strictObject({
        invitation: id('members.invitation'),
        types: z.array(code()),
        usesLeft: z.int(),
        until: instant(),
        by: id('members.agent').nullable(),
      }),
    ),
    personal: z.int(),
  }),
  who: ['role:steward'],
  async run({ db, commons, now }) {
    const open = db
      .selectFrom('members_invitation')
      .where('commons_id', '=', commons.id)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now)
      .where('uses_left', '>', 0)
    const rows = await open
      .selectAll()
      .where('agent_id', 'is', null)
      .orderBy('created_at', 'desc')
      .limit(100)
      .execute()
    const personal = await open
      .select((select) => select.fn.countAll<bigint>().as('count'))
      .where('agent_id', 'is not', null)
      .executeTakeFirstOrThrow()
    const links = rows.map((row) => ({
      invitation: row.id,
      types: row.types,
      usesLeft: row.uses_left,
      until: row.expires_at.toISOString(),
      by: row.created_by,
    }))
    return { links, personal: Number(personal.count) }
  },
})

const yearMs = 365 * 86_400_000

/** Who holds what until when; with `recent` also terms that ended within a year, with `past` all that are over. */
export const officers = query({
  input: z.strictObject({ past: z.boolean().optional(), recent: z.boolean().optional() }),
  output: z.strictObject({
    terms: z.array(
      z.strictObject({
        term: id('members.term'),
        agent: id('members.agent'),
        name: z.string().nullable(),
        kind: z.enum(['organ', 'role']),
        code: code(),
        title: z.string(),
        from: instant(),
        until: instant().nullable(),
        state: z.enum(['ahead', 'running', 'over']),
        /** Which decision gave it, where one did. */
        decision: id('decisions.decision').nullable(),
      }),
    ),
  }),
  who: ['member'],
  async run({ db, commons, now }, { past = false, recent = false }) {
    let rows = db
      .selectFrom('members_term as t')
      .innerJoin('members_agent as a', (join) =>
        join.onRef('a.commons_id', '=', 't.commons_id').onRef('a.id', '=', 't.agent_id'),
      )
      .select(['t.id', 't.agent_id', 'a.name', 't.kind', 't.code', 't.title', 't.from_at', 't.until_at'])
      .select('t.decision')
      .where('t.commons_id', '=', commons.id)
      .orderBy('t.kind')
      .orderBy('t.code')
      .orderBy('t.from_at', 'desc')
      .limit(500)
    const since = recent ? new Date(now.getTime() - yearMs) : now
    if (!past)
      rows = rows.where((where) =>
        where.or([where('t.until_at', 'is', null), where('t.until_at', '>', since)]),
      )
    const terms = (await rows.execute()).map((row) => ({
      term: row.id,
      agent: row.agent_id,
      name: row.name,
      kind: row.kind,
      code: row.code,
      title: row.title,
      from: row.from_at.toISOString(),
      until: row.until_at?.toISOString() ?? null,
      state: stateOf(row.from_at, row.until_at, now),
      decision: row.decision,
    }))
    return { terms }
  },
})

function stateOf(from: Date, until: Date | null, now: Date): 'ahead' | 'running' | 'over' {
  if (until && until <= now) return 'over'
  return from > now ? 'ahead' : 'running'
}

/** Who may take part under a list of `who`: what a procedure's electorate comes to today. */
export const eligible = query({
  input: z.strictObject({ who: z.array(z.string().max(60)).min(1).max(20) }),
  output: z.strictObject({ agents: z.array(id('members.agent')) }),
  who: ['member'],
  async run({ db, commons, now }, { who }) {
    return { agents: await electorate(db, commons.id, who, now) }
  },
})

/** One's own keys for programs, without their secrets. */
export const myTokens = query({
  input: nothing,
  output: z.strictObject({
    tokens: z.array(
      z.strictObject({
        token: id('members.token'),
        name: z.string(),
        everywhere: z.boolean(),
        until: instant(),
        lastUsedAt: instant().nullable(),
      }),
    ),
  }),
  who: ['signed-in'],
  async run({ db, commons, standing, now }) {
    if (!standing.agent) return { tokens: [] }
    const rows = await db
      .selectFrom('members_token')
      .selectAll()
      .where('commons_id', '=', commons.id)
      .where('agent_id', '=', standing.agent)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now)
      .orderBy('created_at', 'desc')
      .execute()
    const tokens = rows.map((row) => ({
      token: row.id,
      name: row.name,
      everywhere: row.everywhere,
      until: row.expires_at.toISOString(),
      lastUsedAt: row.last_used_at?.toISOString() ?? null,
    }))
    return { tokens }
  },
})

/** An uploaded roll that is being checked; only for whoever uploaded it. */
export const rollDraft = query({
  input: z.strictObject({ draft: z.uuid() }),
  output: z.strictObject({
    fileName: z.string(),
    rows: z.array(z.array(z.string())),
    /** What the office said before, by heading. */
    remembered: z.record(z.string(), z.string()),
    /** Whose a row is, where that is known, by the row as the spreadsheet program counts. */
    agents: z.record(z.string(), id('members.agent')),
  }),
  who: ['role:steward'],
  async run(view, { draft }) {
    const { db, commons } = view
    const kept = await ownDraft(view, draft)
    if (!kept) throw kernelFailure('not_found', { what: 'members.roll_draft' })
    const mapping = await db
      .selectFrom('members_roll_mapping')
      .select(['heading', 'field'])
      .where('commons_id', '=', commons.id)
      .execute()
    const remembered = Object.fromEntries(mapping.map(({ heading, field }) => [heading, field]))
    return { fileName: kept.fileName, rows: kept.rows, agents: kept.agents, remembered }
  },
})
