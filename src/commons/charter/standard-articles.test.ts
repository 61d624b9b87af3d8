import { expect, test } from 'vitest'
import { lawfulCharter } from './lawful.fixture.ts'
import { profileNamed } from './profile.ts'
import { standardArticles } from './standard-articles.ts'
import { splitText } from './text-split.ts'
import { suggestedLinks } from './text-suggest.ts'

const data = await lawfulCharter()

/** What each of the items of article 16(1) is called in the draft, in the statute's order. */
const items = [
  ['목적'],
  ['명칭', '주된 사무소'],
  ['조합원의 자격', '대리인'],
  ['가입', '탈퇴', '제명'],
  ['출자'],
  ['우선출자'],
  ['권리와 의무'],
  ['잉여금의 배당', '손실금의 보전'],
  ['적립금'],
  ['사업', '회계'],
  ['총회', '이사회', '임원'],
  ['공고의 방법'],
  ['해산'],
  ['출자금의 양도'],
  ['총회의 의결방법'],
]

test('the draft has every item the law asks for, and splits into its articles', () => {
  expect(items).toHaveLength(profileNamed('kr-cooperative').articles!.items.length)
  const clauses = splitText(standardArticles(data, '다릉협동조합'))
  const titles = clauses.map((one) => one.title)
  for (const titled of items.flat()) expect(titles).toContain(titled)
  expect(clauses.filter((one) => /^\d/.test(one.key)).map((one) => Number(one.key))).toEqual(
    clauses.filter((one) => /^\d/.test(one.key)).map((_, i) => i + 1),
  )
  expect(clauses.at(-1)).toMatchObject({ key: 's1', label: '부칙' })
})

test('it has the numbers of these rules, and its sentences end as articles do', () => {
  const text = standardArticles(
    { ...data, dials: { ...data.dials, 'meetings.notice_days': 10 } },
    '햇살협동조합',
  )
  expect(text).toContain('이름은 햇살협동조합이라 합니다')
  expect(text).toContain('총회는 10일 전까지')
  expect(text).toContain('3명 이상 5명 이하의 이사와 1명 이상 1명 이하의 감사')
  expect(text).toContain('100분의 30을 넘지 못합니다')
  expect(text).not.toMatch(/undefined|null|NaN|해요|예요|\(으\)/)
  for (const line of text.split('\n').filter((one) => one.endsWith('.'))) expect(line).toMatch(/니다\.$/)
})

test('a social co-operative pays no dividends and waits for approval', () => {
  const text = standardArticles({ ...data, profile: 'kr-social-cooperative' }, '햇살 사회적협동조합')
  expect(text).toContain('배당하지 않습니다')
  expect(text).toContain('100분의 30 이상을 법정적립금')
  expect(text).toContain('설립인가를 받은')
  expect(text).toContain('납입한 출자금의 환급')
  expect(splitText(text).map((one) => one.title)).not.toContain('우선출자')
})

test('its articles suggest the rules they speak of', () => {
  const clauses = splitText(standardArticles(data, '다릉협동조합'))
  const suggested = (title: string) => suggestedLinks(data, clauses.find((one) => one.title === title)!)
  expect(suggested('의결권과 선거권').slice(0, 2)).toEqual(['memberTypes.worker', 'procedures.assembly'])
  expect(suggested('제명')).toContain('powers.members.expel')
  expect(suggested('총회')).toContain('dials.meetings.notice_days')
  expect(suggested('임원')).toContain('organs.board')
  expect(suggested('대리인')).toContain('dials.meetings.proxies_each')
  expect(suggested('사업')).not.toContain('capabilities.ghost')
  for (const one of clauses) expect(suggestedLinks(data, one).length).toBeLessThanOrEqual(6)
})
