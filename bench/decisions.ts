import { mkdtempSync, rmSync } from 'node:fs'
import { loadSlices, migrationsOf, officeOn } from '../src/boot.ts'
import { charterFrom } from '../src/commons/charter/compose.ts'
import { templateNamed } from '../src/commons/charter/templates.ts'
import { methodNamed, methods } from '../src/counting/methods.ts'
import type { Actor } from '../src/kernel/authority.ts'
import { systemClock } from '../src/kernel/clock.ts'
import { type Database, openDatabase } from '../src/kernel/database.ts'
import { migrate } from '../src/kernel/migrate.ts'
import { ballotsFor, countMs, drawing } from './ballots.ts'
import { median, perSecond, rounded } from './measure.ts'

const rounds = 5
const seconds = 2
const voters = 256
const members = 50_000

/**
 * How long counts take (100,000 ballots of 2,500 kinds over 20 options; the method of equal shares with completion for
 * 60,000 voters and 160 projects), how long opening a vote holds a commons of 50,000 members, and how many ballots go
 * through the door compared with another command that changes one row, in alternating rounds of the same run.
 */
export default async function decisions(): Promise<Record<string, number>> {
  const figures = { ...counts(), ...equalShares() }
  const folder = mkdtempSync('/tmp/dure-bench-')
  const database = await openDatabase({ dataFolder: folder }, { write: 64 })
  try {
    return { ...figures, ...(await throughTheDoor(database)) }
  } finally {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function counts(): Record<string, number> {
  const options = Array.from({ length: 20 }, (_, i) => ({ id: `o${i + 1}`, cost: BigInt(100 + 37 * i) }))
  const figures: Record<string, number> = {}
  for (const method of methods) {
    const ballots = ballotsFor(method, options, 100_000, 2_500)
    figures[`count_${method.name}_ms`] = rounded(countMs(method, options, ballots, 3_000n))
  }
  return { count_worst_ms: Math.max(...Object.values(figures)), ...figures }
}

/** As large as the largest cities' budgets: a few projects everybody wants, many that few do. */
function equalShares(): Record<string, number> {
  const draw = drawing(11)
  const options = Array.from({ length: 160 }, (_, i) => ({
    id: `p${i}`,
    cost: BigInt(20_000 + draw(50) * draw(50) * 500),
  }))
  const liked = () => `p${Math.min(draw(160), draw(160))}`
  const ballots = Array.from({ length: 60_000 }, () => ({
    ballot: { approve: [...new Set(Array.from({ length: 1 + draw(12) }, liked))] },
    weight: 1n,
  }))
  const ms = countMs(methodNamed('equal-shares')!, options, ballots, 15_000_000n, { completion: 'add1' })
  return { equal_shares_add1_s: rounded(ms / 1000) }
}

async function throughTheDoor(database: Database): Promise<Record<string, number>> {
  const slices = await loadSlices()
  await migrate(database.owner, migrationsOf(slices))
  const { door } = officeOn(database, slices, systemClock)
  const people = await somePeople(database)
  const founder = people[0]!
  const commons = (await door.execute({ command: 'charter.found', input: founding(), actor: founder }))
    .commons
  const act: Act = async <R>(actor: Actor, command: string, input: unknown) =>
    (await door.execute({ commons, command, input, actor })).result as R
  for (const [i, one] of people.entries())
    if (i > 0) await act(one, 'members.join', { invitation: null, name: `사람 ${i}`, types: ['member'] })
  const agents = await agentsOf(database, commons, people)
  const { decision } = await propose(act, founder)
  const rates = await ballotRates(act, { people, agents, decision })
  await addMembers(database, commons)
  const openings: number[] = []
  for (let i = 0; i < rounds; i++) {
    const from = performance.now()
    await propose(act, founder)
    openings.push(performance.now() - from)
  }
  return { ...rates, open_50000_ms: rounded(median(openings)) }
}

type Act = <R = never>(actor: Actor, command: string, input: unknown) => Promise<R>

interface Electorate {
  people: Actor[]
  agents: string[]
  decision: string
}

/** Against the cheapest command there is (one row changed) and against what people do every day (work logged). */
async function ballotRates(
  act: Act,
  { people, agents, decision }: Electorate,
): Promise<Record<string, number>> {
  let turn = 0
  const next = () => {
    turn += 1
    return { actor: people[turn % voters]!, agent: agents[turn % voters]! }
  }
  const answers = ['yes', 'no', 'abstain']
  const vote = () =>
    act(next().actor, 'decisions.castBallot', { decision, ballot: { choice: answers[turn % 3] } })
  const edit = () => {
    const { actor, agent } = next()
    return act(actor, 'members.editContact', { agent, address: `마을길 ${turn}` })
  }
  const log = () => {
    const happenedOn = systemClock.now().toISOString().slice(0, 10)
    const given = { kind: 'work', quantity: '3600', unit: 'h', happenedOn, note: '', gift: false }
    return act(next().actor, 'contributions.logContribution', given)
  }
  for (const one of [edit, log, vote]) await perSecond(64, 1, one)
  const figures: Record<string, number> = {}
  for (const clients of [1, 64]) {
    const plain = await ratio(clients, edit, vote)
    const daily = await ratio(clients, log, vote)
    figures[`contacts_${clients}_per_second`] = rounded(plain.baseline)
    figures[`contributions_${clients}_per_second`] = rounded(daily.baseline)
    figures[`ballots_to_contacts_${clients}_ratio`] = rounded(plain.ratio)
    figures[`ballots_to_contributions_${clients}_ratio`] = rounded(daily.ratio)
  }
  return figures
}

async function ratio(clients: number, baseline: () => Promise<unknown>, ours: () => Promise<unknown>) {
  const baselines: number[] = []
  const ratios: number[] = []
  for (let round = 0; round < rounds; round++) {
    const base = await perSecond(clients, seconds, baseline)
    baselines.push(base)
    ratios.push((await perSecond(clients, seconds, ours)) / base)
  }
  return { baseline: median(baselines), ratio: median(ratios) }
}

function founding() {
  const charter = charterFrom(templateNamed('informal-group'), {
    dials: { 'members.admission': 'open' },
    clauses: { 'procedures.assembly.early': false, 'procedures.assembly.days': 30 },
  })
  const founder = { name: '사람 0' }
  const place = { language: 'ko', timeZone: 'Asia/Seoul', template: 'informal-group' }
  return { slug: 'bench', name: '모임', ...place, charter, founder }
}

async function propose(act: Act, by: Actor): Promise<{ decision: string }> {
  const changes = [{ path: 'dials.charter.review_months', from: 12, to: 6 }]
  return act(by, 'decisions.propose', {
    ...{ command: 'charter.amendBylaws', input: { changes }, title: '더 자주 살펴볼까요?', reason: '' },
  })
}

async function somePeople({ owner }: Database): Promise<Actor[]> {
  const ids = Array.from({ length: voters }, () => systemClock.newId())
  await owner.query(
    `insert into members_person (id, name, email, email_verified, created_at, updated_at)
     select id, id, id || '@example.org', true, now(), now() from unnest($1::text[]) as p (id)`,
    [ids],
  )
  return ids.map((person) => ({ kind: 'person', person }))
}

async function agentsOf({ owner }: Database, commons: string, people: readonly Actor[]): Promise<string[]> {
  const { rows } = await owner.query('select id, person_id from members_agent where commons_id = $1', [
    commons,
  ])
  const byPerson = new Map(rows.map((row) => [row.person_id, row.id as string]))
  return people.map((one) => byPerson.get(one.kind === 'person' ? one.person : '')!)
}

/** Straight into the table: joining fifty thousand times is not what is measured. */
async function addMembers({ owner }: Database, commons: string): Promise<void> {
  const { rows } = await owner.query(
    `select string_agg(quote_ident(attname), ', ') as names from pg_attribute
     where attrelid = 'members_agent'::regclass and attnum > 0 and not attisdropped
       and attname not in ('id', 'person_id', 'name') and attgenerated = ''`,
  )
  const names = rows[0].names as string
  await owner.query(
    `insert into members_agent (id, name, ${names})
     select gen_random_uuid(), '회원 ' || i, ${names}
     from generate_series(1, $2) i, (select * from members_agent where commons_id = $1 limit 1) one`,
    [commons, members - voters],
  )
  await owner.query(
    `insert into members_agent_type (commons_id, agent_id, type)
     select commons_id, id, 'member' from members_agent a where commons_id = $1
       and not exists (select from members_agent_type t where t.commons_id = a.commons_id and t.agent_id = a.id)`,
    [commons],
  )
  await owner.query('analyze')
}
