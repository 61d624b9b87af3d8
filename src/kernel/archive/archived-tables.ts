import type pg from 'pg'

/** Tables of the kernel that stay behind: keys name persons, the others are chores of this installation. */
const keptHere = ['kernel_key', 'kernel_job', 'kernel_cursor', 'kernel_shred', 'kernel_outbox']

/**
 * The tables a commons takes along, parents before children: all that have a `commons_id`, without those that hold
 * credentials (`withheld`). Table names come from the database's own catalogue, never from outside.
 */
export async function archivedTables(client: pg.ClientBase, withheld: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; parents: string[] }>(withCommons)
  const tables = rows.filter((row) => !withheld.includes(row.name) && !keptHere.includes(row.name))
  return inOrder(new Map(tables.map((row) => [row.name, row.parents])))
}

const withCommons = `
  select c.relname::text as name,
    array(select distinct f.confrelid::regclass::text from pg_constraint f
      where f.contype = 'f' and f.conrelid = c.oid and f.confrelid <> c.oid) as parents
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = current_schema() and c.relkind = 'r'
    and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'commons_id' and not a.attisdropped)
  order by c.relname`

function inOrder(parents: Map<string, string[]>): string[] {
  const ordered: string[] = []
  const visit = (name: string) => {
    if (!parents.has(name) || ordered.includes(name)) return
    for (const parent of parents.get(name)!) visit(parent)
    ordered.push(name)
  }
  for (const name of parents.keys()) visit(name)
  return ordered
}
