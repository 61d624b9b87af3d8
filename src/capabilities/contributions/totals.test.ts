import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { world } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'
import { Failure } from '../../kernel/failure.ts'
import { type Village, village } from './village.fixture.ts'

/** What may happen in a village; each step picks among the contributions there are by number. */
const who = fc.constantFrom('mina', 'bora', 'junho')
const which = fc.nat(20)
const what = fc.record({
  kind: fc.constantFrom(['work', 'h'], ['care', 'h'], ['money', 'KRW'], ['material', 'kg']),
  quantity: fc.integer({ min: 1, max: 1_000_000 }),
  happenedOn: fc.constantFrom('2025-12-31', '2026-01-01', '2026-02-28'),
  gift: fc.boolean(),
  inProject: fc.boolean(),
})
const step = fc.oneof(
  { arbitrary: fc.record({ do: fc.constant('log' as const), who, what }), weight: 4 },
  { arbitrary: fc.record({ do: fc.constant('name' as const), who, what, agent: who }), weight: 3 },
  {
    arbitrary: fc.record({
      do: fc.constantFrom(
        'confirm',
        'decline',
        'contest',
        'revert',
        'withdraw',
        'uphold',
        'give-up',
        'correct',
      ),
      who,
      which,
      quantity: fc.integer({ min: 1, max: 1_000_000 }),
    }),
    weight: 4,
  },
  {
    arbitrary: fc.record({ do: fc.constant('confirm' as const), who, which, quantity: fc.constant(1) }),
    weight: 2,
  },
  fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ do: fc.constant('import' as const), from: fc.nat(30), by: fc.nat(3), helper: fc.nat(3) }),
  fc.record({ do: fc.constant('map' as const), author: fc.nat(3), agent: who }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
type People = 'mina' | 'bora' | 'junho'

const w = await world()

it('totals, rows and ledger say the same, whatever happens', { timeout: 120_000 }, async () => {
  const happened = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 35 }), async (steps) => {
      const v = await village(w)
      const { project } = await v.act(v.mina, 'startProject', { name: '두레', purpose: '' })
      const ids: string[] = []
      for (const one of steps) if (await did(v, one, project!, ids)) happened.add(one.do)
      expect(await fromTotals(v)).toEqual(await fromLedger(v))
      expect(await fromRows(v)).toEqual(await fromLedger(v))
      expect(await w.verify(v.commons)).toMatchObject({ balancesAgree: true })
    }),
    { numRuns: 15, seed: 2026 },
  )
  // A step that is always refused would prove nothing.
  for (const one of ['log', 'name', 'confirm', 'contest', 'revert', 'withdraw', 'correct', 'import', 'map'])
    expect(happened).toContain(one)
})

async function did(v: Village, one: Step, project: string, ids: string[]): Promise<boolean> {
  try {
    await take(v, one, project, ids)
    return true
  } catch (error) {
    if (error instanceof Failure) return false
    throw error
  }
}

const git = { kind: 'provider', name: 'git' } as const
const key = (n: number) => String(n).padStart(64, '0')

async function take(v: Village, one: Step, project: string, ids: string[]): Promise<void> {
  if (one.do === 'wait') {
    w.clock.pass({ days: one.days })
    return w.settle()
  }
  if (one.do === 'import') return importSome(v, one.from, one.by, one.helper, project, ids)
  if (one.do === 'map') return mapOne(v, one.author, v.agent(v[one.agent as People]))
  const actor: Actor = v[one.who as People]
  if (one.do === 'log' || one.do === 'name') {
    const { inProject, gift, kind, quantity, happenedOn } = one.what
    const [code, unit] = kind as [string, string]
    const giving = { kind: code, unit, quantity: String(quantity), happenedOn, note: '' }
    const input = { ...giving, ...(inProject && { project }) }
    const more = one.do === 'log' ? { gift } : { agent: v.agent(v[one.agent as People]) }
    const command = one.do === 'log' ? 'logContribution' : 'nameGift'
    ids.push((await v.act(actor, command, { ...input, ...more })).contribution!)
    return
  }
  const contribution = ids[one.which % Math.max(1, ids.length)] ?? v.commons
  const about = { contribution, reason: '까닭' }
  const commands: Record<string, [string, object]> = {
    confirm: ['confirmContributions', { contributions: await waitingFor(v, actor) }],
    decline: ['declineContribution', about],
    contest: ['contestContribution', about],
    revert: ['revertContribution', about],
    withdraw: ['withdrawContribution', about],
    uphold: ['answerContest', { ...about, answer: 'uphold' }],
    'give-up': ['answerContest', { ...about, answer: 'withdraw' }],
    correct: ['correctContribution', { ...about, quantity: String(one.quantity) }],
  }
  const isOwn = ['withdraw', 'give-up', 'correct'].includes(one.do)
  await v.act(isOwn ? await ownerOf(v, contribution) : actor, ...commands[one.do]!)
}

/** Whoever gave it; anybody where nobody here did. */
async function ownerOf(v: Village, contribution: string): Promise<Actor> {
  const { agent } = (await v.contribution(v.mina, contribution)).contribution
  return [v.bora, v.junho].find((person) => v.agent(person) === agent) ?? v.mina
}

/** At random one would hardly ever meet somebody's own. */
async function waitingFor(v: Village, actor: Actor): Promise<string[]> {
  const { toConfirm } = await v.get<{ toConfirm: { id: string }[] }>(actor, 'waitingForMe')
  return toConfirm.map((one) => one.id)
}

async function importSome(
  v: Village,
  from: number,
  by: number,
  helper: number,
  project: string,
  ids: string[],
) {
  const commits = [0, 1, 2].map((n) => ({
    hash: (from + n).toString(16).padStart(40, '0'),
    author: key((by + n) % 4),
    coAuthors: [key(helper)],
    at: `2026-01-${10 + n}T00:00:00.000Z`,
    subject: '',
  }))
  const authors = [0, 1, 2, 3].map((n) => ({ key: key(n), name: `개발자 ${n}`, email: '' }))
  await v.act(git, 'importCommits', { project, commits, authors })
  const { contributions } = await v.get<{ contributions: { id: string }[] }>(v.mina, 'contributions', {
    kind: 'code',
  })
  ids.push(...contributions.slice(0, 2).map((one) => one.id))
}

async function mapOne(v: Village, at: number, agent: string) {
  const lists = [false, true].map((mapped) =>
    v.get<{ authors: { id: string }[] }>(v.mina, 'authors', { mapped }),
  )
  const authors = (await Promise.all(lists)).flatMap((list) => list.authors)
  await v.act(v.mina, 'mapAuthor', { author: authors[at]?.id ?? v.commons, agent })
}

type Sums = { account: string; unit: string; amount: bigint }[]

async function fromLedger(v: Village): Promise<Sums> {
  const { rows } = await sql<Sums[number]>`select account, unit, -amount as amount from ledger_balance
    where commons_id = ${v.commons} and account like 'equity:%' and amount <> 0 order by account, unit`.execute(
    w.office.database.read,
  )
  return rows
}

const account = sql`'equity:' || case when outsider then 'outsiders:' when gift then 'gifts:'
  else 'contributions:' end || holder::text`

async function fromTotals(v: Village): Promise<Sums> {
  const { rows } = await sql<
    Sums[number]
  >`select ${account} as account, unit, sum(quantity)::numeric(38, 0) as amount
    from (select holder, is_outsider as outsider, is_gift as gift, unit, quantity from contributions_total
      where commons_id = ${v.commons}) t
    group by 1, 2 having sum(quantity) <> 0 order by 1, 2`.execute(w.office.database.read)
  return rows
}

async function fromRows(v: Village): Promise<Sums> {
  const { rows } = await sql<
    Sums[number]
  >`select ${account} as account, unit, sum(quantity)::numeric(38, 0) as amount
    from (select coalesce(agent, author) as holder, agent is null as outsider, is_gift as gift, unit, quantity
      from contributions_contribution
      where commons_id = ${v.commons} and state in ('counted', 'contested', 'corrected')) t
    group by 1, 2 order by 1, 2`.execute(w.office.database.read)
  return rows
}
