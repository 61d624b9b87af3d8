import { payBankNamed } from '../../../commons/bank/payouts/banks.ts'
import { accountPath } from '../../../commons/books/account-words.ts'
import { specialNames } from '../../../commons/books/special.ts'
import { formatDate, formatDay } from '../../../kernel/language.ts'
import { parseAmount, unitOf } from '../../../kernel/units.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row } from '../../../ui/rows.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { money } from '../../../ui/typed.ts'
import { withholding } from '../dials.ts'
import { evidenceWords } from '../evidence-words.ts'
import { withheld } from '../query-withheld.ts'
import type { ExpenseView } from '../shapes.ts'
import type { ExpenseState } from '../tables.ts'
import { whoText } from '../who-text.ts'
import type { Withholding } from '../withholding.ts'
import { words } from '../words.ts'

export type Names = ReadonlyMap<string, string>

export const dayText = (view: PageView, day: string) => formatDay(day, view.lang)
export const momentDay = (view: PageView, at: string) => formatDate(new Date(at), view.lang, view.timeZone)

export const hrefOf = (view: PageView, { id }: Pick<ExpenseView, 'id'>) => view.href(`/expenses/${id}`)

/** The names of everybody these expenses speak of. */
export async function namesIn(
  view: PageView,
  list: readonly Pick<ExpenseView, 'asker' | 'payee'>[],
  more: readonly (string | null)[] = [],
): Promise<Names> {
  const ids = [...list.flatMap(({ asker, payee }) => [asker, payee]), ...more].filter((id) => id !== null)
  return ids.length > 0 ? view.labels('members.agent', [...new Set(ids)]) : new Map()
}

export const nameOf = (view: PageView, names: Names, agent: string | null): string =>
  (agent && names.get(agent)) || words[view.lang].somebody

/** Who gets the money, by name. */
export function payeeText(view: PageView, names: Names, one: ExpenseView): string {
  const w = words[view.lang]
  if (one.payee === null) return one.payeeName || w.nobodyNamed
  const name = nameOf(view, names, one.payee)
  return one.refund ? w.refundTo(name) : name
}

/** "신한은행 110-123-456789"; empty where nobody gave it, or it is not for this viewer. */
export function bankText(view: PageView, { payeeBank, payeeNumber }: ExpenseView): string {
  const bank = payeeBank ? payBankNamed(payeeBank)?.name[view.lang] : undefined
  return [bank, payeeNumber].filter(Boolean).join(' ')
}

/** The account without its root: what it was spent on. */
export const accountText = (view: PageView, account: string) =>
  accountPath(
    account.startsWith('expenses:') ? account.slice('expenses:'.length) : account,
    view.lang,
    specialNames(view.charter, view.lang),
  )

export function evidenceText(
  view: PageView,
  one: Pick<ExpenseView, 'evidence' | 'evidenceNumber' | 'evidenceOn' | 'withholding'>,
) {
  // The statement of payment is the paper for a fee of which tax is held back.
  const kind = one.withholding && one.evidence === 'none' ? 'withholding' : one.evidence
  const day = one.evidenceOn && dayText(view, one.evidenceOn)
  return [evidenceWords[view.lang][kind], one.evidenceNumber, day].filter(Boolean).join(' · ')
}

export const withholdingKinds = (view: PageView) => view.charter.value(withholding.name) as Withholding[]

/** A kind the charter no longer lists keeps its code. */
export const withholdingText = (view: PageView, code: string) =>
  withholdingKinds(view).find((one) => one.code === code)?.label[view.lang] ?? code

/** Who approves, as our rules call them. */
export const approversText = (view: PageView, who: readonly string[]) =>
  who.map((one) => whoText(one, view.lang, view.charter.data)).join(', ')

const tones: Record<ExpenseState, Tone> = {
  asked: 'waits',
  approved: 'note',
  returned: 'needs',
  declined: 'plain',
  withdrawn: 'plain',
  paid: 'good',
}

export function StateBadge({ view, state }: { view: PageView; state: ExpenseState }) {
  return <Badge tone={tones[state]}>{words[view.lang].states[state]}</Badge>
}

type RowProps = { view: PageView; one: ExpenseView; names: Names; detail?: string }

/** One expense in a list: what for, whose, when, how much, how it stands. */
export function ExpenseRow({ view, one, names, detail }: RowProps) {
  const soft = [`${one.number}`, nameOf(view, names, one.asker), dayText(view, one.spentOn), detail]
  return (
    <Row
      href={hrefOf(view, one)}
      title={one.what}
      detail={soft.filter(Boolean).join(' · ')}
      aside={
        <span class="inline-flex flex-col items-end gap-1">
          <span>{money(view, one.amount, one.unit)}</span>
          <StateBadge view={view} state={one.state} />
        </span>
      }
    />
  )
}

/** What was typed as an exact amount, or the sentence that says why it is none. */
export function readMoney(
  view: PageView,
  typed: string,
  unit: string,
): { amount: string } | { problem: string } {
  const problems = words[view.lang].amountProblems
  const read = parseAmount(typed, unitOf(unit), view.lang)
  if (typeof read !== 'bigint') return { problem: problems[read] }
  return read > 0n ? { amount: read.toString() } : { problem: problems.not_positive }
}

type Shown = 'all' | 'mine' | 'missing' | 'withholding'

export function ViewTabs({ view, now }: { view: PageView; now: Shown }) {
  const w = words[view.lang]
  const paths = {
    all: '/expenses',
    mine: '/expenses/mine',
    missing: '/expenses/missing',
    withholding: '/expenses/withholding',
  }
  const shown = (Object.keys(paths) as Shown[]).filter(
    (one) => one !== 'withholding' || view.may(withheld) === 'yes',
  )
  return (
    <Tabs
      label={w.tabsLabel}
      tabs={shown.map((one) => ({ href: view.href(paths[one]), label: w.tabs[one], current: one === now }))}
    />
  )
}
