import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'

let w: World
let mina: Actor
let people: Actor[]
let coop = ''

interface Way {
  promoters: number
  founders: number
  steps: { step: string; state: string; on: string | null; due: string | null; late: boolean }[]
}
const way = () => w.get<Way>(mina, coop, 'founding.path')
const stepOf = async (step: string) => (await way()).steps.find((one) => one.step === step)!
const agentOf = async (one: Actor) => (await w.view(one, coop)).standing.agent!
const nothing = { reference: null, present: null, inFavour: null }
const take = (step: string, on: string, more: object = {}) =>
  w.act(mina, coop, 'founding.takeStep', { step, on, ...nothing, ...more })
const agree = async (one: Actor, role: string, on = '2026-03-01') =>
  w.act(one, coop, 'founding.agree', { agent: await agentOf(one), role, on })
const takeBack = async (one: Actor, role: string) =>
  w.act(one, coop, 'founding.takeBackAgreement', { agent: await agentOf(one), role })
const refused = (code: string, values: object = {}) => ({
  code: `founding.${code}`,
  ...(Object.keys(values).length > 0 && { values: expect.objectContaining(values) }),
})

/** Somebody has yet to pay for a share; answers how it comes in. Which capability asked for it does not matter here. */
async function shareOwed(one: Actor, dueOn: string | null = null): Promise<() => Promise<unknown>> {
  const { write } = w.office.database
  const id = w.clock.newId()
  const agent = await agentOf(one)
  const owed = { direction: 'in', purpose: 'shares', source: 'shares.movement', source_id: id } as const
  await write
    .insertInto('obligations_obligation')
    .values({
      ...{ ...owed, commons_id: coop, id, agent, unit: 'KRW', amount: 10_000n, label: '출자금' },
      ...{ account: `equity:shares:${agent}`, state: 'open', opened_on: '2026-03-10', due_on: dueOn },
    })
    .execute()
  const paid = { state: 'settled', settled: 10_000n } as const
  return () => write.updateTable('obligations_obligation').set(paid).where('id', '=', id).execute()
}

/** Seven people who may found a co-operative; the clock stands at the first days of March. */
beforeAll(async () => {
  w = await world('2026-03-02T00:00:00.000Z')
  mina = await w.person('민아')
  coop = await w.found('worker-coop', mina, {
    capabilities: ['founding'],
    dials: { 'members.admission': 'open' },
  })
  people = [mina]
  for (const name of ['수호', '지우', '하늘', '보라', '철수', '영희']) {
    const person = await w.person(name)
    await w.act(person, coop, 'members.join', { invitation: null, name, types: ['worker'] })
    people.push(person)
  }
})

describe('founding a co-operative', () => {
  it('begins with a plan, and asks for as many promoters as the law', async () => {
    expect(await stepOf('plan')).toMatchObject({ state: 'now' })
    const plan = { name: '서울손수레협동조합', aim: '함께 일해요', business: '배달', seat: '서울 은평구' }
    await w.act(mina, coop, 'founding.describePlan', plan)
    expect(await w.get(mina, coop, 'founding.path')).toMatchObject({ plan })
    await expect(take('articles', '2026-03-02')).rejects.toMatchObject(
      refused('too_few_promoters', { count: 0, needed: 5 }),
    )
  })

  it('counts who agreed, each once, and lets them think again', async () => {
    for (const one of people.slice(0, 5)) await agree(one, 'promoter')
    await expect(agree(mina, 'promoter')).rejects.toMatchObject(refused('already_agreed'))
    await expect(agree(people[5]!, 'founder', '2026-04-01')).rejects.toMatchObject(refused('in_the_future'))
    await agree(people[5]!, 'founder')
    await takeBack(people[5]!, 'founder')
    await expect(takeBack(people[5]!, 'founder')).rejects.toMatchObject(refused('not_agreed'))
    await agree(people[5]!, 'founder')
    expect(await way()).toMatchObject({ promoters: 5, founders: 6 })
    const stranger = await w.person('낯선 이')
    const asStranger = { agent: await agentOf(mina), role: 'founder', on: '2026-03-01' }
    await expect(w.act(stranger, coop, 'founding.agree', asStranger)).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
  })

  it('takes its steps in order, none before the last and none in the future', async () => {
    await expect(take('filed', '2026-03-02')).rejects.toMatchObject(refused('not_next', { step: 'articles' }))
    await expect(take('articles', '2026-03-03')).rejects.toMatchObject(refused('in_the_future'))
    await take('articles', '2026-03-02')
    await expect(take('called', '2026-03-01')).rejects.toMatchObject(
      refused('before_the_last', { day: '2026-03-02' }),
    )
    await take('called', '2026-03-02')
    expect(await stepOf('held')).toMatchObject({ state: 'now', due: '2026-03-10' })
  })

  it('holds its meeting after the notice, with enough of the founders there and in favour', async () => {
    w.clock.pass({ days: 10 })
    const hold = (on: string, present: number, inFavour: number) => take('held', on, { present, inFavour })
    await expect(hold('2026-03-09', 6, 6)).rejects.toMatchObject(
      refused('called_too_late', { day: '2026-03-10' }),
    )
    await expect(hold('2026-03-10', 7, 7)).rejects.toMatchObject(refused('more_than_there'))
    await expect(hold('2026-03-10', 3, 3)).rejects.toMatchObject(refused('too_few_there'))
    await expect(hold('2026-03-10', 6, 3)).rejects.toMatchObject(refused('too_few_in_favour'))
    await hold('2026-03-10', 6, 4)
    await expect(agree(people[6]!, 'founder')).rejects.toMatchObject(refused('already_held'))
    await expect(takeBack(people[5]!, 'founder')).rejects.toMatchObject(refused('already_held'))
  })

  it('watches the days of answer and registration, and takes the last step back', async () => {
    await take('filed', '2026-03-11', { reference: '접수 12' })
    expect(await stepOf('accepted')).toMatchObject({ due: '2026-04-01', late: false })
    await expect(w.act(mina, coop, 'founding.takeBackStep', { step: 'held' })).rejects.toMatchObject(
      refused('not_the_last'),
    )
    await w.act(mina, coop, 'founding.takeBackStep', { step: 'filed' })
    await take('filed', '2026-03-12')
    await take('accepted', '2026-03-12')
    const comesIn = await shareOwed(people[1]!)
    await expect(take('paid', '2026-03-12')).rejects.toMatchObject(refused('shares_unpaid', { count: 1 }))
    await comesIn()
    // A part that is due later does not hold the registration up.
    await shareOwed(people[1]!, '2026-04-30')
    await take('paid', '2026-03-12')
    expect(await stepOf('registered')).toMatchObject({ due: '2026-03-26', late: false })
    w.clock.pass({ days: 16 })
    expect(await stepOf('registered')).toMatchObject({ late: true })
    await take('registered', '2026-03-27', { reference: '114471-0000000' })
    expect((await way()).steps.every(({ state }) => state === 'done')).toBe(true)
    expect(await w.verify(coop)).toMatchObject({ findings: [] })
  })
})
