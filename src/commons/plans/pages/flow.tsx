import { kernelFailure } from '../../../kernel/failure.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import { EventList, namesIn as namesOfEvents } from '../../observation/pages/parts.tsx'
import { flow } from '../query-flows.ts'
import { flowKinds } from '../tables.ts'
import { words } from '../words.ts'
import { ClaimLinks } from './claim.tsx'
import { crumbTo, dueText, FlowRow, type Names, namesIn, StateBadge, sideOf, thing } from './parts.tsx'
import { RecordCard } from './record-card.tsx'
import { TakeCard } from './take-card.tsx'
import { AskedCard, CallOff, WordsCard } from './word-cards.tsx'

export type FoundFlow = Awaited<ReturnType<typeof flow.run>>

/** The wish, promise or claim an address names: `/plans/intents/…`, `/plans/commitments/…`, `/plans/claims/…`. */
export function loadFlow(view: PageView): Promise<FoundFlow> {
  const what = flowKinds.find((one) => `${one}s` === view.params.kind)
  if (!what) throw kernelFailure('not_found', { what: 'plans.flow' })
  return view.ask(flow, { what, id: view.params.id ?? '' })
}

export const flowPath = '/plans/:kind{intents|commitments|claims}/:id{[0-9a-f-]{36}}'

/** One of them: what it is, the one next thing to do about it, what happened. */
export const flowPage: Page = page({
  path: flowPath,
  title: async (view) => (await loadFlow(view)).flow.name,
  async render(view) {
    const w = words[view.lang]
    const found = await loadFlow(view)
    const one = found.flow
    const names = await namesIn(
      view,
      [one, ...found.taken],
      found.words.map((word) => word.agent),
    )
    const owner = one.given === null ? undefined : one[one.given]
    // What is owed is let go by whoever is owed; what is wished for, by whoever wished it.
    const sides =
      one.kind === 'claim' ? [one.receiver] : owner === undefined ? [one.provider, one.receiver] : [owner]
    const by = one.status === 'asked' || one.kind === 'intent' ? one.proposedBy : null
    const isLive = one.status === 'asked' || one.status === 'agreed'
    return (
      <>
        <Breadcrumb
          crumbs={[crumbTo(view, one.kind === 'intent' ? 'intents' : 'commitments'), { label: one.name }]}
        />
        <PageHead
          title={thing(view, one)}
          lead={dueText(view, one.dueOn)}
          badge={<StateBadge view={view} flow={one} />}
        />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        {one.reason && <Flash tone="plain">{one.reason}</Flash>}
        <Columns layout="main-side">
          <Stack>
            {one.status === 'asked' && one.agreement === null && (
              <AskedCard view={view} what={one.kind} id={one.id} words={found.words} />
            )}
            <TakeCard view={view} flow={one} />
            <RecordCard view={view} flow={one} />
            {found.taken.length > 0 && (
              <Card title={w.takers}>
                <Rows label={w.takers}>
                  {found.taken.map((taken) => (
                    <FlowRow view={view} flow={taken} names={names} />
                  ))}
                </Rows>
              </Card>
            )}
            <Happened view={view} found={found} />
          </Stack>
          <Stack>
            <Facts view={view} found={found} names={names} />
            {found.words.length > 0 && (
              <WordsCard view={view} words={found.words} names={names} entry={one.entry} />
            )}
            {isLive && one.agreement === null && one.done < one.amount && (
              <CallOff view={view} what={one.kind} id={one.id} sides={sides} by={by} />
            )}
          </Stack>
        </Columns>
      </>
    )
  },
})

async function Happened({ view, found }: { view: PageView; found: FoundFlow }) {
  const w = words[view.lang]
  const cause = found.cause ? [found.cause] : []
  if (found.events.length + cause.length === 0) return null
  const names = await namesOfEvents(view, [...found.events, ...cause])
  return (
    <>
      {cause.length > 0 && (
        <Card title={w.because}>
          <EventList view={view} events={cause} names={names} />
        </Card>
      )}
      {found.events.length > 0 && (
        <Card title={w.happened}>
          <EventList view={view} events={found.events} names={names} />
          {cause.length === 0 && <ClaimLinks view={view} events={found.events} />}
        </Card>
      )}
    </>
  )
}

async function Facts({
  view,
  found: { flow: one },
  names,
}: {
  view: PageView
  found: FoundFlow
  names: Names
}) {
  const w = words[view.lang]
  const link = (href: string, label: string) => (
    <a class="quiet-link" href={view.href(href)}>
      {label}
    </a>
  )
  const labelOf = async (idOf: string, id: string) => (await view.labels(idOf, [id])).get(id) ?? ''
  const items = [
    { term: w.facts.from, value: sideOf(view, names, one, 'provider') },
    { term: w.facts.to, value: sideOf(view, names, one, 'receiver') },
    {
      term: w.facts.done,
      value: `${money(view, one.done, one.unit)} / ${money(view, one.amount, one.unit)}`,
    },
    one.plan && {
      term: w.facts.plan,
      value: link(`/plans/${one.plan}`, await labelOf('plans.plan', one.plan)),
    },
    one.agreement && {
      term: w.facts.agreement,
      value: link(`/plans/agreements/${one.agreement}`, await labelOf('plans.agreement', one.agreement)),
    },
    one.note && { term: w.note, value: one.note },
    one.entry !== null && { term: w.proof, value: link(`/journal/${one.entry}`, `#${one.entry}`) },
  ]
  return (
    <Card>
      <Definitions items={items.filter((item) => typeof item === 'object' && item !== null)} />
    </Card>
  )
}
