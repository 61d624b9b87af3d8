import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../src/kernel/authority.ts'
import { world } from '../world.ts'

/**
 * A year on the Siuslaw (governance.md §1): five stewardship groups that decide by consensus, and a round table of two
 * from each. Of the receipts the forest retains from its timber it pays for one restoration by decision, and sets the rest
 * aside for a round in which the ten delegates share it out among works the councils propose.
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

  it('sets the rest of the receipts aside for restoration, and lets the delegates share it out', async () => {
    const fund = {
      code: 'restoration',
      name: '되살림 기금',
      purpose: '물길과 숲을 되살려요',
      spender: 'decision',
    }
    await settled('books.openFund', fund)
    // 40,000,000 received, 18,000,000 spent: more than 22,000,000 is not there.
    const filling = { fund: 'restoration', unit: 'KRW', text: '숲에 남겨 둔 목재 수익' }
    const tooMuch = propose(
      table[0]!,
      'siuslaw',
      'books.fillFund',
      { ...filling, amount: '22000001' },
      '기금',
    )
    await expect(tooMuch).rejects.toMatchObject({ code: 'decisions.would_be_refused' })
    await settled('books.fillFund', { ...filling, amount: '22000000' })
    const from = (days: number) => new Date(w.clock.now().getTime() + days * 86_400_000).toISOString()
    await settled('budgeting.openRound', {
      ...{ name: '올해 되살릴 곳', text: '', fund: 'restoration', unit: 'KRW', pool: '22000000', each: null },
      ...{ givers: ['delegate'], proposers: [], ideasClose: from(10), opens: from(11), closes: from(20) },
    })
    const [opened] = await ask<{ id: string }[]>('budgeting.rounds')
    const round = opened!.id
    const idea = async (by: Actor, title: string, least: number, most: number) => {
      const lines = [{ label: '일과 재료', least: String(least), most: String(most) }]
      const draft = { round, title, text: '함께 해요', lines, creators: [], pictures: [] }
      const { idea } = await act<{ idea: string }>(by, 'siuslaw', 'budgeting.draftIdea', draft)
      await act(by, 'siuslaw', 'budgeting.publishIdea', { idea })
      for (const peer of table.filter((one) => one !== by).slice(0, 2))
        await act(peer, 'siuslaw', 'budgeting.screenIdea', { idea, verdict: 'ok', reason: '' })
      return idea
    }
    const stream = await idea(table[2]!, '앨시 물길에 나무 넣기', 6_000_000, 8_000_000)
    const ladder = await idea(table[4]!, '헤보 물고기 길', 10_000_000, 14_000_000)
    w.clock.pass({ days: 12 })
    await w.settle()
    // 22,000,000 among the ten and the office: 2,000,000 each. Four make the stream whole; six bring 12,000,000 for the
    // ladder, beyond its least; the office leaves its part, which goes back to the fund.
    for (const [i, one] of table.entries()) {
      const gift = { idea: i < 4 ? stream : ladder, amount: '2000000' }
      await act(one, 'siuslaw', 'budgeting.give', gift)
    }
    const more = act(table[0]!, 'siuslaw', 'budgeting.give', { idea: ladder, amount: '1' })
    await expect(more).rejects.toMatchObject({ code: 'budgeting.more_than_allowance' })
    await act(table[4]!, 'siuslaw', 'budgeting.acceptFunding', { idea: ladder })
    const at = (one: string) =>
      ask<{ idea: { state: string; funded: bigint } }>('budgeting.idea', { idea: one })
    expect((await at(stream)).idea).toMatchObject({ state: 'funded', funded: 8_000_000n })
    expect((await at(ladder)).idea).toMatchObject({ state: 'funded', funded: 12_000_000n })
    w.clock.pass({ days: 9 })
    await w.settle()
    expect(await balance('equity:funds:restoration')).toBe(-2_000_000n)
  })

  it('does the work in the council’s own forest, in the open', async () => {
    const begin = {
      name: '앨시 물길에 나무 넣기',
      note: '',
      kind: 'repair',
      begin: w.clock.now().toISOString(),
    }
    const { process } = await act<{ process: string }>(
      at('alsea', 0),
      'alsea',
      'observation.startProcess',
      begin,
    )
    // Logger, ecologist, ranger and neighbour, 6 hours each.
    for (const n of [0, 1, 2, 3])
      await act(at('alsea', n), 'alsea', 'observation.recordEvent', {
        ...{ action: 'work', process, provider: await agentOf(at('alsea', n), 'alsea') },
        ...{ effort: String(6 * 3600), effortUnit: 'h', at: w.clock.now().toISOString() },
      })
    const seen = await w.get<{ workers: { effort: bigint }[] }>(
      at('alsea', 3),
      'alsea',
      'observation.process',
      {
        process,
      },
    )
    expect(seen.workers.map(({ effort }) => effort)).toEqual([21_600n, 21_600n, 21_600n, 21_600n])
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

const ask = <R>(query: string, input: object = {}) => w.get<R>(table[0]!, 'siuslaw', query, input)

/** The whole round table agrees, and it is done. */
async function settled(command: string, input: unknown): Promise<void> {
  const proposed = await propose(table[0]!, 'siuslaw', command, input, '이렇게 할까요?')
  for (const one of table) await vote(one, 'siuslaw', proposed, 'agree')
  await w.settle()
  expect((await decision(table[0]!, 'siuslaw', proposed)).state).toBe('executed')
}

async function spend(amount: string, title: string): Promise<string> {
  const money = { from: 'assets:bank', to: 'expenses:restoration', unit: 'KRW', amount }
  const input = { date: '2026-03-02', ...money, text: '물길 되살리기' }
  return propose(table[0]!, 'siuslaw', 'books.recordEntry', input, title)
}
