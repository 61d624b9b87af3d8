import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../src/kernel/database.ts'
import { verifyStored } from '../src/kernel/journal/verify-stored.ts'
import { rebuiltBalances } from '../src/kernel/ledger/rebuild.ts'
import type { Connection } from '../src/kernel/postgres.ts'
import type { Reply, Wish } from './kill.fixture.ts'

const rounds = Number(process.env.KILL_ROUNDS ?? 50)
const callers = 8
const folder = mkdtempSync(join(tmpdir(), 'dure-kill-'))
let server: ChildProcess | undefined
let connection: Connection
const waiting = new Map<number, (reply: Reply | undefined) => void>()
let sent = 0

afterAll(async () => {
  server?.removeAllListeners('exit')
  if (server && server.exitCode === null) {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
  rmSync(folder, { recursive: true, force: true })
}, 30_000)

/** Starts the server; what it was asked and has not answered when it ends is told as undefined. */
async function start(): Promise<void> {
  const child = fork(join(import.meta.dirname, 'kill.fixture.ts'), [folder], { execArgv: [] })
  child.on('message', (message: Reply & { ready?: true; connection: Connection }) => {
    if (message.ready) return
    waiting.get(message.n)?.(message)
    waiting.delete(message.n)
  })
  child.once('exit', () => {
    for (const tell of waiting.values()) tell(undefined)
    waiting.clear()
  })
  const [ready] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`the server ended: ${code}`))),
  ])
  connection = ready.connection
  server = child
}

function ask(wish: Omit<Wish, 'n'>): Promise<Reply | undefined> {
  const n = sent++
  return new Promise((resolve) => {
    if (!server?.connected) return resolve(undefined)
    waiting.set(n, resolve)
    server.send({ n, ...wish } satisfies Wish, (error) => {
      if (error) resolve(undefined)
    })
  })
}

/** What the callers of a round know for sure. */
interface Round {
  commons: string
  isOver: boolean
  /** Replies by key: each was received. */
  told: Map<string, { wish: Omit<Wish, 'n'>; reply: Reply }>
  tries: { again: number; unanswered: number; replayed: number }
  bugs: string[]
}

/** Asks with one key until told the end of it, over restarts and refusals that pass. */
async function insist(round: Round, wish: Omit<Wish, 'n'>): Promise<void> {
  for (;;) {
    if (!server?.connected) {
      await sleep(5)
      continue
    }
    const reply = await ask(wish)
    if (reply?.bug) round.bugs.push(reply.bug)
    if (reply && !reply.bug && reply.code !== 'kernel.try_again') {
      if (wish.key) round.told.set(wish.key, { wish, reply })
      if ((reply as { replayed?: boolean }).replayed) round.tries.replayed += 1
      return
    }
    if (reply) round.tries.again += 1
    else round.tries.unanswered += 1
    if (reply?.bug && round.bugs.length > 20) return
    await sleep(5)
  }
}

async function call(round: Round, caller: number): Promise<void> {
  for (let i = 0; !round.isOver; i++) {
    const key = `${caller}-${i}`
    const inputs = [
      { command: 'note', input: { words: key, refuse: i % 5 === 4 } },
      {
        command: 'move',
        input: { from: 'income:gifts', to: 'assets:bank', unit: 'KRW', amount: `${i + 1}` },
      },
      { command: 'nest', input: { refuseSecond: i % 2 === 0, forgive: true } },
    ]
    await insist(round, { ...inputs[i % 3]!, commons: round.commons, key })
    if (i % 4 === 0) await insist(round, { commons: round.commons, command: 'notes', input: {} })
  }
}

/** Process numbers of PostgreSQL: its first, and those that serve connections. */
async function postgresPids(): Promise<{ first: number; backends: number[] }> {
  const first = Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  return withDatabase(async ({ owner }) => {
    const sql = `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`
    const { rows } = await owner.query(sql)
    return { first, backends: rows.map((row) => row.pid) }
  })
}

async function withDatabase<T>(use: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ connection }, { owner: 1, write: 1, read: 1 })
  try {
    return await use(database)
  } finally {
    await database.close()
  }
}

type Victim = 'server' | 'postgres' | 'backend'

async function kill(victim: Victim, pids: { first: number; backends: number[] }): Promise<void> {
  if (victim === 'server') {
    const dying = server!
    dying.kill('SIGKILL')
    if (dying.exitCode === null && dying.signalCode === null) await once(dying, 'exit')
    return start()
  }
  const pid =
    victim === 'postgres' ? pids.first : pids.backends[Math.floor(Math.random() * pids.backends.length)]
  try {
    process.kill(pid!, 'SIGKILL')
  } catch {
    // This connection had just been closed: nobody died this time.
  }
}

const gaveUp = (at: number) => performance.now() - at > 10_000

/** Load, a death at a random moment, load again, then everybody gets an end to what they asked. */
async function live(n: number, victim: Victim): Promise<Round> {
  const key = `round-${n}`
  const founded = await ask({ command: 'found', input: { slug: key, name: key }, key })
  const tries = { again: 0, unanswered: 0, replayed: 0 }
  const round: Round = { commons: founded!.commons!, isOver: false, told: new Map(), tries, bugs: [] }
  const pids = await postgresPids()
  const calls = Array.from({ length: callers }, (_, i) => call(round, i))
  await sleep(20 + Math.random() * 120)
  await kill(victim, pids)
  const [told, at] = [round.told.size, performance.now()]
  while (round.told.size < told + callers && !gaveUp(at)) await sleep(5)
  round.isOver = true
  await Promise.all(calls)
  expect(round.told.size, 'nothing was answered any more').toBeGreaterThanOrEqual(told + callers)
  return round
}

async function checkRound(round: Round): Promise<void> {
  expect(round.bugs).toEqual([])
  const { commons } = round
  const replies = [...round.told.values()].filter(({ reply }) => reply.code === undefined)
  const of = (command: string) => replies.filter(({ wish }) => wish.command === command)
  const inner = of('nest').flatMap(({ wish }) =>
    (wish.input as { refuseSecond: boolean }).refuseSecond ? ['first'] : ['first', 'second'],
  )
  const noted = [...of('note').map(({ wish }) => wish.key!), ...inner]
  await withDatabase(async ({ read, owner }) => {
    const notes = await owner.query('select words from tally_note where commons_id = $1', [commons])
    expect(notes.rows.map((row) => row.words).sort()).toEqual(noted.sort())
    const keys = await owner.query(
      `select key from kernel_key where commons_id = $1 and key not like 'round%'`,
      [commons],
    )
    expect(keys.rows.map((row) => row.key).sort()).toEqual(replies.map(({ wish }) => wish.key).sort())
    const size = 1 + noted.length + of('nest').length + of('move').length
    expect(await verifyStored(read, commons)).toMatchObject({ size, findings: [] })
    const balances = await rebuiltBalances(read, commons)
    expect(balances.get('assets:notes pieces') ?? 0n).toBe(BigInt(noted.length))
    const amounts = of('move').map(({ wish }) => BigInt((wish.input as { amount: string }).amount))
    expect(balances.get('assets:bank KRW') ?? 0n).toBe(amounts.reduce((sum, one) => sum + one, 0n))
  })
}

describe(`${rounds} sudden deaths under load`, () => {
  it('lose nothing acknowledged, leave nothing half-done and nothing done twice', async () => {
    await start()
    const total = { told: 0, again: 0, unanswered: 0, replayed: 0 }
    for (let n = 0; n < rounds; n++) {
      const victim = (['server', 'postgres', 'backend'] as const)[n % 3]!
      const round = await live(n, victim)
      await checkRound(round).catch((error) => {
        throw new Error(`round ${n}, ${victim} killed`, { cause: error })
      })
      total.told += round.told.size
      for (const what of ['again', 'unanswered', 'replayed'] as const) total[what] += round.tries[what]
    }
    console.log(`${rounds} rounds: ${JSON.stringify(total)}`)
    // The deaths met work under way, or they would have shown nothing.
    expect(total.told).toBeGreaterThan(rounds * callers)
    expect(total.unanswered).toBeGreaterThan(0)
  }, 600_000)
})
