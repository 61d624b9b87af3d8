import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Phone, phones } from '../../../../test/journeys/phones.ts'
import { bakery } from '../plans.fixture.ts'

const b = await bakery()
const { mina, bora, commons, day, w } = b
let [desk, member]: Phone[] = []
let close = async () => {}
let slug = ''

beforeAll(async () => {
  const shop = await phones(w)
  close = shop.close
  desk = await shop.phone(mina)
  member = await shop.phone(bora)
  slug = (await w.view(mina, commons)).commons.slug
})
afterAll(() => close())

const at = (path: string) => `/c/${slug}${path}`
/** What the whole page says, what just happened too. */
const said = (phone: Phone) => phone.page.locator('body').innerText()
/** Opens what a link of this name leads to. */
async function open(phone: Phone, name: RegExp | string) {
  const href = await phone.page.locator('main').getByRole('link', { name }).first().getAttribute('href')
  await phone.go(href!)
}
const noHangul = async (phone: Phone, own: RegExp) =>
  expect((await phone.text()).replace(own, '').match(/[가-힣]+/g) ?? []).toEqual([])

/** Opens a page, and keeps its picture where pictures are wanted. */
async function look(phone: Phone, path: string, name: string) {
  await phone.go(at(path))
  await phone.keep(`plans-${name}`)
  return phone.text()
}

describe('plans in the browser', () => {
  it('teach while there is nothing', async () => {
    expect(await look(desk!, '/plans', 'empty')).toContain('아직 세운 계획이 없어요')
    expect(await look(desk!, '/plans/recipes', 'recipes-empty')).toContain(
      '자주 만드는 것을 한 번 적어 두세요',
    )
    expect(await look(desk!, '/plans/intents', 'intents-empty')).toContain('한 줄이면 돼요')
    expect(await look(desk!, '/plans/commitments', 'commitments-empty')).toContain('서로 동의하면 약속이에요')
  })

  let recipe = ''
  it('write a recipe as one would on paper, and say which line cannot be read', async () => {
    await desk!.go(at('/plans/recipes/new'))
    await desk!.fill({ name: '시골빵', makes: '빵 8개', step1: '반죽하기', step1work: '반죽 1시간 30분' })
    await desk!.fill({ step1in: '밀가루 조금', step2: '굽기', step2use: '화덕 2시간', gets: '소금 100g' })
    await desk!.fill({ gives: '소금값 1,000원' })
    await expect(desk!.send('/recipes/new')).rejects.toThrow('밀가루 조금')
    await desk!.keep('plans-recipe-refused')
    await desk!.fill({ step1in: '밀가루 3kg\n달걀 5개' })
    await desk!.send('/recipes/new')
    recipe = desk!.path().split('/').at(-1)!
    const text = await desk!.text()
    for (const part of ['들여오기', '소금값', '밀가루', '3kg', '1시간 30분', '화덕', '빵'])
      expect(text).toContain(part)
  })

  it('show it for any quantity and say what was rounded up', async () => {
    const text = await look(desk!, `/plans/recipes/${recipe}?for=20`, 'recipe')
    expect(text).toContain('7.5kg')
    expect(text).toContain('정확히는 12.5인데 쪼갤 수 없어 올렸어요')
    await look(desk!, `/plans/recipes/${recipe}/edit`, 'recipe-edit')
    await desk!.fill({ note: '할머니가 가르쳐 주셨어요' })
    await desk!.send('/edit')
    expect(await said(desk!)).toContain('할머니가 가르쳐')
    const found = await b.see<{ inUse: number; recipe: { steps: { flows: object[] }[] } }>(mina, 'recipe', {
      recipe,
    })
    expect(found.inUse).toBe(2)
    expect(found.recipe.steps.map((step) => step.flows.length)).toEqual([2, 3, 2])
  })

  let plan = ''
  it('make a plan of it, where somebody takes on what is left and says it is done', async () => {
    await desk!.go(at(`/plans/recipes/${recipe}?for=20`))
    await desk!.use('[action$="/plan"]', { name: '장날 빵', dueOn: day })
    plan = desk!.path().split('/').at(-1)!
    expect(await said(desk!)).toContain('7.5kg')
    await look(desk!, `/plans/${plan}`, 'plan')
    await member!.go(at(`/plans/${plan}`))
    await open(member!, /반죽 · /)
    await member!.keep('plans-intent')
    await member!.send('/take')
    expect(await said(member!)).toContain('이제 약속이에요')
    await member!.keep('plans-commitment')
    await member!.use('[action$="/done"]', { size: '1시간' })
    expect(await said(member!)).toContain('하는 중')
    await member!.use('[action$="/done"]', { size: '3시간' })
    expect(await said(member!)).toContain('약속보다 15분이 더 많아요')
    await desk!.go(at(`/plans/${plan}`))
    await open(desk!, /밀가루 · /)
    await desk!.use('[action$="/done"]', { size: '7.5' })
    expect(await look(desk!, `/plans/${plan}`, 'plan-going')).toContain('이루어짐')
    expect(await look(desk!, '/plans', 'plans')).toContain('장날 빵')
  })

  it('offer something for another to take up', async () => {
    await member!.go(at('/plans/intents/new'))
    await member!.fill({ what: '김치 5kg', dueOn: day })
    await member!.keep('plans-offer-new')
    await member!.send('/intents/new')
    await look(desk!, '/plans/intents', 'intents')
    await open(desk!, /김치 · /)
    await desk!.use('[action$="/take"]', { amount: '2' })
    expect(await said(desk!)).toContain('이제 약속이에요')
  })

  it('ask for agreement, on the home and on the page, and take a no with its reason', async () => {
    await desk!.go(at('/plans/commitments/new'))
    await desk!.page.selectOption('select[name=provider]', { label: '보라' })
    await desk!.fill({ what: '회관 청소 2시간', dueOn: day, action: 'work' })
    await desk!.keep('plans-commit-new')
    await desk!.send('/commitments/new')
    expect(await said(desk!)).toContain('동의하면 약속이 돼요')
    expect(await look(member!, '', 'home')).toContain('회관 청소')
    await open(member!, /회관 청소/)
    await member!.keep('plans-asked')
    await member!.use('[action$="/agree"]', {})
    expect(await said(member!)).toContain('동의했어요')
    await member!.use('[action$="/call-off"]', { reason: '다쳤어요' })
    expect(await said(member!)).toContain('다쳤어요')
    await look(member!, '/plans/commitments', 'commitments')
  })

  it('bind giving and getting together, and claim for what was given', async () => {
    await desk!.go(at('/plans/agreements/new'))
    await desk!.page.selectOption('select[name=one]', { label: '보라' })
    const order = { name: '센서 주문', oneGives: '센서 10개', otherGives: '센서값 1,000,000원', dueOn: day }
    await desk!.fill(order)
    await desk!.send('/agreements/new')
    await desk!.keep('plans-agreement')
    await member!.go(new URL(desk!.page.url()).pathname)
    await member!.use('[action$="/agree"]', {})
    expect(await said(member!)).toContain('맺음')
    await member!.go(at('/plans/commitments?which=over'))
    await open(member!, /반죽 · /)
    await open(member!, '이 일에 대해 청구하기')
    await member!.fill({ what: '품삯 30,000원', dueOn: day })
    await member!.send('/claims/new')
    expect(await said(member!)).toContain('동의 기다림')
    expect(await said(member!)).toContain('이 일에 대한 청구예요')
    await member!.keep('plans-claim')
    expect(await look(desk!, '', 'home-desk')).toContain('우리를 대신해 답해 주세요')
  })

  it('begin by hand, gain steps and needs, and end', async () => {
    await desk!.go(at('/plans/new'))
    await desk!.keep('plans-new')
    await desk!.use('[action$="/plans/new"]', { name: '지붕 고치기', steps: '기와 나르기\n얹기' })
    const by = desk!.path()
    await desk!.use('[action$="/steps"]', { name: '치우기' })
    await open(desk!, '필요한 것 더하기')
    await desk!.fill({ what: '기와 200장', action: 'consume' })
    await expect(desk!.send('/intents/new')).rejects.toThrow('기와 200장')
    await desk!.fill({ what: '기와 200개' })
    await desk!.send('/intents/new')
    await desk!.go(by)
    expect(await said(desk!)).toContain('기와 · 200개')
    await desk!.use('[action$="/finish"]', { reason: '' })
    expect(await said(desk!)).toContain('마침')
    await desk!.go(at(`/plans/recipes/${recipe}`))
    await desk!.use('[action$="/retire"]', {})
    expect(await said(desk!)).toContain('목록에서 내렸어요')
  })

  it('say no with a reason', async () => {
    await desk!.go(at('/plans/commitments/new'))
    await desk!.page.selectOption('select[name=provider]', { label: '보라' })
    await desk!.fill({ what: '트럭 빌려주기 1', dueOn: day })
    await desk!.send('/commitments/new')
    await member!.go(new URL(desk!.page.url()).pathname)
    await member!.use('[action$="/decline"]', { reason: '고장 났어요' })
    expect(await said(member!)).toContain('고장 났어요')
  })

  it('export everything planned as ValueFlows', async () => {
    const answer = await desk!.page.request.get(at('/plans/valueflows.jsonld'))
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
    for (const type of ['Commitment', 'Agreement', 'Claim']) expect(types).toContain(`vf:${type}`)
    const price = document['@graph'].find((node) => node['vf:name'] === '센서값')!
    expect(price).toMatchObject({ '@type': 'vf:Commitment', 'vf:action': { '@id': 'vf:transfer' } })
    expect(price['vf:clauseOf']).toBeDefined()
  })

  it('speak English whole', async () => {
    const own =
      /모임 \d+|보라|민아|준호|시골빵|장날 빵|지붕 고치기|빵|밀가루|달걀|반죽하기|반죽|굽기|화덕|소금값|소금|들여오기|김치|회관 청소|센서 주문|센서값|센서|품삯|트럭 빌려주기|기와|할머니가 가르쳐 주셨어요|한국어|다쳤어요|고장 났어요/g
    const shop = await phones(w)
    const english = await shop.phone(mina, { lang: 'en' })
    const paths = ['', '/new', `/${plan}`, '/recipes', `/recipes/${recipe}`, '/recipes/new', '/intents']
    for (const path of [...paths, '/intents/new', '/commitments', '/commitments/new', '/agreements/new']) {
      await look(english, `/plans${path}`, `en${path.replaceAll('/', '-').slice(0, 20)}`)
      await noHangul(english, own)
    }
    await shop.close()
  })
})
