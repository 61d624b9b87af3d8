import type { Told } from '../told.ts'

/** A payment of ours, as a provider needs to know it. */
export interface Known {
  payment: string
  commons: string
  unit: string
  amount: bigint
  reference: string | null
  /** Some of it is for others. */
  hasPayees: boolean
  now: Date
}

/** What opening a payment takes beside. */
export interface Order extends Known {
  /** What is paid for, in a few words the payer reads at the provider. */
  title: string
  openUntil: Date
  /** Where the payer comes back to, whatever came of it. */
  backTo: string
  /** Whom the provider pays, by its own name for them. */
  payees: { reference: string; amount: bigint }[]
}

/** Where the payer goes: an address, or a window that only the provider's script can open. */
export type Opened = { to: string; reference: string } | { script: CheckoutScript }

/** A script of the provider's, and what it is called with: no secret among it. */
export interface CheckoutScript {
  src: string
  call: 'toss' | 'portone'
  input: Record<string, unknown>
}

/** What somebody shall be paid; `reference` where that was asked for before, `tries` how often it failed. */
export interface Part {
  n: number
  amount: bigint
  payee: string
  reference: string | null
  tries: number
}

export interface PassedOn {
  passed: 'asked' | 'done' | 'failed'
  reference: string | null
}

/** What a message from outside was about, once it is certain who sent it. */
export interface Heard {
  payment: string | null
}

/**
 * What every provider can do for a payment. Nothing of what a browser or a message says is believed: `look` asks the
 * provider. All of it may be done twice.
 */
export interface Provider {
  open(order: Order): Promise<Opened>
  /** What it says of the payment; null where it has never heard of it. */
  look(known: Known): Promise<Told | null>
  /** The payer came back having agreed: takes the money, where that is a step of its own. */
  confirm?(known: Known, came: URLSearchParams): Promise<void>
  refund(known: Known, refund: { id: string; amount: bigint; before: bigint }): Promise<'asked' | 'refused'>
  /** Pays somebody their part; asked before, tells what became of it. */
  passOn?(known: Known, part: Part): Promise<PassedOn>
  /** Whom a message is about. Throws `NotTheirs` where it is not the provider's or is too old. */
  hear(message: { headers: Headers; body: string; now: Date }): Promise<Heard>
}

/** The provider did not answer, or not in a way that means anything: what it did is unknown, and is asked again later. */
export class Unreachable extends Error {
  override name = 'Unreachable'
}

/** The provider understood and said no. */
export class Refused extends Error {
  override name = 'Refused'
  readonly code: string
  /** What there is already of what was asked for, by the provider's name for it. */
  readonly known: string | undefined

  constructor(code: string, known?: string) {
    super(code)
    this.code = code
    this.known = known
  }
}

/** A message that does not come from the provider, or not for us. */
export class NotTheirs extends Error {
  override name = 'NotTheirs'
}

/** Amounts as providers write them: whole numbers of the smallest part. Anything else is no amount of ours. */
export function amountText(value: unknown): string {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new Refused('amount')
  return String(value)
}
