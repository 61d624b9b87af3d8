import { kernelFailure } from '../../../kernel/failure.ts'
import type { FormInput, PageView } from '../../../ui/page.ts'
import { unit } from '../dials.ts'
import { keepPhoto } from '../keep-photo.ts'
import { readMoney } from './parts.tsx'

export const unitHere = (view: PageView) => view.charter.value(unit.name) as string

const badAmount = (field: string) => kernelFailure('bad_input', { field, problem: 'format_regex' })

function amountOf(view: PageView, form: FormInput, field: string): string | undefined {
  const typed = form.text(field)
  if (typed === '' || typed === '0') return undefined
  const read = readMoney(view, typed, unitHere(view))
  if ('problem' in read) throw badAmount(field)
  return read.amount
}

/** The form as the command's input; what is left out means: I paid it myself, today. */
export function askedIn(view: PageView, form: FormInput, asker: string) {
  const amount = amountOf(view, form, 'amount')
  if (!amount) throw badAmount('amount')
  return {
    what: form.text('what'),
    details: form.text('details'),
    amount,
    unit: unitHere(view),
    account: form.text('account') || 'expenses:other',
    budgetLine: form.text('budgetLine') || undefined,
    spentOn: form.text('spentOn'),
    dueOn: form.text('dueOn') || undefined,
    ...payeeIn(form, asker),
    withholding: form.text('withholding') || undefined,
  }
}

function payeeIn(form: FormInput, asker: string) {
  const payTo = form.text('payTo') || 'me'
  const account = {
    payeeBank: form.text('payeeBank') || undefined,
    payeeNumber: form.text('payeeNumber') || undefined,
  }
  const payeeName = form.text('payeeName') || undefined
  if (payTo === 'outsider') return { refund: false, payeeName, ...account }
  // A name given by mistake is said, not dropped.
  if (payTo === 'me') return { refund: true, payee: asker, payeeName, ...account }
  return { refund: false, payee: form.text('payeeMember') || undefined, payeeName, ...account }
}

/** Where nobody says which paper it is, a picture counts as the least of them: the office can say more. */
export function paperIn(view: PageView, form: FormInput, hasPhoto: boolean) {
  const evidence = form.text('evidence') || (hasPhoto ? 'simple' : 'none')
  return {
    evidence: evidence as 'simple',
    evidenceNumber: form.text('evidenceNumber') || undefined,
    evidenceOn: form.text('evidenceOn') || undefined,
    vat: amountOf(view, form, 'vat'),
  }
}

/** Pictures ticked in the form, and the one sent with it, which is kept first. */
export async function photosIn(view: PageView, form: FormInput): Promise<string[]> {
  const ticked = shownPhotos(form.values()).filter((hash) => form.text(`photo-${hash}`) !== '')
  const file = form.file('photo')
  if (!file) return ticked
  const content = Buffer.from(file.bytes).toString('base64')
  const { photo } = await view.execute(keepPhoto, { name: file.name, content })
  return [...new Set([...ticked, photo])]
}

/** The pictures a form showed, ticked or not. */
export const shownPhotos = (values: Record<string, string>): string[] =>
  (values.shownPhotos ?? '').split(' ').filter((hash) => /^[0-9a-f]{64}$/.test(hash))
