import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { action, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { projects } from '../query-projects.ts'
import type { ProjectView } from '../shapes.ts'
import { startProject } from '../start-project.ts'
import { words } from '../words.ts'
import { ViewTabs } from './views.tsx'

export const projectsPage: Page = page({
  path: '/contributions/projects',
  title: (view) => words[view.lang].projects,
  async render(view) {
    const w = words[view.lang]
    const { projects: all } = await view.ask(projects, {})
    const open = all.filter(({ state }) => state === 'open')
    const closed = all.filter(({ state }) => state === 'closed')
    return (
      <>
        <PageHead
          title={w.projects}
          lead={w.projectsLead}
          actions={open.length > 0 && <Start view={view} />}
        />
        <ViewTabs view={view} now="projects" />
        <Stack>
          <Card>{open.length > 0 ? <List view={view} list={open} /> : <Nothing view={view} />}</Card>
          {closed.length > 0 && (
            <Card title={w.ended}>
              <List view={view} list={closed} />
            </Card>
          )}
        </Stack>
      </>
    )
  },
})

function Start({ view }: { view: PageView }) {
  if (view.may(startProject) === 'no') return null
  return (
    <LinkButton href={view.href('/contributions/projects/new')} tone="primary" icon="plus">
      {words[view.lang].startProject}
    </LinkButton>
  )
}

function Nothing({ view }: { view: PageView }) {
  const w = words[view.lang]
  const start = { href: view.href('/contributions/projects/new'), label: w.startProject }
  return (
    <Empty title={w.noProjects} icon="people" action={view.may(startProject) === 'no' ? undefined : start}>
      {w.noProjectsText}
    </Empty>
  )
}

function List({ view, list }: { view: PageView; list: readonly ProjectView[] }) {
  const w = words[view.lang]
  return (
    <Rows label={w.projects}>
      {list.map((one) => (
        <Row
          href={view.href(`/contributions/projects/${one.id}`)}
          title={one.name}
          detail={w.projectFacts(one.people, one.openTasks)}
        />
      ))}
    </Rows>
  )
}

export const newProjectPage: Page = page({
  path: '/contributions/projects/new',
  title: (view) => words[view.lang].startProject,
  render(view) {
    const w = words[view.lang]
    const back = view.href('/contributions/projects')
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.projects, href: back }, { label: w.startProject }]} />
        <PageHead title={w.startProject} lead={w.projectsLead} />
        <Card>
          <Form action={`${back}/new`} view={view} submit={w.startProject} cancel={back}>
            <TextField name="name" label={w.name} maxlength={120} />
            <TextArea name="purpose" label={w.purpose} maxlength={5000} optional />
          </Form>
        </Card>
      </>
    )
  },
})

export const newProjectPost = action({
  path: '/contributions/projects/new',
  again: newProjectPage,
  command: startProject,
  input: (form) => ({ name: form.text('name'), purpose: form.text('purpose') }),
  done: ({ project }) => `/contributions/projects/${project}`,
  notice: (view) => words[view.lang].started,
})
