import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { agrees, readBallotFile, recount } from '../../counting/files/ballot-file.ts'
import { canonicalText } from '../../kernel/canonical.ts'
import { group, procedureWith } from './group.fixture.ts'
import { newReceipt } from './receipts.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

const rules = (changes: Record<string, unknown>) => ({
  label: { ko: '정하기', en: 'deciding' },
  ...{ electorate: ['member'], days: 3, quorumNum: 0, quorumDen: 1, early: false },
  ...changes,
})

type Group = Awaited<ReturnType<typeof group>>

/** The saved file of a closed decision, counted by nothing but `counting/`. */
async function fileOf(g: Group, decision: string) {
  const file = await w.get(g.people[0]!, g.commons, 'decisions.ballotFile', { decision })
  const read = readBallotFile(JSON.stringify(file))
  return { file: file as Record<string, unknown>, read, counted: recount(read) }
}

async function closed(g: Group, decision: string) {
  expect(await w.get(g.people[0]!, g.commons, 'decisions.ballotFile', { decision })).toBeNull()
  w.clock.pass({ days: 3 })
  await w.settle()
  return { ...(await fileOf(g, decision)), seen: await g.decision(decision) }
}

const ask = (g: Group, question: Record<string, unknown>) =>
  g.send<{ decision: string }>(g.people[0]!, 'raiseQuestion', {
    procedure: 'pick',
    title: '골라요',
    reason: '',
    ...question,
  })

const cast = async (g: Group, decision: string, ballots: unknown[], secret = false) => {
  for (const [i, ballot] of ballots.entries())
    if (secret) await g.send(g.people[i]!, 'castSecretBallot', { decision, ballot, receipt: newReceipt() })
    else await g.send(g.people[i]!, 'castBallot', { decision, ballot })
}

describe('the ballot file of a closed decision, counted again', () => {
  it('gives a motion’s result to the letter', async () => {
    const g = await group(w, 5, procedureWith({ quorumNum: 1, quorumDen: 2, delegation: true }))
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await g.send(g.people[4]!, 'delegateVote', { scope: { kind: 'all' }, to: await g.agent(g.people[0]!) })
    for (const [i, choice] of ['yes', 'no', 'abstain'].entries()) await g.vote(g.people[i]!, decision, choice)
    const { read, counted, seen } = await closed(g, decision)
    expect(canonicalText(counted)).toBe(canonicalText(seen.result!.motion))
    expect(agrees(read, counted)).toBe(true)
    expect(seen.result).toMatchObject({ outcome: 'passed', cast: 4, delegated: { counted: 1 } })
    const tampered = {
      ...read,
      votes: { '': { ...read.votes!['']!, answers: { yes: 1, no: 2, abstain: 1 } } },
    }
    expect(agrees(read, recount(tampered))).toBe(false)
  })

  it('gives an STV count stage by stage, its tie by the seed told at closing', async () => {
    const g = await group(w, 9, {
      ...procedureWith({}),
      'procedures.pick': rules({ method: 'scottish-stv', tie: 'lot' }),
    })
    const labels = ['하늘', '바다', '들', '숲']
    const { decision } = await ask(g, {
      kind: 'choice',
      seats: 2,
      options: labels.map((label) => ({ label })),
    })
    const rank = (...ids: string[]) => ({ rank: ids.map((id) => [id]) })
    // Nine papers, two seats: the quota is ⌊9/3⌋ + 1 = 4. o1 is over it by one; o3 and o4 are level at the bottom.
    const papers = [1, 2, 3].map(() => rank('o1', 'o2'))
    const more = [rank('o1', 'o3'), rank('o1', 'o4'), rank('o3', 'o2'), rank('o4', 'o2'), rank('o2'), rank()]
    await cast(g, decision, [...papers, ...more])
    const { file, read, counted, seen } = await closed(g, decision)
    expect(canonicalText(counted)).toBe(canonicalText(seen.result!.choice))
    expect(agrees(read, counted)).toBe(true)
    expect(seen.result!.choice!.stages.length).toBeGreaterThan(1)
    expect(seen.result!.choice!.elected).toContain('o1')
    expect(file).toMatchObject({ tie: { by: 'lot', seed: seen.tieSeed }, seats: 2 })
    expect(read.options.map((one) => one.label)).toEqual(labels)
  })

  it('gives a secret approval vote’s result from ballots without names', async () => {
    const g = await group(w, 6, {
      ...procedureWith({}),
      'procedures.pick': rules({ method: 'approval', secret: true }),
    })
    const { decision } = await ask(g, {
      kind: 'choice',
      options: ['가', '나', '다'].map((label) => ({ label })),
    })
    await cast(
      g,
      decision,
      [['o1'], ['o1', 'o2'], ['o2'], ['o2', 'o3'], []].map((approve) => ({ approve })),
      true,
    )
    const { file, read, counted } = await closed(g, decision)
    expect(agrees(read, counted)).toBe(true)
    expect(counted).toMatchObject({ elected: ['o2'] })
    const agents = await Promise.all(g.people.map((one) => g.agent(one)))
    expect(agents.some((one) => JSON.stringify(file).includes(one))).toBe(false)
  })

  it('gives what a budget funds, with votes weighed by type', async () => {
    const share = (num: number) => ({ num, den: 4 })
    const g = await group(w, 4, {
      ...procedureWith({}),
      'memberTypes.worker': { label: { ko: '일꾼', en: 'worker' }, votes: true },
      'procedures.pick': rules({
        ...{
          method: 'budget-greedy',
          typeShares: { member: share(1), worker: share(3) },
          silentType: 'spread',
        },
      }),
    })
    const worker = await w.person('일꾼')
    await w.act(worker, g.commons, 'members.join', { invitation: null, name: '일꾼', types: ['worker'] })
    const options = [
      { label: '울타리', cost: '300' },
      { label: '우물', cost: '800' },
      { label: '의자', cost: '200' },
    ]
    const { decision } = await ask(g, { kind: 'budget', budget: '1000', unit: 'KRW', options })
    await cast(
      g,
      decision,
      [['o1'], ['o1', 'o3'], ['o1'], ['o3']].map((approve) => ({ approve })),
    )
    await g.send(worker, 'castBallot', { decision, ballot: { approve: ['o2'] } })
    const { file, read, counted, seen } = await closed(g, decision)
    expect(agrees(read, counted)).toBe(true)
    // The one worker has three quarters of all votes: the well first, then what still fits.
    expect(seen.result!.choice).toMatchObject({ elected: ['o2', 'o3'], spent: '1000' })
    expect(file).toMatchObject({
      budget: '1000',
      ballots: expect.arrayContaining([expect.objectContaining({ type: 'worker', heads: 1 })]),
    })
  })
})

it('has no file of a decision that is not there', async () => {
  const g = await group(w, 1)
  const decision = w.clock.newId()
  expect(await w.get(g.people[0]!, g.commons, 'decisions.ballotFile', { decision })).toBeNull()
})
