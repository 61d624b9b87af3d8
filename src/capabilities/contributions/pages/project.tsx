import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import { action, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { addTask } from '../add-task.ts'
import { closeProject } from '../close-project.ts'
import { holds } from '../holds.ts'
import { logContribution } from '../log-contribution.ts'
import { kindsOf } from '../query-contributions.ts'
import { project } from '../query-projects.ts'
import { totals } from '../query-totals.ts'
import type { ProjectView } from '../shapes.ts'
import { words } from '../words.ts'
import { monthChart } from './chart.tsx'
import { TotalStats } from './home.tsx'
import { listHref } from './parts.tsx'
import { TaskRows } from './task-rows.tsx'

/** A project: what was given, what there is to do. */
export const projectPage: Page = page({
  path: '/contributions/projects/:project',
  title: async (view) => (await load(view)).project.name,
  async render(view) {
    const w = words[view.lang]
    const { project: one, tasks } = await load(view)
    const { totals: sums } = await view.ask(totals, { by: 'project', project: one.id })
    const chart = await monthChart(view, { project: one.id })
    const isOpen = one.state === 'open'
    return (
      <>
        <Breadcrumb
          crumbs={[{ label: w.projects, href: view.href('/contributions/projects') }, { label: one.name }]}
        />
        <PageHead
          title={one.name}
          lead={one.purpose || undefined}
          badge={!isOpen && <Badge>{w.closedBadge}</Badge>}
          actions={isOpen && <Log view={view} one={one} />}
        />
        <Columns layout="main-side">
          <Stack>
            <Card title={w.tasks}>
              {tasks.length > 0 ? <TaskRows view={view} tasks={tasks} /> : <p>{w.noTasks}</p>}
              {isOpen && view.may(addTask) === 'yes' && (
                <NewTask view={view} one={one} isOpen={tasks.length === 0} />
              )}
            </Card>
            {chart && <Card>{chart}</Card>}
          </Stack>
          <Stack>
            <Card
              title={w.given}
              aside={
                sums.length > 0 && <MoreLink href={listHref(view, { project: one.id })}>{w.seeAll}</MoreLink>
              }
            >
              {sums.length > 0 ? (
                <TotalStats view={view} totals={sums} by={{ project: one.id }} />
              ) : (
                <p>{w.nothingGiven}</p>
              )}
            </Card>
            {isOpen && <Close view={view} one={one} />}
          </Stack>
        </Columns>
      </>
    )
  },
})

const load = (view: PageView) => view.ask(project, { project: view.params.project ?? '' })

type Props = { view: PageView; one: ProjectView }

function Log({ view, one }: Props) {
  if (view.may(logContribution) !== 'yes') return null
  return (
    <LinkButton href={view.href(`/contributions/log?project=${one.id}`)} tone="primary" icon="plus">
      {words[view.lang].logButton}
    </LinkButton>
  )
}

function NewTask({ view, one, isOpen }: Props & { isOpen: boolean }) {
  const w = words[view.lang]
  const kinds = kindsOf(view).map(({ code, label }) => ({ value: code, label: label[view.lang] }))
  return (
    <Disclosure summary={w.addTask} open={isOpen || view.refusal !== undefined}>
      <Form
        action={view.href(`/contributions/projects/${one.id}/tasks`)}
        view={view}
        submit={w.addTask}
        submitTone="quiet"
      >
        <TextField name="title" label={w.taskTitle} maxlength={200} />
        <TextArea name="details" label={w.details} rows={3} maxlength={5000} optional />
        <SelectField name="kind" label={w.kind} options={kinds} value={kinds[0]?.value} />
        <TextField name="wanted" label={w.wanted} inputmode="numeric" value="1" maxlength={4} />
        <DateField name="dueOn" label={w.dueOn} optional />
        <Checkbox name="calls" label={w.calls} hint={w.callsHint} />
      </Form>
    </Disclosure>
  )
}

function Close({ view, one }: Props) {
  const w = words[view.lang]
  const isTheirs = one.starter !== null && one.starter === view.standing.agent
  if (view.may(closeProject) !== 'yes' || !(isTheirs || holds(view, 'lookAfter'))) return null
  const to = view.href(`/contributions/projects/${one.id}/close`)
  return (
    <Confirm
      id="close"
      label={w.closeProject}
      question={w.closeAsk}
      action={to}
      submit={w.closeProject}
      onceKey={view.key}
    />
  )
}

const here = (view: PageView) => `/contributions/projects/${view.params.project}`

export const addTaskPost = action({
  path: '/contributions/projects/:project/tasks',
  again: projectPage,
  command: addTask,
  input: (form, view) => ({
    project: view.params.project,
    title: form.text('title'),
    details: form.text('details'),
    kind: form.text('kind'),
    wanted: Number(form.text('wanted')),
    calls: form.text('calls') !== '',
    dueOn: form.text('dueOn') || undefined,
  }),
  done: (_, view) => here(view),
  notice: (view) => words[view.lang].added,
})

export const closeProjectPost = action({
  path: '/contributions/projects/:project/close',
  again: projectPage,
  command: closeProject,
  input: (_, view) => ({ project: view.params.project }),
  done: (_, view) => here(view),
  notice: (view) => words[view.lang].closed,
})
