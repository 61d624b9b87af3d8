import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import { agentsByNames } from '../members/agents-by-names.ts'
import { openOfHolders } from '../obligations/find-open.ts'
import type { ObligationRow } from '../obligations/tables.ts'
import type { Aliases, Open } from './matching/match.ts'
import { fitsMask, isMasked, keysOf, nameKey, strippedKey } from './matching/names.ts'

type Db = Kysely<Tables>

/** Something open, with the agent it belongs to where that is one of ours. */
export type OpenHere = Open & { agent: string | null; row: ObligationRow }

/** What payments with these names may be for. `pick` narrows it to one name; `rest` falls as payments use it up. */
export interface Candidates {
  aliases: Aliases
  pick(name: string): OpenHere[]
}

const nobody: Candidates = { aliases: new Map(), pick: () => [] }

/** Everything open of everybody whom one of these names may mean, in a few statements, however many names. */
export async function candidatesFor(
  db: Db,
  commonsId: string,
  wanted: { direction: 'in' | 'out'; unit: string; names: readonly string[] },
): Promise<Candidates> {
  const keys = [...new Set(wanted.names.flatMap(keysOf))]
  if (keys.length === 0) return nobody
  const aliases = await aliasesFor(db, commonsId, keys)
  const masks = [...new Set(wanted.names.filter(isMasked).map(likePattern))].slice(0, 200)
  const named = await agentsByNames(db, commonsId, { names: [...keys, ...wanted.names], patterns: masks })
  const names = new Map<string, string[]>()
  for (const { agent, name } of named) names.set(agent, [...(names.get(agent) ?? []), name])
  if (wanted.direction === 'out') await addPayees(db, commonsId, keys, names)
  const agents = [...new Set([...names.keys(), ...[...aliases.values()].flat()])]
  const rows = await openOfHolders(db, commonsId, { ...wanted, agents })
  return indexed(
    rows.map((row) => openHere(row, names)),
    aliases,
  )
}

/** `김*수` as SQL's LIKE has it. */
const likePattern = (name: string) =>
  (strippedKey(name) ?? nameKey(name)).replace(/[\\%_]/g, '').replace(/[*○●]/g, '_')

async function aliasesFor(
  db: Db,
  commonsId: string,
  keys: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await sql<{ name_key: string; agent: string }>`
    select name_key, agent from bank_alias
    where commons_id = ${commonsId} and name_key = any(${keys}::text[])`.execute(db)
  const found = new Map<string, string[]>()
  for (const { name_key, agent } of rows.rows) found.set(name_key, [...(found.get(name_key) ?? []), agent])
  return found
}

/** Money we pay out goes to the holder of the payee's account, who may be called otherwise than on the roll. */
async function addPayees(
  db: Db,
  commonsId: string,
  keys: readonly string[],
  names: Map<string, string[]>,
): Promise<void> {
  const rows = await db
    .selectFrom('bank_payee')
    .select(['agent', 'holder'])
    .where('commons_id', '=', commonsId)
    .where('agent', 'is not', null)
    .limit(5_000)
    .execute()
  const wanted = new Set(keys)
  for (const { agent, holder } of rows)
    if (wanted.has(nameKey(holder))) names.set(agent!, [...(names.get(agent!) ?? []), holder])
}

export function openHere(row: ObligationRow, names: ReadonlyMap<string, readonly string[]>): OpenHere {
  const { id, purpose, agent } = row
  const known = agent ? (names.get(agent) ?? []) : row.party ? [row.party] : []
  return {
    ...{ id, purpose, agent, row, names: known, dueOn: row.due_on, rest: row.amount - row.settled },
    holder: agent ?? `party:${nameKey(row.party ?? row.id)}`,
  }
}

function indexed(open: readonly OpenHere[], aliases: Map<string, string[]>): Candidates {
  const byKey = new Map<string, Set<OpenHere>>()
  const put = (key: string, one: OpenHere) => byKey.set(key, (byKey.get(key) ?? new Set()).add(one))
  for (const one of open) {
    put(one.holder, one)
    for (const name of one.names) put(nameKey(name), one)
  }
  const pick = (name: string): OpenHere[] => {
    const found = new Set<OpenHere>()
    for (const key of keysOf(name)) {
      for (const holder of [key, ...(aliases.get(key) ?? [])])
        for (const one of byKey.get(holder) ?? []) found.add(one)
    }
    if (isMasked(name))
      for (const one of open) if (one.names.some((said) => fitsMask(name, nameKey(said)))) found.add(one)
    return [...found]
  }
  return { aliases, pick }
}
