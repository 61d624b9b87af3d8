import { expect, test } from 'vitest'
import { splitText } from './text-split.ts'

const coop = `다릉협동조합 정관

제1장 총칙
제1조(설립과 명칭) 이 조합은 협동조합 기본법에 따라 설립하며, 다릉협동조합이라 한다.
제2조 (목적)
조합은 조합원의 복리를 높인다.
1. 함께 일한다.
제2장  조합원
제3조【조합원의 자격】 목적에 동의하는 사람으로 한다.
제3조의2(가입) ① 가입하려는 사람은 신청서를 낸다.
② 이사회가 정한다.
제4조(의결권) ① 출자좌수에 관계없이 한 표를 가진다.
제3조 제1항에 따라 가입한 사람도 같다.
제1조의 목적을 따른다.
부 칙
제1조(시행일) 이 정관은 신고가 수리된 날부터 시행한다.
부칙 <2026. 3. 2.>
이 정관은 바로 시행한다.
`

test('a Korean document falls into its articles, chapters and addenda', () => {
  const clauses = splitText(coop)
  expect(clauses.map(({ key, label, title, chapter }) => [key, label, title, chapter])).toEqual([
    ['0', '', '', ''],
    ['1', '제1조', '설립과 명칭', '제1장 총칙'],
    ['2', '제2조', '목적', '제1장 총칙'],
    ['3', '제3조', '조합원의 자격', '제2장 조합원'],
    ['3-2', '제3조의2', '가입', '제2장 조합원'],
    ['4', '제4조', '의결권', '제2장 조합원'],
    ['s1', '부칙', '', ''],
    ['s2', '부칙', '<2026. 3. 2.>', ''],
  ])
  expect(clauses[2]!.body).toBe('조합은 조합원의 복리를 높인다.\n1. 함께 일한다.')
  expect(clauses[5]!.body).toContain('제3조 제1항에 따라 가입한 사람도 같다.\n제1조의 목적을 따른다.')
  expect(clauses[6]!.body).toBe('제1조(시행일) 이 정관은 신고가 수리된 날부터 시행한다.')
})

test('an English one and one in Markdown too', () => {
  const english = `Chapter I Name\nArticle 1 (Name) The society is called Dareung.\nArticle 2. Objects\nFor the benefit of the community.\nSchedule\nFees.`
  expect(splitText(english).map(({ key, label, title }) => [key, label, title])).toEqual([
    ['1', 'Article 1', 'Name'],
    ['2', 'Article 2', 'Objects'],
    ['s1', 'Schedule', ''],
  ])
  const markdown = '# 정관\n\n## 제1장 총칙\n\n### 제1조 (목적)\n\n함께 산다.\n\n**제2조(회원)** 누구나.'
  expect(splitText(markdown).map(({ key, title, body }) => [key, title, body])).toEqual([
    ['0', '', '# 정관'],
    ['1', '목적', '함께 산다.'],
    ['2', '회원', '누구나.'],
  ])
})

test('text without articles is one piece, and nothing is lost', () => {
  expect(splitText('그냥 글이에요.\n둘째 줄.')).toEqual([
    { key: '0', chapter: '', label: '', title: '', body: '그냥 글이에요.\n둘째 줄.' },
  ])
  expect(splitText('')).toEqual([])
  const whole = splitText(coop)
    .map((one) => one.body)
    .join('')
  for (const word of ['복리', '신청서', '이사회가', '수리된']) expect(whole).toContain(word)
})

test('a very long line takes no time', () => {
  const started = performance.now()
  splitText(`제1조(${'가'.repeat(100_000)}`)
  splitText(`${'#* '.repeat(50_000)}제1조(목적)`)
  splitText('제1조 '.repeat(40_000))
  expect(performance.now() - started).toBeLessThan(1_500)
})
