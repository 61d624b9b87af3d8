import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { proxyRules } from '../proxy-rules.ts'
import type { MeetingView } from '../query-meeting.ts'
import { type MeetingPerson, people } from '../query-people.ts'
import { words } from '../words.ts'
import { memberChoices, mostListed } from './member-choices.ts'
import { at, Crumbs, formState, shown } from './parts.tsx'

/** 위임장: mine, and for whoever prepares the meeting all that came in, and those on paper to be entered. */
export const proxiesPage: Page = page({
  path: '/meetings/:id/proxies',
  title: (view) => words[view.lang].proxiesTitle,
  async render(view) {
    const one = await shown(view)
    const w = words[view.lang]
    const { way, article } = proxyRules(view.charter)
    const isTaken = one.kind === 'general' && way !== 'none'
    return (
      <>
        <Crumbs view={view} one={one} label={w.proxiesTitle} />
        <PageHead title={w.proxiesTitle} lead={isTaken ? w.proxiesLead : w.noProxiesHere} />
        {isTaken && (
          <Stack>
            <Mine view={view} one={one} />
            {one.prepares && <Received view={view} one={one} />}
            {one.prepares && one.state === 'called' && <Enter view={view} one={one} />}
            {article && <p class="text-sm text-soft">{w.lawSays(article[view.lang])}</p>}
          </Stack>
        )}
      </>
    )
  },
})

type OneProps = { view: PageView; one: MeetingView }
const fields = ['holder', 'holderName', 'evidence', 'for']

async function Mine({ view, one }: OneProps) {
  const w = words[view.lang]
  const { proxyTo, proxyToName } = one.mine
  if (one.state !== 'called' || !view.standing.member) return null
  const name = proxyTo ? (await view.labels('members.agent', [proxyTo])).get(proxyTo) : proxyToName
  if (name) {
    return (
      <Card title={w.iGaveProxy(name)}>
        <Withdraw view={view} one={one} agent={view.standing.agent ?? ''} />
      </Card>
    )
  }
  if (proxyRules(view.charter).way === 'paper') {
    return (
      <Card title={w.giveProxy}>
        <p class="mb-3">{w.paperOnly}</p>
        <LinkButton href={view.href(at(one, '/notice'))} icon="file">
          {w.readNotice}
        </LinkButton>
      </Card>
    )
  }
  const isMine = view.values.for === undefined
  return (
    <Card title={w.giveProxy}>
      <Form
        action={view.href(at(one, '/proxies'))}
        id="my-proxy"
        {...(isMine ? formState(view, fields) : { onceKey: view.key })}
        submit={w.giveProxy}
        submitTone={one.prepares ? 'quiet' : 'primary'}
      >
        <Holder view={view} options={await memberChoices(view, one, true)} />
      </Form>
    </Card>
  )
}

type HolderProps = { view: PageView; options: { value: string; label: string }[] }

function Holder({ view, options }: HolderProps) {
  const w = words[view.lang]
  const { family, each } = proxyRules(view.charter)
  return (
    <>
      <SelectField
        name="holder"
        label={w.holder}
        hint={w.eachMost(each)}
        blank={family ? w.holderBlank : undefined}
        options={options}
        optional={family ? 'unsaid' : false}
      />
      {family && <TextField name="holderName" label={w.holderName} maxlength={100} optional />}
    </>
  )
}

/** From paper: the surface keeps the picture and enters it for the member, as `for` says. */
async function Enter({ view, one }: OneProps) {
  const w = words[view.lang]
  const options = await memberChoices(view, one)
  const isOffice = view.values.for !== undefined
  return (
    <Card title={w.enterProxy}>
      <Form
        action={view.href(at(one, '/proxies'))}
        id="paper-proxy"
        upload
        {...(isOffice ? formState(view, fields) : { onceKey: `${view.key}p` })}
        submit={w.enterProxy}
      >
        <SelectField
          name="for"
          label={w.whoGives}
          hint={options.length < mostListed ? undefined : w.longRoll}
          value={view.search.get('for') ?? undefined}
          options={options}
        />
        <Holder view={view} options={options} />
        <FileField name="evidence" label={w.photo} hint={w.photoHint} accept="image/*,application/pdf" />
      </Form>
    </Card>
  )
}

async function Received({ view, one }: OneProps) {
  const w = words[view.lang]
  const { people: list } = await view.ask(people, { meeting: one.meeting, show: 'proxies', limit: 500 })
  const holders = list.flatMap(({ proxy }) => proxy?.holder ?? [])
  const names = await view.labels('members.agent', holders)
  return (
    <Card title={w.proxiesGot(list.length)}>
      <Rows label={w.proxiesTitle}>
        {list.map((person) => (
          <Row
            title={person.name}
            detail={holderText(view, person, names)}
            aside={
              person.proxy?.evidence && (
                <a href={view.href(`/files/${person.proxy.evidence}`)} class="link" data-turbo="false">
                  {w.seePaper}
                </a>
              )
            }
          >
            {one.state === 'called' && <Withdraw view={view} one={one} agent={person.agent} />}
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

function holderText(view: PageView, { proxy }: MeetingPerson, names: Map<string, string>): string {
  const w = words[view.lang]
  const holder = proxy?.holder
  return w.givenTo(holder ? (names.get(holder) ?? '–') : w.family(proxy?.holderName ?? '–'))
}

function Withdraw({ view, one, agent }: OneProps & { agent: string }) {
  const w = words[view.lang]
  return (
    <Confirm
      label={w.withdraw}
      question={w.withdrawQuestion}
      action={view.href(at(one, '/withdraw'))}
      submit={w.withdraw}
      id={`withdraw-${agent}`}
      onceKey={`${view.key}${agent}`}
      values={{ agent }}
    />
  )
}
