import type { z } from 'zod'
import { nobody } from '../../../kernel/authority.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack, Turn } from '../../../ui/columns.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Steps } from '../../../ui/steps.tsx'
import type { Phase, phases } from '../phase.ts'
import { round as roundQuery } from '../query-round.ts'
import { words } from '../words.ts'
import { Ideas } from './ideas.tsx'
import { dayOf, lastDayOf, PhaseBadge, roundHref } from './parts.tsx'
import { Mine, Results, Where } from './round-cards.tsx'

export type RoundShown = z.output<typeof roundQuery.output>
export type RoundProps = { view: PageView; shown: RoundShown }

export const roundPath = '/budgeting/round/:round{[0-9a-f-]{36}}'

export const loadRound = (view: PageView): Promise<RoundShown> =>
  view.ask(roundQuery, { round: view.params.round ?? nobody })

/** A round: my share and what to do with it, the ideas, where the money is, and in the end how it came out. */
export const roundPage: Page = page({
  path: roundPath,
  title: async (view) => (await loadRound(view)).round.name,
  async render(view) {
    const w = words[view.lang]
    const shown = await loadRound(view)
    const { round } = shown
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/budgeting') }, { label: round.name }]} />
        <PageHead
          title={round.name}
          lead={round.text || undefined}
          badge={<PhaseBadge view={view} phase={round.phase} />}
          actions={<Actions view={view} shown={shown} />}
        />
        <Columns layout="main-side">
          <Stack second interleaved>
            <Turn at={2}>
              <Mine view={view} shown={shown} />
            </Turn>
            <Turn at={4}>
              <Where view={view} shown={shown} />
              {round.phase !== 'closed' && <Timeline view={view} shown={shown} />}
            </Turn>
          </Stack>
          <Stack interleaved>
            <Turn at={1}>
              <Results view={view} shown={shown} />
            </Turn>
            <Turn at={3}>
              <Ideas view={view} shown={shown} />
            </Turn>
          </Stack>
        </Columns>
      </>
    )
  },
})

function Actions({ view, shown }: RoundProps) {
  const w = words[view.lang]
  const { round, ideas, can } = shown
  const toLook = ideas.filter((one) => one.state === 'published' && !one.isOwn && !one.looked).length
  return (
    <>
      {can.keep && round.phase !== 'closed' && round.phase !== 'over' && (
        <LinkButton href={roundHref(view, round.id, '/manage')}>{w.manage}</LinkButton>
      )}
      {toLook > 0 && (
        <LinkButton href={roundHref(view, round.id, '/screening')}>{w.toScreen(toLook)}</LinkButton>
      )}
      {can.propose && (
        <LinkButton href={roundHref(view, round.id, '/new')} tone="primary" icon="plus">
          {w.newIdea}
        </LinkButton>
      )}
    </>
  )
}

const order: readonly Phase[] = ['ideas', 'between', 'giving', 'over', 'closed'] satisfies typeof phases

function Timeline({ view, shown: { round } }: RoundProps) {
  const w = words[view.lang]
  const state = (phase: Phase) => {
    const [at, now] = [order.indexOf(phase), order.indexOf(round.phase)]
    return at < now ? 'done' : at === now ? 'now' : 'todo'
  }
  const [close, opens, last] = [
    lastDayOf(view, round.ideasClose),
    dayOf(view, round.opens),
    lastDayOf(view, round.closes),
  ]
  return (
    <Card title={w.timeline}>
      <Steps
        label={w.timeline}
        steps={[
          { label: w.stepIdeas, state: state('ideas'), detail: w.until(close) },
          { label: w.stepLook, state: state('between'), detail: w.until(last) },
          { label: w.stepGive, state: state('giving'), detail: `${w.dayOpens(opens)}, ${w.until(last)}` },
          { label: w.stepDone, state: state('over') },
        ]}
      />
    </Card>
  )
}
