import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Form } from '../../../ui/form.tsx'
import { action, type Page, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { addOffer } from '../add-offer.ts'
import { words } from '../words.ts'

/** The office adds a service. */
export const newPage: Page = page({
  path: '/services/new',
  title: (view) => words[view.lang].addOffer,
  render(view) {
    const w = words[view.lang]
    const list = view.href('/services')
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: list }, { label: w.addOffer }]} />
        <PageHead title={w.addOffer} lead={w.addLead} />
        <Card>
          <Form view={view} action={view.href('/services/new')} submit={w.addOffer} cancel={list}>
            <TextField name="title" label={w.name} maxlength={80} />
            <TextField name="code" label={w.code} hint={w.codeHint} maxlength={40} />
            <TextArea name="note" label={w.note} optional />
            <TextField name="minutes" label={w.minutes} value="60" inputmode="numeric" maxlength={4} />
            <TextField name="sizeName" label={w.sizeName} hint={w.sizeNameHint} maxlength={40} optional />
            <TextField name="largest" label={w.largest} value="0" inputmode="numeric" maxlength={3} />
            <TextField name="sizeMinutes" label={w.sizeMinutes} value="0" inputmode="numeric" maxlength={4} />
            <TextArea name="options" label={w.options} hint={w.choicesHint} optional />
            <TextArea name="addons" label={w.addons} hint={w.choicesHint} optional />
          </Form>
        </Card>
      </>
    )
  },
})

/** "oven / Oven / 20", one a line. */
function choicesIn(text: string, kind: 'option' | 'addon') {
  const lines = text.split('\n').map((one) => one.trim())
  return lines.filter(Boolean).map((one) => {
    const [code = '', title = '', minutes = '0'] = one.split('/').map((part) => part.trim())
    return { code, kind, title, minutes: Number(minutes) }
  })
}

export const newPost = action({
  path: newPage.path,
  again: newPage,
  command: addOffer,
  input: (form) => ({
    ...{ code: form.text('code'), title: form.text('title'), note: form.text('note') },
    ...{ minutes: Number(form.text('minutes')), largest: Number(form.text('largest')) },
    ...{ sizeMinutes: Number(form.text('sizeMinutes')), sizeName: form.text('sizeName') },
    choices: [...choicesIn(form.text('options'), 'option'), ...choicesIn(form.text('addons'), 'addon')],
  }),
  done: ({ offer }) => `/services/offers/${offer}`,
  notice: (view) => words[view.lang].added,
})
