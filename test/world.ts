import { loadSlices, officeOn } from '../src/boot.ts'
import { charterFrom } from '../src/commons/charter/compose.ts'
import { templateNamed } from '../src/commons/charter/templates.ts'
import { askByName, glimpse } from '../src/kernel/ask.ts'
import type { Actor } from '../src/kernel/authority.ts'
import { timeOrderedId } from '../src/kernel/clock.ts'
import type { Outcome } from '../src/kernel/door.ts'
import { verifyStored } from '../src/kernel/journal/verify-stored.ts'
import type { Lang } from '../src/kernel/language.ts'
import { rebuiltBalances } from '../src/kernel/ledger/rebuild.ts'
import { oneJob, oneRound } from '../src/loop.ts'
import { freshDatabase } from './database.ts'

/** A world of its own: a fresh database with every slice, a clock that moves only when told, and people. */
export async function world(start = '2026-03-02T09:00:00.000Z') {
  const [database, slices] = [await freshDatabase({ pools: { write: 8, read: 4 } }), await loadSlices()]
  const clock = movableClock(start)
  let count = 0
  const office = officeOn(database, slices, clock)
  const commonsOf = async (commons: string) =>
    (await glimpse(office.deps, commons, { kind: 'anyone' }, 'ko')).commons.id
  return {
    office,
    clock,
    slices,
    /** Somebody who can sign in; they belong to no commons yet. */
    person: (name: string) => addPerson(database.owner, name, clock),
    /** Founds a commons from a template as this person, and returns its id. */
    async found(template: string, founder: Actor, options: FoundOptions = {}): Promise<string> {
      count += 1
      const input = foundInput(template, count, options)
      return (await office.door.execute({ command: 'charter.found', input, actor: founder })).commons
    },
    /** Does a command as somebody; answers its result. */
    async act<R = never>(
      actor: Actor,
      commons: string,
      command: string,
      input: unknown,
      key?: string,
    ): Promise<R> {
      return (await office.door.execute({ commons, command, input, actor, key })).result as R
    },
    do: (actor: Actor, commons: string, command: string, input: unknown): Promise<Outcome> =>
      office.door.execute({ commons, command, input, actor }),
    async get<R = never>(
      actor: Actor,
      commons: string,
      query: string,
      input: unknown = {},
      lang: Lang = 'ko',
    ): Promise<R> {
      const view = await glimpse(office.deps, await commonsOf(commons), actor, lang)
      return (await askByName(office.deps, view, query, input)) as R
    },
    view: (actor: Actor, commons: string, lang: Lang = 'ko') => glimpse(office.deps, commons, actor, lang),
    /** Lets everything due at the present time happen: the clock's commands, effects, jobs. */
    async settle(): Promise<void> {
      while ((await oneRound(office)) || (await oneJob(office)));
    },
    /** Every story ends with this: the journal verifies and the balances rebuild to what is kept. */
    async verify(commons: string) {
      const verified = await verifyStored(database.read, commons)
      const rows = await database.read
        .selectFrom('ledger_balance')
        .selectAll()
        .where('commons_id', '=', commons)
        .execute()
      const kept = new Map(
        rows.filter((row) => row.amount !== 0n).map((row) => [`${row.account} ${row.unit}`, row.amount]),
      )
      const rebuilt = await rebuiltBalances(database.read, commons)
      return { ...verified, balancesAgree: JSON.stringify(sorted(kept)) === JSON.stringify(sorted(rebuilt)) }
    },
  }
}

export type World = Awaited<ReturnType<typeof world>>

export interface FoundOptions {
  slug?: string
  name?: string
  founder?: string
  /** Changes to what the template says, by dial. */
  dials?: Record<string, unknown>
  /** Clauses that differ from the template's, by path. */
  clauses?: Readonly<Record<string, unknown>>
  /** Capabilities switched on beyond the template's. */
  capabilities?: readonly string[]
}

function foundInput(
  template: string,
  count: number,
  { slug, name, founder, dials, clauses, capabilities = [] }: FoundOptions,
) {
  const switched = Object.fromEntries(capabilities.map((one) => [`capabilities.${one}`, true]))
  const charter = charterFrom(templateNamed(template), {
    dials: dials ?? {},
    clauses: { ...switched, ...clauses },
  })
  return {
    slug: slug ?? `commons-${count}`,
    name: name ?? `모임 ${count}`,
    language: 'ko',
    timeZone: 'Asia/Seoul',
    template,
    charter,
    founder: { name: founder ?? '민아' },
  }
}

function movableClock(start: string) {
  let now = new Date(start)
  return {
    now: () => now,
    newId: () => timeOrderedId(now.getTime()),
    /** Moves forward, e.g. `{ days: 7 }`. */
    pass({ days = 0, hours = 0, minutes = 0 }: { days?: number; hours?: number; minutes?: number }) {
      now = new Date(now.getTime() + ((days * 24 + hours) * 60 + minutes) * 60_000)
    },
  }
}

const sorted = (map: Map<string, bigint>) => [...map].map(([key, amount]) => `${key} ${amount}`).sort()

async function addPerson(
  owner: { query(text: string, values: unknown[]): Promise<unknown> },
  name: string,
  clock: { newId(): string; now(): Date },
): Promise<Actor> {
  const id = clock.newId()
  await owner.query(insertPerson, [id, name, `${id}@example.org`, clock.now()])
  return { kind: 'person', person: id }
}

const insertPerson = `insert into members_person (id, name, email, email_verified, created_at, updated_at) values ($1, $2, $3, true, $4, $4)`
