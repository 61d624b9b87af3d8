import { Card } from '../../../ui/card.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import { type PageView, post } from '../../../ui/page.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { once } from '../../../ui/typed.ts'
import { howToPay } from '../query-how-to-pay.ts'
import { setHowToPay } from '../set-how-to-pay.ts'
import { words } from '../words.ts'
import { officePage } from './office.tsx'

/** Where and how to pay; the office writes it. */
export async function HowToPay({ view }: { view: PageView }) {
  const w = words[view.lang]
  const known = await view.ask(howToPay, {})
  const mayWrite = view.may(setHowToPay) === 'yes'
  if (known === null && !mayWrite) return null
  return (
    <Card title={w.howToPay}>
      {known === null ? (
        <p class="text-soft">{w.howToPayNone}</p>
      ) : (
        <p class="text-lg whitespace-pre-line">{known}</p>
      )}
      {mayWrite && (
        <Disclosure summary={known === null ? w.howToPay : w.change} open={known === null}>
          <Form
            action={view.href('/obligations/how-to-pay')}
            onceKey={view.key}
            submit={w.save}
            submitTone="quiet"
          >
            <TextArea name="text" label={w.howToPay} hint={w.howToPayHint} value={known ?? ''} rows={3} />
          </Form>
        </Disclosure>
      )}
    </Card>
  )
}

export const howToPayPost = post({
  path: '/obligations/how-to-pay',
  again: officePage,
  async handle(view, form) {
    await view.execute(setHowToPay, { text: form.text('text') }, once(view, form))
    return { to: '/obligations', notice: words[view.lang].saved }
  },
})
