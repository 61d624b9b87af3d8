import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import type { Lang } from '../../../kernel/language.ts'
import { group, procedureWith } from '../group.fixture.ts'
import type { DecisionView } from '../query-shapes.ts'
import { htmlOf, send, textOf, viewOf } from './pages.fixture.tsx'
import { proposePage } from './propose.tsx'
import { proposePost } from './propose-posts.ts'

/** Rules that know only how to decide one matter at a time. */
const motionsAlone = {
  'procedures.choosing': null,
  'procedures.election': null,
  'procedures.sharing': null,
  'powers.members.appoint': { who: ['role:steward'], layer: 'bylaws' },
}

let w: World
beforeAll(async () => {
  w = await world()
})

const plain = { electorate: ['member'], days: 3, quorumNum: 0, quorumDen: 1, early: false }

/** A group whose rules know a way for every kind of question. */
const everyWay = {
  ...procedureWith({}),
  'procedures.pick': { label: { ko: '여럿 찬성', en: 'approval' }, method: 'approval', ...plain },
  'procedures.share': { label: { ko: '돈 나누기', en: 'sharing' }, method: 'budget-greedy', ...plain },
  'powers.members.appoint.who': ['decision:pick'],
}

type Group = Awaited<ReturnType<typeof group>>

const draw = async (g: Group, search: string, lang: Lang = 'ko') =>
  textOf(proposePage.render(await viewOf(w, g.people[0]!, g.commons, { search, lang })))

const post = async (g: Group, values: Record<string, string>) =>
  send(await viewOf(w, g.people[0]!, g.commons), proposePost, { reason: '', ...values })

async function proposed(g: Group, values: Record<string, string>): Promise<DecisionView> {
  const sent = await post(g, values)
  if (!('to' in sent)) throw new Error(sent.again.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '))
  return g.decision(sent.to.slice('/decisions/'.length))
}

const changes = [{ path: 'dials.charter.review_months', from: 12, to: 6 }]
const amendment = new URLSearchParams({
  command: 'charter.amendBylaws',
  input: JSON.stringify({ changes }),
}).toString()

describe('where everything starts', () => {
  it('has a heading of its own where a matter is not decided by a vote', async () => {
    const g = await group(w, 1)
    const search = new URLSearchParams({ command: 'members.leave', input: '{}' }).toString()
    const shown = await htmlOf(proposePage.render(await viewOf(w, g.people[0]!, g.commons, { search })))
    expect(shown).toContain('의결로 정하는 일이 아니에요')
    expect(shown).toMatch(/<h1/)
  })

  it('offers every kind, in both languages', async () => {
    const g = await group(w, 1)
    const ko = await draw(g, '')
    for (const kind of ['규칙 바꾸기', '글로 적은 안건', '여러 안 가운데', '사람 뽑기', '예산 나누기'])
      expect(ko).toContain(kind)
    expect(ko).toContain('다른 일')
    expect(await draw(g, '', 'en')).toContain('What shall we decide together?')
    expect(await draw(g, 'command=members.join&input=nonsense')).toContain('무엇을 함께 정할까요?')
  })

  it('teaches what it would take where our rules know no way', async () => {
    const g = await group(w, 1, motionsAlone)
    expect(await draw(g, 'kind=choice')).toContain('고르는 방법이 우리 규칙에 아직 없어요')
    expect(await draw(g, 'kind=election', 'en')).toContain('Our rules have no way yet to elect people')
    expect(await draw(g, 'kind=resolution')).toContain('안건 글')
  })
})

describe('a command that needs a decision', () => {
  it('shows the effect and puts the question in plain words', async () => {
    const g = await group(w, 1)
    const html = async (lang: Lang) =>
      htmlOf(proposePage.render(await viewOf(w, g.people[0]!, g.commons, { search: amendment, lang })))
    expect(await html('ko')).toContain('value="규칙을 다시 살펴보는 때를 12개월에서 6개월로 바꿀까요?"')
    expect(await html('en')).toContain('When the rules are reviewed: change 12 months to 6 months?')
  })

  it('is refused where it is not decided together', async () => {
    const g = await group(w, 1)
    expect(await draw(g, 'command=members.join&input=%7B%7D')).toContain('의결로 정하는 일이 아니에요')
  })

  it('may be decided in each way its power names', async () => {
    const g = await group(w, 1, {
      ...everyWay,
      'procedures.calm': { ...plain, label: { ko: '이견 없음', en: 'consent' }, method: 'consent' },
      'powers.books.recordEntry.who': ['decision:assembly', 'decision:pick', 'decision:calm'],
    })
    const search = new URLSearchParams({ command: 'books.recordEntry', input: '{}' }).toString()
    const text = await draw(g, search)
    expect(text).toContain('모두의 의결')
    expect(text).toContain('이견 없음')
    expect(text).not.toContain('여럿 찬성')
  })
})

describe('a matter in words', () => {
  it('is proposed with its text, and says what comes next', async () => {
    const g = await group(w, 3, procedureWith({ supporters: 2 }))
    const fields = { kind: 'resolution', procedure: 'assembly', title: '잔치', text: '10월에 해요.' }
    const sent = await post(g, fields)
    expect(sent).toMatchObject({ notice: '제안했어요. 공감이 모이면 다음으로 가요.' })
    const one = await proposed(g, { ...fields, title: '또 잔치' })
    expect(one).toMatchObject({ kind: 'resolution', text: '10월에 해요.', state: 'idea' })
  })

  it('says under the text that it is missing', async () => {
    const g = await group(w, 1)
    const sent = await post(g, { kind: 'resolution', procedure: 'assembly', title: '잔치', text: ' ' })
    expect('again' in sent && sent.again).toMatch(/id="[^"]*text-error"/)
    expect('again' in sent && sent.again).toContain('value="잔치"')
  })
})

describe('a choice among several', () => {
  it('takes as many options as are written, wherever they stand', async () => {
    const g = await group(w, 2, everyWay)
    const html = await htmlOf(
      proposePage.render(await viewOf(w, g.people[0]!, g.commons, { search: 'kind=choice' })),
    )
    expect(html).toContain('name="option-20-label"')
    expect(html).not.toContain('<details open')
    const one = await proposed(g, {
      kind: 'choice',
      procedure: 'pick',
      title: '무엇을 심을까요?',
      seats: '1',
      'option-1-label': '콩',
      'option-4-label': '깨',
      'option-4-detail': '들깨',
    })
    expect(one.options.map(({ label, detail }) => [label, detail])).toEqual([
      ['콩', ''],
      ['깨', '들깨'],
    ])
    expect(one).toMatchObject({ kind: 'choice', seats: 1, procedure: 'pick' })
  })

  it('keeps what was typed when there is too little to choose from', async () => {
    const g = await group(w, 1, everyWay)
    const sent = await post(g, {
      kind: 'choice',
      procedure: 'pick',
      title: '무엇을 심을까요?',
      seats: '1',
      'option-3-label': '콩',
    })
    const again = 'again' in sent ? sent.again : ''
    expect(again).toMatch(/id="[^"]*options-error"/)
    expect(again).toContain('value="콩"')
    expect(again).toContain('<details open')
  })

  it('can be proposed again from an earlier one', async () => {
    const g = await group(w, 1, everyWay)
    const fields = { 'option-1-label': '콩', 'option-2-label': '깨', 'option-3-label': '팥' }
    const one = await proposed(g, {
      kind: 'choice',
      procedure: 'pick',
      title: '심을 것',
      seats: '2',
      ...fields,
    })
    const html = await htmlOf(
      proposePage.render(
        await viewOf(w, g.people[0]!, g.commons, { search: `kind=choice&again=${one.decision}` }),
      ),
    )
    for (const text of ['value="심을 것"', 'value="콩"', 'value="팥"', '<details open', '고쳐서 다시 제안'])
      expect(html).toContain(text)
  })
})

describe('a budget', () => {
  const fields = {
    kind: 'budget',
    procedure: 'share',
    title: '마을 기금',
    unit: 'KRW',
    budget: '1,000,000원',
    'option-1-label': '길 고치기',
    'option-1-cost': '700,000',
    'option-2-label': '평상',
  }

  it('names the project whose cost cannot be read', async () => {
    const g = await group(w, 1, everyWay)
    const sent = await post(g, { ...fields, 'option-2-cost': '글쎄요' })
    const again = 'again' in sent ? sent.again : ''
    expect(again).toContain('「평상」에 드는 돈을 숫자로 적어 주세요.')
    expect(again).toContain('value="글쎄요"')
  })

  it('is proposed with its costs in the smallest unit', async () => {
    const g = await group(w, 1, everyWay)
    const one = await proposed(g, { ...fields, 'option-2-cost': '300,000' })
    expect(one).toMatchObject({ kind: 'budget', budget: '1000000', unit: 'KRW' })
    expect(one.options.map(({ cost }) => cost)).toEqual(['700000', '300000'])
  })
})

describe('an election', () => {
  const office = { kind: 'role', code: 'steward' }

  it('begins with the office, then shows who can stand, by name', async () => {
    const g = await group(w, 3, everyWay)
    expect(await draw(g, 'kind=election')).toContain('총무')
    const form = await draw(g, 'kind=election&office=role:steward')
    expect(form).toContain('사람 3')
    expect(form).toContain('뽑힌 사람을 총무로 임명해요')
    expect(await draw(g, 'kind=election&office=role:steward', 'en')).toContain('Elect: organiser')
  })

  it('puts up whoever is ticked or named', async () => {
    const g = await group(w, 3, everyWay)
    const second = (await w.view(g.people[1]!, g.commons)).standing.agent!
    const fields = {
      kind: 'election',
      office: `${office.kind}:${office.code}`,
      procedure: 'pick',
      title: '총무 선거',
      seats: '1',
      [`candidate-${second}`]: 'on',
    }
    const one = await proposed(g, { ...fields, candidates: '사람 3\n' })
    expect(one.options.map(({ label }) => label)).toEqual(['사람 2', '사람 3'])
    expect(one.office).toEqual(office)
    const none = await post(g, { ...fields, [`candidate-${second}`]: '' })
    expect('again' in none && none.again).toContain('후보를 한 명 이상 골라 주세요.')
    const sent = await post(g, { ...fields, candidates: '모르는 이' })
    expect('again' in sent && sent.again).toContain('「모르는 이」 님을 한 사람으로 찾지 못했어요.')
    expect('again' in sent && sent.again).toMatch(new RegExp(`name="candidate-${second}"[^>]*checked`))
  })
})
