import { duties } from '../../../commons/sanctions/dials.ts'
import { reportBreach } from '../../../commons/sanctions/report-breach.ts'
import { unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { ruleOf } from '../dials.ts'
import { lendingWords } from '../lending-words.ts'
import { settleDeposit } from '../settle-deposit.ts'
import type { LoanShown } from './loan.tsx'
import { dueText, loanHref } from './loan-parts.tsx'

type Props = { view: PageView; shown: LoanShown }

/** What becomes of the deposit of what came back broken. */
export function DepositCard({ view, shown: { loan } }: Props) {
  const w = lendingWords[view.lang]
  const { deposit } = loan
  if (deposit?.state !== 'held' || loan.state === 'out' || view.may(settleDeposit) !== 'yes') return null
  const unit = unitOf(deposit.unit)
  return (
    <Card title={w.settleTitle}>
      <p class="mb-3">{w.settleText}</p>
      <Form view={view} action={loanHref(view, loan.id, '/settle')} submit={w.settle}>
        <AmountField
          name="kept"
          label={w.keep}
          unit={unit.name[view.lang]}
          decimals={unit.scale > 0}
          value="0"
        />
      </Form>
    </Card>
  )
}

/** The duty that bringing it back late breaks, where our rules know one. */
export function breachOf(view: PageView, { loan, rule, can }: LoanShown): string | undefined {
  const code = ruleOf(view.charter, rule)?.lending?.breach
  if (!code || !loan.late || loan.mine || !can.hand || view.may(reportBreach) !== 'yes') return undefined
  const known = (view.charter.value(duties.name) ?? []) as { code: string }[]
  return known.some((one) => one.code === code) ? code : undefined
}

/** One press: the ladder of sanctions is for what is late, not this slice. */
export function BreachCard({ view, shown, name }: Props & { name: string }) {
  const w = lendingWords[view.lang]
  if (!breachOf(view, shown)) return null
  return (
    <Card title={w.late}>
      <p class="mb-3">{w.breachNote(name, dueText(view, shown.loan.due))}</p>
      <Confirm
        label={w.breach}
        question={w.breachText}
        action={loanHref(view, shown.loan.id, '/breach')}
        submit={w.breach}
        onceKey={`${view.key}-b`}
      />
    </Card>
  )
}
