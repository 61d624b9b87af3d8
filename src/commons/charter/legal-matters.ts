import type { Bilingual } from '../../kernel/language.ts'
import type { CharterData } from './charter.ts'
import { layersIn } from './layers.ts'
import { breach, type Check, type Finding, note } from './legal-finding.ts'
import { isGeneral, isOfBoard, reaches } from './legal-procedures.ts'
import type { LegalRule, Profile } from './profile.ts'

/** The powers that are matters of the general meeting, by the name a profile has for the matter. */
const powersOfMatters: Record<string, readonly string[]> = {
  officers: ['members.appoint', 'members.endTerm'],
  expulsion: ['members.expel'],
  plan: ['years.setBudget'],
  accounts: ['years.appropriate', 'years.coverLoss'],
  refund: ['shares.decideRefund'],
  transfer: ['shares.transfer'],
}

const names: Record<string, Bilingual> = {
  articles: { ko: '정관 변경', en: 'changing the articles' },
  bylaws: { ko: '규약 변경', en: 'changing the bylaws' },
  officers: { ko: '임원의 선출과 해임', en: 'electing and removing officers' },
  expulsion: { ko: '조합원 제명', en: 'expelling a member' },
  plan: { ko: '사업계획과 예산', en: 'plan and budget' },
  accounts: { ko: '결산 승인', en: 'approving the accounts' },
  refund: { ko: '탈퇴 조합원 출자금 환급', en: 'refunding a leaver’s share' },
  transfer: { ko: '지분 양도', en: 'a transfer of shares' },
}

/** A matter of the general meeting as a charter has it: who decides it, and where that stands. */
interface Held {
  rule: LegalRule & { special: boolean }
  name: Bilingual
  path: string
  who: readonly string[]
}

function heldMatters(data: CharterData, { matters = {} }: Profile): Held[] {
  return Object.entries(matters).flatMap(([code, rule]) => {
    const name = names[code]
    if (!name) return []
    if (code === 'articles' || code === 'bylaws') {
      const amendedBy = data.layers[code]?.amendedBy
      return amendedBy ? [{ rule, name, path: `layers.${code}`, who: [`decision:${amendedBy}`] }] : []
    }
    return (powersOfMatters[code] ?? [])
      .filter((power) => Object.hasOwn(data.powers, power))
      .map((power) => ({ rule, name, path: `powers.${power}`, who: data.powers[power]!.who }))
  })
}

/** The procedures that decide matters of the general meeting, with a rule that names the article. */
export function meetingProcedures(data: CharterData, profile: Profile): string[] {
  const deciding = heldMatters(data, profile).flatMap((one) => one.who.flatMap(procedureIn))
  const held = Object.keys(data.procedures).filter((code) => {
    const one = data.procedures[code]!
    return one.held === 'meeting' && isGeneral(data, one)
  })
  return [...new Set([...deciding, ...held])].filter((code) => Object.hasOwn(data.procedures, code))
}

const procedureIn = (who: string) => (who.startsWith('decision:') ? [who.slice('decision:'.length)] : [])

/** What only the general meeting may decide, and some of it only with the special majority. */
export const mattersCheck: Check = (data, profile) =>
  heldMatters(data, profile).flatMap((one) => [
    ...byPeople(one),
    ...one.who.flatMap(procedureIn).flatMap((code) => byProcedure(data, profile, one, code)),
    ...easyLayer(data, profile, one),
  ])

function byPeople({ rule, name, path, who }: Held): Finding[] {
  const people = who.filter((one) => !one.startsWith('decision:'))
  return people.length > 0 ? breach('decided_by_others', rule, [path], { name }) : []
}

function byProcedure(data: CharterData, profile: Profile, held: Held, code: string): Finding[] {
  const one = Object.hasOwn(data.procedures, code) ? data.procedures[code]! : undefined
  if (!one) return []
  const paths = [held.path, `procedures.${code}`]
  const about = { name: held.name }
  if (!isGeneral(data, one)) return breach('not_by_all', held.rule, paths, about)
  const { num, den } = profile.specialMajority ?? { num: 0, den: 1 }
  const isTooLow = held.rule.special && num > 0 && !reaches(one, num, den, false)
  return isTooLow ? breach('not_special', held.rule, paths, about) : []
}

/** Whoever may change a rule of the easiest layer could take the matter from the meeting. */
function easyLayer(data: CharterData, { bylaws }: Profile, { rule, name, path }: Held): Finding[] {
  if (!path.startsWith('powers.') || !bylaws) return []
  const layer = data.powers[path.slice('powers.'.length)]!.layer
  const amendedBy = data.layers[layer]?.amendedBy
  const procedure = amendedBy === undefined ? undefined : data.procedures[amendedBy]
  const isEasy = procedure !== undefined && !isGeneral(data, procedure)
  return isEasy ? breach('in_easy_layer', rule, [path], { name }) : []
}

/** Articles there must be, and the regulations are the board's. */
export const layersCheck: Check = (data, profile) => [
  ...(data.layers.articles || !profile.articles
    ? []
    : breach('articles_missing', profile.articles, [`layers.${layersIn(data)[0]}`])),
  ...regulations(data, profile),
]

function regulations(data: CharterData, { regulations }: Profile): Finding[] {
  const code = data.layers.regulations?.amendedBy
  const one = code === undefined ? undefined : data.procedures[code]
  if (!one || isOfBoard(data, one)) return []
  const paths = ['layers.regulations', `procedures.${code}`]
  return isGeneral(data, one)
    ? note('regulations_by_meeting', regulations, paths)
    : breach('not_by_board', regulations, paths)
}

/** A change of the articles waits for its filing or approval, and nothing else need wait with it. */
export const filingCheck: Check = (data, { articles }) => {
  const code = data.layers.articles?.amendedBy
  const one = code === undefined ? undefined : data.procedures[code]
  if (!articles || !one) return []
  const path = `procedures.${code}`
  const about = { name: filings[articles.filing] }
  if (one.waitsFor === undefined) return breach('filing_missing', articles, [path, 'layers.articles'], about)
  if (one.waitsFor !== articles.filing) return breach('filing_wrong', articles, [path], about)
  const others = Object.entries(data.powers).filter(
    ([name, { who }]) => !name.startsWith('charter.amend') && who.includes(`decision:${code}`),
  )
  const more = others.map(([name]) => `powers.${name}`)
  return more.length > 0 ? note('filing_too_much', articles, [path, ...more.slice(0, 5)], about) : []
}

const filings: Record<'filing' | 'approval', Bilingual> = {
  filing: { ko: '신고', en: 'filing' },
  approval: { ko: '인가', en: 'approval' },
}
