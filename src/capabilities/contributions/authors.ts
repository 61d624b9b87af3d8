import { sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'

export interface NamedAuthor {
  key: string
  name: string
  email: string
}

export interface KnownAuthor {
  id: string
  agent: string | null
}

interface Keyed {
  author: string
  coAuthors: readonly string[]
}

/**
 * The authors of commits by key; those never met before are written down. Undefined where a commit's key has no
 * author. Names and addresses are refreshed only while nobody has said who it is.
 */
export async function authorsOf(
  ctx: Context,
  named: readonly NamedAuthor[],
  commits: readonly Keyed[],
): Promise<Map<string, KnownAuthor> | undefined> {
  const wanted = new Set(commits.flatMap(({ author, coAuthors }) => [author, ...coAuthors]))
  const given = new Map(named.filter(({ key }) => wanted.has(key)).map((one) => [one.key, one]))
  if (given.size < wanted.size) return undefined
  const list = [...given.values()]
  const rows = await sql<{ id: string; key: string; agent: string | null }>`
    insert into contributions_author (commons_id, id, key, name, email)
    select ${ctx.commons.id}::uuid, * from unnest(
      ${list.map(() => ctx.newId())}::uuid[], ${list.map(({ key }) => key)}::text[],
      ${list.map(({ name }) => name)}::text[], ${list.map(({ email }) => email)}::text[])
    on conflict (commons_id, key) do update set
      name = case when contributions_author.agent is null then excluded.name end,
      email = case when contributions_author.agent is null then excluded.email end
    returning id, key, agent`.execute(ctx.db)
  return new Map(rows.rows.map(({ key, id, agent }) => [key, { id, agent }]))
}
