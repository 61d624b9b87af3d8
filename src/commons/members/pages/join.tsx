import type { Child } from 'hono/jsx'
import { Failure } from '../../../kernel/failure.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { sentences } from '../../charter/query-sentences.ts'
import { type Admission, admission } from '../dials.ts'
import { invitation } from '../invitation.ts'
import { counts, me } from '../queries.ts'
import { words } from '../words.ts'
import { ComeBack } from './come-back.tsx'
import { errorsOf, figure, memberWord, TypesChoice } from './parts.tsx'

/*
 * The forms of both pages are answered by the surface (`enterCommons`): whoever has no account yet leaves with a
 * session, and only the surface sets cookies.
 */

const isToken = (text: string | undefined): text is string => /^[A-Za-z0-9_-]{22}$/.test(text ?? '')

type Link = Awaited<ReturnType<typeof invitation.run>>

/** Joining without a link, where the rules let people apply. */
export const joinPage: Page = page({
  path: '/join',
  title: (view) => words[view.lang].join,
  render: async (view) => {
    const w = words[view.lang]
    const already = await alreadyHere(view)
    if (already) return already
    if (how(view) === 'invitation')
      return <Closed view={view} title={w.invitationOnly} text={w.invitationOnlyText} />
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
    // Many open the link they were sent again and again, as the way to their community.
    const isTheirs = !link.place || link.place.agent === view.standing.agent
    const already = isTheirs ? await alreadyHere(view) : undefined
    if (already) return already
    if (link.problem) return <Closed view={view} title={w.linkOver} text={failure(view, link.problem)} />
    if (link.place) return <Claim view={view} place={link.place} />
    return <Welcome view={view} link={link} action={`/join/${token}`} />
  },
})

export const joinParts = [joinPage, joinByLinkPage]

const how = (view: PageView) => view.charter.value(admission.name) as Admission

const failure = (view: PageView, code: string) => view.sentenceOf(new Failure(`members.${code}`))

type ClosedProps = { view: PageView; title: string; text: string }

function Closed({ view, title, text }: ClosedProps) {
  return (
    <Card>
      <Empty title={title} action={{ href: view.href('/'), label: words[view.lang].goHome }}>
        {text}
      </Empty>
    </Card>
  )
}

/** What to say to whoever is in already, or waits to be. */
async function alreadyHere(view: PageView): Promise<Child | undefined> {
  const w = words[view.lang]
  if (view.standing.member) return <Closed view={view} title={w.alreadyHere} text={view.name} />
  const state = view.me && view.standing.agent ? (await view.ask(me, {})).state : null
  if (state === 'applicant')
    return <Closed view={view} title={w.alreadyApplied} text={w.alreadyAppliedText} />
  return undefined
}

type WelcomeProps = { view: PageView; link?: Link; action: string }

/** What this community is, what joining means, its key rules, and a name to write. */
async function Welcome({ view, link, action }: WelcomeProps) {
  const w = words[view.lang]
  const { members } = await view.ask(counts, {})
  const isApproval = how(view) === 'approval'
  return (
    <>
      <PageHead title={w.joinLead(view.name)} lead={w.joinWith(memberWord(view), figure(members, view))} />
      <Columns layout="main-side">
        <Card>
          <p class="mb-4">{isApproval ? w.joinMeansApproval : w.joinMeansOpen}</p>
          <JoinForm view={view} link={link} action={action} submit={isApproval ? w.applySend : w.joinSend} />
          {!view.me && <SignInInstead view={view} action={action} />}
        </Card>
        <KeyRules view={view} />
      </Columns>
    </>
  )
}

const fields = ['you', 'phone', 'types', 'email', 'password']

function JoinForm({ view, link, action, submit }: WelcomeProps & { submit: string }) {
  const w = words[view.lang]
  const { name, ...errors } = errorsOf(view, [...fields, 'name'])
  return (
    <Form
      action={view.href(action)}
      values={view.values}
      errors={name ? { ...errors, you: name } : errors}
      submit={submit}
      wide
    >
      <TextField
        name="you"
        label={w.joinName}
        hint={w.joinNameHint}
        value={view.me?.name}
        maxlength={100}
        autocomplete="name"
      />
      <TypesChoice view={view} label={w.joinType} offered={link?.types} quiet />
      <TextField
        name="phone"
        type="tel"
        label={w.joinPhone}
        hint={w.joinPhoneHint}
        autocomplete="tel"
        optional
      />
      {!view.me && <ComeBack lang={view.lang} open={Boolean(view.values.email)} />}
    </Form>
  )
}

function SignInInstead({ view, action }: { view: PageView; action: string }) {
  const w = words[view.lang]
  return (
    <p class="mt-4 border-t border-line pt-3 text-[0.9375rem]">
      {w.haveAccount}{' '}
      <a
        class="inline-block py-2 underline underline-offset-4"
        href={`/sign-in?back=${encodeURIComponent(view.href(action))}`}
      >
        {w.signIn}
      </a>
    </p>
  )
}

/** Three rules that say most to a newcomer: how one decides here, how rules change, who sees what is done. */
async function KeyRules({ view }: { view: PageView }) {
  const w = words[view.lang]
  const all = (await view.ask(sentences, {}).catch(() => ({ sentences: [] }))).sentences
  const telling = ['procedures.', 'layers.', 'dials.charter.journal_open_to']
  const chosen = telling.flatMap((start) => all.find((one) => one.path.startsWith(start)) ?? [])
  if (chosen.length === 0) return null
  return (
    <Card title={w.joinRules}>
      <ul class="rows">
        {chosen.map((one) => (
          <li class="py-2.5">{one.text}</li>
        ))}
      </ul>
      <p class="mt-2">
        <a class="inline-block py-2 underline underline-offset-4" href={view.href('/charter')}>
          {w.joinAllRules}
        </a>
      </p>
    </Card>
  )
}

/** One phone for a family: whoever is here already looks after this place too. */
function ClaimTogether({ view, place }: ClaimProps) {
  const w = words[view.lang]
  return (
    <div class="rounded-xl border border-line bg-raised p-4">
      <p class="mb-3">{w.claimTogetherText(view.me!.name, place.name)}</p>
      <Form
        action={view.href(`/join/${view.params.token}`)}
        errors={errorsOf(view, [])}
        submit={w.claimTogether(place.name)}
        wide
      >
        <HiddenField name="together" value="yes" />
      </Form>
    </div>
  )
}

type ClaimProps = { view: PageView; place: NonNullable<Link['place']> }

/** A place on the roll: one button, nothing to type. */
function Claim({ view, place }: ClaimProps): Child {
  const w = words[view.lang]
  const { agent } = view.standing
  const isAnother = view.me !== undefined && agent !== place.agent && (agent !== undefined || place.claimed)
  return (
    <div class="mx-auto max-w-xl">
      <PageHead title={w.claimTitle(place.name)} lead={w.claimLead(view.name)} />
      <Card>
        {isAnother ? (
          <Stack>
            <p>{w.claimOther(view.me!.name, place.name)}</p>
            {view.standing.member && <ClaimTogether view={view} place={place} />}
            <LinkButton href="/sign-out">{w.signOut}</LinkButton>
          </Stack>
        ) : (
          <>
            <Form
              action={view.href(`/join/${view.params.token}`)}
              errors={errorsOf(view, [])}
              submit={w.claimSend(place.name)}
              wide
            />
            <p class="mt-4 text-sm text-soft">{w.claimStays}</p>
            <p class="mt-1 text-sm text-soft">{w.notMe}</p>
          </>
        )}
      </Card>
    </div>
  )
}
