import { afterAll, expect, it } from 'vitest'
import type { Actor } from '../../src/kernel/authority.ts'
import { closeBrowser } from '../browser.ts'
import { world } from '../world.ts'
import { phones } from './phones.ts'

const w = await world()
const { phone, close } = await phones(w)
const [office, mina, juno] = [await w.person('일꾼'), await w.person('민아'), await w.person('준호')]
const options = { slug: 'alsea', name: '알시 협의회', dials: { 'members.admission': 'open' } }
const council = await w.found('watershed-council', mina, options)
const network = await w.found('forest-network', office, { slug: 'forest', name: '숲 원탁', founder: '일꾼' })
await w.act(juno, council, 'members.join', { invitation: null, name: '준호', types: ['ranger'] })

afterAll(async () => {
  await closeBrowser()
  await close()
})

/** Everybody agrees to the one decision under way. */
async function allAgree() {
  const { decisions } = await w.get<{ decisions: { decision: string }[] }>(
    mina,
    council,
    'decisions.decisions',
    {
      state: 'open',
    },
  )
  for (const one of [mina, juno]) await agree(one, decisions[0]!.decision)
  await w.settle()
}

const agree = (by: Actor, decision: string) =>
  w.act(by, council, 'decisions.castBallot', { decision, ballot: { choice: 'agree' } })

it('leads a council from an invitation to its vote in the network, on phones, without scripts', {
  timeout: 180_000,
}, async () => {
  const inviting = await phone(office, { javaScript: false })
  await inviting.go('/c/forest/networks')
  await inviting.keep('network-empty')
  await inviting.follow('/networks/invite')
  await inviting.fill({ commons: 'alsea', type: 'council' })
  await inviting.keep('network-invite')
  await inviting.send('/networks/invite')
  expect(inviting.path()).toBe('/c/forest/networks')
  await w.settle()

  const me = await phone(mina, { javaScript: false })
  await me.go('/c/alsea')
  expect(await me.text()).toContain('「숲 원탁」에서 온 가입 초대')
  await me.go('/c/alsea/networks')
  await me.keep('network-invited')
  await me.follow(/가입 제안하기/)
  expect(await me.text()).toMatch(/연합\s+숲 원탁/)
  await me.keep('network-propose-join')
  await me.send('/decisions/propose')
  await allAgree()

  await me.go('/c/alsea/networks')
  expect(await me.text()).toContain('대표를 2명 보낼 수 있는데 아직 보내지 않았어요.')
  await me.keep('network-joined')
  await me.follow(/대표 정하기/)
  await me.fill({ delegates: (await w.view(juno, council)).standing.agent! })
  await me.keep('network-delegates')
  await me.page.locator('main form button').last().click()
  await me.page.waitForURL(/decisions\/propose/)
  expect(await me.text()).toMatch(/대표\s+준호/)
  await me.send('/decisions/propose')
  await allAgree()
  expect((await w.view(juno, network)).standing.organs).toEqual(['round-table'])

  const question = {
    procedure: 'councils',
    kind: 'resolution',
    title: '샛길을 닫을까요?',
    reason: '',
    text: '묻습니다',
  }
  await w.act(office, network, 'decisions.raiseQuestion', question)
  await w.settle()
  await me.go('/c/alsea')
  expect(await me.text()).toContain('샛길을 닫을까요?')
  await me.go('/c/alsea/networks')
  await me.keep('network-asked')
  await me.follow(/우리 표 정하기/)
  await me.fill({ answer: 'yes' })
  await me.keep('network-answer')
  await me.page.locator('main form button').last().click()
  await me.page.waitForURL(/decisions\/propose/)
  expect(await me.text()).toMatch(/안건\s+샛길을 닫을까요\?/)
  await me.keep('network-propose-vote')
  await me.send('/decisions/propose')
  await me.go('/c/alsea/networks')
  await me.follow(/우리끼리 표결하고 있어요/)
  expect(me.path()).toMatch(/\/decisions\/[0-9a-f-]{36}$/)
  await allAgree()
  await me.go('/c/alsea/networks')
  expect(await me.text()).toContain('우리 표: 찬성')
  await me.keep('network-voted')

  const english = await phone(office, { lang: 'en' })
  await english.go('/c/forest/networks')
  await english.unfold()
  await english.keep('network-members')
})
