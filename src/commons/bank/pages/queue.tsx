import { formatDay } from '../../../kernel/language.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { money, once } from '../../../ui/typed.ts'
import { accountName } from '../../books/account-words.ts'
import { matchAgain } from '../match-again.ts'
import { keysOf } from '../matching/names.ts'
import { type AccountView, accounts } from '../query-accounts.ts'
import { type QueuedLine, queue, type Suggestion } from '../query-queue.ts'
import { words } from '../words.ts'
import { dayText, namesOf, signed, whoOf } from './parts.tsx'
import { OtherWays } from './queue-other.tsx'

export interface QueueProps {
  view: PageView
  line: QueuedLine
  account: AccountView
  all: readonly AccountView[]
  names: ReadonlyMap<string, string>
}

/** Each line with what it may be, as buttons: one press a line. */
export const queuePage = page({
  path: '/bank/queue',
  title: (view) => words[view.lang].queueTitle,
  async render(view) {
    const w = words[view.lang]
    const { accounts: all } = await view.ask(accounts, {})
    const after = view.search.get('after') ?? undefined
    const { lines, next, waiting } = await view.ask(queue, { after })
    const names = await namesOf(view, lines.flatMap(agentsOf))
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/bank') }, { label: w.queueTitle }]} />
        <PageHead
          title={w.queueTitle}
          lead={waiting > 0 ? w.queueLead : undefined}
          badge={waiting > 0 && <Badge tone="waits">{String(waiting)}</Badge>}
          actions={waiting > 0 && <Again view={view} />}
        />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        {lines.length === 0 ? (
          <Card>
            <Empty
              icon="check"
              title={w.queueDone}
              action={{ href: view.href('/bank/import'), label: w.importButton }}
            >
              {w.queueDoneText}
            </Empty>
          </Card>
        ) : (
          <Stack>
            {lines.map((line) => (
              <LineCard
                view={view}
                line={line}
                all={all}
                names={names}
                account={all.find(({ code }) => code === line.account)!}
              />
            ))}
          </Stack>
        )}
        <Pagination next={next ? view.href(`/bank/queue?after=${next}`) : undefined} />
      </>
    )
  },
})

const agentsOf = ({ suggestions }: QueuedLine) =>
  suggestions.flatMap((one) => (one.is === 'match' ? one.parts.map(({ agent }) => agent) : []))

function Again({ view }: { view: PageView }) {
  return (
    <Form action={view.href('/bank/queue/again')} onceKey={`${view.key}-again`} id="again">
      <Button tone="quiet">{words[view.lang].matchAgain}</Button>
    </Form>
  )
}

function LineCard(props: QueueProps) {
  const { view, line, account, all } = props
  const w = words[view.lang]
  const detail = [
    dayText(view, line.day),
    line.time?.slice(0, 5),
    line.name && line.text,
    all.length > 1 && account.title,
  ]
  return (
    <Card
      id={`line-${line.id}`}
      title={line.name || line.text || '—'}
      aside={
        <span class={`text-lg font-bold tnum ${line.amount > 0n ? 'text-celadon' : 'text-ink'}`}>
          {signed(view, line.amount, account.unit)}
        </span>
      }
    >
      <p class="text-sm text-soft">{detail.filter(Boolean).join(' · ')}</p>
      {line.why && !isGuessed(line) && <p class="mt-1 text-sm text-ochre">{w.why[line.why]}</p>}
      {line.late && (
        <p class="mt-1 text-sm text-ochre">
          {w.late(formatDay(line.day, view.lang), formatDay(line.late, view.lang))}
        </p>
      )}
      <div class="mt-3 flex flex-col gap-2">
        {line.suggestions.map((suggestion, i) => (
          <Suggested {...props} suggestion={suggestion} n={i} />
        ))}
      </div>
      <Disclosure summary={w.otherWay} open={line.suggestions.length === 0}>
        <OtherWays {...props} />
      </Disclosure>
    </Card>
  )
}

/** What is likely no payment of anything owed: then why it matched nothing is of no interest. */
const isGuessed = ({ suggestions }: QueuedLine) => suggestions.length > 0 && suggestions[0]!.is !== 'match'

/** A whole suggestion is one button; the best one stands out. */
function Suggested(props: QueueProps & { suggestion: Suggestion; n: number }) {
  const { view, line, suggestion, n } = props
  // Of two people of one name neither is likelier.
  const isLikely = suggestion.is !== 'match' || (suggestion.named && line.why !== 'several_people')
  const isBest = n === 0 && isLikely
  return (
    <Form
      action={view.href(`/bank/queue/${line.id}/${suggestion.is}`)}
      id={`s${n}-${line.id}`}
      onceKey={`${view.key}-${line.id}-${n}`}
    >
      {suggestion.is === 'match' && (
        <>
          <HiddenField
            name="parts"
            value={suggestion.parts.map(({ obligation, amount }) => `${obligation}:${amount}`).join(',')}
          />
          {/* A name nobody is known by yet is worth keeping once the office has said whose it is. */}
          {!suggestion.named && isNameOfOne(suggestion, line) && <HiddenField name="remember" value="on" />}
        </>
      )}
      {suggestion.is === 'account' && <HiddenField name="account" value={suggestion.account} />}
      {suggestion.is === 'transfer' && (
        <>
          <HiddenField name="other" value={suggestion.other} />
          <HiddenField name="otherLine" value={suggestion.otherLine} />
        </>
      )}
      <Button tone={isBest ? 'primary' : 'quiet'} wide>
        {suggestionText(props)}
      </Button>
    </Form>
  )
}

const isNameOfOne = (suggestion: Extract<Suggestion, { is: 'match' }>, line: QueuedLine) =>
  keysOf(line.name).length > 0 && new Set(suggestion.parts.map(({ agent }) => agent)).size === 1

function suggestionText({
  view,
  suggestion,
  names,
  account,
  line,
  all,
}: QueueProps & { suggestion: Suggestion }) {
  const w = words[view.lang]
  if (suggestion.is === 'account') {
    const say = suggestion.seen ? w.suggestAccount : w.suggestGuess
    return say(accountName(suggestion.account, view.lang))
  }
  if (suggestion.is === 'transfer')
    return w.suggestTransfer(all.find(({ code }) => code === suggestion.other)?.title ?? suggestion.other)
  const [first] = suggestion.parts
  const who = whoOf(view, names, first!)
  if (suggestion.parts.length > 1) return w.suggestMany(who, suggestion.parts.length)
  const isWhole = !suggestion.named || line.why !== 'amount_fits_nothing'
  if (isWhole) return w.suggestMatch(who, first!.label)
  return w.suggestPart(who, first!.label, money(view, first!.amount, account.unit))
}

export const againPost = post({
  path: '/bank/queue/again',
  again: queuePage,
  async handle(view, form) {
    const { accounts: all } = await view.ask(accounts, {})
    const { key } = once(view, form)
    let matched = 0
    for (const { code, waiting } of all) {
      if (waiting === 0) continue
      // Each account has its own command, so each has its own key.
      matched += await lookAgain(view, code, `${key}-${code}`)
    }
    return { to: '/bank/queue', notice: words[view.lang].matchedAgain(matched) }
  },
})

async function lookAgain(view: PageView, account: string, key: string): Promise<number> {
  const { matched } = await view.execute(matchAgain, { account }, { key })
  return matched
}
