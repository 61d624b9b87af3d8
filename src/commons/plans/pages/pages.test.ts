import { describe, expect, it } from 'vitest'
import { bakeryPhones } from './look.fixture.ts'

const { b, desk, member, at, english, look, said, open, noHangul } = await bakeryPhones()
const { mina, day } = b

describe('recipes and plans in the browser', () => {
  it('teach while there is nothing', async () => {
    expect(await look(desk, '/plans', 'empty')).toContain('아직 세운 계획이 없어요')
    expect(await look(desk, '/plans/recipes', 'recipes-empty')).toContain(
      '자주 만드는 것을 한 번 적어 두세요',
    )
    expect(await look(desk, '/plans/intents', 'intents-empty')).toContain('한 줄이면 돼요')
    expect(await look(desk, '/plans/commitments', 'commitments-empty')).toContain('서로 동의하면 약속이에요')
  })

  let recipe = ''
  it('write a recipe as one would on paper, and say which line cannot be read', async () => {
    await desk.go(at('/plans/recipes/new'))
    await desk.fill({ name: '시골빵', makes: '빵 8개', step1: '반죽하기', step1work: '반죽 1시간 30분' })
    await desk.fill({ step1in: '밀가루 조금', step2: '굽기', step2use: '화덕 2시간', gets: '소금 100g' })
    await desk.fill({ gives: '소금값 1,000원' })
    await expect(desk.send('/recipes/new')).rejects.toThrow('밀가루 조금')
    await desk.keep('plans-recipe-refused')
    await desk.fill({ step1in: '밀가루 3kg\n달걀 5개' })
    await desk.send('/recipes/new')
    recipe = desk.path().split('/').at(-1)!
    const text = await desk.text()
    for (const part of ['들여오기', '소금값', '밀가루', '3kg', '1시간 30분', '화덕', '빵'])
      expect(text).toContain(part)
  })

  it('show it for any quantity and say what was rounded up', async () => {
    const text = await look(desk, `/plans/recipes/${recipe}?for=20`, 'recipe')
    expect(text).toContain('7.5kg')
    expect(text).toContain('정확히는 12.5인데 쪼갤 수 없어 올렸어요')
    await look(desk, `/plans/recipes/${recipe}/edit`, 'recipe-edit')
    await desk.fill({ note: '할머니가 가르쳐 주셨어요' })
    await desk.send('/edit')
    expect(await said(desk)).toContain('할머니가 가르쳐')
    const found = await b.see<{ inUse: number; recipe: { steps: { flows: object[] }[] } }>(mina, 'recipe', {
      recipe,
    })
    expect(found.inUse).toBe(2)
    expect(found.recipe.steps.map((step) => step.flows.length)).toEqual([2, 3, 2])
  })

  let plan = ''
  it('make a plan of it, where somebody takes on what is left and says it is done', async () => {
    await desk.go(at(`/plans/recipes/${recipe}?for=20`))
    await desk.use('[action$="/plan"]', { name: '장날 빵', dueOn: day })
    plan = desk.path().split('/').at(-1)!
    expect(await said(desk)).toContain('7.5kg')
    await look(desk, `/plans/${plan}`, 'plan')
    await member.go(at(`/plans/${plan}`))
    await open(member, /반죽 · /)
    await member.keep('plans-intent')
    await member.send('/take')
    expect(await said(member)).toContain('이제 약속이에요')
    await member.keep('plans-commitment')
    await member.use('[action$="/done"]', { size: '1시간' })
    expect(await said(member)).toContain('하는 중')
    await member.use('[action$="/done"]', { size: '3시간' })
    expect(await said(member)).toContain('약속보다 15분이 더 많아요')
    await desk.go(at(`/plans/${plan}`))
    await open(desk, /밀가루 · /)
    await desk.use('[action$="/done"]', { size: '7.5' })
    expect(await look(desk, `/plans/${plan}`, 'plan-going')).toContain('이루어짐')
    expect(await look(desk, '/plans', 'plans')).toContain('장날 빵')
  })

  it('begin by hand, gain steps and needs, and end', async () => {
    await desk.go(at('/plans/new'))
    await desk.keep('plans-new')
    await desk.use('[action$="/plans/new"]', { name: '지붕 고치기', steps: '기와 나르기\n얹기' })
    const by = desk.path()
    await desk.use('[action$="/steps"]', { name: '치우기' })
    await open(desk, '필요한 것 더하기')
    await desk.fill({ what: '기와 200장', action: 'consume' })
    await expect(desk.send('/intents/new')).rejects.toThrow('기와 200장')
    await desk.fill({ what: '기와 200개' })
    await desk.send('/intents/new')
    await desk.go(by)
    expect(await said(desk)).toContain('기와 · 200개')
    await desk.use('[action$="/finish"]', { reason: '' })
    expect(await said(desk)).toContain('마침')
    await desk.go(at(`/plans/recipes/${recipe}`))
    await desk.use('[action$="/retire"]', {})
    expect(await said(desk)).toContain('목록에서 내렸어요')
  })

  it('export it as ValueFlows', async () => {
    const answer = await desk.page.request.get(at('/plans/valueflows.jsonld'))
    const document = (await answer.json()) as { '@graph': Record<string, unknown>[] }
    const types = new Set(document['@graph'].map((node) => node['@type']))
    for (const type of [
      'Recipe',
      'RecipeProcess',
      'RecipeExchange',
      'RecipeFlow',
      'Plan',
      'Process',
      'Intent',
    ])
      expect(types).toContain(`vf:${type}`)
  })

  it('speak English whole', async () => {
    const own =
      /모임 \d+|보라|민아|준호|시골빵|장날 빵|지붕 고치기|빵|밀가루|달걀|반죽하기|반죽|굽기|화덕|소금값|소금|들여오기|기와|할머니가 가르쳐 주셨어요|한국어/g
    const phone = await english()
    for (const path of ['', '/new', `/${plan}`, '/recipes', `/recipes/${recipe}`, '/recipes/new']) {
      await look(phone, `/plans${path}`, `en${path.replaceAll('/', '-').slice(0, 12)}`)
      await noHangul(phone, own)
    }
  })
})
