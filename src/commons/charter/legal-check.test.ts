import { expect, test } from 'vitest'
import { languages } from '../../kernel/language.ts'
import type { CharterData } from './charter.ts'
import { lawfulCharter } from './lawful.fixture.ts'
import { breachesOf, legalEffect, legalFindings } from './legal-check.ts'
import { type FindingCode, findingCodes } from './legal-finding.ts'
import { findingSaid } from './legal-words.ts'
import type { Procedure } from './procedure.ts'
import { profileCodes, profileNamed, profiles } from './profile.ts'
import { registry } from './registry.ts'
import { problemsOf } from './validity.ts'

const lawful = await lawfulCharter()

test('the charter of a Korean co-operative as the law has it has no finding', () => {
  expect(legalFindings(lawful)).toEqual([])
  expect(problemsOf(lawful, registry())).toEqual([])
})

type Plant = [FindingCode, string, (data: CharterData) => void]

const procedure = (code: string, change: Partial<Procedure>) => (data: CharterData) => {
  data.procedures[code] = { ...data.procedures[code]!, ...change }
}
const power = (name: string, who: string[], layer?: 'regulations') => (data: CharterData) => {
  const stated = data.powers[name]!
  data.powers[name] = { who, layer: layer ?? stated.layer }
}
const amendedBy = (layer: 'articles' | 'bylaws' | 'regulations', code: string) => (data: CharterData) => {
  data.layers[layer] = { amendedBy: code }
}
const dial = (name: string, value: unknown) => (data: CharterData) => {
  data.dials[name] = value as never
}

const breaches: Plant[] = [
  ['articles_missing', '제16조', (data) => delete data.layers.articles],
  ['not_special', '제29조 제1항 제1호', amendedBy('articles', 'assembly')],
  ['not_by_all', '제29조 제1항 제1호', amendedBy('articles', 'board')],
  ['not_by_all', '제29조 제1항 제2호', amendedBy('bylaws', 'board')],
  [
    'not_by_board',
    '제33조',
    (data) => data.layers.regulations && amendedBy('regulations', 'panel')(withPanel(data)),
  ],
  ['decided_by_others', '제29조 제1항 제8호', power('members.expel', ['role:steward', 'decision:special'])],
  ['not_by_all', '제29조 제1항 제8호', power('members.expel', ['decision:board'])],
  ['not_special', '제29조 제1항 제8호', power('members.expel', ['decision:assembly'])],
  ['in_easy_layer', '제29조 제1항 제8호', power('members.expel', ['decision:special'], 'regulations')],
  ['decided_by_others', '제29조 제1항 제3호', power('members.appoint', ['role:chair'])],
  ['not_by_all', '제29조 제1항 제3호', power('members.endTerm', ['decision:board'])],
  ['base_not_present', '제29조 제2항', procedure('assembly', { base: 'cast' })],
  ['base_not_present', '제29조 제2항', procedure('special', { base: 'yes_no' })],
  ['not_special', '제29조 제1항 제8호', procedure('special', { num: 3, den: 5 })],
  ['majority_low', '제29조 제2항', procedure('assembly', { strict: false })],
  ['not_a_majority', '제29조 제2항', procedure('assembly', { method: 'consent' })],
  ['quorum_low', '제29조 제2항', procedure('assembly', { quorumNum: 1, quorumDen: 3 })],
  ['quorum_low', '제29조 제2항', procedure('special', { quorumStrict: undefined })],
  ['quorum_low', '제29조 제2항', procedure('election', { quorumNum: 0, quorumDen: 1 })],
  ['tie_broken', '제29조 제2항', procedure('assembly', { tie: 'chair' })],
  ['votes_weighted', '제23조 제1항', procedure('special', { typeVotes: { worker: 3 } })],
  ['votes_weighted', '제23조 제1항', procedure('assembly', { typeShares: { worker: { num: 1, den: 1 } } })],
  ['votes_weighted', '제23조 제1항', procedure('assembly', { caps: { worker: { num: 1, den: 2 } } })],
  ['votes_delegated', '제23조 제3항', procedure('assembly', { delegation: true })],
  ['quorum_low', '제32조 제4항', procedure('board', { quorumNum: 1, quorumDen: 3 })],
  ['base_not_present', '제32조 제4항', procedure('board', { base: 'cast' })],
  ['filing_missing', '제16조 제3항', procedure('articles', { waitsFor: undefined })],
  ['filing_wrong', '제16조 제3항', procedure('articles', { waitsFor: 'approval' })],
  ['board_small', '제34조 제1항', (data) => (data.organs.board!.seats = 2)],
  ['auditor_missing', '제34조 제1항', (data) => delete data.organs.auditor],
  ['chair_missing', '제34조 제1항', (data) => delete data.roles.chair],
  ['chair_many', '제34조 제1항', (data) => (data.roles.chair!.seats = 2)],
  ['term_long', '제35조', (data) => (data.roles.chair!.termMonths = 60)],
  ['term_long', '제35조', (data) => (data.organs.board!.termMonths = null)],
  ['roll_open', '제49조', power('members.roll', ['anyone'])],
  ['closed_to_members', '제49조', power('members.roll', ['role:steward'])],
  ['closed_to_members', '제49조', power('books.ledger', ['role:steward', 'organ:auditor'])],
  ['auditor_shut_out', '제42조', power('books.journal', ['role:steward'])],
  ['leaving_hindered', '제24조 제1항', power('members.leave', ['decision:board'])],
  ['notice_short', '제28조 제5항', dial('meetings.notice_days', 5)],
  ['limit_passed', '제50조 제1항', dial('years.legal_reserve', 5)],
  ['limit_passed', '제51조 제3항', dial('years.capital_dividend', { num: 11, den: 100 })],
  ['limit_passed', '제51조 제3항', dial('years.patronage', 40)],
  ['proxies_many', '제23조 제3항', dial('meetings.proxies_each', 3)],
  ['type_without_vote', '제23조 제1항', (data) => Object.assign(data.memberTypes, silent)],
]

const silent = { guest: { label: { ko: '후원자 조합원', en: 'supporter-member' }, votes: false } }

function withPanel(data: CharterData): CharterData {
  data.procedures.panel = { ...data.procedures.board!, electorate: ['organ:panel'] }
  return data
}

const notes: Plant[] = [
  ['regulations_by_meeting', '제33조', amendedBy('regulations', 'assembly')],
  ['filing_too_much', '제16조 제3항', power('members.expel', ['decision:articles'])],
  ['not_in_person', '안내', procedure('special', { held: undefined })],
  ['every_type', '제23조 제1항', procedure('special', { everyType: true })],
  ['board_missing', '제34조', (data) => delete data.organs.board],
  ['books_open', '제49조', dial('books.open_to', 'anyone')],
  ['proxies_not_written', '제23조', dial('meetings.proxies', 'app')],
  ['proxies_refused', '제23조', dial('meetings.proxies', 'none')],
]

const planted = [
  ...breaches.map((one) => ['breach', ...one] as const),
  ...notes.map((one) => ['note', ...one] as const),
]

test.each(planted)('%s %s is found by its article, %s (%#)', (severity, code, article, plant) => {
  const data = structuredClone(lawful)
  plant(data)
  const found = legalFindings(data).filter((one) => one.code === code && one.severity === severity)
  expect(found.map((one) => one.article.ko).join()).toContain(article)
  const effect = legalEffect(lawful, data)
  expect(effect.causes.map((one) => one.code)).toContain(code)
  expect(legalEffect(data, lawful).cures.map((one) => one.code)).toContain(code)
  for (const lang of languages) {
    const { sentence, todo } = findingSaid(found[0]!, lang)
    expect(`${sentence} ${todo}`).not.toMatch(/undefined|null|NaN|\(으\)|‘’|“”/)
    if (lang === 'en') expect(`${sentence} ${todo}`.replaceAll(/\(.*?\)/g, '')).not.toMatch(/[가-힣]/)
  }
})

/** Some breaches bring others along: a procedure that is not the articles’ own doesn’t wait for a filing either. */
const following: Partial<Record<FindingCode, FindingCode[]>> = {
  not_special: ['filing_missing'],
  not_by_all: ['filing_missing', 'in_easy_layer'],
  auditor_shut_out: ['closed_to_members'],
}

test('at least twenty-five breaches are planted, and none is found that was not', () => {
  expect(breaches.length).toBeGreaterThanOrEqual(25)
  for (const [code, , plant] of breaches) {
    const data = structuredClone(lawful)
    plant(data)
    const others = breachesOf(data).filter((one) => one.code !== code)
    expect(others.map((one) => one.code).filter((one) => !following[code]?.includes(one))).toEqual([])
  }
})

test('every kind of finding is planted somewhere', () => {
  const elsewhere = ['name_reserved']
  const here = new Set<string>(planted.map(([, code]) => code))
  expect(findingCodes.filter((code) => !here.has(code) && !elsewhere.includes(code))).toEqual([])
})

test('a federation may weigh its members’ votes, a social co-operative waits for approval', () => {
  const weighed = structuredClone(lawful)
  procedure('special', { typeVotes: { worker: 3 } })(weighed)
  expect(breachesOf({ ...weighed, profile: 'kr-federation' })).toEqual([])
  const social = breachesOf({ ...lawful, profile: 'kr-social-cooperative' })
  expect(social.map(({ code, article }) => [code, article.ko])).toEqual([
    ['filing_wrong', '협동조합 기본법 제86조 제3항, 제86조 제4항'],
  ])
})

test('under no law only the name is looked at', () => {
  const free = { ...lawful, profile: 'none' }
  expect(legalFindings(free)).toEqual([])
  const calls = { commons: { ko: '햇살협동조합', en: 'Sunshine' }, member: { ko: '조합원', en: 'member' } }
  expect(legalFindings({ ...free, calls }).map((one) => one.code)).toEqual(['name_reserved'])
  expect(legalFindings({ ...lawful, calls })).toEqual([])
})

test('every profile is whole: articles in both languages, and says whether the law was read', () => {
  expect([...profiles.keys()]).toEqual([...profileCodes])
  for (const profile of profiles.values()) {
    const rules = Object.values({ ...profile, ...profile.matters }).filter(
      (one): one is { article: { ko: string; en: string }; read: boolean } =>
        typeof one === 'object' && 'article' in one,
    )
    for (const { article, read } of rules) {
      expect(article.ko).toMatch(/조|안내|법/)
      expect(article.en).not.toMatch(/[가-힣]/)
      expect(typeof read).toBe('boolean')
    }
  }
  expect(profileNamed('kr-social-cooperative').refund).toMatchObject({
    netAssets: false,
    lapsesAfterYears: 2,
  })
  expect(profileNamed('kr-federation').holding).toMatchObject({ num: 40, den: 100, read: true })
  expect(profileNamed('kr-federation').oneMemberOneVote).toBeUndefined()
  expect(profileNamed('kr-cooperative').matters?.refund?.article.ko).toBe(
    '협동조합 기본법 제29조 제1항 제8호의2',
  )
  expect(profileNamed('nothing-such').code).toBe('none')
})
