import type { Telling } from '../../kernel/capability.ts'

/** What each sentence of the journal is told from. */
export type Figures = Telling<{ key: string; from: string; figures: unknown[] }>
export type Assessed = Telling<{ season: string; people: number; total: bigint; unit: string }>
export type Shared = Telling<{ season: string; shares: unknown[] }>
export type Late = Telling<{ season: string; people: number; from: string }>
export type Freed = Telling<{ agent: string }>
export type Observed = Telling<{
  event: { provider: string; resource: string; effort: bigint; corrects?: string }
}>
export type Settled = Telling<{ season: string; into: string | null; left: unknown[] }>
export type Day = Telling<{ day: string }>
export type Signed = Telling<{ day: string; agent: string; byAnother?: boolean }>
export type Confirmed = Telling<{ day: string; came: { amount: bigint }[]; corrects: boolean }>
export type Commuted = Telling<{ agent: string; season: string }>
export type Trouble = Telling<{ ticket: string; resource: string; out?: unknown }>
export type Ended = Telling<{ ticket: string; resource: string; how: 'resolved' | 'retired' }>
export type Cost = Telling<{ ticket: string; shares: unknown[] }>
export type Health = Telling<{ indicator: string; resource: string }>
export type Readings = Telling<{ indicator: string; resource: string; readings: unknown[] }>
export type Meter = Telling<{ meter: string }>
export type Crossed = Telling<{ indicator: string; resource: string; side: 'low' | 'high' }>
export type Reported = Telling<{ case: string; resource: string | null }>
export type Round = Telling<{ agent: string; well: boolean }>
