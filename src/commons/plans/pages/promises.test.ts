import { describe, expect, it } from 'vitest'
import { bakeryPhones } from './look.fixture.ts'

const { b, desk, member, at, english, look, said, open, noHangul } = await bakeryPhones()
const { day } = b

describe('offers, promises and agreements in the browser', () => {
  it('offer something for another to take up', async () => {
    await member.go(at('/plans/intents/new'))
    await member.fill({ what: '김치 5kg', dueOn: day })
    await member.keep('plans-offer-new')
    await member.send('/intents/new')
    await look(desk, '/plans/intents', 'intents')
    await open(desk, /김치 · /)
    await desk.use('[action$="/take"]', { amount: '2' })
    expect(await said(desk)).toContain('이제 약속이에요')
    await desk.use('[action$="/call-off"]', { reason: '다 먹었어요' })
    expect(await said(desk)).toContain('다 먹었어요')
  })

  it('ask for agreement, on the home and on the page, and take a no with its reason', async () => {
    await desk.go(at('/plans/commitments/new'))
    await desk.page.selectOption('select[name=provider]', { label: '보라' })
    await desk.fill({ what: '회관 청소 2시간', dueOn: day, action: 'work' })
    await desk.keep('plans-commit-new')
    await desk.send('/commitments/new')
    expect(await said(desk)).toContain('동의하면 약속이 돼요')
    expect(await look(member, '', 'home')).toContain('회관 청소')
    await open(member, /회관 청소/)
    await member.keep('plans-asked')
    await member.use('[action$="/agree"]', {})
    expect(await said(member)).toContain('동의했어요')
    await member.use('[action$="/done"]', {})
    expect(await said(member)).toContain('이루어짐')
    await look(member, '/plans/commitments', 'commitments')
  })

  it('bind giving and getting together, and claim for what was given', async () => {
    await desk.go(at('/plans/agreements/new'))
    await desk.page.selectOption('select[name=one]', { label: '보라' })
    const order = { name: '센서 주문', oneGives: '센서 10개', otherGives: '센서값 1,000,000원', dueOn: day }
    await desk.fill(order)
    await desk.send('/agreements/new')
    await desk.keep('plans-agreement')
    await member.go(new URL(desk.page.url()).pathname)
    await member.use('[action$="/agree"]', {})
    expect(await said(member)).toContain('맺음')
    await member.go(at('/plans/commitments?which=over'))
    await open(member, /회관 청소 · /)
    await open(member, '이 일에 대해 청구하기')
    await member.fill({ what: '품삯 30,000원', dueOn: day })
    await member.send('/claims/new')
    expect(await said(member)).toContain('동의 기다림')
    expect(await said(member)).toContain('이 일에 대한 청구예요')
    await member.keep('plans-claim')
    expect(await look(desk, '', 'home-desk')).toContain('우리를 대신해 답해 주세요')
  })

  it('say no with a reason', async () => {
    await desk.go(at('/plans/commitments/new'))
    await desk.page.selectOption('select[name=provider]', { label: '보라' })
    await desk.fill({ what: '트럭 빌려주기 1', dueOn: day })
    await desk.send('/commitments/new')
    await member.go(new URL(desk.page.url()).pathname)
    await member.use('[action$="/decline"]', { reason: '고장 났어요' })
    expect(await said(member)).toContain('고장 났어요')
  })

  it('export them as ValueFlows', async () => {
    const answer = await desk.page.request.get(at('/plans/valueflows.jsonld'))
    const document = (await answer.json()) as { '@graph': Record<string, unknown>[] }
    const types = new Set(document['@graph'].map((node) => node['@type']))
    for (const type of ['Intent', 'Commitment', 'Agreement', 'Claim']) expect(types).toContain(`vf:${type}`)
    const price = document['@graph'].find((node) => node['vf:name'] === '센서값')!
    expect(price).toMatchObject({ '@type': 'vf:Commitment', 'vf:action': { '@id': 'vf:transfer' } })
    expect(price['vf:clauseOf']).toBeDefined()
  })

  it('speak English whole', async () => {
    const own = /모임 \d+|보라|민아|준호|김치|회관 청소|센서 주문|센서값|센서|품삯|트럭 빌려주기|한국어/g
    const phone = await english()
    for (const path of ['/intents', '/intents/new', '/commitments', '/commitments/new', '/agreements/new']) {
      await look(phone, `/plans${path}`, `en${path.replaceAll('/', '-').slice(0, 12)}`)
      await noHangul(phone, own)
    }
  })
})
