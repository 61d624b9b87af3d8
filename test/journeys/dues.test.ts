import { afterAll, beforeAll, expect, it } from 'vitest'
import { monthly } from '../../src/capabilities/dues/village.fixture.ts'
import type { Actor } from '../../src/kernel/authority.ts'
import { closeBrowser } from '../browser.ts'
import { type World, world } from '../world.ts'
import { type HandPhone, type Phone, phones } from './phones.ts'

/**
 * Dues that only the village assembly changes: what other amounts would have come to is seen before they are proposed
 * and beside the vote, by the clerk for everybody, by a resident for herself; then the next charge follows them.
 */
let w: World
let phone: HandPhone
let close: () => Promise<void>
let commons: string
let people: Actor[]
let plan: string
const home = '/c/saemgol'

beforeAll(async () => {
  w = await world()
  ;({ phone, close } = await phones(w))
  const names = ['김민아', '이보라', '박두리', '최나리', '정하늘', '오가람', '한솔']
  people = await Promise.all(names.map((name) => w.person(name)))
  commons = await w.found('village', people[0]!, {
    ...{ slug: 'saemgol', name: '샘골마을', founder: names[0], capabilities: ['dues'] },
    dials: { 'members.admission': 'open' },
    clauses: {
      'memberTypes.youth': { label: { ko: '청년', en: 'youth' }, votes: true },
      'powers.dues.changeRates': { who: ['decision:assembly'], layer: 'bylaws' },
    },
  })
  for (const [i, one] of people.entries())
    if (i > 0) {
      const types = [i > 3 ? 'youth' : 'resident']
      await w.act(one, commons, 'members.join', { invitation: null, name: names[i], types })
    }
  const rates = [{ type: 'resident', amount: '10000' }]
  ;({ plan } = await w.act<{ plan: string }>(people[0]!, commons, 'dues.addPlan', { ...monthly, rates }))
  for (let month = 0; month < 3; month++) await pass(31)
})
afterAll(async () => {
  await closeBrowser()
  await close()
})

async function pass(days: number): Promise<void> {
  w.clock.pass({ days })
  await w.settle()
}

/** Two charges were made to four residents; three young ones had nothing to pay. */
async function seesOwn(p: Phone, own: string[]) {
  const text = await p.text()
  for (const one of ['이렇게 바뀌었다면', '실제로 있었던 14건', ...own]) expect(text).toContain(one)
}

it('changes dues by vote, seeing what they would have been', async () => {
  const p = await phone(people[0]!)
  await p.go(`${home}/dues/plan/${plan}`)
  await p.unfold()
  await p.fill({ 'rate-resident': '8,000', 'rate-youth': '3,000' })
  await p.send(`/${plan}/rates`)
  await seesOwn(p, ['16,000원', '18,000원', '사람마다'])
  await p.unfold()
  await p.keep('dues-what-if')
  const proposing = p.page.url()
  await p.page.getByRole('link', { name: '지난해' }).click()
  await p.page.waitForURL(/whatFrom=2025-01-01/)
  expect(await p.text()).toContain('이 기간에는 다시 셈할 것이 없어요')
  await p.go(proposing)
  await p.send('/decisions/propose')
  await p.keep('dues-vote')
  const decision = p.path().split('/').at(-1)!

  const young = await phone(people[6]!, { lang: 'en', width: 1280, dark: true })
  await young.go(p.path())
  const seen = await young.text()
  for (const one of ['What if it had held', '₩6,000', '₩18,000']) expect(seen).toContain(one)
  expect(seen).not.toContain('Person by person')
  await young.keep('dues-vote-en')
  for (const days of ['whatFrom=2026-05-01&whatUntil=2026-04-01', 'whatFrom=2026-02-31&whatUntil=x'])
    await young.go(`${p.path()}?${days}`)
  await young.page.context().close()

  for (const one of people)
    await w.act(one, commons, 'decisions.castBallot', { decision, ballot: { choice: 'yes' } })
  await pass(8)
  await pass(31)
  const own = await phone(people[6]!)
  await own.go(`${home}/obligations/mine`)
  expect(await own.text()).toContain('3,000원')
  for (const one of [p, own]) await one.page.context().close()
  expect(await w.verify(commons)).toMatchObject({ findings: [], balancesAgree: true })
}, 60_000)
