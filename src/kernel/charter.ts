import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { Who } from './authority.ts'
import type { Tables } from './database.ts'
import type { Bilingual } from './language.ts'

/** The layers of a commons' rules, hardest to change first: articles 정관, bylaws 규약, regulations 규정. */
export const layers = ['articles', 'bylaws', 'regulations'] as const
export type Layer = (typeof layers)[number]

/** A charter version as the door and commands read it. The domain `commons/charter` makes it. */
export interface Charter {
  version: number
  /** Who may do this command or ask this query; empty where the charter does not mention it: denied. */
  who(name: string): readonly Who[]
  /** The value of a dial, as the charter states it. */
  value(dial: string): unknown
  /** Names of the capabilities switched on. */
  capabilities: readonly string[]
  /** The whole charter as plain data (its shape is in `commons/charter/charter.ts`). */
  data: Readonly<Record<string, unknown>>
}

/** A whole charter as plain data. */
export type Rules = Readonly<Record<string, unknown>>

/**
 * A number or choice members would argue about. Its bounds are in `schema`; its value lives in the charter
 * and is changed by amendment only. `sentence` states the rule with the value in force, in both languages.
 */
export interface Dial<T = unknown> {
  /** `slice.name`. */
  name: string
  schema: z.ZodType<T>
  /** What a template states unless it says otherwise. */
  suggested: T
  layer: Layer
  title: Bilingual
  /** `rules`: the charter it stands in, for what else it names (types, roles, kinds); absent where there is none yet. */
  sentence: { ko(value: T, rules?: Rules): string; en(value: T, rules?: Rules): string }
  /** Where its value is a list of records: how one of them is asked for. The form is made from this and the schema. */
  entries?: Entries
  /** Which of Ostrom's eight principles (1–8) the rule serves, if any; the charter check reads it. */
  principle?: number
  /** Names the same rule had before; a charter that still states one of them means this dial. */
  formerly?: readonly string[]
  /** What it names that the rules as a whole don't have, such as a type of member; `rules` is the charter's data. */
  strangers?(value: T, rules: Readonly<Record<string, unknown>>): readonly Stranger[]
  /** What it names that isn't there, such as a fund. Asked when somebody proposes to change it. */
  missing?(value: T, place: { db: Kysely<Tables>; commonsId: string }): Promise<readonly Stranger[]>
}

/** How one record of a list is asked for: what it is called, and what each of its parts is called. */
export interface Entries {
  /** One of them, and what a form says that adds one: "usage rule". */
  one: Bilingual
  /** How one reads by itself; absent: as the dial's sentence with nothing else in it. */
  sentence?: { ko(entry: never, rules: Rules): string; en(entry: never, rules: Rules): string }
  /** The part that decides what else is asked, chosen before all else. */
  first?: string
  /** What a new one begins with, for whoever changes nothing. */
  start: Readonly<Record<string, unknown>>
  /** Every part but its own code, by its path (`lending.deposit.amount`), in the order they are asked. */
  asks: Readonly<Record<string, Asked>>
}

/** One thing asked about a record. */
export interface Asked {
  label: Bilingual
  hint?: Bilingual
  /** What each value that can be chosen is called. */
  words?: Readonly<Record<string, Bilingual>>
  /** What it may name, where that stands in the rules. */
  choices?(rules: Rules): readonly Choosable[]
  /** The unit of an amount: the part beside it, or (`slice.name`) the dial that says it. */
  unit?: string
  /** Asked in per cent, while the rules hold ten-thousandths. */
  perCent?: true
  /** Asked only where the part chosen first is one of these. */
  only?: readonly string[]
  /** Seldom changed: folded away. */
  seldom?: true
}

export type Choosable = { code: string; label: Bilingual }

/** Something a rule names that does not exist: what it is called, and a problem of `commons/charter/problems.ts`. */
export interface Stranger {
  code: `${'type' | 'role' | 'kind' | 'fund' | 'project' | 'agent'}_unknown`
  name: string
}

/** Declares a dial; `ctx.dial(it)` reads it with its type. */
export function dial<T>(name: string, spec: Omit<Dial<T>, 'name'>): Dial<T> {
  return { name, ...spec }
}
