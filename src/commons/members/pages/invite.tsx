import { AmountField } from '../../../ui/amount-field.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { action, type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { memberTypesOf } from '../charter-parts.ts'
import { linkDays } from '../dials.ts'
import { invitation } from '../invitation.ts'
import { invite } from '../invite.ts'
import { invitations } from '../queries.ts'
import { revokeInvitation } from '../revoke-invitation.ts'
import { words } from '../words.ts'
import { dayFromToday, errorsOf, LinkCard, momentDay, TypesChoice, typesText } from './parts.tsx'

/** Makes a link for anybody, shows it the once, and lists those that are open. */
export const invitePage: Page = page({
  path: '/people/invite',
  title: (view) => words[view.lang].invite,
  async render(view) {
    const w = words[view.lang]
    const open = await view.ask(invitations, {})
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.people, href: view.href('/people') }, { label: w.invite }]} />
        <PageHead title={w.invite} lead={w.inviteLead} />
        <Stack>
          <Made view={view} />
          {view.may(invite) !== 'no' && <InviteForm view={view} />}
          <OpenLinks view={view} open={open} />
        </Stack>
      </>
    )
  },
})

/** The fresh link, carried here in the address; it says nothing to whoever does not hold it. */
async function Made({ view }: { view: PageView }) {
  const token = view.search.get('link')
  if (!token || !/^[A-Za-z0-9_-]{22}$/.test(token)) return null
  const found = await view.ask(invitation, { token }).catch(() => undefined)
  if (!found || found.problem) return null
  const w = words[view.lang]
  const until = momentDay(found.until, view, true)
  return (
    <LinkCard
      view={view}
      title={w.linkMade}
      path={`/join/${token}`}
      message={(link) => w.messageText(view.name, link, until)}
    />
  )
}

/** What one link for a group chat is good for. */
const usual = { uses: 10, days: 7 }

/** One press makes the usual link; who wants another kind opens the fold. */
function InviteForm({ view }: { view: PageView }) {
  const w = words[view.lang]
  const most = Number(view.charter.value(linkDays.name))
  const names = ['types', 'uses', 'expiresOn']
  const errors = errorsOf(view, names)
  const days = Math.min(usual.days, most)
  const isAgain = view.search.has('link')
  return (
    <Card title={isAgain ? w.anotherLink : undefined}>
      <p class="mb-2">{w.inviteUsual(usual.uses, days)}</p>
      <Form
        action={view.href('/people/invite')}
        values={view.values}
        errors={errors}
        submit={w.makeLink}
        submitTone={isAgain ? 'quiet' : 'primary'}
      >
        <Disclosure summary={w.inviteChange} open={Object.keys(errors).length > 0}>
          <div class="flex max-w-md flex-col gap-4">
            {memberTypesOf(view.charter).length > 1 && (
              <TypesChoice view={view} label={w.inviteTypes} hint={w.inviteTypesHint} multiple optional />
            )}
            <AmountField name="uses" label={w.inviteUses} value={String(usual.uses)} unit={w.personUnit} />
            <DateField
              name="expiresOn"
              label={w.expiresOn}
              value={dayFromToday(view, days)}
              min={dayFromToday(view)}
              max={dayFromToday(view, most)}
            />
          </div>
        </Disclosure>
      </Form>
    </Card>
  )
}

type Open = {
  links: { invitation: string; types: string[]; usesLeft: number; until: string }[]
  personal: number
}

function OpenLinks({ view, open }: { view: PageView; open: Open }) {
  const w = words[view.lang]
  const hasTypes = memberTypesOf(view.charter).length > 1
  if (open.links.length === 0 && open.personal === 0) return null
  return (
    <Card title={w.openLinks}>
      <Rows label={w.openLinks}>
        {open.links.map((link) => (
          <Row
            title={w.linkLeft(link.usesLeft, momentDay(link.until, view, true))}
            detail={link.types.length > 0 && hasTypes ? typesText(view, link.types) : undefined}
            aside={
              <Form
                action={view.href('/people/invite/revoke')}
                id={`revoke-${link.invitation}`}
                onceKey={`${view.key}-${link.invitation}`}
              >
                <HiddenField name="invitation" value={link.invitation} />
                <Button tone="quiet">{w.revoke}</Button>
              </Form>
            }
          />
        ))}
      </Rows>
      {open.personal > 0 && <p class="mt-3 text-sm text-soft">{w.personalLinks(open.personal)}</p>}
    </Card>
  )
}

/** Without a key on purpose: a key would keep the answer, and the token in it. */
const invitePost = post({
  path: '/people/invite',
  again: invitePage,
  async handle(view, form) {
    const uses = Number(form.text('uses').replaceAll(/[,\s]/g, ''))
    const input = { types: form.all('types').filter(Boolean), uses, expiresOn: form.text('expiresOn') }
    const { token } = await view.execute(invite, input)
    return { to: `/people/invite?link=${token}` }
  },
})

const revokePost = action({
  path: '/people/invite/revoke',
  again: invitePage,
  command: revokeInvitation,
  input: (form) => ({ invitation: form.text('invitation') }),
  done: () => '/people/invite',
  notice: (view) => words[view.lang].revoked,
})

export const inviteParts = [invitePage, invitePost, revokePost]
