import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { sentForm } from '../../../ui/sent-form.ts'
import { delegationWords } from '../delegation-words.ts'
import { delegations } from '../delegations.ts'
import { scopeText } from '../scope.ts'
import { DelegationForm } from './delegation-form.tsx'
import { type ScopeLabel, scopeLabels } from './delegation-scopes.ts'

/** Who votes for me, who has me vote for them, and handing over one more. */
export const delegationPage: Page = page({
  path: '/decisions/delegation',
  title: (view) => delegationWords[view.lang].title,
  async render(view) {
    const w = delegationWords[view.lang]
    const all = await view.ask(delegations, {})
    if (!all.allowed && all.given.length + all.received.length === 0) return <NotAllowed view={view} />
    const [names, labelOfScope] = await Promise.all([
      view.labels('members.agent', peopleIn(all)),
      scopeLabels(view, [...all.given, ...all.received]),
    ])
    const props = { view, all, names, labelOfScope }
    return (
      <>
        <PageHead title={w.title} lead={w.lead} />
        <Columns layout="main-side">
          <Stack>
            <GivenCard {...props} />
            {all.allowed && <DelegationForm view={view} isGiven={all.given.length > 0} />}
          </Stack>
          <ReceivedCard {...props} />
        </Columns>
      </>
    )
  },
})

type All = Awaited<ReturnType<(typeof delegations)['run']>>
type Props = { view: PageView; all: All; names: Map<string, string>; labelOfScope: ScopeLabel }

const peopleIn = ({ given, received }: All): string[] => [
  ...new Set([
    ...given.flatMap((one) => [...(one.to ? [one.to] : []), ...one.chain]),
    ...received.map((one) => one.from),
  ]),
]

function NotAllowed({ view }: { view: PageView }) {
  const w = delegationWords[view.lang]
  return (
    <>
      <PageHead title={w.title} />
      <Card>
        <Empty title={w.notAllowed} icon="vote" action={{ href: view.href('/charter'), label: w.seeRules }}>
          {w.notAllowedText}
        </Empty>
      </Card>
    </>
  )
}

function GivenCard({ view, all, names, labelOfScope }: Props) {
  const w = delegationWords[view.lang]
  return (
    <Card title={w.given}>
      {all.given.length === 0 ? (
        <p class="text-soft">{w.nothingGiven}</p>
      ) : (
        <Rows label={w.given}>
          {all.given.map((one) => (
            <Row
              title={labelOfScope(one.scope)}
              detail={one.to === null ? w.toNobody : w.to(names.get(one.to) ?? '–')}
              aside={<Revoke view={view} scope={scopeText(one.scope)} />}
            >
              <Chain view={view} chain={one.chain} names={names} />
            </Row>
          ))}
        </Rows>
      )}
    </Card>
  )
}

/** Where it goes on from there. A circle ends with somebody who was met before. */
function Chain({ view, chain, names }: { view: PageView; chain: string[]; names: Map<string, string> }) {
  const w = delegationWords[view.lang]
  const isCircle = new Set(chain).size < chain.length || chain.includes(view.standing.agent ?? '')
  if (chain.length < 2) return null
  return (
    <>
      <p class="text-sm">{w.chain(chain.map((agent) => names.get(agent) ?? '–').join(' → '))}</p>
      {isCircle && <p class="text-sm font-semibold text-vermilion">{w.circle}</p>}
    </>
  )
}

function Revoke({ view, scope }: { view: PageView; scope: string }) {
  const form = `revoke-${scope}`
  return (
    <Form
      action={view.href('/decisions/delegation/revoke')}
      id={form.replace(/\W/g, '-')}
      onceKey={`${view.key}-${scope}`}
      errors={sentForm(view, form, []).errors}
      submit={delegationWords[view.lang].revoke}
      submitTone="quiet"
    >
      <HiddenField name="form" value={form} />
      <HiddenField name="scope" value={scope} />
    </Form>
  )
}

function ReceivedCard({ view, all, names, labelOfScope }: Props) {
  const w = delegationWords[view.lang]
  const { received, receivedInAll } = all
  const isPart = received.length < receivedInAll
  return (
    <Card title={w.received} aside={isPart && w.receivedShown(received.length, receivedInAll)}>
      {received.length === 0 ? (
        <p class="text-soft">{w.nothingReceived}</p>
      ) : (
        <>
          <p class="text-sm text-soft">{w.receivedHelp}</p>
          <Rows label={w.received}>
            {received.map((one) => (
              <Row title={w.from(names.get(one.from) ?? '–')} detail={labelOfScope(one.scope)} />
            ))}
          </Rows>
        </>
      )}
    </Card>
  )
}
