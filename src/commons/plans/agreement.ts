import type { Selectable } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import { Failure } from '../../kernel/failure.ts'
import type { ActionCode } from '../observation/actions.ts'
import type { AgreementData } from './entries.ts'
import { checkFlow, checkSides, dataOf, insertFlows, type NewFlow } from './flows.ts'
import type { AgreementTable } from './tables.ts'
import { askForWords, wordsNeeded } from './words-given.ts'

/** An agreement as a command of any slice hands it over: an order, a lease, a ride. */
export interface NewAgreement {
  /** Given by a caller that must know it beforehand. */
  id?: string
  /** What members read: "센서 10개 주문". Kept in a row that can be erased. */
  name: string
  note?: string
  /** The two sides: agents of this commons, null is the commons itself. */
  one: string | null
  other: string | null
  /** What each promises the other, with the day it is due; `from` gives, the other side gets. */
  commitments: readonly {
    id?: string
    from: 'one' | 'other'
    action: ActionCode
    name: string
    amount: bigint
    unit: string
    dueOn: string
  }[]
  /** Agents who have said yes already by what the calling command knows: a seller by their listing. */
  consented?: readonly string[]
}

export interface MadeAgreement {
  agreement: string
  commitments: string[]
  /** `agreed` once both sides have said yes; until then it waits for the words it asks for. */
  status: 'asked' | 'agreed'
  /** For the entry of the calling command: embed it under `agreementData`. */
  data: AgreementData
}

/** What can be wrong with an agreement, as `plans.…`. */
export const agreementFailures = ['agents_must_differ', 'no_such_agent', 'hours_wanted', 'due_past'] as const

/**
 * Makes an agreement: commitments between two sides that hold together. Its actor says yes for themselves and, where
 * they may (`plans.speakForUs`) and are not the other side, for the commons; everyone else is asked and agrees by
 * `plans.agree`. The caller leaves the journal entry: in `record`, which is given its data and returns its number, or
 * afterwards. Throws `agreementFailures`.
 */
export async function makeAgreement(
  ctx: Context,
  given: NewAgreement,
  record?: (data: AgreementData) => number,
): Promise<MadeAgreement> {
  const { name, note = '', one, other, consented } = given
  await checkSides(ctx, one, other)
  const agreement = given.id ?? ctx.newId()
  const flows = given.commitments.map(({ from, id, ...flow }) => ({
    ...flow,
    id: id ?? ctx.newId(),
    provider: from === 'one' ? one : other,
    receiver: from === 'one' ? other : one,
  }))
  for (const flow of flows) await checkFlow(ctx, flow)
  const needed = wordsNeeded(flows, ctx.commons.id)
  const asking = await askForWords(ctx, { what: 'agreement', about: agreement }, needed, consented)
  const data = {
    ...{ agreement, one: one ?? undefined, other: other ?? undefined },
    commitments: flows.map((flow) => ({ commitment: flow.id, ...dataOf(flow) })),
    ...asking,
  }
  const entry = record?.(data)
  await ctx.db
    .insertInto('plans_agreement')
    .values({
      ...{ commons_id: ctx.commons.id, id: agreement, name, note, one_side: one, other_side: other },
      ...{ status: asking.status, proposed_by: ctx.standing.agent ?? null, made_at: ctx.now },
      entry_seq: entry === undefined ? null : BigInt(entry),
    })
    .execute()
  const kept = flows.map(
    (flow): NewFlow => ({ ...flow, kind: 'commitment', agreement, status: asking.status }),
  )
  await insertFlows(ctx, kept, entry)
  return { agreement, commitments: flows.map((flow) => flow.id), status: asking.status, data }
}

export type AgreementRow = Selectable<AgreementTable>

/** An agreement's row. Throws `plans.no_such_agreement`. */
export async function agreementRow(ctx: Context, id: string): Promise<AgreementRow> {
  const rows = ctx.db.selectFrom('plans_agreement').selectAll().where('commons_id', '=', ctx.commons.id)
  const row = await rows.where('id', '=', id).executeTakeFirst()
  if (!row) throw new Failure('plans.no_such_agreement', {}, 404)
  return row
}
