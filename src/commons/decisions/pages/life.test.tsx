import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import type { Actor } from '../../../kernel/authority.ts'
import type { Lang } from '../../../kernel/language.ts'
import type { Post } from '../../../ui/page.ts'
import { group, procedureWith } from '../group.fixture.ts'
import { decisionPage } from './decision.tsx'
import { amendPage, editPage } from './edit-pages.tsx'
import { openCard, waitingVotes } from './home.tsx'
import { lifePosts } from './life-posts.ts'
import { listPage } from './list.tsx'
import { htmlOf, send, textOf, viewOf } from './pages.fixture.tsx'

let w: World
beforeAll(async () => {
  w = await world()
})

type Group = Awaited<ReturnType<typeof group>>

const pass = async (days: number) => {
  w.clock.pass({ days, hours: 1 })
  await w.settle()
}

const raise = async (g: Group, by = 0, title = '10월에 잔치를 해요') => {
  const input = { kind: 'resolution', procedure: 'assembly', title, reason: '', text: '10월에 해요.' }
  return (await w.act<{ decision: string }>(g.people[by]!, g.commons, 'decisions.raiseQuestion', input))
    .decision
}

const vote = (by: Actor, g: Group, decision: string, choice: string) =>
  w.act(by, g.commons, 'decisions.castBallot', { decision, ballot: { choice } })

const everybodySaysYes = async (g: Group, decision: string) => {
  for (const one of g.people) await vote(one, g, decision, 'yes')
  await pass(3)
}

const read = async (g: Group, by: number, id: string, lang: Lang = 'ko') =>
  textOf(decisionPage.render(await viewOf(w, g.people[by]!, g.commons, { id, lang })))

const postNamed = (name: string): Post => lifePosts.find((one) => one.path.endsWith(`/${name}`))!

const press = async (g: Group, by: number, id: string, step: string, values: Record<string, string> = {}) =>
  send(await viewOf(w, g.people[by]!, g.commons, { id }), postNamed(step), values)

const waits = async (g: Group, by: number) =>
  (await waitingVotes.list(await viewOf(w, g.people[by]!, g.commons))).map(({ title }) => title)

describe('an idea', () => {
  it('asks others for support until there is enough, then is talked over', async () => {
    const g = await group(w, 3, procedureWith({ supporters: 2, discussDays: 2 }))
    const id = await raise(g)
    expect(await read(g, 0, id)).toContain('공감은 다른 사람들이 해요')
    expect(await read(g, 1, id)).toMatch(/2명이 공감하면 다음으로 가요. 지금 0명이에요.*공감하기/)
    expect(await read(g, 1, id, 'en')).toContain('Support it')
    expect(await press(g, 1, id, 'support')).toMatchObject({ notice: '공감했어요.' })
    expect(await read(g, 1, id)).toContain('공감 거두기')
    expect(await press(g, 1, id, 'unsupport')).toMatchObject({ notice: '공감을 거두었어요.' })
    await press(g, 1, id, 'support')
    await press(g, 2, id, 'support')
    const talked = await read(g, 1, id)
    expect(talked).toContain('함께 이야기해요')
    expect(talked).toMatch(/흐름.*님이 제안했어요.*표결을 시작해요/)
    await pass(2)
    expect(await read(g, 1, id)).toContain('표결을 시작했어요')
  })

  it('lapses for want of support, and says what one can do', async () => {
    const g = await group(w, 3, procedureWith({ supporters: 2, supportDays: 5 }))
    const id = await raise(g)
    await pass(5)
    expect(await read(g, 1, id)).toMatch(/기한 안에 공감이 모자랐어요.*고쳐서 다시 제안하기/)
    expect(await read(g, 1, id, 'en')).toContain('Too few supported it in time')
  })
})

describe('a proposal that is talked over', () => {
  const talked = procedureWith({ discussDays: 7 })

  it('is edited by whoever proposed it, and shows what changed', async () => {
    const g = await group(w, 2, talked)
    const id = await raise(g)
    expect(await read(g, 0, id)).toContain('안건 고치기')
    expect(await read(g, 1, id)).not.toContain('안건 고치기')
    const form = await htmlOf(editPage.render(await viewOf(w, g.people[0]!, g.commons, { id })))
    expect(form).toContain('10월에 해요.')
    const fields = { title: '11월에 잔치를 해요', reason: '', text: '11월에 해요.' }
    expect(await press(g, 0, id, 'edit', fields)).toMatchObject({ notice: '안건을 고쳤어요.' })
    expect(await read(g, 1, id)).toMatch(/고친 자취.*2판.*10월 *지금까지|고친 자취.*2판/)
    const closed = await textOf(editPage.render(await viewOf(w, g.people[1]!, g.commons, { id })))
    expect(closed).toContain('지금은 고칠 수 없어요')
  })

  it('takes over what others suggest', async () => {
    const g = await group(w, 3, talked)
    const id = await raise(g)
    const form = await htmlOf(amendPage.render(await viewOf(w, g.people[1]!, g.commons, { id })))
    expect(form).toContain('왜 고치나요?')
    const fields = { title: '10월에 잔치를 해요', text: '10월 셋째 주에 해요.', note: '날을 정해 둬요' }
    await press(g, 1, id, 'amend', fields)
    await press(g, 2, id, 'amend', { ...fields, text: '9월에 해요.', note: '추석에 모여요' })
    expect(await waits(g, 0)).toEqual(['「10월에 잔치를 해요」를 고치자는 제안에 답하기'])
    expect(await waits(g, 1)).toEqual([])
    const { amendments } = await g.decision(id)
    const noted = (note: string) => amendments.find((one) => one.note === note)!.amendment
    expect(await read(g, 1, id)).not.toContain('받아들이기')
    expect(await read(g, 0, id)).toMatch(/사람 2 님의 제안.*셋째.*날을 정해 둬요.*받아들이기/)
    await press(g, 0, id, 'decline', { amendment: noted('추석에 모여요') })
    await press(g, 0, id, 'take-over', { amendment: noted('날을 정해 둬요') })
    const after = await read(g, 2, id)
    expect(after).toContain('받아들였어요')
    expect(after).toContain('받아들이지 않았어요')
    expect((await g.decision(id)).text).toBe('10월 셋째 주에 해요.')
  })

  it('edits the values of a rule change', async () => {
    const g = await group(w, 2, talked)
    const { decision: id } = await g.propose(g.people[0]!, 12, 6)
    const form = await htmlOf(editPage.render(await viewOf(w, g.people[0]!, g.commons, { id })))
    expect(form).toMatch(/name="dials.charter.review_months"[^>]*value="6"/)
    const fields = { title: '규칙', reason: '', 'dials.charter.review_months': '9' }
    await press(g, 0, id, 'edit', fields)
    expect((await g.decision(id)).input).toMatchObject({ changes: [{ from: 12, to: 9 }] })
  })
})

describe('what passed', () => {
  const waiting = procedureWith({ delayDays: 7, expiryDays: 30 })

  it('waits, is appealed against, and is overturned', async () => {
    const g = await group(w, 3, waiting)
    const { decision: id } = await g.propose(g.people[0]!, 12, 6)
    await everybodySaysYes(g, id)
    expect(await read(g, 1, id)).toMatch(/실행을 기다려요.*이의신청하기/)
    const refused = await press(g, 1, id, 'appeal', { form: 'appeal', grounds: '' })
    expect(refused).toHaveProperty('again')
    await press(g, 1, id, 'appeal', { form: 'appeal', grounds: '알리지 않았어요' })
    expect(await waits(g, 2)).toEqual(['「규칙을 더 자주 살펴볼까요?」 이의신청 판정하기'])
    expect(await waits(g, 1)).toEqual([])
    expect(await read(g, 1, id)).not.toContain('어떻게 판정할까요?')
    const page = await read(g, 2, id)
    expect(page).toMatch(/이의신청을 살피고 있어요.*어떻게 판정할까요\?/)
    expect(page).toMatch(/사람 2 님의 이의.*알리지 않았어요.*어떻게 판정할까요/)
    const appeal = (await g.decision(id)).appeals[0]!.appeal
    await press(g, 2, id, 'rule', { appeal, ruling: 'upheld', reasons: '절차가 틀렸어요' })
    const over = await read(g, 0, id)
    expect(over).toMatch(/이의를 받아들여 실행하지 않아요/)
    expect(over).toContain('절차가 틀렸어요')
    expect(await g.months()).toBe(12)
  })

  it('takes effect once its filing is recorded, by whoever may', async () => {
    const g = await group(w, 2, procedureWith({ waitsFor: 'filing' }))
    const { decision: id } = await g.propose(g.people[0]!, 12, 6)
    await everybodySaysYes(g, id)
    expect(await read(g, 1, id)).not.toContain('접수번호')
    expect(await read(g, 0, id)).toMatch(/신고하고 기록하면 효력이 생겨요.*접수번호/)
    expect(await waits(g, 0)).toEqual(['「규칙을 더 자주 살펴볼까요?」 신고·인가 기록하기'])
    const on = w.clock.now().toISOString().slice(0, 10)
    await press(g, 0, id, 'filing', { form: 'filing', on, reference: '2026-17' })
    const done = await read(g, 0, id)
    expect(done).toMatch(/신고했어요.*의결한 대로 실행했어요/)
    expect(await g.months()).toBe(6)
  })
})

describe('a tie', () => {
  it('is settled by whoever our rules say', async () => {
    const g = await group(w, 2, procedureWith({ tie: 'chair', num: 1, den: 2, strict: true }))
    const id = await raise(g)
    await vote(g.people[0]!, g, id, 'yes')
    await vote(g.people[1]!, g, id, 'no')
    await pass(3)
    expect(await waits(g, 0)).toEqual(['「10월에 잔치를 해요」 표가 같아 정하기'])
    expect(await read(g, 1, id)).toContain('총무가 정해요')
    expect(await read(g, 1, id)).not.toContain('찬성으로 정함')
    expect(await read(g, 0, id)).toContain('찬성으로 정함')
    await press(g, 0, id, 'tie', { form: 'tie', option: 'yes' })
    expect((await g.decision(id)).state).toBe('passed')
  })

  it('decides nothing where our rules say nothing', async () => {
    const g = await group(w, 2, procedureWith({}))
    const id = await raise(g)
    await vote(g.people[0]!, g, id, 'yes')
    await vote(g.people[1]!, g, id, 'no')
    await pass(3)
    expect(await read(g, 0, id)).toContain('고쳐서 다시 제안')
  })
})

describe('lists', () => {
  it('begin with my vote, then ideas, then what waits', async () => {
    const g = await group(w, 3, {
      ...procedureWith({}),
      'procedures.ideas': { ...procedureWith({ supporters: 2 })['procedures.assembly'] },
    })
    const list = async (i: number, lang: Lang = 'ko') =>
      textOf(listPage.render(await viewOf(w, g.people[i]!, g.commons, { lang })))
    expect(await list(0)).toContain('아직 안건이 없어요')
    const open = await raise(g)
    const input = {
      kind: 'resolution',
      procedure: 'ideas',
      title: '그네를 달아요',
      reason: '',
      text: '그네.',
    }
    await w.act(g.people[0]!, g.commons, 'decisions.raiseQuestion', input)
    await vote(g.people[0]!, g, open, 'yes')
    expect(await list(1)).toMatch(/내 표결을 기다려요.*잔치.*공감을 기다려요.*그네를 달아요.*공감 0 \/ 2/)
    expect(await list(0)).not.toContain('내 표결을 기다려요')
    expect(await list(1, 'en')).toMatch(/Waiting for my vote.*Waiting for support/)
    expect(await waits(g, 0)).toEqual([])
    const mine = async () => waitingVotes.list(await viewOf(w, g.people[1]!, g.commons))
    expect(await mine()).toMatchObject([{ title: '10월에 잔치를 해요', tone: 'waits', badge: '3일 남음' }])
    w.clock.pass({ days: 1, hours: 2 })
    expect(await mine()).toMatchObject([{ tone: 'person' }])
    const home = async (i: number) => textOf(openCard.render(await viewOf(w, g.people[i]!, g.commons)))
    expect(await home(1)).toMatch(/공감을 기다리는 제안.*그네를 달아요/)
    expect(await home(1)).not.toContain('잔치')
    expect(await home(0)).toMatch(/표결하고 있어요.*잔치/)
    expect(await home(0)).not.toContain('그네')
    await pass(3)
    expect(await list(1)).toMatch(/끝난 안건.*잔치.*통과/)
  })
})
