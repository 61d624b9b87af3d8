import { AmountField } from '../../../ui/amount-field.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { action, type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
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

function InviteForm({ view }: { view: PageView }) {
  const w = words[view.lang]
  const most = Number(view.charter.value(linkDays.name))
  const names = ['types', 'uses', 'expiresOn']
  return (
    <Card>
      <Form
        action={view.href('/people/invite')}
        values={view.values}
        errors={errorsOf(view, names)}
        submit={w.makeLink}
      >
        <TypesChoice view={view} label={w.inviteTypes} hint={w.inviteTypesHint} multiple optional />
        <AmountField name="uses" label={w.inviteUses} value="1" unit={w.personUnit} />
        <DateField
          name="expiresOn"
          label={w.expiresOn}
          value={dayFromToday(view, Math.min(7, most))}
          min={dayFromToday(view)}
          max={dayFromToday(view, most)}
        />
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
  return (
    <Card title={w.openLinks}>
      {open.links.length === 0 && <p class="text-soft">{w.noLinks}</p>}
      <Rows label={w.openLinks}>
        {open.links.map((link) => (
          <Row
            title={link.types.length > 0 ? typesText(view, link.types) : w.anyType}
            detail={w.linkLeft(link.usesLeft, momentDay(link.until, view, true))}
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
