import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { Actor, Standing, Who } from './authority.ts'
import type { Charter, Dial, Layer } from './charter.ts'
import type { Tables } from './database.ts'
import type { FailureValues } from './failure.ts'
import type { JobKind } from './jobs.ts'
import type { Entry, Posting } from './journal/entry.ts'
import type { Bilingual, Lang } from './language.ts'
import type { Occasions } from './occasions.ts'
import type { Message } from './outbox.ts'
import type { Rule } from './rule.ts'
import type { WhatIf } from './what-if.ts'

/** The commons a command or query works in. */
export interface Commons {
  id: string
  slug: string
}

/** A kind of journal entry: its data's schema and who may read it whole. Data holds ids, numbers and codes only. */
export interface EntryKind<D extends z.ZodType = z.ZodType> {
  /** Raised when the schema changes; every released version stays readable through `earlier`. */
  v: number
  data: D
  /** `anyone` where the charter opens its journal, otherwise `member`s only, otherwise only agents it names. */
  shown: 'anyone' | 'member' | 'concerned'
  /** One of many alike (a ballot, a row of an import): left out of what happened lately on the home. */
  minor?: boolean
  /** Who gets a notice of it, in what words. */
  tells?: Tells
  /** Version → how to read its data as the next version's. */
  earlier?: Record<number, { data: z.ZodType; upcast: (data: never) => unknown }>
}

/** Whom a notice of an entry goes to, and where it leads. Nobody is told of what they did themselves. */
export interface Tells {
  /** Everybody who is a member, every agent its data names, those one field names, or whoever holds a power. */
  to: 'members' | 'named' | { field: string } | { power: string }
  headline: Bilingual
  /** A path inside the commons. */
  leadsTo: string | ((data: Record<string, unknown>) => string)
  /** Also by mail, for those who want mail. */
  mail: boolean
}

export function entryKind<D extends z.ZodType>(kind: EntryKind<D>): EntryKind<D> {
  return kind
}

type EntryKinds = Record<string, EntryKind>

export interface RecordOptions {
  postings?: readonly Posting[]
  /** The day the fact took place, where it differs from when it was recorded. */
  effectiveOn?: string
  /** The charter path this follows from, e.g. `dials.contributions.silence_days`. */
  clause?: string
  /** The sequence number of the entry that brought this about. */
  cause?: number
  /** This entry puts a new charter version in force. */
  charterVersion?: number
  /** This entry changes what somebody is here: cached standings are void. */
  changesStanding?: boolean
}

/** What a command's `run` works with. `db` is the open transaction and the only handle. */
export interface Context<F extends string = string, E extends EntryKinds = EntryKinds> {
  db: Kysely<Tables>
  commons: Commons
  actor: Actor
  /** What the actor is here; for an entry on behalf of a member, that member's standing. */
  standing: Standing
  now: Date
  charter: Charter
  dial<T>(dial: Dial<T>): T
  /** The office enters this for the member whose `standing` it is: by which agent, on what paper. */
  onBehalf?: { by: string; evidence?: string }
  /** Stops the command: nothing of it is kept, the caller gets a declared failure. */
  fail(code: F, values?: FailureValues): never
  /** Leaves an entry in the journal and returns its sequence number. */
  record<K extends keyof E & string>(kind: K, data: z.output<E[K]['data']>, options?: RecordOptions): number
  /** The sequence number the next entry will get. */
  nextSeq(): number
  newId(): string
  /** The balance of an account, counting what this transaction has posted so far. */
  balance(account: string, unit: string): Promise<bigint>
  /**
   * Closes the books up to a day: from the next entry on, what posts cannot take effect on it or before it and is
   * refused as `kernel.day_closed`, whichever slice it comes from.
   */
  closeBooks(until: string): Promise<void>
  /** The day itself, or the first one after it whose books are open: for what comes late. */
  openDay(day: string): string
  /** Asks for a command at a time; the clock sends it through the door. Same `key`, later time: replaced. */
  schedule(at: Date, command: string, input: unknown, key?: string): Promise<void>
  unschedule(key: string): Promise<void>
  /** Sends a command to another commons, which it meets as that commons' member. After commit, at least once. */
  send(message: Message): Promise<void>
  /**
   * Asks for a table that the slice declares in `shredded` to be rewritten after commit, so that rows deleted from it
   * are gone from the database's files as well, and nothing tells in which order the others came.
   */
  shred(table: keyof Tables & string): Promise<void>
  /** Starts long work; see `jobs.ts`. */
  startJob(kind: string, input: unknown): Promise<string>
  /** Runs another command of this commons inside this transaction, as the given actor. */
  execute(command: string, input: unknown, as: Actor, cause?: number): Promise<unknown>
  /** Applies a rule under the dials in force: its facts, version and outcome for `record`. */
  apply<S, Facts, O>(
    rule: Rule<S, Facts, O>,
    state: S,
    facts: Facts,
  ): { outcome: O; state: S; applied: AppliedRule }
}

/** What an entry keeps of a rule's application, so that it can be replayed with other dials. */
export interface AppliedRule {
  rule: string
  v: number
  facts: unknown
  outcome: unknown
}

export interface Command<I extends z.ZodType = z.ZodType, R = unknown> {
  /** `slice.command`; given by `capability()`. */
  name: string
  input: I
  /** The power a charter starts with; the charter in force decides. */
  who: readonly Who[]
  /** The layer in which its power is written. */
  layer: Layer
  failures: readonly string[]
  records: EntryKinds
  /** Whose matter this is, for the power `self`. */
  subject?(input: z.output<I>): string | undefined
  /**
   * What of the input the fingerprint of a key is made from, where the rest must leave no trace: a hash of few possible
   * inputs is as good as the input. Requests that agree in it count as the same.
   */
  fingerprint?(input: z.output<I>): unknown
  /** Founds a commons: there is no head to lock and no charter to ask yet. */
  founds: boolean
  /** May leave no entry: it keeps a reader's own state (a notice read), or looks whether there is anything to do. */
  quiet: boolean
  run(ctx: Context, input: z.output<I>): Promise<R>
}

/** Declares a command: one file, one verb. Every precondition is checked inside `run`. */
export function command<I extends z.ZodType, const F extends string, E extends EntryKinds, R>(spec: {
  input: I
  who: readonly Who[]
  layer?: Layer
  failures: readonly F[]
  records: E
  subject?(input: z.output<I>): string | undefined
  fingerprint?(input: z.output<I>): unknown
  founds?: boolean
  quiet?: boolean
  run(ctx: Context<F, E>, input: z.output<I>): Promise<R>
}): Command<I, R> & { readonly failures: readonly F[]; readonly records: E } {
  const { layer = 'bylaws', founds = false, quiet = false } = spec
  return { ...spec, layer, founds, quiet, name: '', run: spec.run as Command<I, R>['run'] }
}

/** Who looks, and at what. `db` is read-only. */
export interface View {
  db: Kysely<Tables>
  commons: Commons
  viewer: Actor
  standing: Standing
  charter: Charter
  now: Date
  lang: Lang
}

export interface Query<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  name: string
  input: I
  /** The shape of the answer: documents the API; amounts are decimal strings in JSON, `bigint` here. */
  output: O
  who: readonly Who[]
  layer: Layer
  subject?(input: z.output<I>): string | undefined
  run(view: View, input: z.output<I>): Promise<z.output<O>>
}

/** Declares a query. It begins from what the viewer may see; use the slice's one `visibleTo` per table. */
export function query<I extends z.ZodType, O extends z.ZodType>(
  spec: Omit<Query<I, O>, 'name' | 'layer'> & { layer?: Layer },
): Query<I, O> {
  return { layer: 'bylaws', ...spec, name: '' }
}

/** Looks up how things named in entries are called now; erased and unseen things are simply absent. */
export type LabelLookup = (
  db: Kysely<Tables>,
  commonsId: string,
  ids: string[],
  /** The reader's, for names that are words. */
  lang?: Lang,
) => Promise<Map<string, string>>

/** What an entry's sentence may draw on. */
export interface Telling<D = unknown> {
  entry: Entry
  data: D
  /** The label of an id named in the entry, or a word for what was erased. */
  label(id: string): string
  /** The actor's label: a member's name, the clock, a decision … */
  actor: string
  amount(amount: bigint, unit: string): string
}

/** The words of a slice in one language. Functions, not templates: particles and plurals need code. */
export interface Messages<C extends string, Q extends string, F extends string, K extends string> {
  /** The slice's name as people read it. */
  title: string
  /** Each command as a short verb phrase: "활동 기록하기", "Log a contribution". */
  commands: Record<C, string>
  queries: Record<Q, string>
  /** Each failure as a sentence that says what to do. */
  failures: Record<F, (values: Record<string, string>) => string>
  /** Each entry as a sentence in the past. */
  // biome-ignore lint/suspicious/noExplicitAny: each kind's data has its own type; the slice annotates it
  entries: Record<K, (telling: Telling<any>) => string>
}

type Named<T> = Record<string, T>
type FailuresOf<C extends Named<Command>> = C[keyof C]['failures'][number]
type KindsOf<C extends Named<Command>> = { [N in keyof C]: keyof C[N]['records'] }[keyof C] & string

/** One slice of Dure: a domain of every commons or a capability. Read its `index.ts` first. */
export interface Capability {
  name: string
  /** Absolute path of the folder with its numbered `.sql` files. */
  folder: string
  commands: Named<Command>
  queries: Named<Query>
  dials: readonly Dial[]
  rules: readonly Rule[]
  jobs: Named<JobKind>
  labels: Named<LabelLookup>
  /** Follows the journal after commit, from a cursor, at least once. */
  effects: Named<Effect>
  /** What proposals of its matters would have done in the past. */
  whatIfs: Named<WhatIf>
  /** Who had what it shares, and who came right after; see `occasions.ts`. */
  occasions: Named<Occasions>
  /** Pages and form actions; the web surface knows their shape (`ui/page.ts`). */
  pages: readonly { path: string }[]
  /** Its tables that hold credentials: never exported. */
  withheld: readonly string[]
  /** Its tables whose deleted rows must not survive in the database's files; see `ctx.shred`. */
  shredded: readonly string[]
  /** Powers beyond commands and queries, e.g. `members.actFor`. */
  powers: Named<{ who: readonly Who[]; layer: Layer; title: Bilingual }>
  messages: Record<Lang, Messages<string, string, string, string>>
}

/** Work outside the database that follows from an entry: a mail, a webhook. Must bear being done twice. */
export interface Effect {
  kinds: readonly string[] | 'all'
  run(deps: { db: Kysely<Tables>; commons: Commons; entry: Entry; now: Date }): Promise<void>
}

/** Declares a slice and gives its commands and queries their full names. */
export function capability<C extends Named<Command>, Q extends Named<Query>>(
  spec: Partial<Omit<Capability, 'commands' | 'queries' | 'messages' | 'name' | 'folder'>> & {
    name: string
    folder: string
    commands: C
    queries: Q
    messages: Record<Lang, Messages<keyof C & string, keyof Q & string, FailuresOf<C> & string, KindsOf<C>>>
  },
): Capability {
  for (const [key, one] of Object.entries(spec.commands)) one.name = `${spec.name}.${key}`
  for (const [key, one] of Object.entries(spec.queries)) one.name = `${spec.name}.${key}`
  const empty = {
    dials: [],
    rules: [],
    jobs: {},
    labels: {},
    effects: {},
    whatIfs: {},
    occasions: {},
    pages: [],
    withheld: [],
    shredded: [],
    powers: {},
  }
  return { ...empty, ...spec } as unknown as Capability
}
