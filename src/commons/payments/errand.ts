import type { ProviderCode } from './tables.ts'

/** What a job takes to a provider: ids, amounts and the provider's own names, nothing else. */
export interface Errand {
  /** The commons' address, by which its keys are found. */
  slug: string
  payment: string
  way: ProviderCode
  unit: string
  amount: string
  reference: string | null
  /** Asked to go back; `before` is what had gone back before. */
  refunds: { id: string; amount: string; before: string }[]
  hasPayees: boolean
  /** Whom to pay on, or what became of it where that was asked for already. */
  passing: { n: number; amount: string; payee: string; reference: string | null; tries: number }[]
}
