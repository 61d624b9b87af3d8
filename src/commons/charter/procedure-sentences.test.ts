import { expect, test } from 'vitest'
import { methods, motionNames } from '../../counting/methods.ts'
import { languages } from '../../kernel/language.ts'
import type { CharterData } from './charter.ts'
import { charterFrom } from './compose.ts'
import { paramLabel, paramOption } from './param-words.ts'
import { type Procedure, procedure, procedureFields } from './procedure.ts'
import { paramsOf } from './procedure-methods.ts'
import { sentenceAt } from './sentences.ts'
import { villageSlices } from './slices.fixture.ts'
import { templateNamed } from './templates.ts'

const slices = villageSlices()

const coop = charterFrom(templateNamed('multi-stakeholder-coop'), {}, slices)
const label = { ko: '방법', en: 'way' }
const plain: Procedure = {
  label,
  method: 'majority',
  num: 1,
  den: 2,
  strict: true,
  base: 'cast',
  electorate: ['member'],
  quorumNum: 0,
  quorumDen: 1,
  days: 7,
  early: false,
}

function said(one: Partial<Procedure>, lang: 'ko' | 'en' = 'ko', powers: CharterData['powers'] = {}): string {
  const data = {
    ...coop,
    powers: { ...coop.powers, ...powers },
    procedures: { ...coop.procedures, way: { ...plain, ...one } },
  }
  return sentenceAt(data, 'procedures.way', slices, lang)!.text
}

const none = { num: undefined, den: undefined, strict: undefined, base: undefined }
const types = Object.keys(coop.memberTypes)

/** Each field by itself, and what it adds to the sentence in both languages. */
const added: [string, Partial<Procedure>, string, string][] = [
  [
    'also',
    { also: [{ base: 'eligible', num: 1, den: 3, strict: false }] },
    '투표할 수 있는 조합원의 3분의 1 이상도 찬성해야 해요.',
    'At least one third of all members who may vote must agree too.',
  ],
  [
    'base',
    { base: 'present' },
    '참여한 조합원의 과반수가 찬성하면 통과해요.',
    'more than half of the members who take part agree.',
  ],
  ['everyType', { everyType: true }, '유형마다 따로 세어도', 'within every type of voter by itself.'],
  [
    'silentType',
    { typeShares: { worker: { num: 60, den: 100 } }, silentType: 'lost' },
    '유형의 몫은 그대로 비워 둬요.',
    'nobody of which votes is lost.',
  ],
  [
    'quorumStrict',
    { quorumNum: 1, quorumDen: 2, quorumStrict: true },
    '조합원 전체의 과반수가 투표해야 성립해요.',
    'More than half of all members must vote.',
  ],
  [
    'quorumWithoutAbstentions',
    { quorumNum: 1, quorumDen: 2, quorumWithoutAbstentions: true },
    '기권은 세지 않아요.',
    'Abstentions do not count',
  ],
  [
    'delegation',
    { delegation: true },
    '표를 다른 사람에게 맡길 수 있어요.',
    'A vote may be handed to another.',
  ],
  ['held', { held: 'meeting' }, '총회나 회의 자리에서 표결해요.', 'It is voted on in a meeting.'],
  [
    'held',
    { held: 'meeting', quorumNum: 1, quorumDen: 2 },
    '절반 이상이 출석해야 성립해요.',
    'At least half of all members must be present.',
  ],
  ['secret', { secret: true }, '비밀 투표예요.', 'The ballot is secret.'],
  ['hidden', { hidden: true }, '중간 결과를 보여 주지 않아요.', 'hidden until the end.'],
  ['reasoned', { reasoned: true }, '표마다 까닭을 적어요.', 'Every ballot gives its reason.'],
  [
    'supporters',
    { supporters: 5, supportDays: 14 },
    '14일 안에 5명이 공감해야 안건이 돼요.',
    'An idea needs 5 supporters within 14 days.',
  ],
  [
    'discussDays',
    { discussDays: 3 },
    '투표하기 전에 3일 동안 이야기해요.',
    'It is talked over for 3 days first.',
  ],
  ['early', { early: true }, '일찍 끝나요.', 'less once the rest could not change the result'],
  ['tie', { tie: 'lot' }, '표가 같으면 제비로 정해요.', 'A tie is broken by lot.'],
  [
    'delayDays',
    { delayDays: 7 },
    '7일이 지나야 시행하고, 그동안 이의를 신청할 수 있어요.',
    'carried out 7 days later; until then members may appeal.',
  ],
  ['waitsFor', { waitsFor: 'filing' }, '신고를 마쳐야 효력이 생겨요.', 'It takes effect once filed.'],
  ['waitsFor', { waitsFor: 'approval' }, '인가를 받아야 효력이 생겨요.', 'It takes effect once approved.'],
  ['expiryDays', { expiryDays: 60 }, '60일 안에 시행하지 못하면 없던 일이 돼요.', 'within 60 days lapses.'],
  [
    'reviewMonths',
    { reviewMonths: 12 },
    '통과한 지 1년이 지나면 다시 살펴봐요.',
    'looked at again after 1 year.',
  ],
  ['electorate', { electorate: ['self'] }, '투표한 당사자의 과반수가', 'the people concerned who vote'],
  [
    'method',
    { ...none, method: 'consent' },
    '조합원에게 이견이 하나도 남지 않으면 통과해요.',
    'passes when none of the members objects in the end.',
  ],
  [
    'params',
    { ...none, method: 'consent', params: { silenceConsents: true } },
    '답이 없으면 이견이 없는 것으로 봐요.',
    'Whoever says nothing consents.',
  ],
  [
    'params',
    { ...none, method: 'consensus', params: { blocks: 1, standAsides: 3 } },
    '조합원 가운데 막는 사람이 1명을 넘지 않으면 통과해요. 비켜서는 사람은 3명까지예요.',
    'passes when no more than 1 of the members block it. At most 3 may stand aside.',
  ],
  ['typeVotes', { typeVotes: { worker: 3, consumer: 1 } }, '3표, ', ' 1 vote. All others have one.'],
]

test.each(added)('%s %j', (_, one, ko, en) => {
  expect(said(one)).toContain(ko)
  expect(said(one, 'en')).toContain(en)
})

test('shares and caps name their types', () => {
  const [a = '', b = ''] = types
  const shares = { typeShares: { [a]: { num: 60, den: 100 }, [b]: { num: 2, den: 5 } } }
  const name = (type: string) => coop.memberTypes[type]!.label.ko
  expect(said(shares)).toContain(`유형마다 표의 몫이 정해져 있어요: ${name(a)} 60%, ${name(b)} 5분의 2.`)
  expect(said({ caps: { [a]: { num: 1, den: 10 } } })).toContain(
    `${name(a)}의 표는 모두 합쳐 전체의 10분의 1을 넘지 못해요.`,
  )
})

test('whoever breaks ties is named', () => {
  const who = { 'decisions.breakTie': { who: ['organ:board'], layer: 'bylaws' as const } }
  expect(said({ tie: 'chair' }, 'ko', who)).toContain('표가 같으면 이사회 구성원이 정해요.')
  expect(said({ tie: 'chair' }, 'en', who)).toContain('A tie is broken by the board.')
})

const everything: Partial<Procedure> = Object.assign({}, ...added.slice(0, 21).map(([, one]) => one), {
  tie: 'chair',
})

test.each([...motionNames, ...methods.map((one) => one.name)])(
  '%s reads whole in both languages, whatever else is stated',
  (method) => {
    const params = Object.fromEntries(paramsOf(method).map((one) => [one.name, one.standard]))
    const own = method === 'majority' ? {} : none
    const stated = Object.keys(params).length > 0 ? { params } : {}
    for (const more of [{}, everything])
      for (const lang of languages) {
        const one = { ...plain, ...more, method, ...own, ...stated }
        const text = said(one, lang)
        expect(text).toMatch(/[.]$/)
        expect(text).not.toMatch(/[a-z]+[.:_][a-z]+|undefined|null|\[object|NaN|\(으\)|\.\.|\s\s/)
        if (lang === 'en') expect(text).not.toMatch(/[가-힣]/)
        else expect(text).not.toMatch(/[A-Za-z]{3}/)
        for (const name of Object.keys(params)) expect(text).not.toContain(`‘${name}’`)
      }
  },
)

test('every parameter and every choice of one has words', () => {
  for (const method of [...motionNames, ...methods.map((one) => one.name)])
    for (const { name, control } of paramsOf(method))
      for (const lang of languages) {
        expect(paramLabel(name, lang), name).not.toBe(name)
        expect(['number', 'yes_no', 'choice'], name).toContain(control.kind)
        for (const one of control.kind === 'choice' ? control.options : [])
          expect(paramOption(name, one, lang), name).not.toBe(one)
      }
})

test('no field of a procedure is left unsaid', () => {
  const spoken = new Set([...added.flatMap(([, one]) => Object.keys(one)), 'caps', 'label', 'days'])
  expect(procedureFields.filter((field) => !spoken.has(field))).toEqual([])
  expect(procedure.safeParse({ ...plain, ...everything }).success).toBe(true)
})
