import { describe, expect, it } from 'vitest'
import { bay, slip } from './bay.fixture.ts'
import type { RotationView } from './read-rotation.ts'
import { afterStep, type Rotation, type Step, startRotation } from './rotation.ts'

const s = await bay([slip])
const { mina, bora, duri, agents } = s
const seen = async (resource: string, who = bora) =>
  (await s.get<{ rotation: RotationView }>(who, 'allotment', { resource })).rotation
const begun = async (rule = 'slip') => {
  const resource = await s.placed(rule)
  await s.act(mina, 'turns.startRotation', { resource })
  return resource
}
const end = (who: typeof mina, resource: string, step: number, how = 'taken') =>
  s.act(who, 'turns.endTurn', { resource, step, how })
const pass = (who: typeof mina, resource: string, step: number) =>
  s.act(who, 'turns.passTurn', { resource, step })

interface Begun {
  resource: string
  order: string[]
  closed: string[]
  cycle: number
  next: string | null
}
type Told = Step & { resource: string; step: number; cycle: number; next: string | null }

/** Whose turn it is, walked from the published entries alone; throws where an entry says another. */
async function walked(resource: string): Promise<Rotation> {
  const [first] = (await s.journal<Begun>('rotation_started')).filter((one) => one.resource === resource)
  const ended = (await s.journal<Told>('turn_ended')).map((one) => ({ ...one, how: 'ended' as const }))
  const passed = (await s.journal<Told>('turn_passed')).map((one) => ({ ...one, how: 'passed' as const }))
  const steps = [...ended, ...passed]
    .filter((one) => one.resource === resource)
    .sort((a, b) => a.step - b.step)
  let rotation = startRotation({ all: first!.order, closed: first!.closed })
  for (const { how, next, cycle, ...step } of steps) {
    rotation = afterStep(rotation, how, step) as Rotation
    if (rotation.at !== next || rotation.cycle !== cycle) throw new Error(`step ${step.step} is not so`)
  }
  return rotation
}

describe('turns.startRotation, turns.endTurn, turns.passTurn', () => {
  it('go round in the order of joining, each one turn a cycle; passing keeps one’s place', async () => {
    const resource = await begun()
    expect(await seen(resource)).toMatchObject({
      at: agents.mina,
      cycle: 1,
      after: [agents.bora, agents.duri],
    })
    await end(mina, resource, 0)
    expect(await seen(resource)).toMatchObject({ at: agents.bora, had: [agents.mina], mayPass: true })
    await pass(bora, resource, 1)
    expect(await seen(resource)).toMatchObject({ at: agents.duri, after: [agents.bora, agents.mina] })
    await end(duri, resource, 2)
    await expect(pass(bora, resource, 3)).rejects.toMatchObject(s.refused('passed_already'))
    await end(bora, resource, 3)
    expect(await seen(resource)).toMatchObject({ at: agents.mina, cycle: 2, had: [] })
    expect(await walked(resource)).toMatchObject({ at: agents.mina, cycle: 2 })
  })

  it('end only one’s own turn, and the one the page showed; whoever looks after it steps over who does not come', async () => {
    const resource = await begun()
    await expect(end(bora, resource, 0)).rejects.toMatchObject(s.refused('not_your_turn'))
    await expect(pass(bora, resource, 0)).rejects.toMatchObject(s.refused('not_your_turn'))
    await end(mina, resource, 0)
    await expect(end(mina, resource, 0)).rejects.toMatchObject(s.refused('moved_on'))
    await expect(end(bora, resource, 1, 'skipped')).rejects.toMatchObject(s.refused('not_your_turn'))
    await end(mina, resource, 1, 'skipped')
    expect(await seen(resource)).toMatchObject({ at: agents.duri, had: [agents.mina, agents.bora] })
    await expect(pass(duri, resource, 2)).rejects.toMatchObject(s.refused('nobody_to_pass_to'))
    await expect(s.act(mina, 'startRotation', { resource })).rejects.toMatchObject(s.refused('begun_already'))
    const unbegun = await s.placed('slip')
    await expect(end(mina, unbegun, 0)).rejects.toMatchObject(s.refused('not_begun'))
    await expect(s.act(bora, 'startRotation', { resource: unbegun })).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
  })

  it('go on when 64 press at once: one step, the others hear that it moved on', async () => {
    const resource = await begun()
    const all = await Promise.allSettled(Array.from({ length: 64 }, () => end(mina, resource, 0)))
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await seen(resource)).at).toBe(agents.bora)
  })

  it('tell whose turn it is, and it waits on their home', async () => {
    const resource = await begun()
    await end(mina, resource, 0)
    const mine = await s.get<{ rotations: { resource: string; due: string }[] }>(bora, 'mine')
    expect(mine.rotations).toContainEqual({ resource, due: '2026-03-08' })
  })
})

describe('turns.lapseTurn', () => {
  it('hands a turn on that nobody took, when its days are over and not before', async () => {
    const t = await bay([slip])
    const resource = await t.placed('slip')
    await t.act(t.mina, 'startRotation', { resource })
    const at = async () =>
      (await t.get<{ rotation: RotationView }>(t.bora, 'allotment', { resource })).rotation.at
    const lapse = () =>
      t.w.office.door.execute({
        commons: t.commons,
        command: 'turns.lapseTurn',
        input: { resource, step: 0 },
        actor: { kind: 'clock' },
      })
    await expect(lapse()).rejects.toMatchObject({ code: 'turns.not_over' })
    t.w.clock.pass({ days: 6 })
    await t.w.settle()
    expect(await at()).toBe(t.agents.mina)
    t.w.clock.pass({ days: 1 })
    await t.w.settle()
    expect(await at()).toBe(t.agents.bora)
    const [told] = await t.journal<{ how: string; agent: string }>('turn_ended')
    expect(told).toMatchObject({ how: 'lapsed', agent: t.agents.mina })
  })
})

describe('a rotation', () => {
  it('takes in who joins, lets go who leaves, and steps over whose duty closes it until it is done', async () => {
    const t = await bay([{ ...slip, duty: 'hard' }])
    const resource = await t.placed('slip')
    await t.act(t.mina, 'startRotation', { resource })
    const now = async () =>
      (await t.get<{ rotation: RotationView }>(t.mina, 'allotment', { resource })).rotation
    const newcomer = await t.w.person('새별')
    t.w.clock.pass({ minutes: 1 })
    await t.join(newcomer, '새별')
    const agent = await t.agentOf(newcomer)
    expect((await now()).after).toEqual([t.agents.bora, t.agents.duri, agent])
    const does = await t.owes(t.agents.bora, '2026-01-01')
    await t.act(t.mina, 'endTurn', { resource, step: 0, how: 'taken' })
    expect(await now()).toMatchObject({ at: t.agents.duri, closed: [t.agents.bora] })
    await t.act(t.duri, 'members.leave', { agent: t.agents.duri })
    expect(await now()).toMatchObject({ at: agent })
    await does()
    expect(await now()).toMatchObject({ at: t.agents.bora, closed: [] })
    await t.act(t.bora, 'endTurn', { resource, step: 1, how: 'taken' })
    await t.act(newcomer, 'endTurn', { resource, step: 2, how: 'taken' })
    expect(await now()).toMatchObject({ cycle: 2, at: t.agents.mina, after: [t.agents.bora, agent] })
    const told = await t.journal<Told>('turn_ended')
    expect(told.map(({ joined, gone }) => [joined, gone])).toEqual([
      [[agent], []],
      [[], [t.agents.duri]],
      [[], []],
    ])
    expect(await t.w.verify(t.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('has nobody’s turn while everybody is kept out', async () => {
    const t = await bay([{ ...slip, duty: 'hard' }])
    const resource = await t.placed('slip')
    for (const [i, one] of Object.values(t.agents).entries()) await t.owes(one, `2026-01-0${i + 1}`)
    await t.act(t.mina, 'startRotation', { resource })
    const end = t.act(t.mina, 'endTurn', { resource, step: 0, how: 'taken' })
    await expect(end).rejects.toMatchObject(t.refused('nobodys_turn'))
  })

  it('is walked again from the journal alone, and any step told otherwise is found', async () => {
    const resource = await begun()
    for (const [i, who] of [mina, bora, duri, mina].entries()) await end(who, resource, i)
    const told = await s.journal<Told>('turn_ended')
    const mine = told.filter((one) => one.resource === resource)
    const start = startRotation({ all: mine.slice(0, 3).map(({ agent }) => agent), closed: [] })
    const outcomes: Rotation[] = []
    for (const step of mine) outcomes.push(afterStep(outcomes.at(-1) ?? start, 'ended', step) as Rotation)
    expect(outcomes.map(({ at, cycle }) => [at, cycle])).toEqual(mine.map((one) => [one.next, one.cycle]))
    const forged = { ...mine[1]!, agent: agents.duri }
    expect(afterStep(outcomes[0]!, 'ended', forged)).not.toMatchObject({ at: mine[1]!.next })
  })
})
