import { z } from 'zod'
import { findAgent } from '../../commons/members/agent-rows.ts'
import { obligationsOf } from '../../commons/obligations/stored.ts'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { amount, day, id } from '../../kernel/fields.ts'
import { claimShape, claimsWithRest } from './claim-view.ts'
import { equityOf, openParts, shareUnit } from './stored.ts'
import { movementKinds } from './tables.ts'
import { visibleAgent } from './visible-to.ts'

export const holderShape = z.object({
  agent: id('members.agent'),
  shares: amount(),
  paid: amount(),
  since: day().nullable(),
  leftOn: day().nullable(),
  /** Parts still to be paid, soonest first. */
  open: z.array(z.object({ id: id('obligations.obligation'), rest: amount(), dueOn: day().nullable() })),
  movements: z.array(
    z.object({
      ...{ id: id('shares.movement'), kind: z.enum(movementKinds), shares: amount(), on: day() },
      ...{ other: id('members.agent').nullable(), seq: z.int().nullable() },
      /** Subscribed, and nothing of it was paid: it may still be taken back. */
      unpaid: z.boolean(),
    }),
  ),
  claims: z.array(claimShape),
  certificates: z.array(
    z.object({ id: id('shares.certificate'), number: z.int(), shares: amount(), issuedOn: day() }),
  ),
})

export type HolderView = z.output<typeof holderShape>

/** What one member holds, how it came about, what is still to be paid, and what follows leaving. */
export const holder = query({
  input: z.strictObject({ agent: id('members.agent') }),
  output: holderShape,
  who: ['self', 'role:steward', 'role:treasurer', 'role:chair'],
  subject: ({ agent }) => agent,
  async run(view, { agent }) {
    if (!visibleAgent(view, agent)) throw kernelFailure('not_found', { what: 'members.agent' })
    const { db, commons } = view
    const [person, held, paid, open, movements, claims, certificates] = await Promise.all([
      findAgent(db, commons.id, agent),
      heldBy(view, agent),
      paidBy(view, agent),
      openParts(db, commons.id, agent),
      movementsOf(view, agent),
      claimsOf(view, agent),
      certificatesOf(view, agent),
    ])
    const shares = held?.shares ?? 0n
    return {
      ...{ agent, shares, paid, since: held?.since ?? null, movements, claims, certificates },
      leftOn: person?.state === 'left' ? person.left_on : null,
      open: open.map(({ id, amount, settled, due_on }) => ({ id, rest: amount - settled, dueOn: due_on })),
    }
  },
})

const heldBy = ({ db, commons }: View, agent: string) =>
  db
    .selectFrom('shares_holding')
    .select(['shares', 'since'])
    .where('commons_id', '=', commons.id)
    .where('agent', '=', agent)
    .executeTakeFirst()

async function paidBy({ db, commons }: View, agent: string): Promise<bigint> {
  const row = await db
    .selectFrom('ledger_balance')
    .select('amount')
    .where('commons_id', '=', commons.id)
    .where('account', '=', equityOf(agent))
    .where('unit', '=', shareUnit)
    .executeTakeFirst()
  return -(row?.amount ?? 0n)
}

async function movementsOf({ db, commons }: View, agent: string) {
  const rows = await db
    .selectFrom('shares_movement')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('agent', '=', agent)
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  const taken = rows.filter(({ kind }) => kind === 'subscribed' || kind === 'further').map(({ id }) => id)
  const owed = Map.groupBy(
    await obligationsOf(db, commons.id, 'shares.movement', taken),
    (one) => one.source_id,
  )
  const isUnpaid = (id: string) =>
    owed.get(id)?.every((one) => one.state === 'open' && one.settled === 0n) ?? false
  return rows.map(({ id, kind, shares, on_day, other, seq }) => ({
    ...{ id, kind, shares, other, on: on_day, seq: seq === null ? null : Number(seq) },
    unpaid: isUnpaid(id),
  }))
}

async function claimsOf(view: View, agent: string) {
  const rows = await view.db
    .selectFrom('shares_claim')
    .selectAll()
    .where('commons_id', '=', view.commons.id)
    .where('agent', '=', agent)
    .orderBy('left_on', 'desc')
    .limit(20)
    .execute()
  return claimsWithRest(view, rows)
}

async function certificatesOf({ db, commons }: View, agent: string) {
  const rows = await db
    .selectFrom('shares_certificate')
    .select(['id', 'number', 'shares', 'issued_on'])
    .where('commons_id', '=', commons.id)
    .where('agent', '=', agent)
    .orderBy('number', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ issued_on, ...one }) => ({ ...one, issuedOn: issued_on }))
}
