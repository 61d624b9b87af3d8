import { kernelFailure } from '../../../kernel/failure.ts'
import { formatDateTime } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Table } from '../../../ui/table.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money, once, today } from '../../../ui/typed.ts'
import { registry } from '../../charter/registry.ts'
import { accountPath } from '../account-words.ts'
import { entry } from '../query-journal.ts'
import { reverseEntry } from '../reverse-entry.ts'
import { words } from '../words.ts'
import { numberIn } from './journal.tsx'
import { accountHref, dayText, namesOf } from './parts.tsx'
import { ruleText } from './rule-text.ts'

type Found = Awaited<ReturnType<typeof load>>
type Whole = NonNullable<Found['whole']>

/** One entry: what happened, who, when, by which rule, what moved, and the proof that it stands. */
export const entryPage = page({
  path: '/journal/:seq',
  title: (view) => words[view.lang].entryTitle(seqOf(view)),
  async render(view) {
    const w = words[view.lang]
    const found = await load(view)
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: w.journal, href: view.href('/journal') },
            { label: w.entryTitle(found.told.seq) },
          ]}
        />
        <PageHead title={found.told.sentence} />
        <Stack>
          {found.whole ? (
            await WholeEntry({ view, found, whole: found.whole })
          ) : (
            <p class="text-soft">{w.hidden}</p>
          )}
          <Receipt view={view} found={found} />
        </Stack>
      </>
    )
  },
})

function seqOf(view: PageView): number {
  const seq = numberIn(view.params.seq)
  if (seq === undefined) throw kernelFailure('not_found', { what: 'books.entry' })
  return seq
}

/** The day of a moment, as the commons' calendar has it. */
const localDay = ({ timeZone }: PageView, at: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(at))

const load = (view: PageView) => view.ask(entry, { seq: seqOf(view) })

type WholeProps = { view: PageView; found: Found; whole: Whole }

async function WholeEntry({ view, found, whole }: WholeProps) {
  const w = words[view.lang]
  const names = await namesOf(view, [
    ...whole.postings.flatMap((one) => [one.from, one.to]),
    whole.actor,
    whole.onBehalfBy ?? '',
  ])
  // A command that names no rule of its own was allowed by the rule on who may do it.
  const rule = await ruleText(view, whole.clause ?? `powers.${whole.command}`, whole.charterVersion)
  const at = formatDateTime(new Date(found.told.at), view.lang, view.timeZone)
  const title = registry().slice(whole.command.split('.')[0]!)?.messages[view.lang].commands[
    whole.command.split('.')[1]!
  ]
  const facts = [
    { term: w.by, value: <Actor view={view} actor={whole.actor} names={names} /> },
    whole.onBehalfBy && {
      term: w.onBehalf,
      value: <Actor view={view} actor={whole.onBehalfBy} names={names} />,
    },
    { term: w.at, value: at },
    whole.effectiveOn &&
      whole.effectiveOn !== localDay(view, found.told.at) && {
        term: w.effective,
        value: dayText(view, whole.effectiveOn),
      },
    { term: w.command, value: title ?? whole.command },
    { term: w.rule, value: <Rule view={view} rule={rule} version={whole.charterVersion} /> },
    whole.cause !== null && {
      term: w.cause,
      value: (
        <a href={view.href(`/journal/${whole.cause}`)} class="underline underline-offset-4">
          {w.entryTitle(whole.cause)}
        </a>
      ),
    },
    whole.reversedBy !== null && {
      term: w.reversedBy,
      value: (
        <a href={view.href(`/journal/${whole.reversedBy}`)} class="underline underline-offset-4">
          {w.entryTitle(whole.reversedBy)}
        </a>
      ),
    },
  ].filter((fact) => typeof fact === 'object' && fact !== null)
  return (
    <Card>
      <Definitions items={facts} />
      {whole.postings.length > 0 && <Postings view={view} whole={whole} names={names} />}
      {isReversible(whole) && view.may(reverseEntry) === 'yes' && (
        <Reverse view={view} seq={found.told.seq} />
      )}
    </Card>
  )
}

/** The clause that was applied, and the version of the rules it stood in. */
function Rule({ view, rule, version }: { view: PageView; rule?: string; version: number }) {
  return (
    <>
      {rule && <span>{rule} </span>}
      <a
        href={view.href(`/charter/history/${version}`)}
        class="whitespace-nowrap text-soft underline underline-offset-4"
      >
        {words[view.lang].charterVersion(version)}
      </a>
    </>
  )
}

/** In the cash book, and not taken back yet. */
const isReversible = ({ command, reversedBy }: Whole) =>
  reversedBy === null && (command === 'books.recordEntry' || command === 'books.recordOpeningBalances')

type ActorProps = { view: PageView; actor: string; names: ReadonlyMap<string, string> }

function Actor({ view, actor, names }: ActorProps) {
  const w = words[view.lang]
  const [kind = '', id = ''] = actor.split(':')
  if (kind === 'agent') return <>{names.get(id) ?? w.actors.anyone}</>
  if (kind === 'decision') return <a href={view.href(`/decisions/${id}`)}>{w.actors.decision}</a>
  return <>{w.actors[kind as keyof typeof w.actors] ?? w.actors.anyone}</>
}

function Postings({
  view,
  whole,
  names,
}: {
  view: PageView
  whole: Whole
  names: ReadonlyMap<string, string>
}) {
  const w = words[view.lang]
  const link = (account: string, unit: string) => (
    <a href={accountHref(view, account, unit)}>{accountPath(account, view.lang, names)}</a>
  )
  type Posting = Whole['postings'][number]
  return (
    <div class="mt-4">
      <h2 class="mb-1 text-base">{w.postings}</h2>
      <Table
        lines
        caption={w.postings}
        columns={[
          { head: w.from, cell: (one: Posting) => link(one.from, one.unit) },
          { head: w.to, cell: (one: Posting) => link(one.to, one.unit) },
          {
            head: w.amount,
            figures: true,
            cell: (one: Posting) => money(view, BigInt(one.amount), one.unit),
          },
        ]}
        rows={whole.postings}
      />
    </div>
  )
}

function Reverse({ view, seq }: { view: PageView; seq: number }) {
  const w = words[view.lang]
  return (
    <div class="mt-4">
      <Confirm
        label={w.reverse}
        question={w.reverseQuestion}
        action={view.href(`/journal/${seq}/reverse`)}
        submit={w.reverseSubmit}
        onceKey={view.key}
      >
        <TextField name="reason" label={w.reason} maxlength={300} />
      </Confirm>
    </div>
  )
}

export const reversePost = post({
  path: '/journal/:seq/reverse',
  again: entryPage,
  async handle(view, form) {
    const input = { seq: seqOf(view), date: today(view), reason: form.text('reason') }
    const { seq } = await view.execute(reverseEntry, input, once(view, form))
    return { to: `/journal/${seq}`, notice: words[view.lang].reversed }
  },
})

/** For the curious, folded away: the values by which anyone computes that the entry stands unchanged. */
function Receipt({ view, found }: { view: PageView; found: Found }) {
  const w = words[view.lang]
  const hash = (text: string) => <span class="break-all font-mono text-sm">{text}</span>
  return (
    <Disclosure summary={w.receipt} open={!found.whole}>
      <Card>
        <p class="mb-2 text-soft">{w.receiptText}</p>
        <Definitions
          items={[
            { term: w.inJournal, value: w.size(found.size) },
            { term: w.leaf, value: hash(found.leaf) },
            { term: w.root, value: hash(found.root) },
          ]}
        />
        <Disclosure summary={w.proof}>
          <ol class="list-decimal ps-5">
            {found.proof.map((one) => (
              <li>{hash(one)}</li>
            ))}
          </ol>
        </Disclosure>
        {found.whole && (
          <Disclosure summary={w.raw}>
            <pre class="whitespace-pre-wrap break-all font-mono text-sm">{found.whole.body}</pre>
          </Disclosure>
        )}
      </Card>
    </Disclosure>
  )
}
