import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Form } from '../../../ui/form.tsx'
import { type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { describeResource } from '../describe-resource.ts'
import { resource } from '../queries.ts'
import { retireResource } from '../retire-resource.ts'
import { words } from '../words.ts'
import { once } from './once.ts'
import { resourcePage } from './resource.tsx'

const load = async (view: PageView) =>
  (await view.ask(resource, { resource: view.params.resource ?? '' })).resource

export const editResourcePage = page({
  path: '/resources/:resource/edit',
  title: (view) => words[view.lang].editButton,
  async render(view) {
    const w = words[view.lang]
    const one = await load(view)
    const back = view.href(`/resources/${one.id}`)
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: w.title, href: view.href('/resources') },
            { label: one.name, href: back },
            { label: w.editButton },
          ]}
        />
        <PageHead title={w.editButton} />
        <Card>
          <Form action={`${back}/edit`} view={view} submit={w.save} cancel={back}>
            <TextField name="name" label={w.name} value={one.name} maxlength={120} />
            <TextField name="location" label={w.location} value={one.location} maxlength={200} optional />
            <TextArea name="note" label={w.note} value={one.note} maxlength={5000} optional />
            <TextArea
              name="conditions"
              label={w.conditions}
              hint={w.conditionsHint}
              value={one.conditions}
              maxlength={5000}
              optional
            />
          </Form>
        </Card>
      </>
    )
  },
})

export const editResourcePost = post({
  path: '/resources/:resource/edit',
  again: editResourcePage,
  async handle(view, form) {
    const one = await load(view)
    const texts = {
      note: form.text('note'),
      location: form.text('location'),
      conditions: form.text('conditions'),
    }
    const input = { resource: one.id, name: form.text('name'), ...texts, image: one.image }
    await view.execute(describeResource, input, once(view, form))
    return { to: `/resources/${one.id}`, notice: words[view.lang].described }
  },
})

export const retireResourcePost = post({
  path: '/resources/:resource/retire',
  again: resourcePage,
  async handle(view, form) {
    const input = {
      resource: view.params.resource ?? '',
      at: view.now.toISOString(),
      note: form.text('note'),
    }
    await view.execute(retireResource, input, once(view, form))
    return { to: '/resources', notice: words[view.lang].retiredNotice }
  },
})
