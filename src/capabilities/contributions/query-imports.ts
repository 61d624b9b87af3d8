import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { id, instant } from '../../kernel/fields.ts'

/** Authors of a repository: first those nobody has mapped, most commits first. Addresses help to say who it is. */
export const authors = query({
  input: z.strictObject({ mapped: z.boolean().optional() }),
  output: z.object({
    authors: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        email: z.string(),
        agent: z.string().nullable(),
        commits: z.int(),
      }),
    ),
    count: z.int(),
  }),
  who: ['role:steward'],
  async run(view, { mapped = false }) {
    const rows = await sql<{
      id: string
      name: string
      email: string
      agent: string | null
      commits: number
      all: number
    }>`
      select a.id, coalesce(a.name, '') as name, coalesce(a.email, '') as email, a.agent,
        (select count(*)::int from contributions_contribution c
          where c.commons_id = a.commons_id and c.author = a.id and c.state <> 'reverted') as commits,
        (count(*) over ())::int as "all"
      from contributions_author a
      where a.commons_id = ${view.commons.id} and (a.agent is not null) = ${mapped}
      order by commits desc, a.name, a.id limit 100`.execute(view.db)
    return { authors: rows.rows.map(({ all: _, ...row }) => row), count: rows.rows[0]?.all ?? 0 }
  },
})

/** Imports from repositories, latest first: how far they are. The path on the machine is nobody's business here. */
export const gitImports = query({
  input: z.strictObject({}),
  output: z.object({
    /** When this was asked: what a reader of repositories takes for now. */
    asOf: instant(),
    imports: z.array(
      z.object({
        id: z.string(),
        project: z.string(),
        state: z.enum(['waiting', 'running', 'done', 'failed']),
        done: z.int(),
        total: z.int().nullable(),
        /** A failure's code. */
        problem: z.string().nullable(),
        added: z.int().nullable(),
        known: z.int().nullable(),
        startedAt: z.string(),
      }),
    ),
  }),
  who: ['member'],
  async run(view) {
    const rows = await view.db
      .selectFrom('kernel_job')
      .select(['id', 'input', 'state', 'done', 'total', 'problem', 'result', 'started_at'])
      .where('commons_id', '=', view.commons.id)
      .where('kind', '=', 'contributions.importGit')
      .orderBy('started_at', 'desc')
      .limit(10)
      .execute()
    const imports = rows.map((row) => {
      const result =
        row.result === null ? undefined : (JSON.parse(row.result) as { added: number; known: number })
      return {
        ...{ id: row.id, problem: row.problem, startedAt: row.started_at.toISOString() },
        project: (JSON.parse(row.input) as { project: string }).project,
        state: row.state as 'waiting',
        done: Number(row.done),
        total: row.total === null ? null : Number(row.total),
        added: result?.added ?? null,
        known: result?.known ?? null,
      }
    })
    return { asOf: view.now.toISOString(), imports }
  },
})

/** A table that is being checked; only for whoever uploaded it. */
export const csvDraft = query({
  input: z.strictObject({ draft: id('contributions.draft') }),
  output: z.object({ fileName: z.string(), rows: z.array(z.array(z.string())) }),
  who: ['role:steward'],
  async run(view, { draft }) {
    const row = await view.db
      .selectFrom('contributions_draft')
      .select(['file_name', 'rows'])
      .where('commons_id', '=', view.commons.id)
      .where('id', '=', draft)
      .where('agent', '=', view.standing.agent ?? draft)
      .executeTakeFirst()
    if (!row) throw kernelFailure('not_found', { what: 'contributions.draft' })
    return { fileName: row.file_name, rows: JSON.parse(row.rows) as string[][] }
  },
})
