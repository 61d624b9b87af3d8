import { z } from 'zod'
import { anyBallot } from '../../counting/ballots.ts'
import { query } from '../../kernel/capability.ts'
import { id, instant } from '../../kernel/fields.ts'
import { lastRefusals } from '../../kernel/outbox.ts'
import { commonsId, matterId, networkId } from './fields.ts'
import { runningTerms } from './seats.ts'
import { joinedStates } from './tables.ts'

const agent = id('members.agent')

/** Networks this commons has to do with: invited to, asked to enter, belonging to. */
export const networks = query({
  input: z.strictObject({}),
  output: z.array(
    z.object({
      network: networkId(),
      slug: z.string(),
      name: z.string(),
      state: z.enum(joinedStates),
      seats: z.int(),
      delegates: z.array(agent),
      /** Why it did not take the last thing we sent; null where it took it. */
      refused: z.string().nullable(),
    }),
  ),
  who: ['member'],
  async run({ db, commons }) {
    const [rows, sent, refused] = await Promise.all([
      db
        .selectFrom('networks_joined')
        .selectAll()
        .where('commons_id', '=', commons.id)
        .orderBy('name')
        .limit(100)
        .execute(),
      db
        .selectFrom('networks_sent_delegate')
        .select(['network', 'agent'])
        .where('commons_id', '=', commons.id)
        .orderBy('agent')
        .execute(),
      lastRefusals(db, commons.id),
    ])
    return rows.map(({ network, slug, name, state, delegates }) => ({
      ...{ network, slug, name, state, seats: delegates },
      delegates: sent.filter((one) => one.network === network).map((one) => one.agent),
      refused: refused.get(network) ?? null,
    }))
  },
})

/** What networks ask us to decide, the soonest first. */
export const matters = query({
  input: z.strictObject({}),
  output: z.array(
    z.object({
      network: networkId(),
      networkName: z.string(),
      matter: matterId(),
      title: z.string(),
      method: z.string(),
      answers: z.array(z.string()).nullable(),
      reasoned: z.array(z.string()),
      closesAt: instant(),
      /** What we said; null until we did. */
      ballot: anyBallot.nullable(),
    }),
  ),
  who: ['member'],
  async run({ db, commons, now }) {
    const rows = await db
      .selectFrom('networks_matter as m')
      .innerJoin('networks_joined as j', (join) =>
        join.onRef('j.commons_id', '=', 'm.commons_id').onRef('j.network', '=', 'm.network'),
      )
      .select(['m.network', 'j.name', 'm.decision', 'm.title', 'm.closes_at', 'm.ballot'])
      .select(['m.method', 'm.answers', 'm.reasoned'])
      .where('m.commons_id', '=', commons.id)
      .where('m.state', '=', 'open')
      .where('m.closes_at', '>', now)
      .orderBy('m.closes_at')
      .limit(50)
      .execute()
    return rows.map((row) => ({
      ...{ network: row.network, networkName: row.name, matter: row.decision, title: row.title },
      ...{ method: row.method, answers: row.answers, reasoned: row.reasoned },
      closesAt: row.closes_at.toISOString(),
      ballot: row.ballot === null ? null : anyBallot.parse(JSON.parse(row.ballot)),
    }))
  },
})

/** The commons that belong to us, with who sits at the round table for each. */
export const memberCommons = query({
  input: z.strictObject({}),
  output: z.array(
    z.object({ agent, commons: commonsId(), slug: z.string(), since: instant(), delegates: z.array(agent) }),
  ),
  who: ['member'],
  async run({ db, commons, now }) {
    const [rows, seats] = await Promise.all([
      db
        .selectFrom('networks_membership')
        .selectAll()
        .where('commons_id', '=', commons.id)
        .where('until', 'is', null)
        .orderBy('since')
        .limit(500)
        .execute(),
      db
        .selectFrom('networks_delegate')
        .select(['member_agent', 'agent', 'term'])
        .where('commons_id', '=', commons.id)
        .where('until', 'is', null)
        .orderBy('since')
        .orderBy('agent')
        .execute(),
    ])
    const running = new Set((await runningTerms(db, commons.id, seats, now)).map((one) => one.id))
    const seated = seats.filter((one) => running.has(one.term))
    return rows.map((row) => ({
      ...{ agent: row.agent, commons: row.member_commons, slug: row.slug },
      since: row.since.toISOString(),
      delegates: seated.filter((one) => one.member_agent === row.agent).map((one) => one.agent),
    }))
  },
})

export type Network = z.output<typeof networks.output>[number]
export type Matter = z.output<typeof matters.output>[number]
export type MemberCommons = z.output<typeof memberCommons.output>[number]
