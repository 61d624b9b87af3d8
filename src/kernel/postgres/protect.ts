import type pg from 'pg'
import { appRole } from './role.ts'

/** Tables that only grow. Nobody changes or removes a row of theirs, the owner's mistakes included. */
export const appendOnly = ['journal_entry', 'journal_checkpoint', 'ledger_posting'] as const

/** Renews what the application may do to the tables there are, and the triggers of those that only grow. */
export async function protectTables(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ table: string; grows: boolean; schema: string; role: boolean }>(
    `select quote_ident(c.relname) as table, c.relname = any($1) as grows, quote_ident(current_schema()) as schema,
       exists (select from pg_roles where rolname = $2) as role
     from pg_class c
     where c.relnamespace = to_regnamespace(quote_ident(current_schema())) and c.relkind in ('r', 'p')`,
    [[...appendOnly], appRole],
  )
  const growing = rows.filter(({ grows }) => grows).map(({ table }) => table)
  const { schema, role } = rows[0]!
  const statements = growing.map(triggerSql)
  if (role) statements.push(grantSql(schema, growing))
  await client.query(`begin; ${statements.join('; ')}; commit`)
}

/** For each statement, not each row: only so TRUNCATE is caught. "Always": also while a replica is restored. */
function triggerSql(table: string): string {
  return `create or replace trigger kernel_append_only before update or delete or truncate on ${table}
    for each statement execute function kernel_refuse_change();
    alter table ${table} enable always trigger kernel_append_only`
}

function grantSql(schema: string, growing: string[]): string {
  const closed = growing.map((table) => `revoke update, delete, truncate on ${table} from ${appRole}`)
  return [
    `grant usage on schema ${schema} to ${appRole}`,
    `grant select, insert, update, delete on all tables in schema ${schema} to ${appRole}`,
    `grant usage, select on all sequences in schema ${schema} to ${appRole}`,
    `revoke insert, update, delete on kernel_migration from ${appRole}`,
    ...closed,
  ].join('; ')
}
