import { formatDate, formatDay } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Paper, PaperClose, PaperTable, Signatures } from '../../../ui/paper.tsx'
import { Print } from '../../../ui/print.tsx'
import { money } from '../../../ui/typed.ts'
import { batch as batchQuery } from '../query-payouts.ts'
import { words } from '../words.ts'
import { namesOf, payBankName, whoOf } from './parts.tsx'

/** 지급 명세서: whom a payment file pays what for, to be signed and filed. Numbers of accounts show their end alone. */
export const batchPaper = page({
  path: '/bank/batches/:batch/paper',
  title: (view) => words[view.lang].paper.title,
  async render(view) {
    const w = words[view.lang]
    const { batch, items } = await view.ask(batchQuery, { batch: view.params.batch ?? '' })
    const day = batch.sentOn
      ? formatDay(batch.sentOn, view.lang)
      : formatDate(new Date(batch.madeAt), view.lang, view.timeZone)
    return (
      <>
        <div class="print:hidden">
          <Breadcrumb
            crumbs={[
              { label: w.payoutsTitle, href: view.href('/bank/payouts') },
              { label: w.batchTitle(batch.items), href: view.href(`/bank/batches/${batch.id}`) },
              { label: w.paper.title },
            ]}
          />
          <PageHead title={w.paper.title} actions={<Print label={w.paper.print} />} />
        </div>
        <Paper title={w.paper.title} look="paged">
          <p class="mb-3 flex max-w-none flex-wrap justify-between gap-x-4">
            <span>{view.name}</span>
            <span>{w.batchStates[batch.state]}</span>
          </p>
          <PaperTable
            label={w.paper.title}
            columns={columnsOf(view)}
            rows={await rowsOf(view, items, batch.unit)}
            foot={['', w.total, '', '', money(view, batch.total, batch.unit)]}
          />
          <PaperClose day={day} from={view.name} />
          <Signatures lines={w.paper.signers.map((office) => ({ office, name: '' }))} mark={w.paper.sign} />
        </Paper>
      </>
    )
  },
})

function columnsOf(view: PageView) {
  const { no, to, what, account, amount } = words[view.lang].paper
  return [
    { label: no, end: true },
    { label: to, width: '20%' },
    { label: what },
    { label: account, width: '30%' },
    { label: amount, end: true },
  ]
}

type Items = Awaited<ReturnType<typeof batchQuery.run>>['items']

async function rowsOf(view: PageView, items: Items, unit: string) {
  const names = await namesOf(
    view,
    items.map(({ agent }) => agent),
  )
  return items.map((one, i) => [
    String(i + 1),
    whoOf(view, names, one),
    one.label,
    one.payee ? `${payBankName(view, one.payee.bank)} ${one.payee.number} ${one.payee.holder}` : '',
    money(view, one.amount, unit),
  ])
}
