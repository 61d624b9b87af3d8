import { formatDay } from '../../../kernel/language.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { agent as agentQuery } from '../agent-page.ts'
import { contacts } from '../contacts.ts'
import { isHere } from '../states.ts'
import { contactsVisibleTo } from '../visible-to.ts'
import { words } from '../words.ts'
import { ContactForm } from './contact-form.tsx'
import { OfficeTools } from './office-tools.tsx'
import { Fold, LinkCard, momentDay, StateBadge, typesText } from './parts.tsx'

/** One person: what they are here and hold, how they are reached, and what the office may do. */
export const personPage: Page = page({
  path: '/people/:agent{[0-9a-f-]+}',
  title: async (view) => (await shown(view)).name || words[view.lang].states.erased,
  async render(view) {
    const w = words[view.lang]
    const one = await shown(view)
    return (
      <>
        <Breadcrumb
          crumbs={[{ label: w.people, href: view.href('/people') }, { label: one.name || w.states.erased }]}
        />
        <PageHead
          title={
            <span class="inline-flex items-center gap-3">
              <Avatar name={one.name} large />
              {one.name || w.states.erased}
            </span>
          }
          badge={one.state !== 'member' && <StateBadge state={one.state} lang={view.lang} />}
        />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        <FreshLink view={view} one={one} />
        <Columns layout="main-side">
          <Stack>
            <Facts view={view} one={one} />
            <Terms view={view} one={one} />
            <ActFor view={view} one={one} />
          </Stack>
          <Stack>
            {contactsVisibleTo(view, one.agent) && <Contact view={view} one={one} />}
            <OfficeTools view={view} one={one} />
          </Stack>
        </Columns>
      </>
    )
  },
})

export type Shown = Awaited<ReturnType<typeof shown>>

const shown = (view: PageView) => view.ask(agentQuery, { agent: view.params.agent ?? '' })

/** The personal link just made for them. */
function FreshLink({ view, one }: { view: PageView; one: Shown }) {
  const w = words[view.lang]
  const token = view.search.get('link')
  const until = view.search.get('until')
  if (!token || !until || !/^[A-Za-z0-9_-]{22}$/.test(token) || !/^\d{4}-\d{2}-\d{2}$/.test(until))
    return null
  return (
    <div class="mb-5">
      <LinkCard
        view={view}
        title={w.personalLink}
        path={`/join/${token}`}
        message={(link) => w.personalMessage(view.name, one.name, link, formatDay(until, view.lang))}
      />
    </div>
  )
}

function Facts({ view, one }: { view: PageView; one: Shown }) {
  const w = words[view.lang]
  const isOffice = view.may('members.inviteAgents') === 'yes'
  const day = (text: string | null) => text && formatDay(text, view.lang)
  const facts = [
    { term: w.type, value: typesText(view, one.types) },
    { term: w.joinedOn, value: day(one.joinedOn) },
    { term: w.leftOn, value: day(one.leftOn) },
    { term: w.number, value: one.number },
    { term: w.signInTerm, value: isOffice && isHere(one.state) && !one.claimed && w.unclaimedText },
  ]
  return (
    <Card>
      <Definitions items={facts.filter(({ value }) => value)} />
    </Card>
  )
}

function Terms({ view, one }: { view: PageView; one: Shown }) {
  const w = words[view.lang]
  const span = (term: Shown['terms'][number]) =>
    w.termSpan(momentDay(term.from, view), term.until && momentDay(term.until, view, true))
  return (
    <Card title={w.terms} href={view.href('/people/officers')}>
      {one.terms.length === 0 && <p class="text-soft">{w.noTerms}</p>}
      <Rows label={w.terms}>
        {one.terms.map((term) => (
          <Row title={term.title} detail={span(term)} />
        ))}
      </Rows>
    </Card>
  )
}

/** What the office may write down for somebody who does not click; the pages ask for the paper. */
function ActFor({ view, one }: { view: PageView; one: Shown }) {
  const w = words[view.lang]
  const isOther = one.state === 'member' && one.agent !== view.standing.agent
  if (!isOther || view.may('members.actFor') !== 'yes') return null
  const places = [
    {
      command: 'contributions.logContribution',
      path: `/contributions/log?for=${one.agent}`,
      label: w.actForWork,
    },
    { command: 'decisions.castBallot', path: '/decisions', label: w.actForVote },
    { command: 'members.actFor', path: `/people/helping?for=${one.agent}`, label: w.actForHelper },
  ].filter(({ command }) => view.may(command) === 'yes')
  return (
    <Card title={w.actFor(one.name)}>
      <p class="mb-3 text-soft">{w.actForText}</p>
      <div class="flex flex-wrap gap-2.5">
        {places.map(({ path, label }) => (
          <LinkButton href={view.href(path)}>{label}</LinkButton>
        ))}
      </div>
    </Card>
  )
}

async function Contact({ view, one }: { view: PageView; one: Shown }) {
  const w = words[view.lang]
  const known = await view.ask(contacts, { agent: one.agent })
  const items = [
    { term: w.phone, value: known.phone && <a href={`tel:${known.phone}`}>{known.phone}</a> },
    { term: w.email, value: known.email && <a href={`mailto:${known.email}`}>{known.email}</a> },
    { term: w.address, value: known.address },
    { term: w.note, value: known.note },
    { term: w.reason, value: known.reason },
  ]
  const filled = items.filter(({ value }) => value)
  const mayEdit = view.may('members.editContact', one.agent) !== 'no' && one.state !== 'erased'
  return (
    <Card title={w.contact}>
      <p class="mb-1 text-sm text-soft">{w.contactPrivate}</p>
      {filled.length > 0 ? <Definitions items={filled} /> : <p>{w.nothing}</p>}
      {known.eraseOn && <p class="text-soft">{w.eraseOn(formatDay(known.eraseOn, view.lang))}</p>}
      {mayEdit && (
        <Fold view={view} title={w.editContact} fields={['phone', 'email', 'address']}>
          <ContactForm view={view} known={known} action={view.href(`/people/${one.agent}/contact`)} />
        </Fold>
      )}
    </Card>
  )
}
