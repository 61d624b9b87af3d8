import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import type { Actor } from '../../../kernel/authority.ts'
import type { Lang } from '../../../kernel/language.ts'
import { sentenceOf } from '../../../kernel/sentence.ts'
import type { Html, PageView } from '../../../ui/page.ts'
import { pageView } from '../../charter/pages/page-view.fixture.ts'
import { group } from '../group.fixture.ts'
import { newReceipt } from '../receipts.ts'
import { everyGroup } from './ballots.fixture.ts'
import { decisionPage } from './decision.tsx'
import { delegationPage } from './delegation.tsx'
import { secrecyPage } from './published-secrecy.tsx'

let w: World
let g: Awaited<ReturnType<typeof everyGroup>>
beforeAll(async () => {
  w = await world()
  g = await everyGroup(w, 5)
})

type At = { lang?: Lang; search?: string; more?: Partial<PageView> }

async function viewFor(viewer: Actor, id: string, { lang = 'ko', search = '', more = {} }: At = {}) {
  const view = await pageView(w, { viewer, commons: g.commons, lang, search, params: { id } })
  const labels: PageView['labels'] = async (idOf, ids) =>
    (await w.slices.label(idOf)?.(view.db, g.commons, [...ids])) ?? new Map()
  return { ...view, labels, sentenceOf: (error: unknown) => sentenceOf(w.slices, error, lang), ...more }
}

const drawn = async (html: Html | Promise<Html>) => String(await (await html)?.toString())
const asText = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#39;', "'")
const page = async (i: number, id: string, at?: At) =>
  drawn(decisionPage.render(await viewFor(g.people[i]!, id, at)))
const text = async (i: number, id: string, at?: At) => asText(await page(i, id, at))

async function pass(days: number) {
  w.clock.pass({ days })
  await w.settle()
}

describe('a ballot paper', () => {
  it('says what each answer means, how it is counted and until when it can be changed', async () => {
    const id = await g.resolution('consensus')
    const shown = await text(0, id)
    for (const said of ['동의해요', '비켜설게요', '막지도 않아요', '막을게요', '까닭을 적어 주세요'])
      expect(shown).toContain(said)
    expect(shown).toContain('세는 방법:')
    expect(shown).toContain('까지 표결할 수 있어요. 마감 전에는 언제든 바꿀 수 있어요.')
    expect(await text(0, id, { lang: 'en' })).toContain('I stand aside')
  })

  it('says whether abstaining counts', async () => {
    expect(await text(0, await g.resolution('assembly'))).toContain('찬성과 반대 어느 쪽에도 세지 않아요.')
    expect(await text(0, await g.resolution('present'))).toContain('통과하기 어려워져요')
  })

  it('has fields in the form of its method', async () => {
    expect(await page(0, await g.choice('picks'))).toMatch(/type="checkbox"[^>]*name="tick.o1"/)
    const ranks = await page(0, await g.choice('ranks', 2))
    expect(ranks).toContain('name="rank.o3"')
    expect(ranks).toContain('>3순위<')
    expect(asText(ranks)).not.toContain('순위가 같은 것이 있어도 돼요')
    expect(await text(0, await g.choice('pairs'))).toContain('순위가 같은 것이 있어도 돼요')
    expect(await page(0, await g.choice('points'))).toMatch(/type="radio"[^>]*name="score.o1" value="5"/)
    expect(await text(0, await g.choice('grades'))).toContain('아주 좋아요 좋아요 괜찮아요')
    const dots = await page(0, await g.choice('dots'))
    expect(dots).toMatch(/type="number"[^>]*name="score.o1" min="0" max="6"/)
    expect(dots).toContain('data-budget="6"')
    expect(await page(0, await g.choice('credits'))).toMatch(/name="score.o1" min="0" max="4"/)
    const money = await page(0, await g.budget())
    expect(money).toContain('data-cost="3000000"')
    expect(money).toContain('data-enough="고른 것 합계 {spent}원, {budget}원 가운데 {left}원 남아요"')
    expect(asText(money)).toContain('쓸 수 있는 돈은 모두 5,000,000원이에요.')
    expect(await text(0, await g.choice('draw'))).toContain('함께했다고 남기기')
  })

  it('comes back with what was sent and what is wrong beside it', async () => {
    const id = await g.choice('ranks', 2)
    const refusal = { code: 'kernel.bad_input', field: 'ballot', sentence: 'x' }
    const values = { form: 'vote', 'rank.o2': '1' }
    const again = await page(0, id, { more: { refusal, values } })
    expect(asText(again)).toContain('고른 것이 없어요')
    expect(again).toMatch(/<option value="1" selected/)
    const motion = await g.resolution('consent')
    const noReason = { code: 'decisions.reason_needed', sentence: '까닭을 적어 주세요.' }
    const blamed = await page(0, motion, {
      more: { refusal: noReason, values: { form: 'vote', choice: 'object' } },
    })
    expect(blamed).toMatch(/<textarea[^>]*aria-invalid="true"/)
    expect(blamed).toMatch(/value="object" checked/)
  })

  it('is folded once I voted, and says how', async () => {
    const id = await g.choice('ranks', 2)
    await g.cast(g.people[0]!, id, { rank: [['o2'], ['o1']] })
    const shown = await page(0, id)
    expect(asText(shown)).toContain("지금 내 표는 '1. 고구마, 2. 감자'예요.")
    expect(shown).toContain('표 바꾸기')
    expect(asText(shown)).toMatch(/이 안건도 내 표결을 기다려요\. (마을 잔치를|공동 텃밭에|마을 기금으로)/)
    expect(shown).toMatch(/<option value="2" selected/)
  })
})

describe('a secret vote', () => {
  it('shows a receipt that the form carries, then nothing of the ballot', async () => {
    const id = await g.choice('picks')
    const before = await page(1, id)
    const [, receipt] = /name="receipt" value="([^"]+)"/.exec(before) ?? []
    expect(before).toContain(`select-all">${receipt}</p>`)
    expect(before).toContain('data-turbo-permanent')
    expect(asText(before)).toContain('한 번 내면 바꿀 수 없어요')
    expect(before).not.toContain('name="reason"')
    await g.castSecret(g.people[1]!, id, { approve: ['o2'] }, receipt!)
    const after = await page(1, id)
    expect(asText(after)).toContain('무엇을 골랐는지는 아무에게도 보이지 않고')
    expect(after).not.toContain(receipt)
    expect(after).not.toContain('name="tick.o2"')
  })

  it('keeps the receipt somebody wrote down when the form comes back', async () => {
    const values = { form: 'vote', receipt: newReceipt() }
    const refusal = { code: 'kernel.bad_input', field: 'ballot', sentence: 'x' }
    expect(await page(1, await g.choice('picks'), { more: { refusal, values } })).toContain(values.receipt)
  })

  it('publishes its ballots, and finds mine by its receipt', async () => {
    const id = await g.choice('picks')
    const receipts = g.people.map(() => newReceipt())
    for (const [i, one] of g.people.entries())
      await g.castSecret(one, id, { approve: i < 3 ? ['o2'] : ['o1', 'o3'] }, receipts[i]!)
    expect(await text(0, id)).not.toContain(receipts[0])
    await pass(4)
    const shown = await text(0, id)
    for (const receipt of receipts) expect(shown).toContain(receipt)
    expect(shown).toContain('모두 5표')
    const search = `receipt=${receipts[4]!.toLowerCase().replaceAll('-', ' ')}`
    expect(await text(0, id, { search })).toContain('찾았어요. ‘감자, 옥수수’로 셌어요.')
    expect(await text(0, id, { search: 'receipt=0000' })).toContain('그 번호의 표가 없어요')
  })
})

describe('a result', () => {
  it('tells a motion in sentences first, then as bars', async () => {
    const id = await g.resolution('assembly')
    for (const [i, one] of g.people.entries())
      await g.cast(one, id, { choice: i < 3 ? 'yes' : 'no' }, `까닭 ${i}`)
    const so = await text(0, id)
    expect(so).toMatch(/지금까지 .*통과해요\..*찬성 3 · 반대 2/)
    await pass(4)
    const shown = await text(0, id)
    expect(shown).toMatch(/결과 통과했어요\..*5명 중 3명 이상이 찬성해야 했고 3명이 찬성했어요\./)
    expect(shown).toContain('까닭 4')
    expect(shown).toContain('표 파일 내려받기')
  })

  it('of ranks shows the elected, and every stage in a table', async () => {
    const id = await g.choice('ranks', 2)
    for (const [i, one] of g.people.entries())
      await g.cast(one, id, { rank: i < 4 ? [['o2'], ['o1']] : [['o3']] })
    await pass(4)
    const html = await page(0, id)
    expect(asText(html)).toMatch(/고구마 뽑힘 4표/)
    expect(html).toContain('<table')
    expect(asText(html)).toContain('세는 과정 보기')
    expect(asText(html)).toMatch(/고구마, 감자[^.]*뽑혔어요/)
    expect(asText(html)).toMatch(/고구마: 넘친 표 옮김/)
  })

  it('is hidden until it closes where the procedure says so', async () => {
    const id = await g.choice('pairs')
    await g.cast(g.people[0]!, id, { rank: [['o1'], ['o2']] })
    const shown = await text(1, id)
    expect(shown).toContain('중간 결과는 표결이 끝난 뒤에 보여요.')
    expect(shown).toContain('함께한 사람 1 / 5')
    await pass(4)
    expect(await text(1, id)).toMatch(/둘씩 견준 표 보기/)
  })

  it('of a budget draws what it costs', async () => {
    const id = await g.budget()
    for (const one of g.people) await g.cast(one, id, { approve: ['o1', 'o2'] })
    await pass(4)
    const shown = await text(0, id)
    expect(shown).toContain('놀이터 그늘막 선정 3,000,000원 · 5표')
    expect(shown).toMatch(/우물 고치기 2,500,000원/)
  })

  it('of a lot shows the order drawn', async () => {
    const id = await g.choice('draw')
    await g.cast(g.people[0]!, id, { approve: [] })
    expect(await text(0, id)).not.toContain('제비로 정한 차례')
    await pass(4)
    expect(await text(0, id)).toContain('제비로 정한 차례')
  })
})

describe('handing votes over', () => {
  it('is said on the decision with its chain, and that voting myself comes first', async () => {
    const [one, two, three] = await Promise.all([0, 1, 2].map((i) => g.agent(g.people[i]!)))
    await g.send(g.people[0]!, 'delegateVote', { scope: { kind: 'all' }, to: two })
    await g.send(g.people[1]!, 'delegateVote', {
      scope: { kind: 'all' },
      to: three,
    })
    const id = await g.resolution('assembly')
    expect(await text(0, id)).toContain('맡은 사람이 아직 표결하지 않아서')
    await g.cast(g.people[2]!, id, { choice: 'yes' })
    const shown = await text(0, id)
    expect(shown).toContain('내 표는 사람 2 님에게 맡겼어요.')
    expect(shown).toContain('지금은 사람 3 님의 표와 함께 세고 있어요.')
    expect(shown).toContain('사람 2 → 사람 3 차례로 이어져요.')
    expect(shown).toContain('직접 표결하면 그 표가 우선이에요.')
    expect(shown).toContain('맡긴 2표를 포함해요.')
    expect(await text(2, id)).toContain('나에게 맡긴 2표도 내 표와 함께 세요.')
    await g.send(g.people[2]!, 'delegateVote', { scope: { kind: 'decision', decision: id }, to: one })
    expect(await text(3, id)).toContain('이 안건의 내 표 맡기기')
    await g.send(g.people[2]!, 'revokeDelegation', { scope: { kind: 'decision', decision: id } })
  })

  it('has a page of what I gave and what I got, each to take back', async () => {
    const draw = async (i: number, at: At = {}) =>
      drawn(delegationPage.render(await viewFor(g.people[i]!, '', at)))
    const mine = await draw(0)
    expect(asText(mine)).toMatch(
      /내가 맡긴 표 모든 안건 사람 2 님에게 맡겼어요 거두기 사람 2 → 사람 3 차례로/,
    )
    expect(mine).toContain('name="scope" value="all"')
    expect(asText(await draw(1))).toMatch(/나에게 맡긴 표 .*사람 1 님 모든 안건/)
    expect(asText(await draw(3, { lang: 'en' }))).toContain('You handed nothing over.')
    const id = await g.resolution('assembly')
    expect(await draw(3, { search: `decision=${id}` })).toMatch(
      new RegExp(`<option value="decision:${id}" selected`),
    )
  })

  it('tells of a circle', async () => {
    const [one] = await Promise.all([g.agent(g.people[0]!)])
    await g.send(g.people[2]!, 'delegateVote', { scope: { kind: 'all' }, to: one })
    const html = await drawn(delegationPage.render(await viewFor(g.people[0]!, '')))
    expect(asText(html)).toContain('서로에게 되맡겨서')
    await g.send(g.people[2]!, 'revokeDelegation', { scope: { kind: 'all' } })
  })

  it('says where our rules do not allow it', async () => {
    const none = await group(w, 1)
    const view = await pageView(w, { viewer: none.people[0]!, commons: none.commons })
    expect(asText(await drawn(delegationPage.render(view)))).toContain('표를 맡길 수 없어요')
  })
})

it('says what a secret vote does not protect from, in both languages', async () => {
  const said = async (lang: Lang) =>
    asText(await drawn(secrecyPage.render(await viewFor(g.people[0]!, '', { lang }))))
  expect(await said('ko')).toContain('지켜 주지 못하는 것')
  expect(await said('en')).toContain('Backups made before voting ended')
})

describe('what a change would have done', () => {
  it('is shown beside the vote, and where the rules have changed since it says so', async () => {
    const longer = async (to: number) => {
      const changes = [{ path: 'procedures.assembly.days', from: 3, to }]
      const proposal = { command: 'charter.amendBylaws', input: { changes }, title: '더 오래', reason: '' }
      return (await g.send<{ decision: string }>(g.people[0]!, 'propose', proposal)).decision
    }
    const first = await longer(5)
    for (const one of g.people) await g.cast(one, first, { choice: 'yes' })
    await pass(2)
    const second = await longer(7)
    expect(await text(0, second)).toMatch(/이렇게 바뀌었다면.*지난 표결/)
    await pass(2)
    expect((await g.decision(first)).state).toBe('executed')
    expect(await text(0, second)).toContain('제안한 뒤에 규칙이 바뀌어')
    expect(await text(0, second, { lang: 'en' })).toContain('have changed since this was proposed')
  })

  it('can still be opened once it is decided, on the rules and days of then', async () => {
    const now = Number((await w.view(g.people[0]!, g.commons)).charter.value('charter.review_months'))
    const other = await g.propose(g.people[0]!, now, now + 1)
    const changes = [{ path: 'procedures.present.base', from: 'present', to: 'yes_no' }]
    const proposal = { command: 'charter.amendBylaws', input: { changes }, title: '기권 빼고', reason: '' }
    const { decision: id } = await g.send<{ decision: string }>(g.people[0]!, 'propose', proposal)
    for (const one of g.people) await g.cast(one, id, { choice: 'yes' })
    await pass(6)
    expect((await g.decision(id)).state).toBe('executed')
    const folded = await text(0, id)
    expect(folded).toContain('그때로 다시 셈해 보기')
    expect(folded).not.toContain('지난 표결')
    const [, href = ''] = /href="(\?whatFrom=[^"]+)"/.exec(await page(0, id))!
    const search = href.replaceAll('&amp;', '&').replace('#what-if', '')
    const until = new URLSearchParams(search).get('whatUntil')!
    await pass(40)
    expect(await page(0, id)).toContain(`whatUntil=${until}`)
    // The rules have the change now: only on those of then can it be put.
    const opened = await text(0, id, { search })
    expect(opened).toMatch(/이렇게 바뀌었다면.*표결을 시작할 때의 규칙.*지난 표결/)
    expect(opened).not.toContain('제안한 뒤에 규칙이 바뀌어')
    expect(await text(0, id, { search, lang: 'en' })).toContain('the rules voting began under')
    expect(await text(0, other.decision)).not.toContain('이렇게 바뀌었다면')
  })
})
