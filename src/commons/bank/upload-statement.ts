import { z } from 'zod'
import { nobody } from '../../kernel/authority.ts'
import { hex, sha256 } from '../../kernel/canonical.ts'
import { command } from '../../kernel/capability.ts'
import { code, line } from '../../kernel/fields.ts'
import { office } from './fields.ts'
import { readStatement } from './files/read-statement.ts'
import { FileRefused } from './files/refused.ts'
import { accountAt } from './stored.ts'
import { columnsOf, keepUpload } from './upload.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Reads a bank's file and keeps what it says while it is being checked, for a day at most. Leaves no entry: nothing has
 * come in yet. What cannot be read at all is refused as `file_refused` with its reason.
 */
export const uploadStatement = command({
  input: z.strictObject({
    account: code(),
    fileName: line(200),
    /** The file's bytes in base64. */
    content: z.base64().min(1).max(28_000_000),
  }),
  who: office,
  failures: ['account_closed', 'file_refused'],
  records: {},
  quiet: true,
  fingerprint: ({ account, content }) => ({ account, hash: hex(sha256(Buffer.from(content))) }),
  async run(ctx, { account: code, fileName, content }) {
    const agent = ctx.standing.agent ?? nobody
    const account = await accountAt(ctx, code)
    if (account.state === 'closed') ctx.fail('account_closed')
    const bytes = Buffer.from(content, 'base64')
    const how = { unit: account.unit, bank: account.bank, columns: columnsOf(account) }
    const read = await readStatement(bytes, how).catch((error) => {
      if (error instanceof FileRefused) return ctx.fail('file_refused', { reason: error.reason })
      throw error
    })
    await dropOlder(ctx, code, agent)
    const id = ctx.newId()
    const { reading, lines } = await keepUpload(ctx, { id, account, agent, fileName, content: bytes }, read)
    return {
      upload: id,
      lines,
      needsColumns: reading.format === 'unknown',
      problems: reading.problems.length,
    }
  },
})

type Hands = Pick<Parameters<typeof accountAt>[0], 'db' | 'commons'> & { now: Date }

async function dropOlder({ db, commons, now }: Hands, account: string, agent: string): Promise<void> {
  await db
    .deleteFrom('bank_upload')
    .where('commons_id', '=', commons.id)
    .where((where) =>
      where.or([
        where.and([where('account', '=', account), where('agent', '=', agent)]),
        where('at', '<', new Date(now.getTime() - dayMs)),
      ]),
    )
    .execute()
}
