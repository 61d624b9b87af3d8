import { compareFractions, fraction } from '../../kernel/fraction.ts'
import type { CharterData, Office } from './charter.ts'
import { isMajority, type Procedure } from './procedure.ts'

/** Whether all members who have a vote decide by it: a matter of the general meeting. */
export function isGeneral(data: CharterData, { electorate }: Procedure): boolean {
  if (electorate.includes('member')) return true
  const voting = Object.keys(data.memberTypes).filter((code) => data.memberTypes[code]!.votes)
  return voting.length > 0 && voting.every((code) => electorate.includes(`type:${code}`))
}

/** Whether it is counted as the law counts: so large a part, of those present or of more than those. */
export function reaches(one: Procedure, num: number, den: number, strict: boolean): boolean {
  if (!isMajority(one)) return false
  const compared = compareFractions(part(one.num, one.den), part(num, den))
  return compared > 0 || (compared === 0 && (one.strict || !strict))
}

/** Abstentions stand in the base, as they do among those present. */
export const countsPresent = (one: Procedure) => one.base === 'present' || one.base === 'eligible'

/** Whether more than so large a part of all who may vote must take part. */
export function hasQuorum(
  { quorumNum, quorumDen, quorumStrict }: Procedure,
  num: number,
  den: number,
): boolean {
  const compared = compareFractions(part(quorumNum, quorumDen), part(num, den))
  return compared > 0 || (compared === 0 && quorumStrict === true)
}

const part = (num: number, den: number) => fraction(BigInt(num), BigInt(den))

/** Whether every voter weighs the same. Shares that are all alike still weigh unequally where types differ in size. */
export const weighs = (one: Procedure) => Boolean(one.typeShares || one.typeVotes || one.caps)

/** An office of officers in law (임원). */
export type LawOffice = keyof typeof known

/** Organs and roles the law knows: by their code, or by what they are called. */
const known = {
  board: { code: 'board', ko: '이사회' },
  auditor: { code: 'auditor', ko: '감사' },
  chair: { code: 'chair', ko: '이사장' },
} as const

export interface Found {
  path: string
  who: string
  office: Office
}

/** The board, the auditors or the chair of a charter; nothing where it has none. */
export function officeOf(data: CharterData, which: LawOffice): Found | undefined {
  const all = (['organs', 'roles'] as const).flatMap((section) =>
    Object.entries(data[section]).map(([code, office]) => ({
      code,
      office,
      path: `${section}.${code}`,
      who: `${section === 'organs' ? 'organ' : 'role'}:${code}`,
    })),
  )
  const { code, ko } = known[which]
  return all.find((one) => one.code === code) ?? all.find((one) => one.office.label.ko === ko)
}

/** Which office of the law an organ or role of a charter is; nothing for those the law says nothing of. */
export function lawOfficeOf(data: CharterData, kind: 'organ' | 'role', code: string): LawOffice | undefined {
  const offices = Object.keys(known) as LawOffice[]
  return offices.find((one) => officeOf(data, one)?.who === `${kind}:${code}`)
}

/** Whether only members of the board decide by it. */
export function isOfBoard(data: CharterData, { electorate }: Procedure): boolean {
  const board = officeOf(data, 'board')
  return board !== undefined && electorate.every((who) => who === board.who)
}
