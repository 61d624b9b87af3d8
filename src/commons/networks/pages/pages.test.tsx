import { beforeAll, expect, it } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import type { Actor } from '../../../kernel/authority.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Lang } from '../../../kernel/language.ts'
import { sentenceOf } from '../../../kernel/sentence.ts'
import type { FormInput, Html, PageView, Post } from '../../../ui/page.ts'
import { pageView } from '../../charter/pages/page-view.fixture.ts'
import { proposePage } from '../../decisions/pages/propose.tsx'
import { commonsFrom, neighbours } from '../networks.fixture.ts'
import { delegatesPage } from './delegates-page.tsx'
import { invitePage } from './invite-page.tsx'
import { matterPage } from './matter-page.tsx'
import { networksPage } from './networks-page.tsx'
import { posts } from './posts.ts'
import { waitingMatters } from './waiting.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

async function viewOf(viewer: Actor, commons: string, lang: Lang = 'ko', id = ''): Promise<PageView> {
  const view = await pageView(w, { viewer, commons, lang, params: { id } })
  return {
    ...view,
    labels: async (idOf, ids) =>
      (await w.slices.label(idOf)?.(view.db, commons, [...ids])) ?? new Map<string, string>(),
    execute: (command, input) => w.act(viewer, commons, command.name, input),
    sentenceOf: (error) => sentenceOf(w.slices, error, lang),
  }
}

const htmlOf = async (html: Html | Promise<Html>) => String(await (await html)?.toString())
const textOf = async (html: Html | Promise<Html>) =>
  (await htmlOf(html)).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

const postTo = (path: string): Post => posts.find((one) => one.path === path)!
const formOf = (values: Record<string, string | string[]>): FormInput => ({
  text: (name) => [values[name] ?? ''].flat()[0] ?? '',
  all: (name) => [values[name] ?? []].flat(),
  values: () => ({}),
  file: () => undefined,
})

it('teaches what a network is where there is none', async () => {
  const mina = await w.person('민아')
  const group = await commonsFrom(w, 'informal-group', mina, { name: '혼자 모임' })
  expect(await textOf(networksPage.render(await viewOf(mina, group)))).toMatch(
    /아직 함께하는 연합이 없어요.*주소를 알려 주세요.*모임 초대하기/,
  )
  const english = await textOf(networksPage.render(await viewOf(mina, group, 'en')))
  expect(english).toMatch(/We belong to no network yet.*Invite a commons/)
  expect(english).not.toMatch(/[가-힣]/)
})

it('invites by address, and says when there is nobody there', async () => {
  const n = await neighbours(w)
  const view = await viewOf(n.office, n.network)
  expect(await textOf(invitePage.render(view))).toMatch(/모임의 주소.*협의회.*초대하기/)
  const { slug } = (await viewOf(n.mina, n.group)).commons
  const invite = (commons: string) =>
    postTo('/networks/invite').handle(view, formOf({ commons, type: 'council' }))
  await expect(invite('nowhere')).rejects.toMatchObject({ code: 'networks.no_such_commons' })
  expect(await invite(`https://dure.example/c/${slug}/networks`)).toMatchObject({ to: '/networks' })
  await w.settle()
  const waiting = await waitingMatters.list(await viewOf(n.mina, n.group))
  expect(waiting).toMatchObject([{ title: '「숲 원탁」에서 온 가입 초대' }])
  expect(await textOf(networksPage.render(await viewOf(n.mina, n.group)))).toMatch(/초대가 왔어요.*가입하기/)
})

it('shows what waits for our vote, and carries the answer on to a vote of our own', async () => {
  const n = await neighbours(w)
  await n.belong()
  const decision = await n.ask('물길을 열까요?')
  const mine = await viewOf(n.mina, n.group)
  expect(await waitingMatters.list(mine)).toMatchObject([
    {
      title: '물길을 열까요?',
      detail: '「숲 원탁」이 우리 표를 물어요',
      href: expect.stringContaining(decision),
    },
  ])
  expect(await textOf(networksPage.render(mine))).toMatch(
    /연합이 우리에게 묻는 안건.*물길을 열까요\?.*우리 표 정하기/,
  )
  // Where the rules ask for a decision.
  const view = { ...(await viewOf(n.mina, n.group, 'ko', decision)), may: () => 'propose' as const }
  expect(await textOf(matterPage.render(view))).toMatch(/찬성.*반대.*기권.*까닭.*우리끼리 표결하기/)
  const vote = (answer: string) =>
    postTo('/networks/matters/:id').handle(view, formOf({ answer, reason: '' }))
  await expect(vote('block')).rejects.toBeInstanceOf(Failure)
  const { to } = await vote('yes')
  expect(to).toMatch(/^\/decisions\/propose\?command=networks\.castOurBallot/)
  expect(JSON.parse(new URLSearchParams(to.slice(to.indexOf('?'))).get('input')!)).toEqual({
    ...{ network: n.network, decision, ballot: { choice: 'yes' }, reason: '' },
  })
  // Where somebody may at once.
  const now = await viewOf(n.mina, n.group, 'ko', decision)
  await postTo('/networks/matters/:id').handle(now, formOf({ answer: 'no', reason: '' }))
  expect(await textOf(networksPage.render(await viewOf(n.mina, n.group)))).toContain('우리 표: 반대')
  expect(await waitingMatters.list(await viewOf(n.mina, n.group))).toEqual([])
  const gone = await viewOf(n.mina, n.group, 'en', n.network)
  expect(await textOf(matterPage.render(gone))).toContain('we were not asked')
})

it('shows a frozen vote of ours in words, where it is proposed', async () => {
  const n = await neighbours(w, {})
  await n.belong()
  const decision = await n.ask('숲길을 닫을까요?')
  const input = { network: n.network, decision, ballot: { choice: 'yes' }, reason: '' }
  const search = new URLSearchParams({ command: 'networks.castOurBallot', input: JSON.stringify(input) })
  const rules = await viewOf(n.mina, n.group)
  const who = (power: string) =>
    power === 'networks.castOurBallot' ? ['decision:assembly'] : rules.charter.who(power)
  const view = { ...rules, search, charter: { ...rules.charter, who }, may: () => 'propose' as const }
  const text = await textOf(proposePage.render(view))
  expect(text).toMatch(/연합 +숲 원탁/)
  expect(text).toMatch(/안건 +숲길을 닫을까요\?/)
  expect(text).toMatch(/우리 표 +답 찬성/)
})

it('chooses delegates, shows them on both sides, and tells of a refusal', async () => {
  const n = await neighbours(w)
  await n.belong()
  expect(await textOf(networksPage.render(await viewOf(n.mina, n.group)))).toMatch(
    /대표를 2명 보낼 수 있는데 아직 보내지 않았어요.*대표 정하기.*연합에서 나오려면/,
  )
  const view = await viewOf(n.mina, n.group, 'ko', n.network)
  expect(await htmlOf(delegatesPage.render(view))).toContain('type="checkbox"')
  const both = [await n.agent(n.mina, n.group), await n.agent(n.juno, n.group)]
  await postTo('/networks/delegates/:id').handle(view, formOf({ delegates: both }))
  await w.settle()
  expect(await textOf(networksPage.render(await viewOf(n.mina, n.group)))).toMatch(/우리 대표: .*준호/)
  expect(await textOf(networksPage.render(await viewOf(n.office, n.network)))).toMatch(
    /우리에게 속한 모임.*물길 모임.*대표: .*준호/,
  )
  const place = await n.agent(n.juno, n.network)
  await w.act(n.office, n.network, 'members.pause', { agent: place })
  await n.send(both[0]!)
  await n.send(...both)
  const refused = await textOf(networksPage.render(await viewOf(n.mina, n.group)))
  expect(refused).toMatch(/연합이 받지 않았어요\. 그 연합에서 활동을 쉬고 있는 사람이 있어요/)
  await postTo('/networks/leave').handle(view, formOf({ network: n.network }))
  expect(await textOf(networksPage.render(await viewOf(n.mina, n.group)))).toContain('나왔어요')
})
