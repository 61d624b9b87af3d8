import { sql } from 'kysely'
import type { Database } from '../../../kernel/database.ts'
import type { Call, CliCommand } from '../call.ts'
import { exitCodes } from '../exit-codes.ts'
import { hasInstallation, openInstallation } from '../installation.ts'
import { printJson, printTable } from '../output.ts'
import { cliWords } from '../words.ts'

interface Listed {
  slug: string
  name: string
  id: string
  /** Members today. */
  members: number
  /** Entries in the journal. */
  size: number
}

/** Reads the tables alone and loads no slice, so that it answers in under a second. */
const list: CliCommand = {
  arguments: [0, 0],
  async run(call) {
    const w = cliWords[call.lang]
    const rows = await read(call)
    if (call.json) await printJson(call, rows)
    else if (rows.length === 0) await call.io.write(`${w.noCommons}\n`)
    else
      await printTable(
        call,
        w.listHeads,
        rows.map(({ slug, name, members, size }) => [slug, name, members, size]),
      )
    return exitCodes.ok
  },
}
export default list

async function read(call: Call): Promise<Listed[]> {
  if (!hasInstallation(call.io.env)) return []
  const database = await openInstallation(call.io, cliWords[call.lang].waitingForOthers)
  try {
    return await rowsOf(database)
  } finally {
    await database.close()
  }
}

async function rowsOf({ read }: Database): Promise<Listed[]> {
  const there = await sql<{ there: boolean }>`
    select to_regclass('members_agent') is not null and to_regclass('journal_head') is not null as there`.execute(
    read,
  )
  // A folder in which only PostgreSQL has been started so far.
  if (!there.rows[0]?.there) return []
  const { rows } = await sql<Omit<Listed, 'members' | 'size'> & { members: bigint; size: bigint }>`
    select c.slug, c.name, c.id, h.size,
      (select count(*) from members_agent a where a.commons_id = c.id and a.state = 'member') as members
    from kernel_commons c join journal_head h on h.commons_id = c.id order by c.slug`.execute(read)
  return rows.map((row) => ({ ...row, members: Number(row.members), size: Number(row.size) }))
}
