import { z } from 'zod'
import { findAgent } from '../../commons/members/agent-rows.ts'
import { chairOn } from '../../commons/members/chair-on.ts'
import { obligationsOf, settlementsOf } from '../../commons/obligations/stored.ts'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { amount, day, id } from '../../kernel/fields.ts'
import { visibleAgent } from './visible-to.ts'

/** What a certificate says, as it was on the day it was issued. */
export const certificate = query({
  input: z.strictObject({ agent: id('members.agent'), number: z.int().positive().max(999_999_999) }),
  output: z.object({
    number: z.int(),
    name: z.string(),
    memberNumber: z.string().nullable(),
    joinedOn: day().nullable(),
    shares: amount(),
    amount: amount(),
    /** Money of one share, where the whole divides evenly. */
    value: amount().nullable(),
    /** The last payment before it was issued; null where all was paid before the books began here. */
    paidOn: day().nullable(),
    issuedOn: day(),
    /** Who stood for the co-operative that day, and what that office is called here. */
    chair: z.object({ name: z.string(), title: z.string() }).nullable(),
  }),
  who: ['self', 'role:steward', 'role:treasurer', 'role:chair'],
  subject: ({ agent }) => agent,
  async run(view, { agent, number }) {
    const row = visibleAgent(view, agent) ? await certificateAt(view, agent, number) : undefined
    if (!row) throw kernelFailure('not_found', { what: 'shares.certificate' })
    const [person, paidOn, chair] = await Promise.all([
      findAgent(view.db, view.commons.id, agent),
      lastPayment(view, agent, row.issued_on),
      chairOn(view, row.issued_on),
    ])
    const { shares, amount, issued_on: issuedOn } = row
    return {
      ...{ number, shares, amount, issuedOn, paidOn, chair },
      ...{
        name: person?.name ?? '',
        memberNumber: person?.number ?? null,
        joinedOn: person?.joined_on ?? null,
      },
      value: amount % shares === 0n ? amount / shares : null,
    }
  },
})

const certificateAt = ({ db, commons }: View, agent: string, number: number) =>
  db
    .selectFrom('shares_certificate')
    .select(['shares', 'amount', 'issued_on'])
    .where('commons_id', '=', commons.id)
    .where('agent', '=', agent)
    .where('number', '=', number)
    .executeTakeFirst()

async function lastPayment({ db, commons }: View, agent: string, until: string): Promise<string | null> {
  const moved = await db
    .selectFrom('shares_movement')
    .select('id')
    .where('commons_id', '=', commons.id)
    .where('agent', '=', agent)
    .where('kind', 'in', ['opening', 'subscribed', 'further'])
    .limit(1000)
    .execute()
  const movements = moved.map((one) => one.id)
  const owed = await obligationsOf(db, commons.id, 'shares.movement', movements)
  const paid = await settlementsOf(
    db,
    commons.id,
    owed.map((one) => one.id),
  )
  return paid.findLast((one) => one.reversed_seq === null && one.on_day <= until)?.on_day ?? null
}
