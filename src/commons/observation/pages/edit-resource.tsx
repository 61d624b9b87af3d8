import { fileHash } from '../../../kernel/fields.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { once } from '../../../ui/typed.ts'
import { describeResource } from '../describe-resource.ts'
import { markResource } from '../mark-resource.ts'
import { resource } from '../queries.ts'
import { retireResource } from '../retire-resource.ts'
import { words } from '../words.ts'
import { flowWords } from '../words-flow.ts'
import { lotOf, Marks } from './marks.tsx'
import { resourcePage } from './resource.tsx'
import { Worth } from './worth-form.tsx'

const load = async (view: PageView) =>
  (await view.ask(resource, { resource: view.params.resource ?? '' })).resource

export const editResourcePage = page({
  path: '/resources/:resource/edit',
  title: (view) => words[view.lang].editButton,
  async render(view) {
    const w = words[view.lang]
    const one = await load(view)
    const back = view.href(`/resources/${one.id}`)
    const image = pictureOf(view, one.image)
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
        <Stack>
          <Picture view={view} image={image} back={`${back}/edit`} />
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
              {image && <HiddenField name="image" value={image} />}
              {image && <Checkbox name="without" label={w.withoutPicture} />}
            </Form>
          </Card>
          <Marks view={view} one={one} />
          <Worth view={view} one={one} />
        </Stack>
      </>
    )
  },
})

/** A picture that was just stored comes back in the address; otherwise the one there is. */
function pictureOf(view: PageView, stored: string | null): string | null {
  return fileHash().safeParse(view.search.get('file')).data ?? stored
}

type PictureProps = { view: PageView; image: string | null; back: string }

/** Stored first, by a form of its own; saving the description then keeps it. */
function Picture({ view, image, back }: PictureProps) {
  const w = words[view.lang]
  return (
    <Card title={w.picture}>
      {image && (
        <img src={view.href(`/files/${image}`)} alt="" class="mb-3 max-h-60 rounded-xl object-cover" />
      )}
      <Form action={view.href('/files')} upload submit={w.upload} submitTone="quiet">
        <FileField name="file" label={w.pictureFile} hint={w.pictureHint} accept="image/*" />
        <HiddenField name="back" value={back} />
      </Form>
    </Card>
  )
}

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
    const input = {
      resource: one.id,
      name: form.text('name'),
      ...texts,
      image: form.text('without') ? null : form.text('image') || null,
    }
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

export const marksPost = post({
  path: '/resources/:resource/marks',
  again: editResourcePage,
  async handle(view, form) {
    const resource = view.params.resource ?? ''
    const input = { resource, lot: lotOf(form) ?? null, serial: form.text('serial') || null }
    await view.execute(markResource, input, once(view, form))
    return { to: `/resources/${resource}`, notice: flowWords[view.lang].marked }
  },
})
