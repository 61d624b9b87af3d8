import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Copy } from '../../../ui/copy.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { contacts } from '../contacts.ts'
import { retentionYears } from '../dials.ts'
import { me, myTokens } from '../queries.ts'
import { words } from '../words.ts'
import { ContactForm } from './contact-form.tsx'
import { dayFromToday, momentDay, StateBadge, typesText } from './parts.tsx'

type Me = Awaited<ReturnType<typeof me.run>>

/** What I am called and how I am reached here, my keys for programs, and the way out. */
export const settingsPage: Page = page({
  path: '/settings',
  title: (view) => words[view.lang].settings,
  async render(view) {
    const w = words[view.lang]
    const mine = await view.ask(me, {})
    const { agent, state } = mine
    if (!agent || !state) return <NotHere view={view} />
    return (
      <>
        <PageHead
          title={w.settings}
          lead={w.settingsLead(view.name)}
          badge={state !== 'member' && <StateBadge state={state} lang={view.lang} />}
        />
        <Columns layout="main-side">
          <Stack>
            <MyContact view={view} agent={agent} types={mine.types} />
          </Stack>
          <Stack>
            <Elsewhere view={view} />
            {state === 'member' && <Tokens view={view} />}
            <WayOut view={view} mine={mine} />
          </Stack>
        </Columns>
      </>
    )
  },
})

/** What is set on other pages: how I am told of things, how I sign in, how the screen looks. */
function Elsewhere({ view }: { view: PageView }) {
  const w = words[view.lang]
  return (
    <Card>
      <Rows>
        <Row
          strong
          title={w.noticeSettings}
          detail={w.noticeSettingsText}
          href={view.href('/notices#settings')}
          aside={<Icon name="next" />}
        />
        {view.standing.member && (
          <Row
            strong
            title={w.helping}
            detail={w.helpingLink}
            href={view.href('/people/helping')}
            aside={<Icon name="next" />}
          />
        )}
        <Row
          strong
          title={w.signInSettings}
          detail={w.signInSettingsText}
          href="/me"
          aside={<Icon name="next" />}
        />
      </Rows>
    </Card>
  )
}

function NotHere({ view }: { view: PageView }) {
  const w = words[view.lang]
  return (
    <Card>
      <Empty title={w.notHere} icon="person" action={{ href: view.href('/join'), label: w.join }}>
        {view.name}
      </Empty>
    </Card>
  )
}

async function MyContact({ view, agent, types }: { view: PageView; agent: string; types: string[] }) {
  const w = words[view.lang]
  const known = await view.ask(contacts, { agent })
  return (
    <Card title={w.contact} aside={typesText(view, types)}>
      <p class="mb-3 text-sm text-soft">{w.contactMine}</p>
      {known.reason && <p class="mb-3">{known.reason}</p>}
      <ContactForm view={view} known={known} action={view.href('/settings/contact')} />
    </Card>
  )
}

async function Tokens({ view }: { view: PageView }) {
  const w = words[view.lang]
  const { tokens } = await view.ask(myTokens, {})
  const secret = view.search.get('token')
  return (
    <Card title={w.tokens}>
      <p class="text-soft">{w.tokensText}</p>
      {secret && /^dure_[A-Za-z0-9_-]{43}$/.test(secret) && (
        <div class="my-3 rounded-xl bg-celadon-wash p-4">
          <p class="font-bold">{w.tokenMade}</p>
          <p class="mb-2">{w.tokenOnce}</p>
          <Copy value={secret} label={w.tokens} />
        </div>
      )}
      <Rows label={w.tokens}>
        {tokens.map((one) => (
          <Row
            title={one.name}
            detail={`${w.until(momentDay(one.until, view, true))} · ${one.lastUsedAt ? w.tokenUsed(momentDay(one.lastUsedAt, view)) : w.tokenUnused}`}
            aside={<TokenEnd view={view} token={one.token} everywhere={one.everywhere} />}
          />
        ))}
      </Rows>
      <TokenForm view={view} />
    </Card>
  )
}

function TokenEnd({ view, token, everywhere }: { view: PageView; token: string; everywhere: boolean }) {
  const w = words[view.lang]
  return (
    <Form
      action={view.href('/settings/tokens/revoke')}
      id={`revoke-${token}`}
      onceKey={`${view.key}-${token}`}
    >
      <HiddenField name="token" value={token} />
      <span class="flex items-center gap-2.5">
        <Badge>{everywhere ? w.tokenAll : w.tokenHere}</Badge>
        <Button tone="quiet">{w.tokenRevoke}</Button>
      </span>
    </Form>
  )
}

function TokenForm({ view }: { view: PageView }) {
  const w = words[view.lang]
  return (
    <Disclosure summary={w.tokenMake} open={'everywhere' in view.values}>
      <Form
        action={view.href('/settings/tokens')}
        values={view.values}
        submit={w.tokenMake}
        submitTone="quiet"
      >
        <TextField name="tokenName" label={w.tokenName} maxlength={100} />
        <DateField
          name="expiresOn"
          label={w.expiresOn}
          value={dayFromToday(view, 90)}
          min={dayFromToday(view)}
          max={dayFromToday(view, 365)}
        />
        <Checkbox name="everywhere" label={w.tokenEverywhere} />
      </Form>
    </Disclosure>
  )
}

function WayOut({ view, mine }: { view: PageView; mine: Me }) {
  const w = words[view.lang]
  if (mine.state === 'left' || mine.state === 'declined') {
    const years = mine.joinedOn ? Number(view.charter.value(retentionYears.name)) : 0
    return (
      <Card title={w.erase}>
        <p class="mb-3 text-soft">{w.eraseText}</p>
        <Confirm
          label={w.erase}
          question={w.eraseQuestion(years)}
          action={view.href('/settings/erase')}
          submit={w.erase}
          onceKey={view.key}
        />
      </Card>
    )
  }
  return <LeaveCard view={view} isApplicant={mine.state === 'applicant'} />
}

/** Leaving, with what it ends and what of me remains. */
function LeaveCard({ view, isApplicant }: { view: PageView; isApplicant: boolean }) {
  const w = words[view.lang]
  const label = isApplicant ? w.withdraw : w.leave
  const years = Number(view.charter.value(retentionYears.name))
  return (
    <Card title={label}>
      {isApplicant ? (
        <p class="mb-3 text-soft">{w.withdrawText}</p>
      ) : (
        <ul class="mb-3 flex list-disc flex-col gap-1 ps-5 text-soft">
          {w.leaveFacts(years).map((fact) => (
            <li>{fact}</li>
          ))}
        </ul>
      )}
      <Confirm
        label={label}
        question={isApplicant ? w.withdrawQuestion : w.leaveQuestion}
        action={view.href('/settings/leave')}
        submit={label}
        onceKey={view.key}
      />
    </Card>
  )
}
