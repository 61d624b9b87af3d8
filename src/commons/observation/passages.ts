import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../kernel/capability.ts'
import { Failure } from '../../kernel/failure.ts'
import { code, id, line, positiveAmount, text } from '../../kernel/fields.ts'
import { kindFields, lotField, serialField } from './inputs.ts'
import type { PassageTable } from './tables.ts'

const { unit, ...kind } = kindFields

/** What is on its way, as one commons tells another. */
export const sentThing = z.strictObject({
  sending: z.uuid(),
  about: z.strictObject({
    ...kind,
    name: line(120),
    note: text(5_000),
    /** Whose code it is goes with it, however often it is passed on. */
    lot: z.strictObject({ ...lotField().shape, issuer: id('networks.commons') }).optional(),
    serial: serialField().optional(),
    stage: code().optional(),
    state: code().optional(),
  }),
  quantity: positiveAmount(),
  unit,
  note: text(2_000),
  /** Where it stands in the sender's records. */
  from: z.strictObject({ resource: z.uuid(), event: z.uuid(), entry: z.int().nonnegative() }),
})

export type SentThing = z.output<typeof sentThing>

/** What becomes of it at the other end. */
export const receipt = z.strictObject({
  sending: z.uuid(),
  /** Absent where it was not taken. */
  taken: z.strictObject({ resource: z.uuid(), event: z.uuid(), entry: z.int().nonnegative() }).optional(),
  reason: text(2_000),
})

export const sendingId = () => id('observation.sending')

type PassageRow = Selectable<PassageTable>

/** The commons that sends this command. Throws `observation.sent_by_commons_only`. */
export function senderOf({ actor }: Context): string {
  if (actor.kind !== 'commons') throw new Failure('observation.sent_by_commons_only', {}, 403)
  return actor.commons
}

/** A passage that waits for its answer. Throws `observation.no_such_sending` and `observation.sending_answered`. */
export async function openPassage(
  ctx: Context,
  sending: string,
  direction: 'in' | 'out',
): Promise<PassageRow> {
  const row = await ctx.db
    .selectFrom('observation_passage')
    .selectAll()
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', sending)
    .where('direction', '=', direction)
    .executeTakeFirst()
  if (!row) throw new Failure('observation.no_such_sending', {}, 404)
  if (row.state !== 'under_way') throw new Failure('observation.sending_answered')
  return row
}

type Answer = Partial<
  Pick<PassageRow, 'resource' | 'event' | 'their_resource' | 'their_event' | 'their_entry'>
> & {
  state: 'accepted' | 'refused'
  reason?: string
}

/** Ends the waiting. */
export async function answerPassage(ctx: Context, sending: string, answer: Answer): Promise<void> {
  await ctx.db
    .updateTable('observation_passage')
    .set({ ...answer, answered_at: ctx.now })
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', sending)
    .execute()
}

/** Its events are settled here and corrected by nobody. */
export const held = { by: 'observation.passage', status: 'counted' } as const
