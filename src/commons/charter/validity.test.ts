import { expect, test } from 'vitest'
import { languages } from '../../kernel/language.ts'
import type { CharterData } from './charter.ts'
import { charterFrom } from './compose.ts'
import { onlineCoop } from './online-coop.fixture.ts'
import { problemWords } from './problem-words.ts'
import { type ProblemCode, problemCodes } from './problems.ts'
import type { Condition, Procedure } from './procedure.ts'
import { villageSlices } from './slices.fixture.ts'
import { templateNamed, templates } from './templates.ts'
import { problemsOf } from './validity.ts'
import { words } from './words.ts'

const slices = villageSlices()

test.each(templates.map((one) => one.code))('the template %s has no problem', (code) => {
  expect(problemsOf(charterFrom(templateNamed(code), {}, slices), slices)).toEqual([])
})

/** Each breaks a good charter in one way. */
const planted: Record<Exclude<ProblemCode, 'shape'>, (data: CharterData) => void> = {
  profile_unknown: (data) => {
    data.profile = 'atlantis-guild'
  },
  layers_missing: (data) => {
    data.layers = {}
  },
  member_types_missing: (data) => {
    data.memberTypes = {}
  },
  procedure_unknown: (data) => {
    data.powers['decisions.propose']!.who = ['decision:ghost']
  },
  type_unknown: (data) => {
    data.powers['decisions.propose']!.who = ['type:ghost']
  },
  organ_unknown: (data) => {
    data.procedures.board!.electorate = ['organ:ghost', 'organ:board']
  },
  role_unknown: (data) => {
    data.powers['decisions.propose']!.who = ['member', 'role:ghost']
  },
  layer_unknown: (data) => {
    delete data.layers.regulations
  },
  power_unknown: (data) => {
    data.powers['fund.steal'] = { who: [], layer: 'bylaws' }
  },
  power_missing: (data) => {
    delete data.powers['charter.history']
  },
  dial_unknown: (data) => {
    data.dials['fund.ghost'] = 1
  },
  dial_missing: (data) => {
    delete data.dials['fund.silence_days']
  },
  dial_out_of_bounds: (data) => {
    data.dials['fund.silence_days'] = 31
  },
  over_total: (data) => {
    data.dials['fund.parts'] = ['a', 'b'].map((to) => ({ to, share: 51 }))
  },
  rate_out_of_bounds: (data) => {
    data.dials['fund.parts'] = [{ to: 'a', share: 0 }]
  },
  repeated: (data) => {
    data.dials['fund.parts'] = ['a', 'a'].map((to) => ({ to, share: 1 }))
  },
  kind_unknown: (data) => {
    data.dials['fund.parts'] = [{ to: 'kind:ghost', share: 1 }]
  },
  fund_unknown: (data) => {
    data.dials['fund.parts'] = [{ to: 'fund:ghost', share: 1 }]
  },
  project_unknown: (data) => {
    data.dials['fund.parts'] = [{ to: 'project:ghost', share: 1 }]
  },
  agent_unknown: (data) => {
    data.dials['fund.parts'] = [{ to: 'agent:ghost', share: 1 }]
  },
  capability_unknown: (data) => {
    data.capabilities.push('ghost')
  },
  capability_repeated: (data) => {
    data.capabilities.push('fund')
  },
  amender_wrong: (data) => {
    data.powers['charter.amendArticles']!.who = ['role:steward']
  },
  share_above_one: (data) => {
    data.procedures.assembly!.num = 3
  },
  never_passes: (data) => {
    Object.assign(data.procedures.assembly!, { num: 2, den: 2, strict: true })
  },
  nobody_votes: (data) => {
    data.memberTypes.worker!.votes = false
  },
  electorate_wrong: (data) => {
    data.procedures.assembly!.electorate = ['member', 'anyone']
  },
  vote_without_right: (data) => {
    data.memberTypes.friend = { label: { ko: '벗', en: 'friend' }, votes: false }
  },
  amender_chooses: (data) => {
    toMethod(data, 'special', 'approval')
  },
  threshold_missing: (data) => {
    delete data.procedures.assembly!.base
  },
  not_for_method: (data) => {
    data.procedures.board!.method = 'consent'
  },
  params_wrong: (data) => {
    data.procedures.board!.params = { most: 3 }
  },
  shares_empty: (data) => {
    data.procedures.assembly!.caps = { worker: { num: 9, den: 10 } }
  },
  shares_and_caps: (data) => {
    const half = { worker: { num: 1, den: 2 } }
    Object.assign(data.procedures.assembly!, { typeShares: half, caps: half })
  },
  share_missing: (data) => {
    data.memberTypes.user = { label: { ko: '이용자', en: 'user' }, votes: true }
    data.procedures.assembly!.typeShares = { worker: { num: 1, den: 2 } }
  },
  every_type_of_one: (data) => {
    data.procedures.assembly!.everyType = true
  },
  nobody_breaks_ties: (data) => {
    data.procedures.assembly!.tie = 'chair'
  },
  lot_needed: (data) => {
    toMethod(data, 'special', 'scottish-stv')
    data.procedures.special!.tie = 'chair'
  },
  secret_with_reasons: (data) => {
    Object.assign(data.procedures.assembly!, { secret: true, reasoned: true })
  },
  nobody_may: (data) => {
    data.powers['decisions.castBallot']!.who = []
  },
}

const good = () =>
  structuredClone(
    charterFrom(
      templateNamed('worker-coop'),
      { clauses: { ...onlineCoop, 'capabilities.fund': true } },
      slices,
    ),
  )

test.each(Object.entries(planted))('finds %s', (code, breakIt) => {
  const data = good()
  expect(problemsOf(data, slices)).toEqual([])
  breakIt(data)
  expect(problemsOf(data, slices).map((one) => one.code)).toContain(code)
})

/** Each is a further way to the same problem. */
test.each<[ProblemCode, string | undefined, (data: CharterData) => void]>([
  ['share_above_one', undefined, (data) => also(data, { num: 3, den: 2 })],
  ['share_above_one', undefined, (data) => types(data, { typeShares: { worker: above, user: half } })],
  ['share_above_one', undefined, (data) => types(data, { caps: { user: above } })],
  ['never_passes', undefined, (data) => also(data, { num: 2, den: 2, strict: true })],
  ['type_unknown', 'ghost', (data) => types(data, { caps: { ghost: half } })],
  ['type_unknown', 'ghost', (data) => types(data, { typeShares: { worker: half, user: half, ghost: half } })],
  ['shares_empty', undefined, (data) => types(data, { typeShares: { worker: none, user: none } })],
  ['type_unknown', 'ghost', (data) => types(data, { typeVotes: { ghost: 2 } })],
  ['shares_and_caps', undefined, (data) => types(data, { typeVotes: { user: 2 }, caps: { user: half } })],
  ['not_for_method', 'silentType', (data) => types(data, { silentType: 'lost' })],
  ['not_for_method', 'quorumStrict', (data) => types(data, { quorumNum: 0, quorumStrict: true })],
  ['not_for_method', 'delegation', (data) => types(data, { held: 'meeting', delegation: true })],
  ['not_for_method', 'supportDays', (data) => types(data, { supportDays: 9 })],
  ['not_for_method', 'everyType', (data) => board(data, 'approval', { everyType: true })],
  ['not_for_method', 'caps', (data) => board(data, 'consent', { caps: { user: half } })],
  ['not_for_method', 'typeVotes', (data) => board(data, 'consensus', { typeVotes: { user: 2 } })],
  ['not_for_method', 'tie', (data) => board(data, 'consensus', { tie: 'lot' })],
  ['params_wrong', 'consent', (data) => board(data, 'consent', { params: { silenceConsents: 3 } })],
  ['params_wrong', 'approval', (data) => board(data, 'approval', { params: { least: 1 } })],
  ['secret_with_reasons', undefined, (data) => board(data, 'consent', { secret: true })],
])('%s too (%s)', (code, name, breakIt) => {
  const data = good()
  breakIt(data)
  expect(problemsOf(data, slices)).toContainEqual(expect.objectContaining(name ? { code, name } : { code }))
})

test.each<[string, (data: CharterData) => void]>([
  ['one that uses everything a majority can', (data) => types(data, rich)],
  ['those the matter names', (data) => types(data, { electorate: ['self'] })],
  ['powers by a choice', boardChooses],
  ['consent', (data) => board(data, 'consent', {})],
  ['votes of some types', (data) => types(data, { typeVotes: { user: 2 } })],
  ['caps beside others', (data) => types(data, { caps: { user: { num: 1, den: 10 } } })],
])('a good procedure has no problem: %s', (_, alter) => {
  const data = good()
  alter(data)
  expect(problemsOf(data, slices)).toEqual([])
})

test('every problem is said in both languages', () => {
  for (const code of problemCodes)
    for (const lang of languages) expect(problemWords[code]('x')[lang].length).toBeGreaterThan(10)
  expect(problemWords.not_for_method('caps').ko).toContain(words.ko.fields.caps)
})

const half = { num: 1, den: 2 }
const above = { num: 3, den: 2 }
const none = { num: 0, den: 1 }

const rich: Partial<Procedure> = {
  also: [{ num: 1, den: 3, strict: false, base: 'eligible' }],
  typeShares: { worker: { num: 60, den: 100 }, user: { num: 40, den: 100 } },
  silentType: 'lost',
  everyType: true,
  quorumStrict: true,
  quorumWithoutAbstentions: true,
  delegation: true,
  secret: true,
  hidden: true,
  supporters: 5,
  supportDays: 14,
  discussDays: 7,
  tie: 'lot',
  delayDays: 7,
  expiryDays: 60,
  waitsFor: 'filing',
  reviewMonths: 12,
}

/** A second type that votes, and further fields for a procedure. */
function types(data: CharterData, more: Partial<Procedure>, procedure = 'assembly'): void {
  data.memberTypes.user = { label: { ko: '이용자', en: 'user' }, votes: true }
  Object.assign(data.procedures[procedure]!, more)
}

function also(data: CharterData, condition: Partial<Condition>): void {
  data.procedures.assembly!.also = [{ num: 1, den: 2, strict: false, base: 'cast', ...condition }]
}

/** The board decides in another way, which has no majority to state. */
function board(data: CharterData, method: string, more: Partial<Procedure>): void {
  toMethod(data, 'board', method)
  types(data, more, 'board')
}

function boardChooses(data: CharterData): void {
  board(data, 'approval', {})
  data.layers.regulations!.amendedBy = 'assembly'
  data.powers['charter.amendRegulations']!.who = ['decision:assembly']
  data.powers['fund.pay']!.who = ['decision:board']
}

function toMethod(data: CharterData, procedure: string, method: string): void {
  const { num, den, strict, base, ...rest } = data.procedures[procedure]!
  data.procedures[procedure] = { ...rest, method }
}
