import { csvOf } from '../../../kernel/spreadsheet/delimited.ts'
import { unitOf } from '../../../kernel/units.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { download, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money, once, today } from '../../../ui/typed.ts'
import { cancelBatch } from '../cancel-batch.ts'
import { markBatchSent } from '../mark-batch-sent.ts'
import { layoutNamed, layoutRows, payoutLayouts } from '../payouts/layouts.ts'
import { pain001 } from '../payouts/pain001.ts'
import { accounts } from '../query-accounts.ts'
import { batchFile, batch as batchQuery } from '../query-payouts.ts'
import { words } from '../words.ts'
import { namesOf, payBankName, whoOf } from './parts.tsx'

type Told = Awaited<ReturnType<typeof toldOf>>
const toldOf = (view: PageView) => view.ask(batchQuery, { batch: view.params.batch ?? '' })
const tones = { ready: 'waits', sent: 'good', cancelled: 'plain' } as const

/** One file's payments: download it, give it to the bank, say so. */
export const batchPage = page({
  path: '/bank/batches/:batch',
  title: (view) => words[view.lang].payoutsTitle,
  async render(view) {
    const w = words[view.lang]
    const told = await toldOf(view)
    const { batch } = told
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: w.title, href: view.href('/bank') },
            { label: w.payoutsTitle, href: view.href('/bank/payouts') },
            { label: w.batchTitle(batch.items) },
          ]}
        />
        <PageHead
          title={`${w.batchTitle(batch.items)} · ${money(view, batch.total, batch.unit)}`}
          badge={<Badge tone={tones[batch.state]}>{w.batchStates[batch.state]}</Badge>}
          actions={
            <LinkButton href={view.href(`/bank/batches/${batch.id}/paper`)}>{w.paper.title}</LinkButton>
          }
        />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        <Columns layout="main-side">
          <Stack second>
            {batch.state !== 'cancelled' && (await filesCard(view, told))}
            {batch.state === 'ready' && <SentCard view={view} />}
            {batch.state !== 'cancelled' && <Cancel view={view} />}
          </Stack>
          <Items
            view={view}
            told={told}
            names={
              await namesOf(
                view,
                told.items.map(({ agent }) => agent),
              )
            }
          />
        </Columns>
      </>
    )
  },
})

function Items({ view, told, names }: { view: PageView; told: Told; names: ReadonlyMap<string, string> }) {
  const w = words[view.lang]
  const { unit, total } = told.batch
  return (
    <Card title={w.choose}>
      <Rows>
        {told.items.map((one) => (
          <Row
            title={whoOf(view, names, one)}
            detail={
              <>
                {one.label}
                <br />
                {one.payee
                  ? `${payBankName(view, one.payee.bank)} ${one.payee.number} ${one.payee.holder}`
                  : w.noPayee}
              </>
            }
            aside={
              <>
                {money(view, one.amount, unit)}
                <div class="mt-1">
                  <Badge tone={one.paid ? 'good' : 'plain'}>{one.paid ? w.paid : w.notPaid}</Badge>
                </div>
              </>
            }
          />
        ))}
        <Row title={w.total} strong aside={money(view, total, unit)} />
      </Rows>
    </Card>
  )
}

async function filesCard(view: PageView, { batch, items }: Told) {
  const w = words[view.lang]
  const { accounts: all } = await view.ask(accounts, {})
  const bank = all.find(({ code }) => code === batch.account)?.bank ?? 'other'
  const own = layoutNamed(bank)
  const here = view.href(`/bank/batches/${batch.id}`)
  const missing = items.filter(({ payee }) => !payee).length
  return (
    <Card title={w.files}>
      {missing > 0 && <Flash tone="needs">{w.missingPayee(missing)}</Flash>}
      <div class="flex flex-col gap-2">
        <LinkButton
          tone={batch.state === 'ready' ? 'primary' : 'quiet'}
          icon="download"
          download
          href={`${here}/payments.csv?layout=${own.code}`}
        >
          {w.csvFor(own.title[view.lang])}
        </LinkButton>
        <Disclosure summary={w.otherForms}>
          <div class="flex flex-col gap-2">
            {payoutLayouts
              .filter(({ code }) => code !== own.code)
              .map(({ code, title }) => (
                <LinkButton icon="download" download href={`${here}/payments.csv?layout=${code}`}>
                  {w.csvFor(title[view.lang])}
                </LinkButton>
              ))}
            <LinkButton icon="download" download href={`${here}/payments.xml`}>
              {w.xml}
            </LinkButton>
          </div>
        </Disclosure>
      </div>
      <p class="mt-2 text-sm text-soft">{w.filesLead}</p>
    </Card>
  )
}

function SentCard({ view }: { view: PageView }) {
  const w = words[view.lang]
  return (
    <Card title={w.markSent}>
      <Form
        action={view.href(`/bank/batches/${view.params.batch}/sent`)}
        view={view}
        submit={w.markSent}
        submitTone="quiet"
      >
        <DateField name="on" label={w.sentOn} value={today(view)} max={today(view)} />
      </Form>
    </Card>
  )
}

function Cancel({ view }: { view: PageView }) {
  const w = words[view.lang]
  return (
    <Confirm
      label={w.cancelBatch}
      question={w.cancelQuestion}
      action={view.href(`/bank/batches/${view.params.batch}/cancel`)}
      submit={w.cancelBatch}
      onceKey={`${view.key}-cancel`}
    />
  )
}

export const sentPost = post({
  path: '/bank/batches/:batch/sent',
  again: batchPage,
  async handle(view, form) {
    const batch = view.params.batch ?? ''
    await view.execute(markBatchSent, { batch, on: form.text('on') }, once(view, form))
    return { to: `/bank/batches/${batch}`, notice: words[view.lang].sent }
  },
})

export const cancelPost = post({
  path: '/bank/batches/:batch/cancel',
  again: batchPage,
  async handle(view, form) {
    await view.execute(cancelBatch, { batch: view.params.batch ?? '' }, once(view, form))
    return { to: '/bank/payouts', notice: words[view.lang].cancelled }
  },
})

const fileOf = (view: PageView) => view.ask(batchFile, { batch: view.params.batch ?? '' })

export const csvDownload = download({
  path: '/bank/batches/:batch/payments.csv',
  async respond(view) {
    const { payments, madeAt } = await fileOf(view)
    const rows = layoutRows(
      layoutNamed(view.search.get('layout') ?? ''),
      payments.map((one) => ({ ...one, bankName: payBankName(view, one.bank), memo: view.name })),
    )
    return {
      body: csvOf(rows),
      mediaType: 'text/csv; charset=utf-8',
      fileName: `payments-${madeAt.slice(0, 10)}.csv`,
    }
  },
})

export const xmlDownload = download({
  path: '/bank/batches/:batch/payments.xml',
  async respond(view) {
    const { account, payments, madeAt } = await fileOf(view)
    const batch = (view.params.batch ?? '').replaceAll('-', '')
    const body = pain001({
      ...{ id: batch, createdAt: new Date(madeAt), payOn: today(view) },
      debtor: { name: view.name, number: account.number, bank: clearingCode[account.bank] ?? '' },
      unit: { code: account.unit, scale: unitOf(account.unit).scale },
      payments: payments.map((one) => ({
        ...{ ...one, id: one.id.replaceAll('-', ''), bankName: payBankName(view, one.bank), memo: one.label },
      })),
    })
    return { body, mediaType: 'application/xml', fileName: `payments-${madeAt.slice(0, 10)}.xml` }
  },
})

/** Our own bank by the code of the clearing, where it has one. */
const clearingCode: Record<string, string> = {
  ...{ kb: '004', shinhan: '088', woori: '020', hana: '081', nh: '011', ibk: '003' },
  ...{ kakao: '090', toss: '092', mg: '045', post: '071' },
}
