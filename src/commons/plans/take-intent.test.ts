import { beforeEach, describe, expect, it } from 'vitest'
import { bakery, bread, refused } from './plans.fixture.ts'
import type { FlowView } from './shapes.ts'

const b = await bakery()
const { mina, bora, juno, agents, see, day } = b
const publish = b.plans('publishIntent')
const take = b.plans('takeIntent')
const kimchi = {
  ...{ direction: 'offer', forUs: false, action: 'transfer', name: '김치', amount: '10000', unit: 'kg' },
  ...{ note: '', dueOn: day },
}
let intent = ''
beforeEach(async () => {
  intent = (await publish(bora, kimchi)).intent!
})

const taking = (more: object = {}) => ({ intent, forUs: false, amount: '4000', dueOn: day, ...more })
const seen = async (what: string, id: string) =>
  (await see<{ flow: FlowView; taken: FlowView[] }>(mina, 'flow', { what, id })) as {
    flow: FlowView
    taken: FlowView[]
  }

describe('plans.publishIntent', () => {
  it('shows what is offered and needed, to whoever may take it up', async () => {
    await publish(juno, {
      ...kimchi,
      direction: 'need',
      name: '일손',
      action: 'work',
      amount: '7200',
      unit: 'h',
    })
    const list = (direction: string) =>
      see<{ flows: FlowView[] }>(mina, 'flows', { kind: 'intent', direction, which: 'open' })
    expect((await list('offer')).flows.map((one) => one.name)).toContain('김치')
    expect((await list('need')).flows).toMatchObject([{ name: '일손', receiver: agents.juno, effort: true }])
  })

  it('belongs to a step where it says on which side', async () => {
    const recipe = (await b.plans('writeRecipe')(mina, bread)).recipe!
    const plan = { recipe, edition: 1, quantity: '8', name: '빵', note: '', dueOn: day, withParts: false }
    const made = b.plans('planFromRecipe')
    const { plan: id, steps } = await made<{ plan: string; steps: string[] }>(mina, plan)
    const salt = {
      ...kimchi,
      direction: 'need',
      forUs: true,
      action: 'consume',
      name: '소금',
      step: steps[0],
    }
    await publish(mina, { ...salt, side: 'input' })
    await expect(publish(mina, salt)).rejects.toMatchObject(refused('side_missing'))
    await expect(publish(mina, { ...salt, side: 'output' })).rejects.toMatchObject(
      refused('action_misplaced'),
    )
    await expect(publish(mina, { ...salt, side: 'input', step: id })).rejects.toMatchObject(
      refused('no_such_step'),
    )
    await b.plans('finishPlan')(mina, { plan: id, state: 'done', reason: '' })
    await expect(publish(mina, { ...salt, side: 'input' })).rejects.toMatchObject(refused('plan_over'))
  })

  it('is refused in kilograms of work, on days that are over and for nothing', async () => {
    await expect(publish(bora, { ...kimchi, action: 'work' })).rejects.toMatchObject(refused('hours_wanted'))
    await expect(publish(bora, { ...kimchi, dueOn: '2026-03-01' })).rejects.toMatchObject(refused('due_past'))
    await expect(publish(bora, { ...kimchi, amount: '0' })).rejects.toMatchObject({
      code: 'kernel.bad_input',
    })
  })
})

describe('plans.takeIntent', () => {
  it('makes a commitment of both, for a part or the rest', async () => {
    const { commitment } = await take(juno, taking())
    const { flow } = await seen('commitment', commitment!)
    expect(flow).toMatchObject({
      ...{ provider: agents.bora, receiver: agents.juno, amount: 4000n, state: 'open', takes: intent },
    })
    await expect(take(mina, taking({ amount: '6001' }))).rejects.toMatchObject(refused('more_than_left'))
    await take(mina, taking({ amount: '6000', forUs: true }))
    await expect(take(mina, taking({ amount: '1' }))).rejects.toMatchObject(refused('more_than_left'))
    expect((await seen('intent', intent)).taken).toMatchObject([{ amount: 4000n }, { receiver: null }])
  })

  it('frees again what is called off', async () => {
    const { commitment } = await take(juno, taking({ amount: '10000' }))
    await b.plans('callOff')(juno, { what: 'commitment', id: commitment, reason: '아파요' })
    await take(mina, taking({ amount: '10000' }))
  })

  it('is not for one’s own, nor for what is over or not there', async () => {
    await expect(take(bora, taking())).rejects.toMatchObject(refused('own_intent'))
    await expect(take(bora, taking({ forUs: true }))).rejects.toMatchObject(refused('own_intent'))
    await expect(take(juno, taking({ dueOn: '2026-03-01' }))).rejects.toMatchObject(refused('due_past'))
    await expect(take(juno, taking({ intent: b.commons }))).rejects.toMatchObject(refused('no_such_intent'))
    await b.plans('callOff')(bora, { what: 'intent', id: intent, reason: '다 먹었어요' })
    await expect(take(juno, taking())).rejects.toMatchObject(refused('called_off'))
  })

  it('needs a person here, and the power where it is for all', async () => {
    const open = { who: ['signed-in', 'provider'], layer: 'regulations' }
    const clauses = {
      'powers.plans.takeIntent': open,
      'powers.plans.publishIntent': open,
      'powers.plans.speakForUs': { who: ['role:chair'], layer: 'bylaws' },
    }
    const commons = await b.w.found('village', mina, { clauses, dials: { 'members.admission': 'open' } })
    const publishThere = (input: object) =>
      b.w.act<{ intent: string }>(mina, commons, 'plans.publishIntent', input)
    const { intent } = await publishThere(kimchi)
    await expect(publishThere({ ...kimchi, forUs: true })).rejects.toMatchObject(refused('not_for_us'))
    const robot = { kind: 'provider', name: 'robot' } as const
    const takeThere = (who: typeof mina, more: object = {}) =>
      b.w.act(who, commons, 'plans.takeIntent', taking({ intent, ...more }))
    await expect(takeThere(robot)).rejects.toMatchObject(refused('members_only'))
    await b.w.act(bora, commons, 'members.join', { invitation: null, name: '보라', types: ['resident'] })
    await takeThere(bora, { forUs: true, amount: '1000' })
    const need = await publishThere({ ...kimchi, direction: 'need' })
    const given = takeThere(bora, { intent: need.intent, forUs: true })
    await expect(given).rejects.toMatchObject(refused('not_for_us'))
    await b.w.act(bora, commons, 'plans.publishIntent', { ...kimchi, direction: 'need', forUs: true })
    await expect(b.w.act(robot, commons, 'plans.publishIntent', kimchi)).rejects.toMatchObject(
      refused('members_only'),
    )
    // Nor can anybody take up in one commons what was offered in another.
    await expect(take(juno, taking({ intent }))).rejects.toMatchObject(refused('no_such_intent'))
  })
})
