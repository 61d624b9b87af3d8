import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { amount, code, day, fileHash, id, instant, positiveAmount, unitCode } from '../../kernel/fields.ts'

const agent = id('members.agent')
const income = id('value.income')
const distribution = id('value.distribution')
const evaluation = id('value.evaluation')
const need = id('value.need')

/** What came in, and what made it. The amount is the posting too. */
const came = {
  income,
  unit: unitCode(),
  amount: positiveAmount(),
  project: id('contributions.project').optional(),
  resource: id('observation.resource').optional(),
  quantity: positiveAmount().optional(),
  event: id('observation.event').optional(),
}

export const incomeRecorded = entryKind({ v: 1, shown: 'member', data: z.strictObject(came) })
/** An entry that stood in the books already; its postings are there. */
export const incomeTied = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ ...came, entry: z.int().nonnegative() }),
})
/** From another commons we belong to, of whose income we have a part. */
export const incomeCame = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ ...came, from: id('networks.network'), distribution: z.uuid() }),
  tells: {
    to: { power: 'value.distribute' },
    headline: {
      ko: '함께하는 모임에서 우리 몫이 왔어요',
      en: 'A share for us came from a group we belong to',
    },
    leadsTo: '/value',
    mail: false,
  },
})
export const incomeCorrected = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ income, unit: unitCode(), from: positiveAmount(), to: positiveAmount() }),
})
export const incomeTakenBack = entryKind({ v: 1, shown: 'member', data: z.strictObject({ income }) })

const shared = z.strictObject({
  distribution,
  equation: code(),
  unit: unitCode(),
  total: positiveAmount(),
  from: day(),
  until: day(),
  incomes: z.array(z.strictObject({ income, amount: positiveAmount() })),
  people: z.int().nonnegative(),
  /** What nobody could be given. */
  rest: amount(),
  /** SHA-256 over the rule, what it was given and all it came to. */
  digest: fileHash(),
})

/** Income shared out; what each recipient got are the postings. */
export const incomeDistributed = entryKind({
  v: 1,
  shown: 'member',
  data: shared,
  tells: {
    to: 'members',
    headline: { ko: '수입을 나눴어요', en: 'Income was shared out' },
    leadsTo: (data) => `/value/distributions/${data.distribution}`,
    mail: false,
  },
})

/** Where shares are everybody's own matter, each has an entry of their own with its posting. */
export const shareCredited = entryKind({
  v: 1,
  shown: 'concerned',
  minor: true,
  data: z.strictObject({ distribution, agent }),
})
export const shareTakenBack = entryKind({
  v: 1,
  shown: 'concerned',
  minor: true,
  data: z.strictObject({ distribution, agent }),
})

export const distributionTakenBack = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ distribution, reverses: z.int().nonnegative() }),
  tells: {
    to: 'members',
    headline: { ko: '나눈 것을 되돌렸어요', en: 'A distribution was taken back' },
    leadsTo: (data) => `/value/distributions/${data.distribution}`,
    mail: false,
  },
})

export const evaluationOpened = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ evaluation, points: z.int().positive(), closesAt: instant() }),
  tells: {
    to: 'members',
    headline: { ko: '서로에게 점수를 줄 때예요', en: 'It is time to give points to one another' },
    leadsTo: (data) => `/value/evaluations/${data.evaluation}`,
    mail: false,
  },
})
/** That somebody gave points, to how many; to whom stands in rows only they may read. */
export const pointsGiven = entryKind({
  v: 1,
  shown: 'concerned',
  minor: true,
  data: z.strictObject({ evaluation, agent, people: z.int().nonnegative(), points: z.int().nonnegative() }),
})
export const evaluationClosed = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    evaluation,
    givers: z.int().nonnegative(),
    sums: z.array(z.strictObject({ agent, points: z.int().positive() })),
  }),
})

const needed = z.strictObject({ need, agent })
export const needDeclared = entryKind({
  v: 1,
  shown: 'concerned',
  minor: true,
  data: needed,
  tells: {
    to: { power: 'value.acceptNeed' },
    headline: { ko: '필요한 것을 알린 사람이 있어요', en: 'Somebody said what they need' },
    leadsTo: '/value/needs',
    mail: false,
  },
})
export const needAccepted = entryKind({
  v: 1,
  shown: 'concerned',
  minor: true,
  data: needed,
  tells: {
    to: { field: 'agent' },
    headline: { ko: '알린 필요가 확인되었어요', en: 'What you need was accepted' },
    leadsTo: '/value/needs',
    mail: false,
  },
})
export const needDeclined = entryKind({
  v: 1,
  shown: 'concerned',
  minor: true,
  data: needed,
  tells: {
    to: { field: 'agent' },
    headline: {
      ko: '알린 필요를 이번에는 받지 못했어요',
      en: 'What you need could not be accepted this time',
    },
    leadsTo: '/value/needs',
    mail: false,
  },
})
export const needEnded = entryKind({ v: 1, shown: 'concerned', minor: true, data: needed })
