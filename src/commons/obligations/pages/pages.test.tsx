import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/authority.ts'
import { openWeb } from '../../../surfaces/web/open-web.ts'
import { village } from '../village.fixture.ts'

const { w, commons, mina, bora, duri, agents, dues } = await village()
const open = await openWeb(w.office)
afterAll(() => open.stop())
const { slug } = (await w.view(mina, commons)).commons

/** Somebody's browser: gets and posts inside the commons. */
async function browser(actor: Actor, lang = 'ko') {
  const cookies = (await open.signIn.signInAs(actor.kind === 'person' ? actor.person : '')).getSetCookie()
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ')
  const headers = { cookie, 'accept-language': lang, 'sec-fetch-site': 'same-origin' }
  const at = (path: string) => `http://dure.test/c/${slug}${path}`
  return {
    get: (path: string) => open.app.request(at(path), { headers }),
    text: async (path: string) => (await open.app.request(at(path), { headers })).text(),
    post: (path: string, fields: Record<string, string>) =>
      open.app.request(at(path), { headers, method: 'POST', body: new URLSearchParams(fields) }),
  }
}

const office = await browser(mina)
const member = await browser(bora)

it('teaches while nothing is owed', async () => {
  expect(await office.text('/obligations')).toContain('받을 돈이 없어요')
  expect(await office.text('/obligations?direction=out')).toContain('줄 돈이 없어요')
  expect(await member.text('/obligations')).toContain('주고받을 돈이 없어요')
})

describe('with something owed', () => {
  let [late, out] = ['', '']
  beforeAll(async () => {
    late = await dues(agents.bora, { dueOn: '2026-02-01', label: '2월 조합비' })
    await dues(agents.bora, { dueOn: '2026-03-31', purpose: 'loans', label: '빌린 돈' })
    await dues(agents.duri, { dueOn: '2026-03-31' })
    out = await dues(agents.bora, {
      ...{ direction: 'out', purpose: 'expenses', label: '씨앗값', dueOn: null },
      ...{ account: `liabilities:payable:expenses:${agents.bora}`, against: 'expenses:supplies' },
    })
  })

  it('shows the office who is how late, and finds a person', async () => {
    const page = await office.text('/obligations')
    for (const part of ['30,000원', '29일 지남', '얼마나 늦었나요?', '30일까지 지남'])
      expect(page).toContain(part)
    expect(await office.text('/obligations?age=days_30')).not.toContain('두리')
    expect(await office.text('/obligations?who=두리')).not.toContain('2월 조합비')
    expect(await office.text('/obligations?who=ㅂㄹ')).toContain('2월 조합비')
    expect(await office.text('/obligations?who=아무개')).toContain('찾은 사람이 없어요')
    expect(await office.text('/obligations?purpose=loans')).not.toContain('2월 조합비')
  })

  it('writes a payment down, takes it back, and lets the rest go', async () => {
    const page = await office.text(`/obligations/${late}`)
    expect(page).toContain('받은 돈 적기')
    const wrong = await office.post(`/obligations/${late}/pay`, {
      ...{ amount: '20,000', on: '2026-03-02', place: 'assets:cash' },
    })
    expect([wrong.status, (await wrong.text()).includes('남은 돈보다 많아요')]).toEqual([422, true])
    const payment = { amount: '4,000', on: '2026-03-02', place: 'assets:cash' }
    expect((await office.post(`/obligations/${late}/pay`, payment)).status).toBe(303)
    const after = await office.text(`/obligations/${late}`)
    expect(after).toContain('6,000')
    const settlement = /name="settlement" value="([^"]+)"/.exec(after)![1]!
    await office.post(`/obligations/${late}/take-back`, { settlement, reason: '두 번 적었어요' })
    expect(await office.text(`/obligations/${late}`)).toContain('되돌림')
    await office.post(`/obligations/${late}/forgive`, { reason: '입원하셨어요' })
    expect(await office.text(`/obligations/${late}`)).toContain('받지 않기로 함')
  })

  it('shows a member their own and nobody else’s', async () => {
    const page = await member.text('/obligations')
    for (const part of ['내 돈', '빌린 돈', '씨앗값', '10,000원']) expect(page).toContain(part)
    expect(page).not.toContain('두리')
    expect(page).toContain(`/c/${slug}/bank/payee"`)
    expect((await member.get('/bank/payee')).status).toBe(200)
    expect((await member.get(`/obligations/of/${agents.duri}`)).status).toBe(403)
    const own = await member.text(`/obligations/${out}`)
    expect(own).toContain('씨앗값')
    expect(own).not.toContain('준 돈 적기')
    expect((await (await browser(duri)).get(`/obligations/${out}`)).status).toBe(404)
  })

  it('prints a statement that says what it is', async () => {
    const paper = await member.text(`/obligations/statement/${agents.bora}`)
    for (const part of ['거래 확인서', '보라', '주고받을 돈과 주고받은 내역을 확인합니다'])
      expect(paper).toContain(part)
    expect((await member.get(`/obligations/statement/${agents.duri}`)).status).toBe(403)
    expect(await office.text(`/obligations/statement/${agents.duri}`)).toContain('두리')
  })

  it('says how to pay beside what is owed, and waits on the home for what is due', async () => {
    await office.post('/obligations/how-to-pay', { text: '농협 301-1234' })
    expect(await member.text('/obligations')).toContain('농협 301-1234')
    w.clock.pass({ days: 30 })
    const home = await member.text('')
    expect(home).toContain('빌린 돈 낼 때예요')
    expect(home).toContain('기한 지남')
  })

  it('speaks English whole', async () => {
    const english = await browser(mina, 'en')
    const paths = ['', '/mine', `/${late}`, `/of/${agents.bora}`, `/statement/${agents.bora}`]
    for (const path of paths) {
      const text = (await english.text(`/obligations${path}`)).replace(/<[^>]*>/g, ' ')
      const own = text.replace(
        /모임 \d+|보라|두리|민아|(?<=\s)민(?=\s)|\d월 조합비|빌린 돈|씨앗값|한국어|두 번 적었어요|입원하셨어요|농협/g,
        '',
      )
      expect(own.match(/[가-힣]+/g) ?? []).toEqual([])
    }
  })
})
