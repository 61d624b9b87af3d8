import { beforeAll, describe, expect, it } from 'vitest'
import { bakery, bread, eggs, flourIn, kneading, loaves, refused } from './plans.fixture.ts'

const b = await bakery()
const { mina, bora, see } = b
const write = b.plans('writeRecipe')
const change = b.plans('changeRecipe')
let recipe = ''
beforeAll(async () => {
  recipe = (await write(mina, bread)).recipe!
})

const withFlow = (flow: object, kind = 'process') => ({
  ...bread,
  steps: [{ kind, name: '하나', note: '', flows: [flow] }],
})

describe('plans.writeRecipe', () => {
  it('is kept whole and read back the same', async () => {
    const found = await see<{ recipe: { steps: { flows: object[] }[] }; inUse: number }>(bora, 'recipe', {
      recipe,
    })
    expect(found).toMatchObject({ inUse: 1, recipe: { name: '시골빵', makes: '빵', quantity: 8n } })
    expect(found.recipe.steps[0]!.flows).toMatchObject([
      { name: '밀가루', amount: 3000n },
      { name: '달걀', amount: 5n },
      { action: 'work', amount: 5400n },
    ])
    const list = await see<{ recipes: { name: string }[] }>(bora, 'recipes', { search: '시골' })
    expect(list.recipes).toMatchObject([{ name: '시골빵' }])
    expect((await see<{ recipes: object[] }>(bora, 'recipes', { search: '없음' })).recipes).toEqual([])
  })

  it('takes nothing whose place or measure is wrong', async () => {
    const misplaced = [
      withFlow({ ...flourIn, side: 'output' }),
      withFlow({ ...loaves, side: 'input' }),
      withFlow({ ...flourIn, side: 'gets' }, 'exchange'),
      withFlow({ ...flourIn, action: 'transfer' }),
    ]
    for (const one of misplaced)
      await expect(write(mina, one)).rejects.toMatchObject(refused('action_misplaced'))
    const inKilos = withFlow({ ...kneading, unit: 'kg' })
    await expect(write(mina, inKilos)).rejects.toMatchObject(refused('hours_wanted'))
  })

  it('takes no zero, no negative and nothing empty', async () => {
    const wrong = [
      { ...bread, quantity: '0' },
      { ...bread, steps: [] },
      withFlow({ ...eggs, amount: '0' }),
      withFlow({ ...eggs, amount: '-1' }),
    ]
    for (const one of wrong)
      await expect(write(mina, one)).rejects.toMatchObject({ code: 'kernel.bad_input' })
  })
})

describe('plans.changeRecipe', () => {
  it('keeps the edition it was', async () => {
    const { recipe } = await write(mina, bread)
    await change(bora, { recipe, edition: 1, ...bread, quantity: '10' })
    const now = await see<{ recipe: { quantity: bigint }; editions: object[] }>(bora, 'recipe', { recipe })
    expect([now.recipe.quantity, now.editions.length]).toEqual([10n, 2])
    const before = await see<{ recipe: { quantity: bigint } }>(bora, 'recipe', { recipe, edition: 1 })
    expect(before.recipe.quantity).toBe(8n)
    const again = change(mina, { recipe, edition: 1, ...bread })
    await expect(again).rejects.toMatchObject(refused('recipe_changed_meanwhile'))
  })

  it('refuses what needs itself, directly or through others', async () => {
    const part = (madeBy: string, unit = 'pieces') => withFlow({ ...eggs, name: '속', unit, madeBy })
    const first = (await write(mina, bread)).recipe!
    const second = (await write(mina, part(first))).recipe!
    const third = (await write(mina, part(second))).recipe!
    const circles = [part(first), part(second), part(third)]
    for (const one of circles)
      await expect(change(mina, { recipe: first, edition: 1, ...one })).rejects.toMatchObject(
        refused('recipe_circular'),
      )
    const untouched = await see<{ inUse: number }>(bora, 'recipe', { recipe: first })
    expect(untouched.inUse).toBe(1)
    await expect(write(mina, part(first, 'kg'))).rejects.toMatchObject(refused('part_unit_mismatch'))
    await expect(write(mina, part(b.commons))).rejects.toMatchObject(refused('no_such_recipe'))
  })

  it('changes no recipe of another commons', async () => {
    const elsewhere = await b.w.found('village', mina)
    const change = { recipe, edition: 1, ...bread }
    await expect(b.w.act(mina, elsewhere, 'plans.changeRecipe', change)).rejects.toMatchObject({
      ...refused('no_such_recipe'),
      status: 404,
    })
  })
})

describe('plans.retireRecipe', () => {
  it('takes it off the list once', async () => {
    const retire = b.plans('retireRecipe')
    const { recipe } = await write(mina, bread)
    await retire(bora, { recipe })
    await expect(retire(bora, { recipe })).rejects.toMatchObject(refused('recipe_retired'))
    await expect(change(mina, { recipe, edition: 1, ...bread })).rejects.toMatchObject(
      refused('recipe_retired'),
    )
    const plan = { recipe, edition: 1, quantity: '1', name: '빵', note: '', withParts: false }
    await expect(b.plans('planFromRecipe')(mina, plan)).rejects.toMatchObject(refused('recipe_retired'))
  })
})
