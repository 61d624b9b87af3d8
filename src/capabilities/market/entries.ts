import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { amount, code, id, unitCode } from '../../kernel/fields.ts'

const listing = id('market.listing')
const seller = id('members.agent')
const state = z.enum(['draft', 'active', 'locked', 'sold', 'closed'])
const offer = {
  listing,
  seller,
  category: code(),
  price: amount(),
  unit: unitCode(),
  quantity: z.int(),
  state,
}

export const listingMade = entryKind({ v: 1, shown: 'member', data: z.strictObject(offer) })

export const listingChanged = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject(offer),
})

/** It is shown, taken off for a while, or closed for good. */
export const listingMoved = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ listing, seller, state, was: state }),
})

/** Rows of a seller's file: how many, and the hash of all of them, so that the file proves what it said. */
export const listingsTaken = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({
    seller,
    made: z.int().min(0),
    changed: z.int().min(0),
    moved: z.int().min(0),
    rows: z.string().regex(/^[0-9a-f]{64}$/),
  }),
})

export const categoryNamed = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ code: code(), parent: code().nullable() }),
})

export const categoryDropped = entryKind({ v: 1, shown: 'member', data: z.strictObject({ code: code() }) })
