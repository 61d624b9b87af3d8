import { kernelFailure } from '../../../kernel/failure.ts'
import { isId } from '../../../kernel/fields.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Form, keyField } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type FormInput, type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { helpersMay } from '../dials.ts'
import { endHelper } from '../end-helper.ts'
import { nameHelper } from '../name-helper.ts'
import { helpers } from '../query-helpers.ts'
import { words } from '../words.ts'
import { ForMember, mayEnterFor } from './for-member.tsx'
import { otherMemberOptions } from './member-options.ts'

type Links = Awaited<ReturnType<typeof helpers.run>>

/** 누구로 보기: the places I look after, and who looks after mine. */
export const helpingPage: Page = page({
  path: '/people/helping',
  title: (view) => words[view.lang].helping,
  async render(view) {
    const w = words[view.lang]
    const whose = whoseOf(view)
    const isMine = whose === mine(view)
    const links = await view.ask(helpers, { agent: whose })
    const ids = [whose, ...links.by.map((one) => one.agent), ...links.of.map((one) => one.helper)]
    const names = await view.labels('members.agent', ids)
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.settings, href: view.href('/settings') }, { label: w.helping }]} />
        <PageHead title={w.helping} lead={w.helpingLead} eyebrow={isMine ? undefined : names.get(whose)} />
        <Columns layout="two">
          <LookedAfter view={view} links={links} names={names} isMine={isMine} />
          <Helpers view={view} links={links} names={names} isMine={isMine} />
        </Columns>
      </>
    )
  },
})

/** My agent here; whoever has none has no place to look after. */
function mine(view: PageView): string {
  if (!view.standing.agent)
    throw kernelFailure(view.me ? 'not_found' : 'sign_in_needed', { what: 'members.agent' })
  return view.standing.agent
}

/** The office looks at the links of whom it enters something for: `?for=`. */
function whoseOf(view: PageView): string {
  const wanted = view.search.get('for')
  return wanted && isId(wanted) && mayEnterFor(view) ? wanted : mine(view)
}

type Props = { view: PageView; links: Links; names: ReadonlyMap<string, string>; isMine: boolean }

function LookedAfter({ view, links, names, isMine }: Props) {
  const w = words[view.lang]
  return (
    <Card title={isMine ? w.helpingBy : w.helpingByThem}>
      {links.by.length === 0 && <p class="text-soft">{isMine ? w.helpingByNone : w.nothing}</p>}
      <Rows label={w.helpingBy}>
        {links.by.map((one) => (
          <Row title={names.get(one.agent) ?? ''} detail={one.votes ? w.helpsVote : w.helpsLook}>
            <div class="flex flex-wrap items-start gap-2.5">
              {isMine && (
                <Form action={view.href('/look-as')} id={`look-${one.agent}`}>
                  <HiddenField name="agent" value={one.agent} />
                  <Button>{w.helpingLook}</Button>
                </Form>
              )}
              <End view={view} agent={one.agent} helper={one.helper} />
            </div>
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

async function Helpers({ view, links, names, isMine }: Props) {
  const w = words[view.lang]
  const mayVote = view.charter.value(helpersMay.name) === 'vote'
  return (
    <Card title={isMine ? w.helpingOf : w.helpingOfThem}>
      {links.of.length === 0 && <p class="text-soft">{isMine ? w.helpingOfNone : w.nothing}</p>}
      <Rows label={w.helpingOf}>
        {links.of.map((one) => (
          <Row title={names.get(one.helper) ?? ''} detail={one.votes ? w.helpsVote : w.helpsLook}>
            <End view={view} agent={one.agent} helper={one.helper} />
          </Row>
        ))}
      </Rows>
      {!view.lookingAs && (
        <div class="mt-4">
          <Form
            action={view.href('/people/helping')}
            view={view}
            submit={w.helpingAsk}
            submitTone="quiet"
            upload={mayEnterFor(view)}
          >
            <SelectField name="helper" label={w.helpingWho} options={await otherMemberOptions(view)} />
            {mayVote && <Checkbox name="votes" label={w.helpingVotes} hint={w.helpingVotesHint} />}
            <ForMember view={view} />
          </Form>
        </div>
      )}
    </Card>
  )
}

function End({ view, agent, helper }: { view: PageView; agent: string; helper: string }) {
  const w = words[view.lang]
  if (view.lookingAs) return null
  return (
    <Confirm
      label={w.helpingEnd}
      question={w.helpingEndQuestion}
      action={view.href('/people/helping/end')}
      submit={w.helpingEnd}
      tone="quiet"
      id={`end-${agent}-${helper}`}
      values={{ agent, helper, ...([agent, helper].includes(mine(view)) ? {} : { for: agent }) }}
      onceKey={`${view.key}-${agent}-${helper}`}
    />
  )
}

const once = (view: PageView, form: FormInput) => ({ key: form.text(keyField) || view.key })

export const nameHelperPost = post({
  path: '/people/helping',
  again: helpingPage,
  async handle(view, form) {
    const agent = form.text('for') || mine(view)
    const input = { agent, helper: form.text('helper'), votes: form.text('votes') !== '' }
    await view.execute(nameHelper, input, once(view, form))
    return { to: '/people/helping', notice: words[view.lang].helpingDone }
  },
})

export const endHelperPost = post({
  path: '/people/helping/end',
  again: helpingPage,
  async handle(view, form) {
    const input = { agent: form.text('agent'), helper: form.text('helper') }
    await view.execute(endHelper, input, once(view, form))
    return { to: '/people/helping', notice: words[view.lang].helpingEnded }
  },
})
