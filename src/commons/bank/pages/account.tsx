import { formatDateTime } from '../../../kernel/language.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { type Html, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Stat, Stats } from '../../../ui/stat.tsx'
import { money, once } from '../../../ui/typed.ts'
import { accountName } from '../../books/account-words.ts'
import { type AccountView, difference } from '../query-accounts.ts'
import { lines } from '../query-lines.ts'
import { imports } from '../query-upload.ts'
import { takeBackMatch } from '../take-back-match.ts'
import { words } from '../words.ts'
import { Agreement } from './home.tsx'
import { bankName, dayText, namesOf, signed, whyHref } from './parts.tsx'

/** One account: what it holds, why bank and books differ, and its statement with what became of each line. */
export const accountPage = page({
  path: '/bank/accounts/:code',
  title: (view) => words[view.lang].statement,
  async render(view) {
    const w = words[view.lang]
    const code = view.params.code ?? ''
    const told = await view.ask(difference, { account: code })
    const { account } = told
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/bank') }, { label: account.title }]} />
        <PageHead
          title={account.title}
          lead={[bankName(view, account.bank), account.number].filter(Boolean).join(' ')}
          badge={<Agreement view={view} one={account} />}
          actions={<Actions view={view} account={account} />}
        />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        <Columns layout="main-side">
          <Stack second>
            <Held view={view} told={told} />
            {await importsCard(view, code)}
          </Stack>
          {await statementCard(view, account)}
        </Columns>
      </>
    )
  },
})

function Actions({ view, account }: { view: PageView; account: AccountView }) {
  const w = words[view.lang]
  return (
    <>
      <LinkButton href={view.href(`/bank/accounts/${account.code}/edit`)}>{w.edit}</LinkButton>
      {account.state === 'open' && (
        <LinkButton tone="primary" icon="plus" href={view.href(`/bank/import?account=${account.code}`)}>
          {w.importButton}
        </LinkButton>
      )}
    </>
  )
}

interface Told {
  account: AccountView
  waiting: bigint
  leftOut: bigint
  recordedAlready: bigint
  byHand: bigint
  missing: bigint
}

/** Both balances, and where they differ each cause with its amount. */
function Held({ view, told }: { view: PageView; told: Told }) {
  const w = words[view.lang]
  const { account } = told
  const { unit } = account
  const why: [string, bigint][] = [
    [w.partWaiting, told.waiting],
    [w.partLeftOut, told.leftOut],
    [w.partAlready, told.recordedAlready],
    [w.partByHand, -told.byHand],
    [w.partMissing, told.missing],
  ]
  const causes = why.filter(([, amount]) => amount !== 0n)
  return (
    <Card title={w.balanceTitle}>
      <Stats>
        <Stat label={w.atBank}>
          <Amount value={money(view, account.atBank, unit)} size="large" />
        </Stat>
        <Stat label={w.inBooks}>
          <Amount value={money(view, account.inBooks, unit)} why={whyHref(view, account.place, unit)} />
        </Stat>
      </Stats>
      {causes.length > 0 && (
        <>
          <h3 class="mt-3 mb-1 text-sm font-bold text-soft">{w.whyDifferent}</h3>
          <Stats>
            {causes.map(([label, amount]) => (
              <Stat label={label}>{signed(view, amount, unit)}</Stat>
            ))}
          </Stats>
        </>
      )}
    </Card>
  )
}

async function importsCard(view: PageView, code: string): Promise<Html> {
  const w = words[view.lang]
  const { imports: list } = await view.ask(imports, { account: code })
  if (list.length === 0) return null
  return (
    <Card title={w.imports}>
      <Rows>
        {list.slice(0, 3).map((one) => (
          <Row
            title={formatDateTime(new Date(one.at), view.lang, view.timeZone)}
            detail={w.importRow(one.added, one.matched)}
          >
            {one.partsDone < one.parts && (
              <Progress label={w.importing} done={one.partsDone} total={one.parts} />
            )}
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

type Line = Awaited<ReturnType<typeof linesOf>>['lines'][number]

const linesOf = (view: PageView, account: string) =>
  view.ask(lines, { account, after: view.search.get('after') ?? undefined })

async function statementCard(view: PageView, account: AccountView): Promise<Html> {
  const w = words[view.lang]
  const { lines: list, next } = await linesOf(view, account.code)
  const names = await namesOf(
    view,
    list.map(({ booked }) => booked?.agent ?? null),
  )
  return (
    <Card title={w.statement}>
      {list.length === 0 && <p class="text-soft">{w.neverImported}</p>}
      <Rows label={w.statement}>
        {list.map((line) => (
          <Row
            title={line.name || line.text || '—'}
            detail={<LineDetail view={view} line={line} names={names} />}
            aside={
              <>
                <span class={line.amount > 0n ? 'text-celadon' : ''}>
                  {signed(view, line.amount, account.unit)}
                </span>
                {line.balance !== null && (
                  <div class="text-sm font-normal text-soft">{money(view, line.balance, account.unit)}</div>
                )}
              </>
            }
          >
            {line.booking && (
              <div class="-ms-4">
                <Confirm
                  label={w.undo}
                  tone="text"
                  question={<BookedAs view={view} line={line} names={names} />}
                  action={view.href(`/bank/accounts/${account.code}/undo`)}
                  submit={w.undo}
                  id={`undo-${line.booking}`}
                  values={{ booking: line.booking }}
                  onceKey={`${view.key}-${line.booking}`}
                />
              </div>
            )}
          </Row>
        ))}
      </Rows>
      <Pagination next={next ? view.href(`/bank/accounts/${account.code}?after=${next}`) : undefined} />
    </Card>
  )
}

type LineProps = { view: PageView; line: Line; names: ReadonlyMap<string, string> }

function LineDetail({ view, line, names }: LineProps) {
  const w = words[view.lang]
  const when = [dayText(view, line.day), line.time?.slice(0, 5), line.name ? line.text : '']
    .filter(Boolean)
    .join(' · ')
  return (
    <>
      {when}
      <span class="mt-1 block">
        {line.state === 'open' ? (
          <Badge tone="waits" href={view.href('/bank/queue')}>
            {w.states.open}
          </Badge>
        ) : (
          <BookedAs view={view} line={line} names={names} />
        )}
      </span>
    </>
  )
}

/** What a line was found to be; opens to the entry. */
function BookedAs({ view, line: { booked }, names }: LineProps) {
  const w = words[view.lang]
  if (!booked) return null
  const what = {
    match: booked.agent ? (names.get(booked.agent) ?? w.somebody) : w.kinds.match,
    account: accountName(booked.account ?? '', view.lang),
    transfer: w.kinds.transfer,
    left_out: booked.note || (booked.reason ? w.reasons[booked.reason as 'other'] : w.kinds.left_out),
  }[booked.kind]
  return (
    <Badge tone={booked.kind === 'left_out' ? 'plain' : 'good'} href={view.href(`/journal/${booked.seq}`)}>
      {`${what} · ${booked.certain ? w.byItself : w.byHand}`}
    </Badge>
  )
}

export const undoPost = post({
  path: '/bank/accounts/:code/undo',
  again: accountPage,
  async handle(view, form) {
    await view.execute(takeBackMatch, { booking: form.text('booking') }, once(view, form))
    return { to: `/bank/accounts/${view.params.code}`, notice: words[view.lang].undone }
  },
})
