import type pg from 'pg'
import { keyOwner } from './authority.ts'
import { kyselyOn } from './connection.ts'
import type { DoorDeps, Outcome, Prepared, Preview } from './door.ts'
import { kernelFailure } from './failure.ts'
import { writePending } from './journal/write.ts'
import { asFailure, isBroken } from './passing.ts'
import { runCommand } from './run-command.ts'
import { keepStandings } from './standing.ts'
import { type Head, keepSavepoint, openSavepoint, touch, undoSavepoint, type Work } from './work.ts'

export type Answer = { outcome: Outcome } | { error: unknown }

/** The whole transaction went down. Once the commit was sent nobody knows, so only a caller with a key may ask again. */
export class BrokenBatch extends Error {
  readonly mayTryAgain: boolean

  constructor(cause: unknown, mayTryAgain: boolean) {
    super('the transaction broke', { cause })
    this.mayTryAgain = mayTryAgain
  }
}

/** Runs prepared requests of one commons in one transaction; each stands or falls alone. */
export async function runBatch(
  deps: DoorDeps,
  batch: Prepared[],
): Promise<{ answers: Answer[]; size?: number }> {
  let isCommitting = false
  const client = await connect(deps)
  try {
    const work = await begin(client, batch)
    const answers: Answer[] = []
    for (const prepared of batch) answers.push(await attempt(deps, work, prepared))
    const wrote = await writePending(work, deps.clock.now())
    isCommitting = true
    await client.query(answers.some((one) => 'outcome' in one) ? 'commit' : 'rollback')
    client.release()
    keepStandings(deps.database, work)
    return { answers, size: wrote ? work.head.size : undefined }
  } catch (error) {
    await giveUp(client)
    if (isBroken(error)) throw new BrokenBatch(asFailure(error), !isCommitting)
    throw asFailure(error)
  }
}

/** Runs one request and takes it back. */
export async function runPreview(deps: DoorDeps, prepared: Prepared): Promise<Preview> {
  const client = await connect(deps)
  try {
    const work = await begin(client, [prepared])
    const result = await runCommand(deps, work, prepared)
    return { result: JSON.parse(result), entries: work.pending.map((one) => one.entry) }
  } catch (error) {
    throw asFailure(error)
  } finally {
    await giveUp(client)
  }
}

async function connect(deps: DoorDeps): Promise<pg.PoolClient> {
  try {
    return await deps.database.pool.connect()
  } catch {
    throw kernelFailure('try_again')
  }
}

const headColumns = `c.slug, h.size, h.frontier, h.at, h.charter_version, h.standing_seq, k.until as closed_until`
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Opens the transaction, locks the head and reads the keys in one round trip. */
async function begin(client: pg.PoolClient, batch: Prepared[]): Promise<Work> {
  const { commonsId, command } = batch[0]!
  if (!uuid.test(commonsId)) throw kernelFailure('no_such_commons')
  const keyed = batch.filter((one) => one.request.key !== undefined)
  const pairs = keyed.map(
    (one) =>
      `(${client.escapeLiteral(keyOwner(one.request.actor))}, ${client.escapeLiteral(one.request.key!)})`,
  )
  const statements = [
    'begin',
    // Without a head to lock, two foundings under one key wait for each other here.
    ...(command.founds ? [`select pg_advisory_xact_lock(hashtextextended('${commonsId}', 0))`] : []),
    `select ${headColumns} from journal_head h join kernel_commons c on c.id = h.commons_id left join kernel_closed k on k.commons_id = h.commons_id where h.commons_id = '${commonsId}' for update of h`,
    ...(pairs.length > 0
      ? [
          `select owner, key, request, result from kernel_key where commons_id = '${commonsId}' and (owner, key) in (${pairs})`,
        ]
      : []),
  ]
  const answers = (await client.query(statements.join(';'))) as unknown as pg.QueryResult[]
  const [heads, keys] = answers.slice(command.founds ? 2 : 1)
  const row = heads?.rows[0]
  if (!row && !command.founds) throw kernelFailure('no_such_commons')
  return newWork(client, commonsId, row, keys?.rows ?? [])
}

function newWork(
  client: pg.PoolClient,
  commonsId: string,
  row: HeadRow | undefined,
  keyRows: KeyRow[],
): Work {
  const head = row ? headOf(row) : emptyHead
  const work: Work = {
    client,
    db: kyselyOn(client, (sql) => touch(work, sql)),
    commons: { id: commonsId, slug: row?.slug ?? '' },
    committed: head,
    head,
    pending: [],
    moved: new Map(),
    stored: new Map(),
    keys: new Map(
      keyRows.map((one) => [`${one.owner} ${one.key}`, { request: one.request, result: one.result }]),
    ),
    newKeys: [],
    charters: new Map(),
    standings: new Map(),
    hasWritten: false,
    savepoints: [],
  }
  return work
}

type KeyRow = { owner: string; key: string; request: Uint8Array; result: string }

export const emptyHead: Head = {
  size: 0,
  frontier: new Uint8Array(),
  at: new Date(0),
  charterVersion: 0,
  standingSeq: -1,
  closedUntil: null,
}

interface HeadRow {
  slug: string
  size: bigint
  frontier: Uint8Array
  at: Date
  charter_version: number
  standing_seq: bigint
  closed_until: string | null
}

function headOf(row: HeadRow): Head {
  return {
    size: Number(row.size),
    frontier: row.frontier,
    at: row.at,
    charterVersion: row.charter_version,
    standingSeq: Number(row.standing_seq),
    closedUntil: row.closed_until,
  }
}

/** One request of the batch: its failure undoes it and leaves the others alone. */
async function attempt(deps: DoorDeps, work: Work, prepared: Prepared): Promise<Answer> {
  const savepoint = openSavepoint(work)
  try {
    const used = usedKey(work, prepared)
    const from = work.head.size
    const result = used ?? (await runCommand(deps, work, prepared))
    if (used === undefined) keepKey(work, prepared, result)
    await keepSavepoint(work, savepoint)
    return { outcome: outcomeOf(work, prepared, from, result, used !== undefined) }
  } catch (error) {
    if (isBroken(error)) throw error
    await undoSavepoint(work, savepoint)
    return { error: asFailure(error) }
  }
}

function outcomeOf(work: Work, prepared: Prepared, from: number, result: string, replayed: boolean): Outcome {
  const entries = Array.from({ length: work.head.size - from }, (_, i) => from + i)
  return { commons: prepared.commonsId, result: JSON.parse(result), entries, replayed }
}

/** The recorded result of this key, if it was used; another request under the same key is refused. */
function usedKey(work: Work, { request, fingerprint }: Prepared): string | undefined {
  if (request.key === undefined) return undefined
  const used = work.keys.get(`${keyOwner(request.actor)} ${request.key}`)
  if (!used) return undefined
  if (!Buffer.from(fingerprint).equals(used.request)) throw kernelFailure('key_reused')
  return used.result
}

function keepKey(work: Work, { request, fingerprint }: Prepared, result: string): void {
  if (request.key === undefined) return
  const kept = { owner: keyOwner(request.actor), key: request.key, request: fingerprint, result }
  work.newKeys.push(kept)
  work.keys.set(`${kept.owner} ${kept.key}`, kept)
}

async function giveUp(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('rollback')
    client.release()
  } catch (error) {
    client.release(error as Error)
  }
}
