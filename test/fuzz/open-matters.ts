import type { Actor } from '../../src/kernel/authority.ts'
import type { World } from '../world.ts'

const base = {
  label: { ko: '시험하는 방법', en: 'a way to try' },
  electorate: ['member'],
  quorumNum: 0,
  quorumDen: 1,
  early: false,
}
const motion = { ...base, method: 'majority', num: 1, den: 2, strict: true, base: 'yes_no' }
const choice = { ...base, method: 'approval', tie: 'chair' }

const procedures = {
  circle: { ...motion, days: 5, supporters: 1, supportDays: 60, discussDays: 60, delegation: true },
  filed: { ...motion, days: 1, waitsFor: 'filing', expiryDays: 300 },
  slow: { ...motion, days: 1, delayDays: 60, tie: 'chair' },
  long: { ...motion, days: 60, delegation: true },
  picking: { ...choice, days: 60 },
  quick: { ...choice, days: 1 },
  secret: { ...choice, days: 60, secret: true },
}

/** Decisions of every kind and in every state that somebody can still act on. */
export async function openMatters(w: World, village: string, actors: Record<string, Actor>): Promise<void> {
  const [steward, member] = [actors.steward!, actors.member!]
  const send = (by: Actor, command: string, input: unknown) =>
    w.act<{ decision: string }>(by, village, `decisions.${command}`, input)
  const vote = (by: Actor, decision: string, ballot: object) => send(by, 'castBallot', { decision, ballot })
  const [yes, no] = [{ choice: 'yes' }, { choice: 'no' }]
  await newProcedures(w, village, steward)

  const wording = (procedure: string) => ({ kind: 'resolution', procedure, title: '글로 정하기', reason: '' })
  const resolve = async (procedure: string) =>
    (await send(member, 'raiseQuestion', { ...wording(procedure), text: '함께 해요' })).decision
  const options = ['가', '나', '다'].map((label) => ({ label, detail: '' }))
  const choose = async (procedure: string) =>
    (
      await send(member, 'raiseQuestion', {
        ...wording(procedure),
        kind: 'choice',
        options,
        seats: 1,
      })
    ).decision
  const waits = async () => {
    const [filed, slow, appealed, level] = [
      await resolve('filed'),
      await resolve('slow'),
      await resolve('slow'),
      await resolve('slow'),
    ]
    const tied = await choose('quick')
    for (const one of [filed, slow, appealed, level]) await vote(member, one, yes)
    await vote(steward, level, no)
    await vote(steward, tied, { approve: ['o1', 'o2'] })
    return appealed
  }
  const ideas = async () => {
    await resolve('circle')
    const discussed = await resolve('circle')
    await send(steward, 'support', { decision: discussed })
    const suggestion = { decision: discussed, title: '달리', input: { text: '같이 해요' }, note: '' }
    for (let i = 0; i < 2; i++) await send(steward, 'suggestAmendment', suggestion)
    const picking = await choose('picking')
    await choose('secret')
    await vote(steward, await resolve('long'), yes)
    await vote(steward, picking, { approve: ['o3'] })
  }
  const appealed = [await waits(), await waits(), await waits()]
  w.clock.pass({ days: 1 })
  await w.settle()
  for (const decision of appealed) await send(steward, 'appeal', { decision, grounds: '다시 봐 주세요' })
  for (let i = 0; i < 3; i++) await ideas()
}

/** Voted in by everybody, those who don't sign in too: the office enters their word. */
async function newProcedures(w: World, village: string, steward: Actor): Promise<void> {
  const { charter, db } = await w.view(steward, village)
  const power = (name: string, ...who: string[]) => ({
    path: `powers.${name}`,
    from: { who: charter.who(name), layer: 'bylaws' },
    to: { who, layer: 'bylaws' },
  })
  const added = Object.entries(procedures).map(([code, to]) => ({
    path: `procedures.${code}`,
    from: null,
    to,
  }))
  const { decision } = await w.act<{ decision: string }>(steward, village, 'decisions.propose', {
    command: 'charter.amendBylaws',
    input: {
      changes: [
        ...added,
        power('decisions.breakTie', 'role:steward'),
        power('decisions.ruleOnAppeal', 'role:steward', 'member'),
      ],
    },
    title: '여러 방법으로 정할까요?',
    reason: '',
  })
  const electors = await db
    .selectFrom('decisions_elector')
    .select('agent')
    .where('decision', '=', decision)
    .execute()
  const input = { decision, ballot: { choice: 'yes' } }
  for (const { agent } of electors)
    await w.office.door.execute({
      commons: village,
      command: 'decisions.castBallot',
      input,
      actor: steward,
      onBehalfOf: { agent },
    })
  w.clock.pass({ days: 20 })
  await w.settle()
}
