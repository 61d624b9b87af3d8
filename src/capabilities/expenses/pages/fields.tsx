import { payBanks } from '../../../commons/bank/payouts/banks.ts'
import { ForMember } from '../../../commons/members/pages/for-member.tsx'
import { memberOptions } from '../../../commons/members/pages/member-options.ts'
import { formatAmount, unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { Ticks } from '../../../ui/ticks.tsx'
import { today } from '../../../ui/typed.ts'
import { evidenceWords } from '../evidence-words.ts'
import type { ExpenseView } from '../shapes.ts'
import { type Evidence, evidences } from '../tables.ts'
import { words } from '../words.ts'
import { accountOptions } from './account-options.ts'
import { BudgetField } from './budget-field.tsx'
import { readMoney, withholdingKinds } from './parts.tsx'
import { shownPhotos, unitHere } from './read-form.ts'

type Props = { view: PageView; one?: ExpenseView; photos: readonly string[] }

/** Photo, how much, what for; everything else folded, for most receipts need no more. */
export async function ExpenseFields({ view, one, photos }: Props) {
  const w = words[view.lang]
  const unit = unitOf(unitHere(view))
  // Who comes from a budget's own page spends from it: said where it is seen.
  const budget = one || view.refusal ? undefined : (view.search.get('budget') ?? undefined)
  return (
    <>
      <PhotoFields view={view} photos={photos} />
      <AmountField
        name="amount"
        label={w.amount}
        hint={w.amountHint}
        unit={unit.name[view.lang]}
        decimals={unit.scale > 0}
        value={one && formatAmount(one.amount, unit, view.lang).number}
        error={amountError(view, 'amount')}
      />
      <TextField name="what" label={w.what} hint={w.whatHint} maxlength={200} value={one?.what} />
      {budget && <BudgetField view={view} value={budget} />}
      <p class="text-sm text-soft">{w.moreLead}</p>
      <Disclosure summary={w.more} open={one !== undefined || view.refusal !== undefined}>
        <div class="flex flex-col gap-4">
          <PayeeFields view={view} one={one} options={await memberOptions(view, w.somebody)} />
          <SpendingFields view={view} one={one} withBudget={!budget} />
          <PaperFields view={view} one={one} />
          <WithholdingField view={view} one={one} />
        </div>
      </Disclosure>
      {!one && <ForMember view={view} />}
    </>
  )
}

/** What was typed says itself why it cannot be read, once the form comes back. */
export function amountError(view: PageView, field: string): string | undefined {
  if (!['amount', 'vat'].includes(field) || view.refusal?.code !== 'kernel.bad_input') return undefined
  if (view.refusal.field !== field || view.values[field] === undefined) return undefined
  const read = readMoney(view, view.values[field], unitHere(view))
  return 'problem' in read ? read.problem : undefined
}

/** The camera, and the pictures that are there already, each with its tick. */
export function PhotoFields({ view, photos }: { view: PageView; photos: readonly string[] }) {
  const w = words[view.lang]
  const shown = shownPhotos(view.values)
  const ticks = photos.map((hash, i) => ({
    name: `photo-${hash}`,
    label: (
      <img
        src={view.href(`/files/${hash}`)}
        alt={w.photoOf(i + 1)}
        class="max-h-32 rounded-lg border border-line object-contain"
      />
    ),
    // One that was kept by the form that now comes back was not among those it showed.
    checked: !shown.includes(hash) || view.values[`photo-${hash}`] !== undefined,
  }))
  return (
    <>
      <FileField
        name="photo"
        label={photos.length > 0 ? w.photoMore : w.photo}
        hint={w.photoHint}
        accept="image/jpeg,image/png,image/webp,application/pdf"
        optional
      />
      {ticks.length > 0 && <Ticks name="kept" label={w.photosKept} hint={w.photosKeptHint} ticks={ticks} />}
      {photos.length > 0 && <HiddenField name="shownPhotos" value={photos.join(' ')} />}
    </>
  )
}

type FieldsProps = { view: PageView; one?: ExpenseView }

function PayeeFields({ view, one, options }: FieldsProps & { options: { value: string; label: string }[] }) {
  const w = words[view.lang]
  const payTo = !one || one.refund ? 'me' : one.payee ? 'member' : 'outsider'
  return (
    <>
      <Choice
        name="payTo"
        label={w.payTo}
        value={payTo}
        options={(['me', 'outsider', 'member'] as const).map((value) => ({
          ...{ value, label: w.payToOptions[value], detail: w.payToDetails[value] },
        }))}
      />
      <TextField
        name="payeeName"
        label={w.payeeName}
        hint={w.payeeNameHint}
        maxlength={100}
        value={one?.payeeName ?? undefined}
        optional
      />
      <SelectField
        name="payeeMember"
        label={w.payeeMember}
        options={options}
        value={one && !one.refund ? (one.payee ?? undefined) : undefined}
        optional
      />
      <SelectField
        name="payeeBank"
        label={w.payeeBank}
        options={payBanks.map(({ code, name }) => ({ value: code, label: name[view.lang] }))}
        value={one?.payeeBank ?? undefined}
        optional
      />
      <TextField
        name="payeeNumber"
        label={w.payeeNumber}
        hint={w.payeeNumberHint}
        inputmode="numeric"
        maxlength={40}
        value={one?.payeeNumber ?? undefined}
        optional
      />
    </>
  )
}

function SpendingFields({ view, one, withBudget }: FieldsProps & { withBudget: boolean }) {
  const w = words[view.lang]
  return (
    <>
      <DateField name="spentOn" label={w.spentOn} value={one?.spentOn ?? today(view)} max={today(view)} />
      <SelectField
        name="account"
        label={w.account}
        hint={w.accountHint}
        options={accountOptions(view, one?.account)}
        value={one?.account ?? 'expenses:other'}
        optional="unsaid"
      />
      <DateField name="dueOn" label={w.dueOn} value={one?.dueOn ?? undefined} optional />
      {withBudget && <BudgetField view={view} value={one?.budgetLine ?? undefined} />}
      <TextArea name="details" label={w.details} rows={2} maxlength={2000} value={one?.details} optional />
    </>
  )
}

/** What kind of paper shows it. */
export function PaperFields({ view, one }: FieldsProps) {
  const w = words[view.lang]
  const unit = unitOf(unitHere(view))
  return (
    <>
      <SelectField
        name="evidence"
        label={w.evidence}
        hint={w.evidenceHint}
        blank={w.evidenceBlank}
        options={evidences.map((value: Evidence) => ({ value, label: evidenceWords[view.lang][value] }))}
        value={one?.evidence}
        optional
      />
      <TextField
        name="evidenceNumber"
        label={w.evidenceNumber}
        maxlength={60}
        value={one?.evidenceNumber ?? undefined}
        optional
      />
      <DateField name="evidenceOn" label={w.evidenceOn} value={one?.evidenceOn ?? undefined} optional />
      <AmountField
        name="vat"
        label={w.vat}
        hint={w.vatHint}
        unit={unit.name[view.lang]}
        decimals={unit.scale > 0}
        value={one?.vat ? formatAmount(one.vat, unit, view.lang).number : undefined}
        error={amountError(view, 'vat')}
        optional
      />
    </>
  )
}

function WithholdingField({ view, one }: FieldsProps) {
  const w = words[view.lang]
  const kinds = withholdingKinds(view)
  if (kinds.length === 0) return null
  return (
    <SelectField
      name="withholding"
      label={w.withholding}
      hint={w.withholdingHint}
      blank={w.noWithholding}
      options={kinds.map(({ code, label }) => ({ value: code, label: label[view.lang] }))}
      value={one?.withholding ?? undefined}
      optional
    />
  )
}
