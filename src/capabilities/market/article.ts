import { z } from 'zod'
import { code, fileHash, id, line, text } from '../../kernel/fields.ts'
import type { ListingRow } from './tables.ts'

/** A price; the largest is far beyond what is sold between members. */
export const price = () =>
  z.codec(z.string().regex(/^\d{1,13}$/), z.bigint().gte(0n).lte(9_999_999_999_999n), {
    decode: (digits) => BigInt(digits),
    encode: (value) => value.toString(),
  })

/** So many say all there is to see. */
export const mostPictures = 10

export const contentUnits = ['g', 'kg', 'ml', 'l', 'cm', 'm', 'm2', 'portion'] as const
export type ContentUnit = (typeof contentUnits)[number]

/** GTIN-8, -12, -13 or -14: digits of which the last checks the others (GS1 General Specifications, 7.9). */
export function isGtin(digits: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/.test(digits)) return false
  const sum = [...digits].reverse().reduce((all, one, at) => all + Number(one) * (at % 2 === 1 ? 3 : 1), 0)
  return sum % 10 === 0
}

/** What a seller says of what they sell, whole: a change states all of it again. */
export const article = z.strictObject({
  title: line(200),
  body: text(10_000),
  category: code(),
  condition: z.enum(['new', 'used']),
  wear: line(500).nullable(),
  price: price(),
  vat: z.int().min(0).max(10_000).nullable(),
  content: z.strictObject({ amount: price(), unit: z.enum(contentUnits) }).nullable(),
  gtin: z.string().refine(isGtin, 'format_regex').nullable(),
  number: line(65).nullable(),
  quantity: z.int().min(0).max(10_000),
  swap: z.boolean(),
  lend: z.boolean(),
  pickUp: z.boolean(),
  /** What sending costs; null: it is not sent. */
  sending: price().nullable(),
  /** What of its price is given to the seller's cause, in hundredths of a per cent; null: as of all they sell. */
  donated: z.int().min(0).max(10_000).nullable(),
  /** The first is shown in lists. */
  pictures: z
    .array(fileHash())
    .max(mostPictures)
    .refine((all) => new Set(all).size === all.length, 'repeated'),
})
export type Article = z.output<typeof article>

export const listingId = () => id('market.listing')

/** The columns an article fills. */
export function columnsOf(one: Article) {
  const { pickUp, content, pictures, ...same } = one
  const [picture = null, ...more_pictures] = pictures
  return {
    ...same,
    ...{ pick_up: pickUp, picture, more_pictures },
    content: content && content.amount > 0n ? content.amount : null,
    content_unit: content && content.amount > 0n ? content.unit : null,
  } satisfies Partial<ListingRow>
}
