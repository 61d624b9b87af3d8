import { prepareBatch } from '../../../commons/bank/prepare-batch.ts'
import { payee } from '../../../commons/bank/query-payouts.ts'
import { setPayee } from '../../../commons/bank/set-payee.ts'
import { PaymentForm } from '../../../commons/obligations/pages/payment-form.tsx'
import { obligation } from '../../../commons/obligations/query-obligation.ts'
import { recordPayment } from '../../../commons/obligations/record-payment.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money } from '../../../ui/typed.ts'
import { approveExpense } from '../approve-expense.ts'
import { assignAccount } from '../assign-account.ts'
import { words } from '../words.ts'
import { accountOptions } from './account-options.ts'
import { BudgetField } from './budget-field.tsx'
import { PaperFields, PhotoFields } from './fields.tsx'
import type { Shown } from './one.tsx'
import { approversText, bankText, dayText } from './parts.tsx'

type Props = { view: PageView; shown: Shown }

/** How it stands, and what this viewer can do about it, the likeliest thing first. */
export function Steps({ view, shown }: Props) {
  const w = words[view.lang]
  const { can, expense: one } = shown
  return (
    <>
      <Card>
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        <Standing view={view} shown={shown} />
        <div class="mt-3 flex flex-col items-start gap-3 empty:hidden">
          {can.approve && <Approve view={view} shown={shown} />}
          {can.propose && <Propose view={view} shown={shown} />}
          {can.change && (
            <LinkButton
              href={view.href(`/expenses/${one.id}/change`)}
              tone={one.state === 'returned' ? 'primary' : 'quiet'}
            >
              {w.change}
            </LinkButton>
          )}
          {can.answer && (
            <Step view={view} shown={shown} to="return" label={w.return} ask={w.returnAsk} reason quiet />
          )}
          {can.answer && (
            <Step view={view} shown={shown} to="decline" label={w.decline} ask={w.declineAsk} reason />
          )}
          {can.withdraw && (
            <Step view={view} shown={shown} to="withdraw" label={w.withdraw} ask={w.withdrawAsk} />
          )}
          {can.reopen && (
            <Step view={view} shown={shown} to="reopen" label={w.reopen} ask={w.reopenAsk} quiet />
          )}
        </div>
      </Card>
      <Pay view={view} shown={shown} />
      <OwnAccount view={view} one={one} />
    </>
  )
}

/** Whoever is to get money back says where to, before the office has to ask. */
async function OwnAccount({ view, one }: { view: PageView; one: Shown['expense'] }) {
  const { agent } = view.standing
  const isWaiting = one.state === 'asked' || one.state === 'approved'
  if (!agent || one.payee !== agent || !isWaiting || one.payeeNumber) return null
  const { payee: known } = await view.ask(payee, { agent, party: null })
  if (known) return null
  const w = words[view.lang]
  return (
    <Card>
      <p class="mb-3">{w.ownAccountLead}</p>
      <LinkButton href={view.href('/bank/payee')} tone="primary">
        {w.ownAccount}
      </LinkButton>
    </Card>
  )
}

function Standing({ view, shown }: Props) {
  const w = words[view.lang]
  const { expense: one, approvers, approvals } = shown
  if (one.state === 'approved') return <p>{w.waitsForPay}</p>
  if (one.state === 'paid') return <p>{one.paidOn && w.paidOn(dayText(view, one.paidOn))}</p>
  if (one.state !== 'asked') return <p>{w.states[one.state]}</p>
  return (
    <>
      <p>
        {approvers.length === 0
          ? w.decisionApproves
          : w.whoApproves(approversText(view, approvers), approvals.needed)}
      </p>
      {approvals.given > 0 && <p class="text-soft">{w.approvalsSoFar(approvals.given, approvals.needed)}</p>}
    </>
  )
}

function Approve({ view, shown: { expense: one } }: Props) {
  return (
    <Form
      action={view.href(`/expenses/${one.id}/approve`)}
      onceKey={view.key}
      submit={words[view.lang].approve(money(view, one.amount, one.unit))}
    >
      <HiddenField name="amount" value={one.amount.toString()} />
    </Form>
  )
}

function Propose({ view, shown: { expense: one } }: Props) {
  const w = words[view.lang]
  if (view.may(approveExpense) === 'no') return null
  const input = JSON.stringify({ expense: one.id, amount: one.amount.toString() })
  const query = new URLSearchParams({ command: approveExpense.name, input })
  return (
    <div>
      <p class="mb-2 text-soft">{w.proposeLead}</p>
      <LinkButton href={`${view.href('/decisions/propose')}?${query}`} tone="primary">
        {w.propose}
      </LinkButton>
    </div>
  )
}

type StepProps = Props & { to: string; label: string; ask: string; reason?: boolean; quiet?: boolean }

function Step({ view, shown, to, label, ask, reason, quiet }: StepProps) {
  return (
    <Confirm
      id={to}
      label={label}
      question={ask}
      action={view.href(`/expenses/${shown.expense.id}/${to}`)}
      submit={label}
      tone={quiet ? 'quiet' : 'danger'}
      onceKey={`${view.key}-${to}`}
    >
      {reason && <TextField name="reason" label={words[view.lang].reason} maxlength={500} />}
    </Confirm>
  )
}

/** Cash at the desk, or an account nobody imports; a bank line finds it by itself. */
async function Pay({ view, shown: { expense: one } }: Props) {
  if (one.state !== 'approved' || !one.obligation || view.may(recordPayment) !== 'yes') return null
  const w = words[view.lang]
  const found = await view.ask(obligation, { obligation: one.obligation })
  if (!found) return null
  if (view.may(prepareBatch) !== 'yes') return <PaymentForm view={view} one={found.obligation} />
  return (
    <>
      <SetPayee view={view} one={one} />
      <Card>
        <p class="mb-3 text-soft">{w.payoutLead}</p>
        <LinkButton href={view.href('/bank/payouts')} tone="primary">
          {w.payout}
        </LinkButton>
      </Card>
      <Disclosure summary={w.paidOtherwise} open={view.refusal !== undefined}>
        <PaymentForm view={view} one={found.obligation} />
      </Disclosure>
    </>
  )
}

/** Whoever asked wrote the account down; the office says that money really goes there. */
function SetPayee({ view, one }: { view: PageView; one: Shown['expense'] }) {
  const w = words[view.lang]
  if (!one.payeeBank || !one.payeeNumber || view.may(setPayee) !== 'yes') return null
  return (
    <Card>
      <p class="mb-2">{w.setPayeeLead}</p>
      <p class="mb-3 font-semibold tnum">{bankText(view, one)}</p>
      <Form
        action={view.href(`/expenses/${one.id}/payee`)}
        onceKey={`${view.key}-payee`}
        submit={w.setPayee}
        submitTone="quiet"
      />
    </Card>
  )
}

/** The papers: which account, which evidence, and what is erased afterwards. */
export function Office({ view, shown }: Props) {
  const w = words[view.lang]
  const { can, expense: one } = shown
  const mayAssign = one.state === 'asked' && view.may(assignAccount) === 'yes'
  if (!mayAssign && !can.addEvidence && !can.forget) return null
  return (
    <Card>
      {can.addEvidence && (
        <Disclosure summary={w.addEvidence} open={view.values.form === 'evidence'}>
          <p class="mb-3 text-soft">{w.addEvidenceLead}</p>
          <Form
            action={view.href(`/expenses/${one.id}/evidence`)}
            upload
            onceKey={`${view.key}-evidence`}
            submit={w.addEvidence}
          >
            <HiddenField name="form" value="evidence" />
            <PhotoFields view={view} photos={[]} />
            <PaperFields view={view} one={one} />
          </Form>
        </Disclosure>
      )}
      {mayAssign && (
        <Disclosure summary={w.assign}>
          <Form
            action={view.href(`/expenses/${one.id}/account`)}
            onceKey={`${view.key}-account`}
            submit={w.assign}
            submitTone="quiet"
          >
            <SelectField
              name="account"
              id="assign-account"
              label={w.account}
              options={accountOptions(view, one.account)}
              value={one.account}
            />
            <BudgetField view={view} id="assign-budget" value={one.budgetLine ?? undefined} />
          </Form>
        </Disclosure>
      )}
      {can.forget && <Step view={view} shown={shown} to="forget" label={w.forget} ask={w.forgetAsk} />}
    </Card>
  )
}
