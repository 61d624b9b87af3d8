import { z } from 'zod'
import { bilingual, code } from '../../kernel/fields.ts'

const whole = () => z.string().regex(/^(0|[1-9]\d{0,14})$/)

/**
 * A kind of payment of which tax is held back (원천징수). Rates are whole fractions: `national` of what is paid, `local`
 * of the national tax.
 */
export const withholdingShape = z
  .strictObject({
    code: code(),
    label: bilingual(60),
    national: z.strictObject({ num: z.int().min(0).max(1000), den: z.int().min(1).max(1000) }),
    local: z.strictObject({ num: z.int().min(0).max(1000), den: z.int().min(1).max(1000) }),
    /** Each tax is cut off to whole steps of so much, in the unit's smallest part. */
    cutTo: z.string().regex(/^[1-9]\d{0,5}$/),
    /** Nothing is held back up to this amount. */
    freeUpTo: whole(),
  })
  // Both together stay below half of what is paid, so that something is always left to pay out.
  .refine(
    ({ national, local }) => 4 * national.num <= national.den && local.num <= local.den,
    'invalid_value',
  )
export type Withholding = z.output<typeof withholdingShape>

/**
 * What a charter starts with. Sources, from memory and not read in the statutes: 소득세법 129조 (business income 3 %;
 * other income 20 % of what is left of the payment after 60 % assumed costs, which is 8 %), 지방세법 103조의13 (local
 * tax, a tenth of the national one), 국고금 관리법 47조 (less than ten won is dropped), 소득세법 84조 (other income: nothing
 * up to 50,000 won of income, which is a payment of 125,000 won). Unchecked: compare with your tax office.
 */
export const usualWithholdings: Withholding[] = [
  {
    code: 'business',
    label: { ko: '사업소득 3.3%', en: 'Freelance fee, 3.3%' },
    national: { num: 3, den: 100 },
    local: { num: 1, den: 10 },
    cutTo: '10',
    freeUpTo: '0',
  },
  {
    code: 'other',
    label: { ko: '기타소득 8.8%', en: 'Other income, 8.8%' },
    national: { num: 8, den: 100 },
    local: { num: 1, den: 10 },
    cutTo: '10',
    freeUpTo: '125000',
  },
]

export interface Withheld {
  national: bigint
  local: bigint
  /** What is paid out: the whole less both taxes. */
  net: bigint
}

/** Splits a payment into what is held back and what is paid out. Exact: the three add up to the whole. */
export function withhold(gross: bigint, kind: Withholding | undefined): Withheld {
  if (!kind || gross <= BigInt(kind.freeUpTo)) return { national: 0n, local: 0n, net: gross }
  const step = BigInt(kind.cutTo)
  const cut = (value: bigint) => (value / step) * step
  const national = cut((gross * BigInt(kind.national.num)) / BigInt(kind.national.den))
  const local = cut((national * BigInt(kind.local.num)) / BigInt(kind.local.den))
  return { national, local, net: gross - national - local }
}
