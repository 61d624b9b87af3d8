import { z } from 'zod'
import { code, unitCode } from '../../kernel/fields.ts'
import { type Lang, plural } from '../../kernel/language.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'

/** How a thing is lent: taken along, and brought back by a day. */
export const lendingRule = z.strictObject({
  /** So many days after it went it is due, or on the next day the place is open. */
  days: z.int().min(1).max(366),
  renewals: z.int().min(0).max(20),
  /** So many under this rule somebody has at once. */
  most: z.int().min(1).max(100),
  /** Who says that it went and that it is back. */
  by: z.enum(['custodian', 'borrower']),
  /** Whoever has something of ours too long takes nothing more. */
  lateBlocks: z.boolean(),
  /** Held while it is out, in the smallest step of the unit; null: nothing. */
  deposit: z.strictObject({ amount: z.int().min(1).max(1_000_000_000), unit: unitCode() }).nullable(),
  /** The duty of the ladder of sanctions that bringing it back late breaks; null: none. */
  breach: code().nullable(),
})
export type Lending = z.output<typeof lendingRule>

/** What it says in sentences. */
export const lendingText = (lending: Lending, lang: Lang): string[] =>
  lang === 'ko' ? korean(lending) : english(lending)

function korean({ days, renewals, most, by, lateBlocks, deposit }: Lending): string[] {
  return [
    `빌려 가면 ${days}일 뒤, 그날 열지 않으면 그다음 여는 날까지 돌려줘요. 한 사람이 ${most}개까지 빌려요.`,
    renewals > 0
      ? `예약한 사람이 없으면 ${renewals}번까지 더 빌릴 수 있어요.`
      : '더 빌리려면 돌려주고 다시 빌려요.',
    by === 'custodian'
      ? '맡은 사람이 내주고 돌려받아요.'
      : '빌리는 사람이 스스로 가져가고 돌려주었다고 적어요.',
    ...(deposit
      ? [`빌리는 동안 보증금 ${sum(deposit, 'ko')}을 걸어 두고, 그대로 돌려주면 바로 풀려요.`]
      : []),
    ...(lateBlocks ? ['늦은 것이 있으면 돌려줄 때까지 다른 것을 빌릴 수 없어요.'] : []),
  ]
}

function english({ days, renewals, most, by, lateBlocks, deposit }: Lending): string[] {
  return [
    `It is lent for ${plural(days, 'day')}, or until the next open day after that. Each person has at most ${most} at once.`,
    renewals > 0
      ? `It can be renewed ${plural(renewals, 'time')} while nobody else has booked it.`
      : 'It is not renewed: bring it back first.',
    by === 'custodian'
      ? 'Whoever looks after it hands it over and takes it back.'
      : 'Borrowers note themselves that they took it and brought it back.',
    ...(deposit ? [`A deposit of ${sum(deposit, 'en')} is held while it is out.`] : []),
    ...(lateBlocks ? ['Whoever is late with something takes nothing else until it is back.'] : []),
  ]
}

const sum = ({ amount, unit }: { amount: number; unit: string }, lang: Lang): string =>
  formatAmount(BigInt(amount), unitOf(unit), lang).text
