import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { agrees, readBallotFile, recount } from '../../counting/files/ballot-file.ts'
import { canonicalText } from '../../kernel/canonical.ts'
import { picking } from './choosing.fixture.ts'
import { power } from './group.fixture.ts'
import { meeting } from './meeting.fixture.ts'
import { ballotsOf } from './room-count.ts'
import type { DecisionRow } from './tables.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

describe('decisions.enterHands', () => {
  it('counts hands of those present, may be corrected, and is counted again from its file', async () => {
    const g = await meeting(w, 6, { base: 'present', quorumNum: 1, quorumDen: 2 })
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await expect(g.count(decision, { yes: 1 })).rejects.toMatchObject({ code: 'decisions.not_in_meeting' })
    await g.open(decision, [...g.there(0, 1, 2), g.proxy(3, 2), g.proxy(4, 1)])
    await expect(g.count(decision, { yes: 4, no: 2 })).rejects.toMatchObject({
      code: 'decisions.more_than_present',
      values: { counted: 6, present: 5 },
    })
    await expect(g.count(decision, { perhaps: 1 })).rejects.toMatchObject({
      code: 'decisions.no_such_answer',
    })
    await expect(
      g.send(g.people[0]!, 'enterHands', { decision, answers: [{ answer: 'yes', type: 'ghost', heads: 1 }] }),
    ).rejects.toMatchObject({ code: 'decisions.no_such_type' })
    await g.count(decision, { yes: 2, no: 3 })
    expect(await g.decision(decision)).toMatchObject({
      counts: { yes: 2, no: 3 },
      result: { outcome: 'failed' },
    })
    await g.count(decision, { yes: 3, no: 1 })
    expect((await g.end(decision)).state).toBe('executed')
    expect(await g.decision(decision)).toMatchObject({
      ...{ cast: 4, present: 5, room: { proxies: 2, counted: { yes: 3, no: 1 } } },
      result: {
        quorum: { got: '5', needed: '3' },
        motion: { conditions: [{ of: '5', needed: '3', got: '3' }] },
      },
    })
    const entries = await g.entries('hands_entered')
    expect(entries.map((one) => one.data)).toEqual([
      { decision, cast: 5, answers: { yes: 2, no: 3 } },
      { decision, cast: 4, answers: { yes: 3, no: 1 } },
    ])
    await recounted(g.commons, decision, g.people[0]!)
    expect((await w.verify(g.commons)).findings).toEqual([])
  })

  it('takes only totals of a secret vote', async () => {
    const g = await meeting(w, 3, { secret: true })
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await g.open(decision, g.there(0, 1, 2))
    await g.count(decision, { yes: 2, no: 1 })
    expect(await g.decision(decision)).toMatchObject({ counts: null, result: null })
    expect((await g.end(decision)).state).toBe('executed')
    expect(await g.decision(decision)).toMatchObject({
      result: { motion: { heads: { answers: { yes: 2, no: 1 } } } },
      room: { counted: { yes: 2, no: 1 } },
    })
    await recounted(g.commons, decision, g.people[0]!)
  })

  it('counts by type where types are weighed', async () => {
    const type = { label: { ko: '유형', en: 'type' }, votes: true }
    const share = (num: number) => ({ num, den: 10 })
    const g = await meeting(
      w,
      4,
      { typeShares: { worker: share(8), member: share(2) } },
      { 'memberTypes.worker': type, ...power('members.changeTypes', 'role:steward') },
    )
    const types = { agent: g.agents[1], types: ['worker'] }
    await w.act(g.people[0]!, g.commons, 'members.changeTypes', types)
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await g.open(decision, g.there(0, 1, 2))
    const count = (worker: number, member: number) =>
      g.send(g.people[0]!, 'enterHands', {
        decision,
        answers: [
          { answer: 'yes', type: 'worker', heads: worker },
          { answer: 'no', type: 'member', heads: member },
        ],
      })
    await expect(count(2, 1)).rejects.toMatchObject({ code: 'decisions.more_than_present' })
    await count(1, 2)
    expect((await g.end(decision)).state).toBe('executed')
    await recounted(g.commons, decision, g.people[0]!)
  })

  it('elects by papers counted by name, and appoints who was elected', async () => {
    const g = await picking(w, 6, { held: 'meeting', params: { most: null } })
    const { decision } = await g.election(g.people[0]!, { seats: 1, from: '2026-04-01', until: '2027-03-31' })
    const present = g.agents.slice(0, 5).map((agent) => ({ agent, by: null }))
    await g.send(g.people[0]!, 'openInMeeting', { decision, present, way: 'hands' })
    const count = (answers: Record<string, number>, papers?: number) =>
      g.send(g.people[0]!, 'enterHands', {
        decision,
        answers: Object.entries(answers).map(([answer, heads]) => ({ answer, type: null, heads })),
        ...(papers === undefined ? {} : { papers: [{ type: null, heads: papers }] }),
      })
    await expect(count({ o1: 4, o2: 3 })).rejects.toMatchObject({ code: 'decisions.papers_missing' })
    await expect(count({ o1: 4, o2: 3 }, 3)).rejects.toMatchObject({ code: 'decisions.count_wrong' })
    await expect(count({ o9: 4 }, 5)).rejects.toMatchObject({ code: 'decisions.no_such_answer' })
    await expect(count({ o1: 6 }, 6)).rejects.toMatchObject({ code: 'decisions.more_than_present' })
    await count({ o1: 4, o2: 3, blank: 1 }, 5)
    await g.send(g.people[0]!, 'closeInMeeting', { decision })
    expect(await g.decision(decision)).toMatchObject({
      ...{ state: 'executed', cast: 5 },
      result: { choice: { elected: ['o1'], stages: [{ votes: { o1: '4', o2: '3', o3: '0' } }] } },
      room: { counted: { o1: 4, o2: 3, blank: 1 } },
    })
    await recounted(g.commons, decision, g.people[0]!)
  })

  async function recounted(commons: string, decision: string, by: Parameters<typeof w.get>[0]) {
    const file = await w.get(by, commons, 'decisions.ballotFile', { decision })
    const read = readBallotFile(canonicalText(file))
    expect(agrees(read, recount(read))).toBe(true)
  }
})

describe('papers from their sums', () => {
  const row = (most: number | null, options: number) =>
    ({
      kind: 'choice',
      command: null,
      input: JSON.stringify({
        options: Array.from({ length: options }, (_, i) => ({ id: `o${i + 1}`, label: `${i}` })),
        seats: 1,
      }),
      rules: JSON.stringify({ method: 'approval', params: { most } }),
      eligible: '{"":1000}',
    }) as unknown as DecisionRow

  it('name each option as often as was counted, on as many papers, none twice on one', () => {
    const sums = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(
        sums,
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 60 }),
        (heads, blank, more) => {
          const votes = heads.reduce((all, one) => all + one, 0)
          const filled = Math.min(votes, Math.max(...heads) + more)
          const counts = heads.map((n, i) => ({ answer: `o${i + 1}`, type: null, heads: n }))
          const papers = [{ type: null, heads: filled + blank }]
          const all = [...counts, { answer: 'blank', type: null, heads: blank }]
          const groups = ballotsOf(row(null, heads.length), all, papers)
          if (typeof groups === 'string') throw new Error(groups)
          expect(groups.reduce((sum, one) => sum + one.heads, 0)).toBe(filled + blank)
          const named = (id: string) =>
            groups
              .filter((one) => 'approve' in one.ballot && one.ballot.approve.includes(id))
              .reduce((sum, one) => sum + one.heads, 0)
          heads.forEach((n, i) => {
            expect(named(`o${i + 1}`)).toBe(n)
          })
          for (const { ballot } of groups)
            if ('approve' in ballot) expect(new Set(ballot.approve).size).toBe(ballot.approve.length)
        },
      ),
    )
  })

  it('need no number of papers where each names one', () => {
    const counts = [
      { answer: 'o1', type: null, heads: 3 },
      { answer: 'o2', type: null, heads: 2 },
      { answer: 'blank', type: null, heads: 1 },
    ]
    const groups = ballotsOf(row(1, 2), counts, [])
    expect(Array.isArray(groups) && groups.map((one) => one.heads).sort()).toEqual([1, 2, 3])
    expect(ballotsOf(row(1, 2), counts, [{ type: null, heads: 7 }])).toBe('count_wrong')
  })
})
