import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Copy } from '../../../ui/copy.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import { myJobs } from '../query-bookings.ts'
import type { BookingView } from '../shapes.ts'
import { words } from '../words.ts'
import { Review } from './mine.tsx'
import { clientName, peopleOf, StateBadge, whatText, whenText } from './parts.tsx'

/** A worker's day: what comes next on top, with the one thing to do about it. */
export const jobsPage: Page = page({
  path: '/services/jobs',
  title: (view) => words[view.lang].jobs,
  async render(view) {
    const w = words[view.lang]
    const { jobs, open } = await view.ask(myJobs, {})
    const names = await peopleOf(view, [...jobs, ...open])
    const hours = view.href('/services/hours')
    // What is done only waits for somebody else.
    const sorted = [
      ...jobs.filter(({ state }) => state !== 'done'),
      ...jobs.filter(({ state }) => state === 'done'),
    ]
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/services') }, { label: w.jobs }]} />
        <PageHead
          title={w.jobs}
          lead={w.jobsLead}
          actions={
            <>
              <LinkButton href={hours}>{w.hours}</LinkButton>
              <LinkButton href={view.href('/services/statement')}>{w.statement}</LinkButton>
              {jobs.length > 0 && (
                <LinkButton href={view.href('/services/jobs/calendar.ics')} icon="download" download>
                  {w.calendar}
                </LinkButton>
              )}
            </>
          }
        />
        <Stack>
          {jobs.length === 0 && (
            <Card>
              <Empty title={w.jobsEmpty} icon="calendar" action={{ href: hours, label: w.hours }}>
                {w.jobsEmptyText}
              </Empty>
            </Card>
          )}
          {sorted.map((one, at) => (
            <JobCard view={view} job={one} names={names} isNext={at === 0 && one.state !== 'done'} />
          ))}
          <FeedCard view={view} />
          {open.length > 0 && (
            <Card title={w.openJobs}>
              <Rows label={w.openJobs}>
                {open.map((one) => (
                  <Row
                    title={whatText(one)}
                    detail={whenText(view, one)}
                    aside={money(view, one.workerPart, one.unit)}
                  >
                    <Act view={view} job={one} act="accept" label={w.accept} tone="quiet" />
                  </Row>
                ))}
              </Rows>
            </Card>
          )}
        </Stack>
      </>
    )
  },
})

/** Making the address, and the address itself this once. */
function FeedCard({ view }: { view: PageView }) {
  const w = words[view.lang]
  const secret = view.search.get('feed')
  const isShown = secret !== null && /^[\w-]{22}$/.test(secret)
  const action = view.href('/services/jobs/feed')
  return (
    <Card title={w.feed} id="feed">
      {isShown ? (
        <>
          <p class="mb-2">{w.feedHere}</p>
          <Copy label={w.feed} value={`${view.origin ?? ''}${view.href(`/services/feed/${secret}`)}.ics`} />
        </>
      ) : (
        <>
          <p class="mb-3 text-soft">{w.feedText}</p>
          <div class="flex flex-wrap items-start gap-2.5">
            <Form action={action} id="feed-make" submit={w.feedMake} submitTone="quiet">
              <p class="text-sm text-soft">{w.feedAgain}</p>
            </Form>
            <Confirm
              label={w.feedEnd}
              tone="quiet"
              question={w.feedEndText}
              action={action}
              submit={w.feedEnd}
              id="feed-end"
              values={{ off: '1' }}
              onceKey={`${view.key}-feed`}
            />
          </div>
        </>
      )}
    </Card>
  )
}

const nexts = { asked: 'accept', accepted: 'checkIn', started: 'finish' } as const
type Names = ReadonlyMap<string, string>

function JobCard({
  view,
  job,
  names,
  isNext,
}: {
  view: PageView
  job: BookingView
  names: Names
  isNext: boolean
}) {
  const w = words[view.lang]
  const next = nexts[job.state as keyof typeof nexts]
  return (
    <Card
      title={whenText(view, job)}
      aside={<StateBadge view={view} state={job.state} mine />}
      id={`job-${job.id}`}
    >
      <p class="text-lg font-bold">{whatText(job)}</p>
      <p>{[job.address, clientName(view, names, job)].filter(Boolean).join(' · ')}</p>
      {job.note && <p class="text-soft">{job.note}</p>}
      {job.clientStars && (
        <p class="text-soft">{w.clientStars(w.starsMean(job.clientStars.tenths, job.clientStars.count))}</p>
      )}
      <p class="mt-1 text-soft">
        {w.toWorker} {money(view, job.workerPart, job.unit)}
      </p>
      <div class="mt-3 flex flex-col gap-3">
        {next && (
          <Act
            view={view}
            job={job}
            act={next}
            label={w[next]}
            tone={isNext ? 'primary' : 'quiet'}
            wide={isNext}
          />
        )}
        <div class="flex flex-wrap items-start gap-2.5">
          {(job.state === 'asked' || job.state === 'accepted') && <Refuse view={view} job={job} />}
          {job.state !== 'asked' && job.state !== 'done' && <Help view={view} job={job} />}
          {job.state === 'done' && !job.reviewed && <Review view={view} booking={job} />}
        </div>
      </div>
    </Card>
  )
}

type ActProps = {
  view: PageView
  job: BookingView
  act: string
  label: string
  tone?: 'primary' | 'quiet'
  wide?: boolean
}

export function Act({ view, job, act, label, tone, wide }: ActProps) {
  return (
    <Form
      action={view.href('/services/act')}
      id={`${act}-${job.id}`}
      onceKey={`${view.key}-${act}-${job.id.slice(-12)}`}
      submit={label}
      submitTone={tone}
      wide={wide}
    >
      <HiddenField name="booking" value={job.id} />
      <HiddenField name="act" value={act} />
    </Form>
  )
}

function Refuse({ view, job }: { view: PageView; job: BookingView }) {
  const w = words[view.lang]
  return (
    <Confirm
      label={w.refuse}
      tone="quiet"
      question={w.refuseText}
      action={view.href('/services/act')}
      submit={w.refuse}
      id={`refuse-${job.id}`}
      values={{ booking: job.id, act: 'refuse' }}
      onceKey={`${view.key}-refuse-${job.id.slice(-12)}`}
    >
      <Checkbox name="place" label={w.notThere} id={`place-${job.id}`} />
    </Confirm>
  )
}

function Help({ view, job }: { view: PageView; job: BookingView }) {
  const w = words[view.lang]
  return (
    <Confirm
      label={w.help}
      question={w.helpText}
      action={view.href('/services/act')}
      submit={w.callHelp}
      id={`help-${job.id}`}
      values={{ booking: job.id, act: 'callHelp' }}
      onceKey={`${view.key}-help-${job.id.slice(-12)}`}
    />
  )
}
