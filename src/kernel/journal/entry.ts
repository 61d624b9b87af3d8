import { z } from 'zod'
import { account, positiveAmount, qualifiedName, unitCode } from '../fields.ts'

/** Moves one positive amount of one unit from one account to another; so every entry balances by construction. */
export interface Posting {
  from: string
  to: string
  unit: string
  amount: bigint
}

export const postingSchema = z
  .strictObject({ from: account(), to: account(), unit: unitCode(), amount: positiveAmount() })
  .refine((posting) => posting.from !== posting.to, 'same_account')

/** One thing that happened in a commons. Its canonical bytes are the leaf of the Merkle log. */
export interface Entry {
  /** Version of the kind's data schema. */
  v: number
  /** `slice.thing_done`. */
  kind: string
  seq: number
  /** When it was recorded: never earlier than the entry before. */
  at: string
  /** The day the fact took place, where it differs. */
  effectiveOn?: string
  /** `agent:<id>`, `decision:<id>`, `provider:<name>`, `clock` or `anyone`. */
  actor: string
  /** The member of the office who entered this for the actor, with the hash of the paper that shows it. */
  onBehalf?: { by: string; evidence?: string }
  command: string
  cause?: number
  clause?: string
  charterVersion: number
  data: unknown
  postings: Posting[]
  /** Random, so that a leaf hash shown alone cannot be guessed from its likely content. */
  salt: string
}

const actorSchema = z
  .string()
  .regex(/^(agent:[0-9a-f-]{36}|decision:[0-9a-f-]{36}|provider:[a-z0-9_-]+|clock|anyone)$/)

/** The outer shape of a stored entry; `data` is checked by its kind's own schema. */
export const entrySchema: z.ZodType<Entry> = z.strictObject({
  v: z.int().positive(),
  kind: qualifiedName(),
  seq: z.int().nonnegative(),
  at: z.iso.datetime({ precision: 3 }),
  effectiveOn: z.iso.date().optional(),
  actor: actorSchema,
  onBehalf: z
    .strictObject({
      by: actorSchema,
      evidence: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
    })
    .optional(),
  command: qualifiedName(),
  cause: z.int().nonnegative().optional(),
  clause: z.string().max(200).optional(),
  charterVersion: z.int().nonnegative(),
  data: z.unknown(),
  postings: z.array(postingSchema),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
})

/** Reads stored bytes back into an entry. Throws where they are not one. */
export function readEntry(body: string): Entry {
  return entrySchema.parse(JSON.parse(body))
}
