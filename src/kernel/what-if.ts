import type { View } from './capability.ts'
import type { Charter } from './charter.ts'
import type { Bilingual } from './language.ts'

/** A proposal over a past: what is proposed, the rules as they would then be, and the days to replay, both included. */
export interface Supposed {
  command: string
  /** As it would be frozen. */
  input: unknown
  /** The charter with the proposal in it; the one in force where it is no amendment. */
  changed: Charter
  from: string
  until: string
}

/** Whom a figure is about. `commons`: all of it together, `id` as it likes; `party`: somebody outside the roll, by a key of the slice's own. */
export interface Subject {
  kind: 'agent' | 'type' | 'fund' | 'commons' | 'party'
  id: string
}

/** What somebody got or gave, and what it would have been; in the unit's smallest part. */
export interface SupposedLine {
  subject: Subject
  unit: string
  before: bigint
  after: bigint
  /** How many people a type's sum puts together: a sum of few would tell what each of them gets. */
  people?: number
}

/** How a past decision came out, and would have: words that can be read, in the reader's language. */
export interface SupposedOutcome {
  decision: string
  before: string
  after: string
}

export interface Supposition {
  lines: readonly SupposedLine[]
  outcomes: readonly SupposedOutcome[]
  /** How many past events it was played over. */
  replayed: number
  /** How many past events the changed rules cannot be played over: they are left out. */
  unread?: number
  /** There were more in these days than it plays over at once. */
  isCut?: boolean
  /** What one must know to read it, beside that people are held to have done what they did. */
  note?: Bilingual
}

/**
 * What would have been: replays what really happened under other rules, people doing just what they did. With the rule
 * in force it gives history exactly. Begins from everything, whoever looks: the surface shows each viewer their part.
 */
export interface WhatIf {
  title: Bilingual
  /** Whether a proposal changes what this replays. */
  touches(proposal: { command: string; input: unknown }): boolean
  run(view: View, supposed: Supposed): Promise<Supposition>
}

export const whatIf = (spec: WhatIf): WhatIf => spec
