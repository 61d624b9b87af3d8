import { Card } from '../../../ui/card.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { action, type Page, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { stopMail } from '../stop-mail.ts'
import { words } from '../words.ts'

/** Where the link in every mail leads. It only asks: programs that open links in mails must not decide for people. */
export const unsubscribePage: Page = page({
  path: '/notices/unsubscribe',
  title: (view) => words[view.lang].stopTitle,
  render(view) {
    const w = words[view.lang]
    const { refusal } = view
    return (
      <>
        <PageHead title={w.stopTitle} lead={w.stopText} />
        <Card>
          <Form
            action={view.href('/notices/unsubscribe')}
            onceKey={view.key}
            errors={refusal ? { _: refusal.sentence } : {}}
            submit={w.stop}
          >
            <HiddenField name="token" value={view.values.token ?? view.search.get('token') ?? ''} />
          </Form>
        </Card>
      </>
    )
  },
})

export const unsubscribePost = action({
  path: '/notices/unsubscribe',
  again: unsubscribePage,
  command: stopMail,
  input: (form) => ({ token: form.text('token') }),
  done: () => '/',
  notice: (view) => words[view.lang].stopped,
})
