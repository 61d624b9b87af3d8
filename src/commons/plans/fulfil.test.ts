import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/authority.ts'
import { rice } from '../observation/commands.fixture.ts'
import { bakery, bread, refused } from './plans.fixture.ts'
import type { FlowView } from './shapes.ts'

const b = await bakery()
const { mina, bora, juno, agents, act, see, day, at, w } = b
const commit = b.plans('commit')
const fulfil = b.plans('fulfil')
const hours = (effort: string) => ({ effort, effortUnit: 'h' })
let id = ''
beforeEach(async () => {
  const work = { action: 'work', name: '김장', amount: '7200', unit: 'h', note: '', dueOn: day }
  id = (await commit(bora, { ...work, provider: agents.bora })).commitment!
})
const seen = async (what = 'commitment', of = id) =>
  (await see<{ flow: FlowView; events: { status: string }[] }>(mina, 'flow', { what, id: of })).flow
const work = (effort: string, more: object = {}) => ({
  ...{ what: 'commitment', id },
  event: { action: 'work', provider: agents.bora, ...hours(effort), at, ...more },
})

describe('plans.fulfil', () => {
  it('goes by what happened: open, in part, whole, more', async () => {
    expect((await seen()).state).toBe('open')
    await fulfil(bora, work('3600'))
    expect(await seen()).toMatchObject({ state: 'partly', done: 3600n })
    expect(await fulfil(bora, work('3600'))).toMatchObject({ over: '0', status: 'counted' })
    expect((await seen()).state).toBe('fulfilled')
    expect(await fulfil(bora, work('1800'))).toMatchObject({ over: '1800' })
    expect((await seen()).state).toBe('over')
    const off = b.plans('callOff')(bora, { what: 'commitment', id, reason: '왜' })
    await expect(off).rejects.toMatchObject(refused('already_fulfilled'))
  })

  it('is taken back by a correction of the event', async () => {
    const { event } = await fulfil(bora, work('7200'))
    await act(bora, 'observation.correctEvent', { event, effort: '-3600', reason: '잘못 적었어요' })
    expect(await seen()).toMatchObject({ state: 'partly', done: 3600n })
    await act(bora, 'observation.correctEvent', { event, effort: '-3600', reason: '하지 않았어요' })
    expect(await seen()).toMatchObject({ state: 'open', done: 0n })
  })

  it('counts once the other side confirms', async () => {
    const gift = {
      action: 'deliverService',
      name: '머리 깎기',
      amount: '1',
      unit: 'pieces',
      note: '',
      dueOn: day,
    }
    const both = { provider: agents.bora, receiver: agents.juno }
    const { commitment } = await commit(bora, { ...gift, ...both })
    const event = { action: 'deliverService', ...both, quantity: '1', unit: 'pieces', at }
    const what = { what: 'commitment', id: commitment }
    await expect(fulfil(bora, { ...what, event })).rejects.toMatchObject(refused('not_agreed'))
    await b.plans('agree')(juno, what)
    const told = await fulfil(bora, { ...what, event })
    expect(told).toMatchObject({ status: 'waiting' })
    expect((await seen('commitment', commitment)).state).toBe('noted')
    await act(juno, 'observation.confirmEvent', { event: told.event })
    expect((await seen('commitment', commitment)).state).toBe('fulfilled')
  })

  it('takes only what was promised, by those who promised', async () => {
    const other = { provider: agents.juno }
    const wrong: [object, string][] = [
      [{ action: 'use' }, 'action_mismatch'],
      [{ effortUnit: 'kg' }, 'unit_mismatch'],
      [other, 'agents_mismatch'],
    ]
    for (const [more, code] of wrong)
      await expect(fulfil(mina, work('3600', more))).rejects.toMatchObject(refused(code))
    const theirs = work('3600', { receiver: agents.mina })
    await expect(fulfil(juno, theirs)).rejects.toMatchObject(refused('not_yours'))
    await expect(fulfil(bora, { ...work('3600'), id: b.commons })).rejects.toMatchObject(
      refused('no_such_commitment'),
    )
    expect((await seen()).done).toBe(0n)
  })

  it('does not reach into another commons', async () => {
    const elsewhere = await w.found('village', bora)
    const me = (await w.view(bora, elsewhere)).standing.agent
    for (const what of ['intent', 'commitment', 'claim']) {
      const there = w.act(bora, elsewhere, 'plans.fulfil', { ...work('3600', { provider: me }), what })
      await expect(there).rejects.toMatchObject(refused(`no_such_${what}`))
    }
  })

  it('satisfies a need of a plan, in its process', async () => {
    const recipe = (await b.plans('writeRecipe')(mina, bread)).recipe!
    const wanted = { recipe, edition: 1, quantity: '8', name: '빵', note: '', dueOn: day, withParts: false }
    const made = (await b.plans('planFromRecipe')(mina, wanted)) as unknown as {
      steps: string[]
      intents: string[]
    }
    const [flour, , kneading] = made.intents
    const used = { action: 'consume', resource: b.flour, quantity: '3000', unit: 'kg', at }
    await fulfil(mina, { what: 'intent', id: flour, event: used })
    expect(await seen('intent', flour)).toMatchObject({ state: 'fulfilled', done: 3000n })
    const taking = { intent: kneading, forUs: false, amount: '5400', dueOn: day }
    const { commitment } = await b.plans('takeIntent')(juno, taking)
    const event = { action: 'work', provider: agents.juno, ...hours('5400'), at }
    await fulfil(juno, { what: 'commitment', id: commitment, event })
    expect(await seen('intent', kneading)).toMatchObject({ state: 'fulfilled', taken: 5400n })
    const work = await b.get<{ inputs: { action: string; satisfies: string | null }[] }>(mina, 'process', {
      process: made.steps[0],
    })
    expect(work.inputs).toMatchObject([{ action: 'consume', satisfies: flour }, { action: 'work' }])
    const { plans } = await see<{ plans: { progress: object }[] }>(mina, 'plans', { state: 'open' })
    expect(plans[0]!.progress).toEqual({ needs: 4, taken: 2, done: 2 })
  })

  it('brings what was ordered and what is paid for it', async () => {
    const sensors = {
      from: 'one',
      action: 'transfer',
      name: '센서',
      amount: '10',
      unit: 'pieces',
      dueOn: day,
    }
    const value = { ...sensors, from: 'other', name: '값', amount: '1000000', unit: 'KRW' }
    const order = { name: '센서 주문', note: '', one: agents.bora, other: agents.juno }
    const { agreement } = await b.plans('proposeAgreement')(bora, { ...order, commitments: [sensors, value] })
    await b.plans('agree')(juno, { what: 'agreement', id: agreement })
    const whole = await see<{ commitments: FlowView[] }>(mina, 'agreement', { agreement })
    const [things, money] = whole.commitments.map((one) => one.id)
    const store = { ...rice, name: '센서', unit: 'pieces', quantity: '10', accountable: agents.bora, at }
    const resource = (await act(bora, 'observation.registerResource', store)).resource
    const sides = { provider: agents.bora, receiver: agents.juno }
    const creates = { ...rice, name: '센서', unit: 'pieces' }
    const over = { action: 'transfer', ...sides, resource, creates, quantity: '10', unit: 'pieces', at }
    const given = await fulfil(bora, { what: 'commitment', id: things, event: over })
    expect((await seen('commitment', things)).state).toBe('noted')
    await act(juno, 'observation.confirmEvent', { event: given.event })
    const pay = { provider: agents.juno, receiver: agents.bora, quantity: '1000000', unit: 'KRW', at }
    const paid = await fulfil(juno, { what: 'commitment', id: money, event: { action: 'transfer', ...pay } })
    await act(bora, 'observation.confirmEvent', { event: paid.event })
    const after = await see<{ commitments: FlowView[] }>(mina, 'agreement', { agreement })
    expect(after.commitments.map((one) => one.state)).toEqual(['fulfilled', 'fulfilled'])
    const off = b.plans('callOff')(bora, { what: 'agreement', id: agreement, reason: '왜' })
    await expect(off).rejects.toMatchObject(refused('already_fulfilled'))
    expect(await w.verify(b.commons)).toMatchObject({ balancesAgree: true })
  })
})

describe('plans.raiseClaim', () => {
  const claimFor = (because: string, more: object = {}) => ({
    ...{ because, action: 'transfer', name: '품삯', amount: '30000', unit: 'KRW', note: '', dueOn: day },
    ...more,
  })
  const raise = b.plans('raiseClaim')
  const given = async () =>
    (
      await act(bora, 'observation.recordEvent', {
        action: 'work',
        provider: agents.bora,
        ...hours('3600'),
        at,
      })
    ).event!

  it('is due because something happened, once whoever owes it sees it so too', async () => {
    const because = await given()
    const { claim, status } = await raise(bora, claimFor(because))
    expect(status).toBe('asked')
    expect(await seen('claim', claim)).toMatchObject({ provider: null, receiver: agents.bora, because })
    await b.plans('agree')(juno, { what: 'claim', id: claim })
    const pay = { receiver: agents.bora, quantity: '30000', unit: 'KRW', at }
    const paid = await fulfil(juno, { what: 'claim', id: claim, event: { action: 'transfer', ...pay } })
    await act(bora, 'observation.confirmEvent', { event: paid.event })
    expect((await seen('claim', claim)).state).toBe('fulfilled')
  })

  it('is for whoever gave, of what counts and passed between two', async () => {
    const because = await given()
    await expect(raise(juno, claimFor(because))).rejects.toMatchObject(refused('not_yours'))
    await expect(raise(bora, claimFor(b.commons))).rejects.toMatchObject(refused('no_such_event'))
    const alone = await act(mina, 'observation.recordEvent', {
      ...{ action: 'consume', resource: b.flour, quantity: '1', unit: 'kg', at },
    })
    await expect(raise(mina, claimFor(alone.event!))).rejects.toMatchObject(refused('agents_must_differ'))
    const service = { action: 'deliverService', provider: agents.bora, receiver: agents.juno, at }
    const waits = await act(bora, 'observation.recordEvent', { ...service, quantity: '1', unit: 'pieces' })
    await expect(raise(bora, claimFor(waits.event!))).rejects.toMatchObject(refused('event_not_counted'))
    const late = claimFor(because, { dueOn: '2026-01-01' })
    await expect(raise(bora, late)).rejects.toMatchObject(refused('due_past'))
    await expect(raise(bora, claimFor(because, { action: 'work' }))).rejects.toMatchObject(
      refused('hours_wanted'),
    )
  })

  it('is dropped by whoever is owed, not by whoever owes', async () => {
    const service = { action: 'deliverService', provider: agents.bora, receiver: agents.juno, at }
    const gave = await act(bora, 'observation.recordEvent', { ...service, quantity: '1', unit: 'pieces' })
    await act(juno, 'observation.confirmEvent', { event: gave.event })
    const { claim } = await raise(bora, claimFor(gave.event!))
    const off = (who: Actor) => b.plans('callOff')(who, { what: 'claim', id: claim, reason: '됐어요' })
    await expect(off(juno)).rejects.toMatchObject(refused('not_yours'))
    await off(bora)
  })
})
