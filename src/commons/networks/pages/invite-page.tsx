import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { memberTypesOf } from '../../members/charter-parts.ts'
import { inviteCommons } from '../invite-commons.ts'
import { words } from '../words.ts'

/** Asks another commons of this installation to belong to us. */
export const invitePage: Page = page({
  path: '/networks/invite',
  title: (view) => words[view.lang].invite,
  render(view) {
    const w = words[view.lang]
    const voting = memberTypesOf(view.charter).filter((one) => one.votes)
    const options = voting.map((one) => ({ value: one.code, label: one.label[view.lang] }))
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/networks') }, { label: w.invite }]} />
        <PageHead title={w.invite} lead={w.inviteLead} />
        <Card>
          <Form
            action={view.href('/networks/invite')}
            view={view}
            submit={view.may(inviteCommons) === 'propose' ? w.proposeInvite : w.inviteSend}
          >
            <TextField
              name="commons"
              label={w.address}
              hint={w.addressHint}
              maxlength={80}
              autocomplete="off"
            />
            <Choice name="type" label={w.types} options={options} value={voting[0]?.code} />
          </Form>
        </Card>
      </>
    )
  },
})
