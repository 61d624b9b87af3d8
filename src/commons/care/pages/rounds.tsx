import { Badge } from '../../../ui/badge.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { once, today } from '../../../ui/typed.ts'
import { logRound } from '../log-round.ts'
import { isMonitor, rounds } from '../query-watch.ts'
import { watchWords } from '../words-watch.ts'
import { reportHref } from './before-card.tsx'
import { LookCard } from './look-card.tsx'
import { Crumbs, nameIn, shortDay } from './parts.tsx'

type Found = Awaited<ReturnType<typeof rounds.run>>

/** For those who go round what there is to look at and where to write it down; for everybody what they did and found. */
export const roundsPage = page({
  path: '/care/rounds',
  title: (view) => watchWords[view.lang].rounds,
  async render(view) {
    const w = watchWords[view.lang]
    const found = await view.ask(rounds, {})
    const goes = view.may(logRound) === 'yes' && isMonitor(view)
    return (
      <>
        <Crumbs view={view} label={w.rounds} />
        <PageHead title={w.rounds} lead={w.roundsLead} />
        <Columns layout="main-side">
          <Stack>
            {goes && <LookCard view={view} found={found} />}
            {goes && <LogCard view={view} found={found} />}
            <MonitorsCard view={view} found={found} />
          </Stack>
          <LatestCard view={view} found={found} />
        </Columns>
      </>
    )
  },
})

function LogCard({ view, found: { latest } }: { view: PageView; found: Found }) {
  const w = watchWords[view.lang]
  const isDone = latest.some(({ agent, day }) => agent === view.standing.agent && day === today(view))
  if (isDone) return <Card title={w.log}>{w.logToday}</Card>
  return (
    <Card title={w.log}>
      <Form action={view.href('/care/rounds')} view={view} submit={w.log}>
        <Choice
          name="well"
          label={w.how}
          value="yes"
          options={[
            { value: 'yes', label: w.allWell },
            { value: 'no', label: w.notWell },
          ]}
        />
        <TextArea
          name="note"
          label={w.roundNote}
          hint={w.roundNoteHint}
          rows={2}
          maxlength={2_000}
          optional
        />
      </Form>
    </Card>
  )
}

/** Each with what they did and what came of it, and what they left undone. */
async function MonitorsCard({ view, found }: { view: PageView; found: Found }) {
  const w = watchWords[view.lang]
  const { monitors, least, period } = found
  const names = await view.labels(
    'members.agent',
    monitors.map(({ agent }) => agent),
  )
  return (
    <Card title={w.monitors}>
      {monitors.length === 0 ? (
        <Empty title={w.monitorsNone} icon="people">
          {w.monitorsHow}
        </Empty>
      ) : (
        <Rows label={w.monitors}>
          {monitors.map(({ agent, now, done, missed, made, confirmed, dismissed }) => (
            <Row
              title={nameIn(view, names, agent)}
              detail={w.found(made, confirmed, dismissed)}
              aside={
                now ? (
                  <span class="font-normal">
                    {least > 0 ? w.doneOf(done, least, period) : w.doneTimes(done, period)}
                  </span>
                ) : (
                  <Badge>{w.notNow}</Badge>
                )
              }
            >
              {missed.map((one) => (
                <Missed view={view} agent={agent} missed={one} found={found} />
              ))}
            </Row>
          ))}
        </Rows>
      )}
    </Card>
  )
}

type MissedProps = {
  view: PageView
  agent: string
  missed: { from: string; done: number; open: boolean }
  found: Found
}

/** Rounds that were not done, in numbers; every other member may bring it up. */
function Missed({ view, agent, missed: { from, done, open }, found: { least, period } }: MissedProps) {
  const w = watchWords[view.lang]
  const round = { of: 'care.round', key: `round:${agent}:${from}` }
  return (
    <div class="mt-1 flex flex-wrap items-center justify-between gap-2">
      <span class="text-sm text-vermilion">{w.missed(shortDay(view, from), done, least, period)}</span>
      {open && agent !== view.standing.agent && (
        <LinkButton href={reportHref(view, round as never)}>{w.tellMissed}</LinkButton>
      )}
    </div>
  )
}

async function LatestCard({ view, found: { latest } }: { view: PageView; found: Found }) {
  const w = watchWords[view.lang]
  const names = await view.labels('members.agent', [...new Set(latest.map(({ agent }) => agent))])
  return (
    <Card title={w.latest}>
      {latest.length === 0 ? (
        <p class="text-soft">{w.latestNone}</p>
      ) : (
        <Rows label={w.latest}>
          {latest.map(({ agent, day, well, note }) => (
            <Row
              title={nameIn(view, names, agent)}
              detail={[shortDay(view, day), note].filter(Boolean).join(' · ')}
              aside={<Badge tone={well ? 'good' : 'waits'}>{well ? w.well : w.amiss}</Badge>}
            />
          ))}
        </Rows>
      )}
    </Card>
  )
}

export const roundsPost = post({
  path: '/care/rounds',
  again: roundsPage,
  async handle(view, form) {
    const well = form.text('well') !== 'no'
    await view.execute(logRound, { well, note: form.text('note') }, once(view, form))
    const w = watchWords[view.lang]
    return { to: '/care/rounds', notice: well ? w.logged : w.loggedFound }
  },
})
