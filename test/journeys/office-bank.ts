import { cp949 } from '../../src/commons/bank/files/encode.fixture.ts'
import { statement, type Told } from '../../src/commons/bank/office.fixture.ts'
import { officeMembers, shareValue, wrong } from './office-file.ts'

/** What the account held when the co-operative came here. */
export const opening = 12_000_000

const members = officeMembers()

/** Namesakes, so that a payment under their name may be either's. */
export const namesake = members[1]!.name

const firstRow = 6

/** Whoever pays otherwise, or not at all. */
const others = new Set(Object.values(wrong).map((row) => row - firstRow))

/** April's movements: dues under many spellings, the rest of a member's shares, what nobody can know, card and interest. */
export const april: Told[] = [
  ...members.slice(3, 15).flatMap(({ name }, i): Told[] => {
    const spelled = [name, `${name}3월`, `${name}조합비`, `3월${name}`][i % 4]!
    return others.has(i + 3) ? [] : [[`2026.04.0${1 + Math.floor(i / 3)}`, spelled, 10_000]]
  }),
  ['2026.04.06', members[16]!.name, 20_000, '전자금융'],
  ['2026.04.06', members[wrong.paysInParts - firstRow]!.name, 2 * shareValue, '출자금'],
  ['2026.04.06', namesake, 10_000],
  ['2026.04.06', '장보고', 10_000],
  ['2026.04.06', '다이소', -12_500, '체크카드'],
  ['2026.04.06', '예금이자', 1_234, '이자'],
]

/** The bank's CSV as it comes: in EUC-KR, newest first. */
export const bankFile = (lines: readonly Told[], from = opening): Buffer =>
  Buffer.from(cp949(statement(lines, from, { newestFirst: true })))

/** One digit of one balance changed, as a hand in Excel does it. */
export const tampered = (file: Buffer): Buffer =>
  Buffer.from(
    file.toString('latin1').replace(/,(\d{8}),/, (_, sum) => `,${Number(sum) + 1000},`),
    'latin1',
  )
