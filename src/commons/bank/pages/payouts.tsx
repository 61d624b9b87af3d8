import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type Html, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { money, once } from '../../../ui/typed.ts'
import { prepareBatch } from '../prepare-batch.ts'
import { accounts } from '../query-accounts.ts'
import { batches, payouts } from '../query-payouts.ts'
import { words } from '../words.ts'
import { accountOptions, dayText, namesOf, payBankName, whoOf } from './parts.tsx'

type Payable = Awaited<ReturnType<typeof listOf>>[number]

const listOf = async (view: PageView) => (await view.ask(payouts, {})).payables

/** What we owe, to be ticked and put into one file for the bank. */
export const payoutsPage = page({
  path: '/bank/payouts',
  title: (view) => words[view.lang].payoutsTitle,
  async render(view) {
    const w = words[view.lang]
    const list = await listOf(view)
    const names = await namesOf(
      view,
      list.map(({ agent }) => agent),
    )
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/bank') }, { label: w.payoutsTitle }]} />
        <PageHead title={w.payoutsTitle} lead={w.payoutsLead} />
        <Columns layout="main-side">
          <Stack>
            {list.length === 0 ? (
              <Card>
                <Empty icon="check" title={w.payoutsEmpty}>
                  {w.payoutsEmptyText}
                </Empty>
              </Card>
            ) : (
              await chooseCard(view, list, names)
            )}
            <Unready view={view} list={list} names={names} />
          </Stack>
          {await batchesCard(view)}
        </Columns>
      </>
    )
  },
})

async function chooseCard(
  view: PageView,
  list: readonly Payable[],
  names: ReadonlyMap<string, string>,
): Promise<Html> {
  const w = words[view.lang]
  const ready = list.filter(({ payee, inBatch }) => payee && !inBatch)
  const { accounts: all } = await view.ask(accounts, {})
  const from = accountOptions(all)
  if (ready.length === 0 || from.length === 0) return null
  return (
    <Card>
      <Form action={view.href('/bank/payouts')} view={view} submit={w.prepare}>
        {from.length === 1 ? (
          <HiddenField name="account" value={from[0]!.value} />
        ) : (
          <SelectField name="account" label={w.fromAccount} options={from} value={from[0]!.value} />
        )}
        <Choice
          name="obligation"
          label={w.choose}
          multiple
          value={ready.map(({ obligation }) => obligation)}
          options={ready.map((one) => ({
            value: one.obligation,
            label: `${whoOf(view, names, one)} · ${money(view, one.rest, one.unit)}`,
            detail: [one.label, payeeText(view, one), one.dueOn && dayText(view, one.dueOn)]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
      </Form>
    </Card>
  )
}

const payeeText = (view: PageView, { payee }: Payable) =>
  payee ? `${payBankName(view, payee.bank)} ${payee.number}` : ''

/** What cannot go out yet, and what has to be done first. */
function Unready({
  view,
  list,
  names,
}: {
  view: PageView
  list: readonly Payable[]
  names: ReadonlyMap<string, string>
}) {
  const w = words[view.lang]
  const unready = list.filter(({ payee, inBatch }) => !payee || inBatch)
  if (unready.length === 0) return null
  return (
    <Card>
      <Rows>
        {unready.map((one) => (
          <Row
            title={`${whoOf(view, names, one)} · ${money(view, one.rest, one.unit)}`}
            detail={one.label}
            aside={
              one.inBatch ? (
                <Badge tone="waits">{w.inBatch}</Badge>
              ) : (
                <LinkButton href={view.href(payeePath(one))}>{w.setPayee}</LinkButton>
              )
            }
          />
        ))}
      </Rows>
    </Card>
  )
}

const payeePath = ({ agent, party }: Payable) =>
  agent ? `/bank/payees/${agent}` : `/bank/payees/outside?party=${encodeURIComponent(party ?? '')}`

async function batchesCard(view: PageView): Promise<Html> {
  const w = words[view.lang]
  const { batches: list } = await view.ask(batches, {})
  if (list.length === 0) return null
  return (
    <Card title={w.batchesTitle}>
      <Rows>
        {list.map((one) => (
          <Row
            title={w.batchTitle(one.items)}
            href={view.href(`/bank/batches/${one.id}`)}
            detail={
              <>
                {dayText(view, one.madeAt.slice(0, 10))} · {w.batchStates[one.state]}
              </>
            }
            aside={money(view, one.total, one.unit)}
          />
        ))}
      </Rows>
    </Card>
  )
}

export const preparePost = post({
  path: '/bank/payouts',
  again: payoutsPage,
  async handle(view, form) {
    const input = { account: form.text('account'), obligations: form.all('obligation') }
    const { batch } = await view.execute(prepareBatch, input, once(view, form))
    return { to: `/bank/batches/${batch}`, notice: words[view.lang].prepared }
  },
})
