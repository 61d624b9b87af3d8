import { kernelFailure } from '../../../kernel/failure.ts'
import { Card } from '../../../ui/card.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { minutesWords } from '../minutes-words.ts'
import { seenMinutes } from './minutes.tsx'
import { here } from './parts.tsx'

export const itemField = (item: string) => `item.${item}`

/** The recorder words what was said; all else is as it happened. */
export const minutesEditPage: Page = page({
  path: '/meetings/:id/minutes/edit',
  title: ({ lang }) => minutesWords[lang].edit,
  async render(view) {
    const w = minutesWords[view.lang]
    const one = await seenMinutes(view)
    if (!one?.leads || one.frozenAt) throw kernelFailure('not_found', { what: 'meetings.minutes' })
    const { facts, texts } = one
    return (
      <>
        <PageHead title={w.edit} lead={w.editLead} />
        <Card>
          <Form
            action={view.href(here(view, '/minutes/edit'))}
            view={view}
            submit={w.save}
            cancel={view.href(here(view, '/minutes'))}
          >
            <TextArea
              name="opening"
              label={w.openingField}
              hint={w.emptyHint}
              value={texts.opening}
              optional
            />
            {facts.items.map(({ item, n, title }) => (
              <TextArea
                name={itemField(item)}
                label={w.itemField(n, title)}
                value={texts.items[item] ?? ''}
                rows={4}
                optional
              />
            ))}
            <TextArea name="closing" label={w.closingField} value={texts.closing} rows={3} optional />
          </Form>
        </Card>
      </>
    )
  },
})
