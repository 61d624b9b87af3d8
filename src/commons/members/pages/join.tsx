import type { Child } from 'hono/jsx'
import { Failure } from '../../../kernel/failure.ts'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { sentences } from '../../charter/query-sentences.ts'
import { claimAgent } from '../claim-agent.ts'
import { admission } from '../dials.ts'
import { invitation } from '../invitation.ts'
import { join } from '../join.ts'
import { words } from '../words.ts'
import { errorsOf, TypesChoice } from './parts.tsx'

const isToken = (text: string | undefined): text is string => /^[A-Za-z0-9_-]{22}$/.test(text ?? '')

type Link = Awaited<ReturnType<typeof invitation.run>>

/** Joining without a link: for whoever is signed in, where the rules let people apply. */
export const joinPage: Page = page({
  path: '/join',
  title: (view) => words[view.lang].join,
  render: (view) => {
    const w = words[view.lang]
    if (view.standing.member) return <AlreadyHere view={view} />
    if (view.charter.value(admission.name) === 'invitation') {
      return <Closed view={view} title={w.invitationOnly} text={w.invitationOnlyText} />
    }
    if (!view.me) {
      const action = { href: `/sign-in?back=${encodeURIComponent(view.href('/join'))}`, label: w.signIn }
      return <Closed view={view} title={w.signInFirst} text={w.signInFirstText} action={action} />
    }
    return <Welcome view={view} action="/join" />
  },
})

/** Joining by a link: works for somebody who has no account, no e-mail and no password. */
export const joinByLinkPage: Page = page({
  path: '/join/:token',
  title: (view) => words[view.lang].join,
  async render(view) {
    const w = words[view.lang]
    const { token } = view.params
    const link = isToken(token) ? await view.ask(invitation, { token }).catch(() => undefined) : undefined
    if (!link) return <Closed view={view} title={w.linkOver} text={failure(view, 'no_such_invitation')} />
    if (view.standing.member && !link.place) return <AlreadyHere view={view} />
    if (link.problem) return <Closed view={view} title={w.linkOver} text={failure(view, link.problem)} />
    if (link.place) return <Claim view={view} name={link.place.name} />
    return <Welcome view={view} link={link} action={`/join/${token}`} />
  },
})

const failure = (view: PageView, code: string) => view.sentenceOf(new Failure(`members.${code}`))

type ClosedProps = {
  view: PageView
  title: string
  text: string
  action?: { href: string; label: string }
}

function Closed({ view, title, text, action }: ClosedProps) {
  const home = { href: view.href('/'), label: words[view.lang].goHome }
  return (
    <Card>
      <Empty title={title} action={action ?? home}>
        {text}
      </Empty>
    </Card>
  )
}

const AlreadyHere = ({ view }: { view: PageView }) => (
  <Closed view={view} title={words[view.lang].alreadyHere} text={view.name} />
)

type WelcomeProps = { view: PageView; link?: Link; action: string }

/** What this community is, what joining means, its key rules, and a name to write. */
async function Welcome({ view, link, action }: WelcomeProps) {
  const w = words[view.lang]
  const approval = view.charter.value(admission.name) === 'approval'
  return (
    <>
      <PageHead title={w.joinLead(view.name)} />
      <Columns layout="main-side">
        <Card>
          <Form
            action={view.href(action)}
            onceKey={view.key}
            values={view.values}
            errors={errorsOf(view, ['name', 'phone', 'types'])}
            submit={approval ? w.applySend : w.joinSend}
            wide
          >
            <TextField
              name="name"
              label={w.joinName}
              hint={w.joinNameHint}
              value={view.me?.name}
              maxlength={100}
              autocomplete="name"
            />
            <TypesChoice view={view} label={w.joinType} offered={link?.types} />
            <TextField
              name="phone"
              type="tel"
              label={w.joinPhone}
              hint={w.joinPhoneHint}
              autocomplete="tel"
              optional
            />
          </Form>
          {!view.me && <SignInInstead view={view} action={action} />}
        </Card>
        <Stack>
          <Card title={w.joinMeans}>
            <p>{approval ? w.joinMeansApproval : w.joinMeansOpen}</p>
          </Card>
          <KeyRules view={view} />
        </Stack>
      </Columns>
    </>
  )
}

function SignInInstead({ view, action }: { view: PageView; action: string }) {
  const w = words[view.lang]
  return (
    <p class="mt-4 text-sm text-soft">
      {w.haveAccount} <a href={`/sign-in?back=${encodeURIComponent(view.href(action))}`}>{w.signIn}</a>
    </p>
  )
}

/** Three rules that say most: how one joins, how the rules change, what is decided together. */
async function KeyRules({ view }: { view: PageView }) {
  const w = words[view.lang]
  const all = (await view.ask(sentences, {}).catch(() => ({ sentences: [] }))).sentences
  const chosen = [
    all.find((one) => one.path === `dials.${admission.name}`),
    all.find((one) => one.path.startsWith('procedures.')),
    all.find((one) => one.path.startsWith('layers.')),
  ].filter((one) => one !== undefined)
  if (chosen.length === 0) return null
  return (
    <Card title={w.joinRules}>
      <ul class="rows">
        {chosen.map((one) => (
          <li class="py-2.5">{one.text}</li>
        ))}
      </ul>
      <p class="mt-2">
        <a href={view.href('/charter')}>{w.joinAllRules}</a>
      </p>
    </Card>
  )
}

/** A place on the roll: one button, nothing to type. */
function Claim({ view, name }: { view: PageView; name: string }): Child {
  const w = words[view.lang]
  return (
    <>
      <PageHead title={w.claimTitle(name)} lead={w.claimLead(view.name)} />
      <Card>
        <Form
          action={view.href(`/join/${view.params.token}`)}
          onceKey={view.key}
          errors={errorsOf(view, [])}
          submit={w.claimSend(name)}
          wide
        />
        <p class="mt-4 text-sm text-soft">{w.notMe}</p>
      </Card>
    </>
  )
}

const joinPost = post({
  path: '/join',
  again: joinPage,
  async handle(view, form) {
    const input = {
      invitation: null,
      name: form.text('name'),
      types: form.all('types'),
      phone: form.text('phone') || undefined,
    }
    const { state } = await view.execute(join, input, { key: form.text('key') || view.key })
    return { to: '/', notice: welcome(view, state) }
  },
})

/** For somebody signed in; the surface lets everybody else in by `enterByLink` before this is reached. */
const joinByLinkPost = post({
  path: '/join/:token',
  again: joinByLinkPage,
  async handle(view, form) {
    const w = words[view.lang]
    const token = view.params.token ?? ''
    const options = { key: form.text('key') || view.key }
    const link = await view.ask(invitation, { token })
    if (link.place) {
      await view.execute(claimAgent, { token }, options)
      return { to: '/', notice: w.claimed }
    }
    const phone = form.text('phone') || undefined
    const input = { invitation: token, name: form.text('name'), types: form.all('types'), phone }
    const { state } = await view.execute(join, input, options)
    return { to: '/', notice: welcome(view, state) }
  },
})

const welcome = (view: PageView, state: string) =>
  state === 'member' ? words[view.lang].joined : words[view.lang].applied

export const joinParts = [joinPage, joinPost, joinByLinkPage, joinByLinkPost]
