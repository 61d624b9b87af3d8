import { formatDate } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Paper, PaperClose, PaperFacts, PaperTable, Signatures } from '../../../ui/paper.tsx'
import { Print } from '../../../ui/print.tsx'
import { money as moneyText } from '../../../ui/typed.ts'
import { words } from '../words.ts'
import { doerOf, load, type Shown } from './one.tsx'
import * as parts from './parts.tsx'
import { type Picture, picturesOf } from './photos.tsx'

/** The request as it is filed: facts, who said yes, and the receipts behind it. */
export const paperPage: Page = page({
  path: '/expenses/:expense{[0-9a-f-]{36}}/paper',
  title: async (view) => `${words[view.lang].paperTitle} ${(await load(view)).expense.number}`,
  async render(view) {
    const w = words[view.lang]
    const shown = await load(view)
    const { expense: one, steps } = shown
    const [names, pictures] = await Promise.all([
      parts.namesIn(
        view,
        [one],
        steps.map(({ agent }) => agent),
      ),
      picturesOf(view, one.photos),
    ])
    const isApproved = one.approvedIn !== null
    return (
      <>
        <div class="print:hidden">
          <Breadcrumb
            crumbs={[{ label: one.what, href: parts.hrefOf(view, one) }, { label: w.printPaper }]}
          />
          <PageHead title={`${w.printPaper} · ${one.what}`} actions={<Print label={w.print} />} />
        </div>
        <Paper title={w.paperTitle} number={w.paperNumber(one.number)}>
          <Approvals view={view} shown={shown} names={names} />
          <PaperFacts facts={factsOf(view, one, names)} />
          <PaperClose
            day={formatDate(new Date(one.askedAt), view.lang, view.timeZone)}
            from={
              <>
                <span class="mb-3 block text-base font-normal">{isApproved ? w.certify : w.certifyOpen}</span>
                {view.name}
              </>
            }
          />
          <Signatures mark={w.mark} lines={signersOf(view, shown, names)} />
        </Paper>
        {pictures.length > 0 && <Receipts view={view} shown={shown} pictures={pictures} />}
      </>
    )
  },
})

type Names = parts.Names

/** Whoever asked, and everybody who said yes in the round that counts. */
function signersOf(view: PageView, { expense: one, steps }: Shown, names: Names) {
  const w = words[view.lang]
  const approved = steps.filter(({ step, current, agent }) => step === 'approved' && current && agent)
  return [
    { office: w.asker, name: parts.nameOf(view, names, one.asker) },
    ...approved.map(({ agent }) => ({ office: w.approver, name: parts.nameOf(view, names, agent) })),
  ]
}

/** The boxes at the head: who asked, who approved, each with the day and the entry that proves it. */
function Approvals({ view, shown, names }: { view: PageView; shown: Shown; names: Names }) {
  const w = words[view.lang]
  const lines = shown.steps.filter(
    ({ step, current }) => step === 'paid' || (current && ['asked', 'changed', 'approved'].includes(step)),
  )
  const [step = '', name = '', day = '', entry = ''] = w.approvalColumns
  return (
    <div class="mb-6">
      <PaperTable
        label={w.approvals}
        columns={[{ label: step }, { label: name }, { label: day }, { label: entry, end: true }]}
        rows={lines.map((one) => [
          w.paperSteps[one.step] ?? w.steps[one.step],
          // A payment the bank's statement shows is nobody's own step.
          one.agent || one.decision ? doerOf(view, names, one) : '',
          parts.momentDay(view, one.at),
          String(one.entry),
        ])}
      />
    </div>
  )
}

function factsOf(view: PageView, one: Shown['expense'], names: Names): [string, string][] {
  const f = words[view.lang].paperFacts
  const money = (amount: bigint) => moneyText(view, amount, one.unit)
  const held = one.nationalTax + one.localTax
  const facts: [string, string | null][] = [
    [f.what, one.what],
    [f.amount, money(one.amount)],
    [f.vat, one.vat ? money(one.vat) : null],
    [
      f.withholding,
      one.withholding && `${parts.withholdingText(view, one.withholding)} ${held > 0n ? money(held) : ''}`,
    ],
    [f.net, held > 0n ? money(one.amount - held) : null],
    [f.account, parts.accountText(view, one.account)],
    [f.budgetLine, one.budgetLine],
    [
      f.payee,
      one.refund
        ? words[view.lang].paperRefund(parts.nameOf(view, names, one.payee))
        : parts.payeeText(view, names, one),
    ],
    [f.bank, parts.bankText(view, one)],
    [f.spentOn, parts.dayText(view, one.spentOn)],
    [f.evidence, parts.evidenceText(view, one)],
    [f.paid, one.paidOn && parts.dayText(view, one.paidOn)],
    [f.details, one.details],
  ]
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]))
}

type ReceiptsProps = { view: PageView; shown: Shown; pictures: readonly Picture[] }

/** The pictures on sheets of their own, as receipts are glued behind the request. */
function Receipts({ view, shown, pictures }: ReceiptsProps) {
  const w = words[view.lang]
  return (
    <Paper title={w.attached} number={w.paperNumber(shown.expense.number)}>
      <div class="flex flex-col items-center gap-6">
        {pictures.map(({ hash, isPdf }, i) =>
          isPdf ? (
            <p>{w.pdfAttached(i + 1)}</p>
          ) : (
            <img
              src={view.href(`/files/${hash}`)}
              alt={w.photoOf(i + 1)}
              class="max-h-[21cm] max-w-full break-inside-avoid object-contain"
            />
          ),
        )}
      </div>
    </Paper>
  )
}
