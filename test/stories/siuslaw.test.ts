import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../src/kernel/authority.ts'
import { world } from '../world.ts'

/**
 * A year on the Siuslaw (governance.md §1): five stewardship groups that decide by consensus, and a round table of two
 * from each, which spends the receipts the forest retains from its timber on restoring streams.
 */
const councils = ['mid-coast', 'alsea', 'hebo', 'mary-peak', 'north-fork'] as const
type Council = (typeof councils)[number]
const people = ['벌목꾼', '생태학자', '산림관', '이웃'] as const
const types = ['logger', 'ecologist', 'ranger', 'neighbour'] as const

const w = await world()
const who = new Map<string, Actor>()
const at = (council: Council, n: number) => who.get(`${council} ${n}`)!
const idOf = new Map<string, string>()
const id = (slug: string) => idOf.get(slug)!
let office: Actor
let table: Actor[] = []

type Shown = { state: string; result: { outcome: string; motion?: Motion } | null; electors: number }
type Motion = { conditions: { measure: string; got: string; met: boolean }[]; heads: Heads }
type Heads = { eligible: number; answers: Record<string, number> }

const act = <R = never>(by: Actor, slug: string, command: string, input: unknown) =>
  w.act<R>(by, id(slug), command, input)
const agentOf = async (actor: Actor, commons: string) => (await w.view(actor, commons)).standing.agent!
const decision = (by: Actor, commons: string, decision: string) =>
  w.get<Shown>(by, commons, 'decisions.decision', { decision })
const vote = (by: Actor, commons: string, decision: string, choice: string, reason?: string) =>
  act(by, commons, 'decisions.castBallot', { decision, ballot: { choice }, reason })

async function propose(by: Actor, commons: string, command: string, input: unknown, title: string) {
  const asked = { command, input, title, reason: '함께 정해요' }
  return (await act<{ decision: string }>(by, commons, 'decisions.propose', asked)).decision
}

/** All four of a council agree, and what they agreed on is carried out. */
async function agreed(council: Council, command: string, input: unknown, title: string) {
  const proposed = await propose(at(council, 0), council, command, input, title)
  for (const n of [0, 1, 2, 3]) await vote(at(council, n), council, proposed, 'agree')
  expect((await decision(at(council, 0), council, proposed)).state).toBe('executed')
  await w.settle()
}

const balance = async (account: string) => {
  const rows = await w.office.database.read
    .selectFrom('ledger_balance')
    .select('amount')
    .where('commons_id', '=', id('siuslaw'))
    .where('account', '=', account)
    .execute()
  return rows[0]?.amount ?? 0n
}

beforeAll(async () => {
  for (const slug of councils) {
    for (const [n, name] of people.entries()) who.set(`${slug} ${n}`, await w.person(`${slug} ${name}`))
    const options = {
      slug,
      name: `${slug} 협의회`,
      founder: `${slug} 벌목꾼`,
      dials: { 'members.admission': 'open' },
    }
    idOf.set(slug, await w.found('watershed-council', at(slug, 0), options))
    for (const [n, type] of types.entries()) {
      const join = { invitation: null, name: `${slug} ${people[n]}`, types: [type] }
      if (n > 0) await act(at(slug, n), slug, 'members.join', join)
    }
  }
  office = await w.person('연합 일꾼')
  idOf.set('siuslaw', await w.found('forest-network', office, { slug: 'siuslaw', name: '시우슬로 원탁' }))
})

describe('a year on the Siuslaw', () => {
  it('brings five councils together, each by its own consensus', async () => {
    for (const slug of councils) {
      const invited = { commons: id(slug), types: ['council'] }
      await act(office, 'siuslaw', 'networks.inviteCommons', invited)
    }
    await w.settle()
    for (const slug of councils)
      await agreed(slug, 'networks.joinNetwork', { network: id('siuslaw') }, '원탁에 함께할까요?')
    const belong = await w.get<unknown[]>(office, 'siuslaw', 'networks.memberCommons')
    expect(belong).toHaveLength(5)
    const ours = await w.get<object[]>(at('alsea', 0), 'alsea', 'networks.networks')
    expect(ours).toMatchObject([{ name: '시우슬로 원탁', state: 'member', seats: 2, refused: null }])
  })

  it('seats two delegates of each: ten at the round table', async () => {
    for (const slug of councils) {
      const delegates = [await agentOf(at(slug, 0), slug), await agentOf(at(slug, 1), slug)]
      const input = { network: id('siuslaw'), delegates }
      await agreed(slug, 'networks.sendDelegates', input, '원탁에 두 사람을 보낼까요?')
    }
    table = councils.flatMap((slug) => [at(slug, 0), at(slug, 1)])
    for (const one of table)
      expect((await w.view(one, 'siuslaw')).standing).toMatchObject({
        organs: ['round-table'],
        types: ['delegate'],
      })
    const belong = await w.get<{ delegates: string[] }[]>(office, 'siuslaw', 'networks.memberCommons')
    expect(belong.map((one) => one.delegates.length)).toEqual([2, 2, 2, 2, 2])
  })

  it('stops at one block, and says why', async () => {
    const receipts = { from: 'income:retained-receipts', to: 'assets:bank', amount: '40000000' }
    const rest = { date: '2026-03-02', unit: 'KRW', text: '숲에 남겨 둔 목재 수익' }
    await act(office, 'siuslaw', 'books.recordEntry', { ...receipts, ...rest })
    const proposed = await spend('25000000', '벌목 길을 닫고 물길을 되살릴까요?')
    for (const one of table.slice(1)) await vote(one, 'siuslaw', proposed, 'agree')
    const silent = vote(table[0]!, 'siuslaw', proposed, 'block')
    await expect(silent).rejects.toMatchObject({ code: 'decisions.reason_needed' })
    await vote(table[0]!, 'siuslaw', proposed, 'block', '길을 모두 닫으면 솎아베기를 할 수 없어요.')
    w.clock.pass({ days: 8 })
    await w.settle()
    const failed = await decision(table[0]!, 'siuslaw', proposed)
    expect(failed).toMatchObject({ state: 'failed', electors: 10, result: { outcome: 'failed' } })
    const { conditions, heads } = failed.result!.motion!
    expect(conditions.find((one) => one.measure === 'block')).toMatchObject({ got: '1', met: false })
    expect(heads).toMatchObject({ eligible: 10, answers: { agree: 9, block: 1 } })
    expect(await balance('assets:bank')).toBe(40_000_000n)
  })

  it('moves the money once nobody blocks the amended proposal', async () => {
    const proposed = await spend('18000000', '솎아베기 길은 두고 물길을 되살릴까요?')
    for (const one of table.slice(1)) await vote(one, 'siuslaw', proposed, 'agree')
    await vote(table[0]!, 'siuslaw', proposed, 'stand_aside')
    await w.settle()
    const passed = await decision(table[0]!, 'siuslaw', proposed)
    expect(passed).toMatchObject({ state: 'executed', result: { outcome: 'passed' } })
    expect(passed.result!.motion!.heads.answers).toMatchObject({ agree: 9, stand_aside: 1 })
    expect(await balance('assets:bank')).toBe(22_000_000n)
    expect(await balance('expenses:restoration')).toBe(18_000_000n)
  })

  it('lets a council call a delegate back and send another', async () => {
    const delegates = [await agentOf(at('hebo', 0), 'hebo'), await agentOf(at('hebo', 3), 'hebo')]
    await agreed('hebo', 'networks.sendDelegates', { network: id('siuslaw'), delegates }, '대표를 바꿀까요?')
    expect((await w.view(at('hebo', 0), 'siuslaw')).standing.organs).toEqual(['round-table'])
    expect((await w.view(at('hebo', 1), 'siuslaw')).standing).toMatchObject({ member: false, organs: [] })
    expect((await w.view(at('hebo', 3), 'siuslaw')).standing.organs).toEqual(['round-table'])
  })

  it('counts the vote a council decided on for itself', async () => {
    const asked = {
      ...{ procedure: 'councils', kind: 'resolution', title: '여섯째 협의회를 초대할까요?', reason: '' },
      text: '남쪽 유역에도 협의회가 생겼어요.',
    }
    const matter = (await act<{ decision: string }>(table[0]!, 'siuslaw', 'decisions.raiseQuestion', asked))
      .decision
    await w.settle()
    const waiting = await w.get<object[]>(at('alsea', 2), 'alsea', 'networks.matters')
    expect(waiting).toMatchObject([
      { matter, title: asked.title, answers: ['yes', 'no', 'abstain'], ballot: null },
    ])
    for (const slug of ['alsea', 'hebo', 'mary-peak'] as const) {
      const choice = slug === 'hebo' ? 'no' : 'yes'
      const input = { network: id('siuslaw'), decision: matter, ballot: { choice }, reason: '' }
      await agreed(slug, 'networks.castOurBallot', input, '우리 표를 이렇게 낼까요?')
    }
    await expect(vote(table[0]!, 'siuslaw', matter, 'yes')).rejects.toMatchObject({
      code: 'decisions.not_an_elector',
    })
    w.clock.pass({ days: 22 })
    await w.settle()
    const closed = await decision(office, 'siuslaw', matter)
    // Two of five: it needed more than half of all councils.
    expect(closed.result).toMatchObject({
      outcome: 'failed',
      motion: { heads: { eligible: 5, answers: { yes: 2, no: 1 } } },
    })
    expect(await w.get(at('alsea', 2), 'alsea', 'networks.matters')).toEqual([])
  })

  it('ends with six journals that verify', async () => {
    for (const slug of ['siuslaw', ...councils])
      expect(await w.verify(id(slug))).toMatchObject({ findings: [], balancesAgree: true })
    expect(await w.office.database.read.selectFrom('kernel_outbox').selectAll().execute()).toEqual([])
  })
})

async function spend(amount: string, title: string): Promise<string> {
  const money = { from: 'assets:bank', to: 'expenses:restoration', unit: 'KRW', amount }
  const input = { date: '2026-03-02', ...money, text: '물길 되살리기' }
  return propose(table[0]!, 'siuslaw', 'books.recordEntry', input, title)
}
