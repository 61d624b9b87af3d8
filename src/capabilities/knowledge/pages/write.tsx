import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { action, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { words } from '../words.ts'
import { writePage } from '../write-page.ts'
import { LicenceNote } from './parts.tsx'

export const newPage: Page = page({
  path: '/knowledge/new',
  title: (view) => words[view.lang].write,
  render(view) {
    const w = words[view.lang]
    const back = view.href('/knowledge')
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: back }, { label: w.write }]} />
        <PageHead title={w.write} />
        {view.may(writePage) === 'no' ? <NotHere view={view} /> : <NewForm view={view} back={back} />}
      </>
    )
  },
})

function NewForm({ view, back }: { view: PageView; back: string }) {
  const w = words[view.lang]
  return (
    <Card>
      <Form action={view.href('/knowledge/new')} view={view} submit={w.save} cancel={back}>
        <TextField
          name="title"
          label={w.pageTitle}
          hint={w.titleHint}
          value={view.search.get('title')?.slice(0, 200)}
          maxlength={200}
        />
        <TextPart view={view} />
      </Form>
      <Help view={view} />
    </Card>
  )
}

/** Better said before a text is written than after. */
function NotHere({ view }: { view: PageView }) {
  const w = words[view.lang]
  return (
    <Card>
      <Empty title={w.mayNotWrite} icon="people" action={{ href: view.href('/join'), label: w.join }}>
        {w.mayNotWriteText}
      </Empty>
    </Card>
  )
}

export const longestText = 100_000

/** The text and under which licence it is given. */
export function TextPart({ view, text }: { view: PageView; text?: string }) {
  const w = words[view.lang]
  return (
    <>
      <TextArea name="text" label={w.text} hint={w.textHint} value={text} rows={18} maxlength={longestText} />
      <p class="field-note">
        <LicenceNote view={view} />
      </p>
    </>
  )
}

/** The few signs there are, folded away. */
export function Help({ view }: { view: PageView }) {
  const w = words[view.lang]
  return (
    <div class="mt-3">
      <Disclosure summary={w.help}>
        <dl class="rows max-w-[40rem] text-[0.9375rem]">
          {w.helpRows.map(([sign, meaning]) => (
            <div class="flex flex-wrap gap-x-4 py-1.5">
              <dt class="w-48 shrink-0">
                <code>{sign}</code>
              </dt>
              <dd class="text-soft">{meaning}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  )
}

export const newPost = action({
  path: '/knowledge/new',
  again: newPage,
  command: writePage,
  input: (form) => ({ title: form.text('title'), text: form.text('text'), summary: '' }),
  done: ({ page }) => `/knowledge/pages/${page}`,
  notice: (view) => words[view.lang].savedNew,
})
