import { chairOn } from '../../../commons/members/chair-on.ts'
import { typeLabel } from '../../../commons/members/charter-parts.ts'
import { contactsOf } from '../../../commons/members/contacts.ts'
import { SealedBy } from '../../../commons/members/pages/sealed-by.tsx'
import { formatDate, formatDay } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { Form } from '../../../ui/form.tsx'
import { download, type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Paper, PaperClose, PaperTable } from '../../../ui/paper.tsx'
import { Print } from '../../../ui/print.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { once, today } from '../../../ui/typed.ts'
import { openRegister } from '../open-register.ts'
import { reading, readings } from '../query-register.ts'
import { type RegisterRow, registerRows } from '../register-rows.ts'
import { registerXlsx } from '../register-xlsx.ts'
import { holdsShares } from '../visible-to.ts'
import { words } from '../words.ts'
import { money } from './parts.tsx'

/** First why; then the register opens. Who looked stands beside. */
export const registerPage: Page = page({
  path: '/shares/register',
  title: (view) => words[view.lang].register,
  async render(view) {
    const w = words[view.lang]
    const past = await view.ask(readings, {})
    const names = await view.labels('members.agent', [...new Set(past.map((one) => one.agent))])
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/shares') }, { label: w.register }]} />
        <PageHead title={w.register} lead={w.registerLead} />
        <Columns layout="main-side">
          <Card>
            <Form view={view} action={view.href('/shares/register')} submit={w.look}>
              {holdsShares(view) && (
                <>
                  <SelectField
                    name="kind"
                    label={w.kind}
                    value="member"
                    options={(['member', 'creditor'] as const).map((value) => ({
                      value,
                      label: w.readers[value],
                    }))}
                  />
                  <TextField name="party" label={w.party} hint={w.partyHint} maxlength={100} optional />
                </>
              )}
              <TextField name="reason" label={w.reason} maxlength={300} />
            </Form>
          </Card>
          <Card title={w.readings}>
            {past.length === 0 && <p class="text-soft">{w.readingsNone}</p>}
            <Rows label={w.readings}>
              {past.map((one) => (
                <Row
                  title={one.party ?? names.get(one.agent) ?? ''}
                  detail={[w.readerKinds[one.kind], one.reason].join(' · ')}
                  aside={formatDate(new Date(one.at), view.lang, view.timeZone)}
                />
              ))}
            </Rows>
          </Card>
        </Columns>
      </>
    )
  },
})

export const registerPost = post({
  path: '/shares/register',
  again: registerPage,
  async handle(view, form) {
    const kind = form.text('kind') === 'creditor' ? ('creditor' as const) : ('member' as const)
    const input = { kind, party: form.text('party') || null, reason: form.text('reason') }
    const { reading } = await view.execute(openRegister, input, once(view, form))
    return { to: `/shares/register/${reading}` }
  },
})

type Cell = string | bigint

/** The rows of a reading, as its reader may see them: telephone and address only of whom they may reach anyway. */
async function linesOf(view: PageView) {
  const one = await view.ask(reading, { reading: view.params.reading ?? '' })
  const who = one.party ?? (await view.labels('members.agent', [one.agent])).get(one.agent) ?? ''
  const lines: Cell[][] = []
  const sum = { shares: 0n, paid: 0n }
  for await (const rows of registerRows(view)) {
    const reach = await contactsOf(
      view,
      rows.map((row) => row.agent),
    )
    for (const row of rows) {
      lines.push(lineOf(view, row, reach.get(row.agent)))
      sum.shares += row.shares
      sum.paid += row.paid
    }
  }
  const foot: Cell[] = ['', words[view.lang].total, '', '', '', sum.shares, sum.paid, '', '']
  return { one, who, lines, foot }
}

type Reach = { address: string | null; phone: string | null }

function lineOf(view: PageView, row: RegisterRow, reach?: Reach): Cell[] {
  const types = row.types.map((type) => typeLabel(view.charter, type, view.lang)).join(', ')
  return [
    ...[row.number ?? '', row.name, types, reach?.address ?? '', reach?.phone ?? ''],
    ...[row.shares, row.paid, row.joinedOn ?? '', row.since ?? ''],
  ]
}

/** Which column is money. */
const paidAt = 6

const headsOf = (view: PageView) => {
  const w = words[view.lang]
  return [w.number, w.name, w.type, w.address, w.contact, w.sharesHead, w.amount, w.joinedOn, w.firstOn]
}

/** 조합원명부 as it is printed; it says who looked and why. */
export const extractPage: Page = page({
  path: '/shares/register/:reading',
  title: (view) => words[view.lang].registerTitle,
  async render(view) {
    const w = words[view.lang]
    const { one, who, lines, foot } = await linesOf(view)
    const text = (cell: Cell, at: number) =>
      typeof cell === 'string' ? cell : at === paidAt ? money(view, cell) : cell.toLocaleString(view.lang)
    const on = formatDay(today(view), view.lang)
    // What the office hands out is sealed; what a member looks at is no paper of the co-operative's.
    const chair = holdsShares(view) ? { chair: await chairOn(view, today(view)) } : null
    return (
      <>
        <div class="print:hidden">
          <Breadcrumb
            crumbs={[{ label: w.register, href: view.href('/shares/register') }, { label: w.registerTitle }]}
          />
          <PageHead
            title={w.registerTitle}
            actions={
              <>
                <Print label={w.print} />
                <LinkButton
                  href={view.href(`/shares/register/${one.id}/table.xlsx`)}
                  icon="download"
                  download
                >
                  {w.xlsx}
                </LinkButton>
              </>
            }
          />
        </div>
        <Paper look="across" title={w.registerTitle} number={w.asOf(on)}>
          <PaperTable
            label={w.registerTitle}
            columns={headsOf(view).map((label, i) => ({
              label,
              end: i === 5 || i === paidAt,
              tight: [0, 1, 4, 7, 8].includes(i),
            }))}
            rows={lines.map((line) => line.map(text))}
            foot={foot.map(text)}
          />
          <p class="mt-4 text-sm">
            {w.readAt(who, one.reason, formatDate(new Date(one.at), view.lang, view.timeZone))}
          </p>
          <PaperClose day={on} from={chair === null ? view.name : <SealedBy view={view} {...chair} />} />
        </Paper>
      </>
    )
  },
})

/** The same reading as a file: it says who looked, when and why, as the paper does. */
export const registerFile = download({
  path: '/shares/register/:reading/table.xlsx',
  async respond(view) {
    const w = words[view.lang]
    const { one, who, lines, foot } = await linesOf(view)
    const at = formatDate(new Date(one.at), view.lang, view.timeZone)
    return {
      body: await registerXlsx({
        title: w.registerTitle,
        about: [view.name, w.asOf(formatDay(today(view), view.lang)), w.readAt(who, one.reason, at)],
        ...{ heads: headsOf(view), rows: lines, total: foot },
      }),
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      fileName: `${view.commons.slug}-register.xlsx`,
    }
  },
})
