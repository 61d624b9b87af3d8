import { type FoundOptions, world } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'
import type { IdeaView, RoundView } from './shapes.ts'

const names = { mina: '민아', bora: '보라', duri: '두리', hana: '하나', sora: '소라' }
type Name = keyof typeof names

/** Days after 2 March 2026, 09:00 UTC. */
export const days = (n: number) => new Date(Date.UTC(2026, 2, 2 + n, 9)).toISOString()

export const round = (more: object = {}) => ({
  ...{ name: '봄 예산', text: '올봄에 함께 할 일', fund: 'common', unit: 'KRW', pool: '500000', each: null },
  ...{ givers: [], proposers: [], ideasClose: days(7), opens: days(10), closes: days(20) },
  ...more,
})

/** A swing for the village: at least 100,000 won, at most 150,000. */
export const swing = (more: object = {}) => ({
  ...{ title: '그네 놓기', text: '느티나무 아래', creators: [], pictures: [] },
  lines: [
    { label: '나무', least: '60000', most: '90000' },
    { label: '줄', least: '40000', most: '60000' },
  ],
  ...more,
})

/** A village of five with 1,000,000 won in its common fund. Mina is its steward; `actors` are who they are. */
export async function village(dials: Record<string, unknown> = {}, more: FoundOptions = {}) {
  const w = await world()
  const actors = {} as Record<Name, Actor>
  for (const [key, name] of Object.entries(names)) actors[key as Name] = await w.person(name)
  const power = { who: ['role:steward'], layer: 'bylaws' }
  const commons = await w.found('village', actors.mina, {
    capabilities: ['budgeting', 'expenses'],
    ...more,
    dials: { 'members.admission': 'open', 'budgeting.screeners': 1, ...dials },
    clauses: {
      'memberTypes.friend': { label: { ko: '이웃', en: 'friend' }, votes: true },
      'powers.books.openFund': power,
      'powers.books.fillFund': power,
      ...more.clauses,
    },
  })
  const agents = {} as Record<Name, string>
  for (const [key, name] of Object.entries(names)) {
    const who = actors[key as Name]
    if (key !== 'mina')
      await w.act(who, commons, 'members.join', { invitation: null, name, types: ['resident'] })
    agents[key as Name] = (await w.view(who, commons)).standing.agent!
  }
  const does = <R = never>(who: Name, command: string, input: unknown) =>
    w.act<R>(actors[who], commons, command.includes('.') ? command : `budgeting.${command}`, input)
  const came = { from: 'income:dues', to: 'assets:bank', unit: 'KRW', amount: '1000000' }
  await does('mina', 'books.recordEntry', { date: '2026-03-02', ...came, text: '모은 돈' })
  const fund = { code: 'common', name: '함께 쓰는 기금', purpose: '', spender: 'decision' }
  await does('mina', 'books.openFund', fund)
  const filled = { fund: 'common', unit: 'KRW', amount: '1000000', text: '적립' }
  await does('mina', 'books.fillFund', filled)
  const hands = { w, commons, actors, agents, does }
  return { ...hands, ...steps(hands), ...looks(hands) }
}

interface Hands {
  w: Awaited<ReturnType<typeof world>>
  commons: string
  actors: Record<Name, Actor>
  does<R = never>(who: Name, command: string, input: unknown): Promise<R>
}

function steps({ w, does }: Hands) {
  const until = async (n: number) => {
    w.clock.pass({ minutes: (Date.parse(days(n)) - w.clock.now().getTime()) / 60_000 })
    await w.settle()
  }
  const open = async (more: object = {}) =>
    (await does<{ round: string }>('mina', 'openRound', round(more))).round
  const draft = async (who: Name, of: string, more: object = {}) =>
    (await does<{ idea: string }>(who, 'draftIdea', { round: of, ...swing(more) })).idea
  const publish = async (who: Name, of: string, more: object = {}) => {
    const idea = await draft(who, of, more)
    await does(who, 'publishIdea', { idea })
    return idea
  }
  /** Published by one and found fine by another. */
  const ready = async (who: Name, of: string, more: object = {}) => {
    const idea = await publish(who, of, more)
    await does(who === 'sora' ? 'hana' : 'sora', 'screenIdea', { idea, verdict: 'ok', reason: '' })
    return idea
  }
  const give = (who: Name, idea: string, amount: number) =>
    does<{ gift: string; given: string; funded: boolean }>(who, 'give', { idea, amount: String(amount) })
  return { until, open, draft, publish, ready, give }
}

function looks({ w, commons, actors }: Hands) {
  const get = <R>(who: Name, query: string, input: unknown = {}) =>
    w.get<R>(actors[who], commons, query.includes('.') ? query : `budgeting.${query}`, input)
  const { owner, read } = w.office.database
  /** What is held below a path, as people say it. */
  const held = async (path: string): Promise<bigint> => {
    const { rows } = await owner.query(
      `select coalesce(-sum(amount), 0)::text as sum from ledger_balance
       where commons_id = $1 and (account = $2 or account like $2 || ':%')`,
      [commons, path],
    )
    return BigInt(rows[0].sum)
  }
  const entries = async (kind: string) => {
    const { rows } = await owner.query(
      'select body from journal_entry where commons_id = $1 and kind = $2 order by seq',
      [commons, `budgeting.${kind}`],
    )
    return rows.map((row) => JSON.parse(row.body))
  }
  return {
    get,
    held,
    entries,
    read,
    idea: (idea: string, who: Name = 'bora') => get<Shown>(who, 'idea', { idea }),
    round: (of: string, who: Name = 'bora') =>
      get<{
        round: RoundView
        ideas: IdeaView[]
        mine: { left: bigint } | null
        all: Record<string, bigint>
      }>(who, 'round', { round: of }),
    size: async () => (await w.view(actors.mina, commons)).size,
  }
}

interface Shown {
  idea: IdeaView
  can: Record<string, boolean>
  left: bigint
  room: bigint | null
  spent: bigint
  gifts: { id: string; agent: string; amount: bigint; returnedIn: number | null }[]
  editions: { edition: number; reason: string }[]
  looks: { verdict: string; reason: string }[]
  namesShown: boolean
  creators: string[]
}

export type Village = Awaited<ReturnType<typeof village>>
