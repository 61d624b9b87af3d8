import type { Database } from '../../src/kernel/database.ts'
import type { Known } from './sample.ts'

/** All that a commons' rows and entries hold, by column: what a guesser could know at best. */
export async function knownOf(database: Database, commonsId: string, now: Date): Promise<Known> {
  const around = [-40, -5, -1, 0, 1, 3, 14].map((days) =>
    new Date(now.getTime() + days * 86_400_000).toISOString(),
  )
  const known: Known = {
    ids: new Map(),
    values: new Map(),
    rows: [],
    words: [],
    days: around.map((one) => one.slice(0, 10)),
    times: around,
  }
  for (const table of await tablesOf(database)) {
    const { rows } = await database.owner.query(
      `select to_jsonb(t) as row from ${table} t where commons_id = $1 order by ctid desc limit 40`,
      [commonsId],
    )
    for (const { row } of rows) {
      const things = thingsIn(table).filter(([, column]) => typeof row[column] === 'string')
      for (const [thing, column] of things) push(known.ids, thing, row[column])
      known.rows.push({
        ...row,
        ...Object.fromEntries(things.map(([thing, column]) => [thing, row[column]])),
      })
      for (const [column, value] of Object.entries(row))
        if (column !== 'commons_id') gather(known, column, value)
    }
  }
  known.words.push(...new Set([...known.values.values()].flat().filter((one) => typeof one === 'string')))
  return known
}

/** What the ids in a table are ids of, and in which column they stand; most name their own row. */
function thingsIn(table: string): [thing: string, column: string][] {
  return calledElse[table] ?? [[table.replace('_', '.'), 'id']]
}

const calledElse: Record<string, [thing: string, column: string][]> = {
  discussion_thread: [['discussion.thread', 'about']],
  networks_invitation: [['networks.commons', 'member_commons']],
  networks_membership: [['networks.commons', 'member_commons']],
  networks_joined: [['networks.network', 'network']],
  networks_matter: [['networks.matter', 'decision']],
}

function gather(known: Known, name: string, value: unknown): void {
  if (Array.isArray(value)) for (const one of value) gather(known, name, one)
  else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) gather(known, key, inner)
  else if (typeof value === 'string' && /^[[{"]/.test(value) && value.length < 5000)
    gatherText(known, name, value)
  else if (value !== null && value !== '') push(known.values, name, value)
}

function gatherText(known: Known, name: string, text: string): void {
  try {
    gather(known, name, JSON.parse(text))
  } catch {
    push(known.values, name, text)
  }
}

function push<T>(lists: Map<string, T[]>, name: string, value: T): void {
  const list = lists.get(name)
  if (list) list.push(value)
  else lists.set(name, [value])
}

export async function tablesOf(database: Database, column = 'commons_id'): Promise<string[]> {
  const { rows } = await database.owner.query(
    `select table_name::text as name from information_schema.columns
     where table_schema = current_schema() and column_name = $1 order by 1`,
    [column],
  )
  return rows.map((row) => row.name)
}

/** A sum over every row of every table: equal sums mean that nothing was left anywhere. */
export async function sumOfAll(database: Database, commonsId?: string): Promise<string> {
  const where = commonsId ? `where commons_id = '${commonsId}'` : ''
  const parts = (await tablesOf(database)).map(
    (table) =>
      `select '${table}' as name, count(*) as rows, sum(hashtextextended(t::text, 0)) as sum from ${table} t ${where}`,
  )
  // Many parts may be read side by side, and then come in any order.
  const { rows } = await database.owner.query(`${parts.join(' union all ')} order by 1`)
  return rows.map((row) => `${row.name} ${row.rows} ${row.sum}`).join('\n')
}
