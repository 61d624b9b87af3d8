import { beforeAll, describe, expect, it } from 'vitest'
import { bakery, bread, eggs, kneading, refused } from './plans.fixture.ts'
import type { FlowView, PlanView } from './shapes.ts'

const b = await bakery()
const { mina, bora, agents, see, day } = b
const write = b.plans('writeRecipe')
const planOf = b.plans('planFromRecipe')

type Whole = { plan: PlanView; steps: { id: string; kind: string; name: string; flows: FlowView[] }[] }
let recipe = ''
beforeAll(async () => {
  recipe = (await write(mina, bread)).recipe!
})
const wanted = (more: object = {}) => ({
  ...{ recipe, edition: 1, quantity: '20', name: '장날 빵', note: '', dueOn: day, withParts: false },
  ...more,
})
const whole = (plan: string) => see<Whole>(bora, 'plan', { plan })

describe('plans.planFromRecipe', () => {
  it('scales every need to the wanted quantity', async () => {
    const { plan } = await planOf(mina, wanted())
    const { steps, plan: head } = await whole(plan!)
    expect(head).toMatchObject({
      recipe,
      edition: 1,
      quantity: 20n,
      unit: 'pieces',
      dueOn: day,
      isLate: false,
    })
    expect(steps.map((step) => step.name)).toEqual(['반죽하기', '굽기'])
    expect(steps.map((step) => step.flows.map((flow) => [flow.name, flow.amount, flow.state]))).toEqual([
      [
        ['밀가루', 7500n, 'open'],
        // Twelve and a half eggs are thirteen.
        ['달걀', 13n, 'open'],
        ['반죽', 13500n, 'open'],
      ],
      [['빵', 20n, 'open']],
    ])
    const processes = await b.get<{ processes: { id: string; plan: string }[] }>(bora, 'processes', { plan })
    expect(new Set(processes.processes.map((one) => one.id))).toEqual(new Set(steps.map((step) => step.id)))
  })

  it('stays what it was when the recipe is changed', async () => {
    const { recipe } = await write(mina, bread)
    const { plan } = await planOf(mina, wanted({ recipe, quantity: '8' }))
    await b.plans('changeRecipe')(mina, { recipe, edition: 1, ...bread, steps: [bread.steps[1]] })
    expect((await whole(plan!)).steps.length).toBe(2)
    const old = await planOf(mina, wanted({ recipe, quantity: '8' }))
    expect((await whole(old.plan!)).steps.length).toBe(2)
    const next = await planOf(mina, wanted({ recipe, edition: 2, quantity: '8' }))
    expect((await whole(next.plan!)).steps.length).toBe(1)
  })

  it('plans the ingredients before what they are for, where asked', async () => {
    const sandwich = {
      ...{ ...bread, name: '샌드위치', makes: '샌드위치', quantity: '16' },
      steps: [
        {
          ...{ kind: 'process', name: '조립', note: '' },
          flows: [{ ...eggs, name: '빵', amount: '4', madeBy: recipe }, kneading],
        },
      ],
    }
    const top = (await write(mina, sandwich)).recipe!
    const one = await planOf(mina, wanted({ recipe: top, quantity: '32', withParts: true }))
    const { steps } = await whole(one.plan!)
    expect(steps.map((step) => step.name)).toEqual(['반죽하기', '굽기', '조립'])
    expect(steps[1]!.flows).toMatchObject([{ name: '빵', amount: 8n }])
    const alone = await planOf(mina, wanted({ recipe: top, quantity: '32' }))
    expect((await whole(alone.plan!)).steps.map((step) => step.name)).toEqual(['조립'])
  })

  it('takes no day that is over, nothing that is not there and no nothing', async () => {
    await expect(planOf(mina, wanted({ dueOn: '2026-03-01' }))).rejects.toMatchObject(refused('due_past'))
    await expect(planOf(mina, wanted({ recipe: agents.bora }))).rejects.toMatchObject(
      refused('no_such_recipe'),
    )
    await expect(planOf(mina, wanted({ edition: 9 }))).rejects.toMatchObject(refused('no_such_recipe'))
    await expect(planOf(mina, wanted({ quantity: '0' }))).rejects.toMatchObject({ code: 'kernel.bad_input' })
  })

  it('refuses more steps than anybody can follow', async () => {
    const step = bread.steps[1]!
    let madeBy = (await write(mina, { ...bread, steps: Array(20).fill(step) })).recipe!
    for (let depth = 0; depth < 10; depth++) {
      const flow = { ...eggs, name: '속', madeBy }
      const steps = [{ ...step, flows: [flow] }, ...Array(19).fill(step)]
      madeBy = (await write(mina, { ...bread, steps })).recipe!
    }
    const huge = wanted({ recipe: madeBy, withParts: true })
    await expect(planOf(mina, huge)).rejects.toMatchObject(refused('plan_too_large'))
  })
})

describe('plans.makePlan, plans.addStep, plans.finishPlan', () => {
  const make = b.plans('makePlan')
  const add = b.plans('addStep')
  const finish = b.plans('finishPlan')
  const byHand = { name: '지붕 고치기', note: '', dueOn: day, steps: [{ name: '기와 나르기', note: '' }] }

  it('grows by hand and ends', async () => {
    const { plan } = await make(bora, byHand)
    await add(mina, { plan, name: '얹기', note: '' })
    expect((await whole(plan!)).steps.map((step) => step.name)).toEqual(['기와 나르기', '얹기'])
    await expect(finish(mina, { plan, state: 'cancelled', reason: ' ' })).rejects.toMatchObject(
      refused('reason_missing'),
    )
    await finish(mina, { plan, state: 'done', reason: '' })
    for (const late of [
      add(mina, { plan, name: '더', note: '' }),
      finish(mina, { plan, state: 'done', reason: '' }),
    ])
      await expect(late).rejects.toMatchObject(refused('plan_over'))
    const done = await see<{ plans: PlanView[] }>(bora, 'plans', { state: 'done' })
    expect(done.plans.map((one) => one.id)).toEqual([plan])
  })

  it('is refused on days that are over and plans that are not there', async () => {
    await expect(make(bora, { ...byHand, dueOn: '2026-03-01' })).rejects.toMatchObject(refused('due_past'))
    await expect(add(bora, { plan: recipe, name: '더', note: '' })).rejects.toMatchObject(
      refused('no_such_plan'),
    )
    const elsewhere = await b.w.found('village', mina)
    const { plan } = await make(bora, byHand)
    const there = b.w.act(mina, elsewhere, 'plans.finishPlan', { plan, state: 'done', reason: '' })
    await expect(there).rejects.toMatchObject(refused('no_such_plan'))
  })
})
