import { formatDay } from '../../../kernel/language.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { action, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { callForHelp } from '../call-for-help.ts'
import { finishTask } from '../finish-task.ts'
import { holds } from '../holds.ts'
import { leaveTask } from '../leave-task.ts'
import { task } from '../query-projects.ts'
import type { TaskView } from '../shapes.ts'
import { takeTask } from '../take-task.ts'
import { words } from '../words.ts'
import { nameOf } from './parts.tsx'

/** A task: what it is, who has taken it, and the one button to take it oneself. */
export const taskPage: Page = page({
  path: '/contributions/tasks/:task',
  title: async (view) => (await load(view)).title,
  async render(view) {
    const w = words[view.lang]
    const one = await load(view)
    const names = await view.labels('members.agent', one.takers)
    const project = { label: one.projectName, href: view.href(`/contributions/projects/${one.project}`) }
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: w.projects, href: view.href('/contributions/projects') },
            project,
            { label: one.title },
          ]}
        />
        <PageHead
          title={one.title}
          lead={one.dueOn ? w.due(formatDay(one.dueOn, view.lang)) : undefined}
          badge={<Badge tone={one.state === 'open' ? 'waits' : 'plain'}>{w.taskStates[one.state]}</Badge>}
        />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        <Stack>
          {one.details && (
            <Card>
              <p class="whitespace-pre-line">{one.details}</p>
            </Card>
          )}
          <Card title={w.takers} aside={w.people(one.takers.length, one.wanted)}>
            {one.takers.length === 0 && <p>{w.noTakers}</p>}
            <Rows label={w.takers}>
              {one.takers.map((agent) => (
                <Row title={nameOf(view, names, agent)} />
              ))}
            </Rows>
            <Steps view={view} one={one} />
          </Card>
        </Stack>
      </>
    )
  },
})

const load = async (view: PageView): Promise<TaskView> =>
  (await view.ask(task, { task: view.params.task ?? '' })).task

function Steps({ view, one }: { view: PageView; one: TaskView }) {
  const w = words[view.lang]
  const me = view.standing.agent
  const isMine = me !== undefined && one.takers.includes(me)
  const isOver = one.state === 'done' || one.state === 'dropped'
  const mayTake = one.state === 'open' && !isMine && view.may(takeTask) === 'yes'
  const mayFinish = !isOver && (isMine || (me !== undefined && one.author === me) || holds(view, 'lookAfter'))
  const log = view.href(`/contributions/log?project=${one.project}&task=${one.id}`)
  const button = (to: string, label: string, tone?: 'quiet' | 'text') => (
    <Form
      action={view.href(`/contributions/tasks/${one.id}/${to}`)}
      onceKey={view.key}
      submit={label}
      submitTone={tone}
    />
  )
  return (
    <div class="mt-3 flex flex-wrap gap-2.5">
      {mayTake && button('take', w.take)}
      {mayFinish && button('finish', w.finish, isMine ? undefined : 'quiet')}
      {isMine && <LinkButton href={log}>{w.logButton}</LinkButton>}
      {isMine && !isOver && button('leave', w.leave, 'text')}
      {one.state === 'open' &&
        !one.calls &&
        view.may(callForHelp) === 'yes' &&
        button('call', w.call, 'quiet')}
    </div>
  )
}

const common = {
  again: taskPage,
  input: (_: unknown, view: PageView) => ({ task: view.params.task }),
  done: (_: unknown, view: PageView) => `/contributions/tasks/${view.params.task}`,
}

export const taskPosts = [
  action({
    ...common,
    path: '/contributions/tasks/:task/take',
    command: takeTask,
    notice: (view) => words[view.lang].took,
  }),
  action({
    ...common,
    path: '/contributions/tasks/:task/leave',
    command: leaveTask,
    notice: (view) => words[view.lang].left,
  }),
  action({
    ...common,
    path: '/contributions/tasks/:task/finish',
    command: finishTask,
    notice: (view) => words[view.lang].finished,
  }),
  action({
    ...common,
    path: '/contributions/tasks/:task/call',
    command: callForHelp,
    notice: (view) => words[view.lang].called,
  }),
]
