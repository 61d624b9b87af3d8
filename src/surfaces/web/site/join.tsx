import { dataOf } from '../../../commons/charter/charter.ts'
import { agentOfPerson } from '../../../commons/members/agent-rows.ts'
import { admission } from '../../../commons/members/dials.ts'
import { findInvitation, invitationProblem } from '../../../commons/members/invitation-rows.ts'
import { signInProblems } from '../../../commons/members/sign-in-words.ts'
import { Failure, kernelFailure } from '../../../kernel/failure.ts'
import { sentenceOf } from '../../../kernel/sentence.ts'
import { Choice } from '../../../ui/choice.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-context.ts'
import type { FormInput, PageView } from '../../../ui/page.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { sendTo } from '../answers.ts'
import { noticeCookie } from '../notice.ts'
import { pageView } from '../view.ts'
import { claimForm, claimPage } from './claim.tsx'
import { type Entering, enterBy } from './entering.ts'
import { NewAccount } from './found.tsx'
import { sheet, Ways } from './sign-in-pages.tsx'
import type { Asked } from './site.ts'
import { siteWords } from './words.ts'

/** A way into one commons: by an open link, by a personal one, or by no link at all where the rules allow it. */
export interface Way {
  view: PageView
  token: string | null
  /** What the link offers; any type where it names none. */
  types: readonly string[]
  /** Whose place a personal link is for. */
  agent?: string
  /** Why nobody can come in this way. */
  closed?: 'linkOver' | 'joinClosed'
}

async function wayOf({ c, web, visit }: Asked): Promise<Way> {
  const head = await web.heads(c.req.param('slug') ?? '')
  if (!head) throw kernelFailure('no_such_commons')
  const key = web.office.clock.newId()
  const view = await pageView({ web, visit, head, params: {}, search: new URLSearchParams(), key })
  const token = c.req.param('token') ?? null
  if (token === null) {
    const isOpen = view.charter.value(admission.name) !== 'invitation'
    return { view, token, types: [], closed: isOpen ? undefined : 'joinClosed' }
  }
  const found = /^[A-Za-z0-9_-]{22}$/.test(token) ? await findInvitation(view.db, head.id, token) : undefined
  if (!found || invitationProblem(found, view.now)) return { view, token, types: [], closed: 'linkOver' }
  return { view, token, types: found.types, agent: found.agent_id ?? undefined }
}

/** What an invitation opens. Nobody needs an account: a name is enough. */
export async function joinPage(asked: Asked): Promise<Response> {
  const way = await wayOf(asked)
  if (way.closed) return closedSheet(asked, way)
  if (way.agent) return claimPage(asked, way)
  if (way.view.standing.agent && way.view.standing.member) return sendTo(way.view.href('/'))
  return draw(asked, way, {})
}

export async function joinForm(asked: Asked, form: FormInput): Promise<Response> {
  const way = await wayOf(asked)
  if (way.closed) return closedSheet(asked, way)
  if (way.agent) return claimForm(asked, way)
  const name = form.text('you')
  const again = (errors: FormErrors) => draw(asked, way, { values: form.values(), errors })
  if (name === '') return again({ you: siteWords[asked.lang].nameMissing })
  const entering = await enterBy(asked, form, name)
  if ('problem' in entering) return again({ [entering.field]: signInProblems[asked.lang][entering.problem] })
  try {
    return await join(asked, way, form, entering)
  } catch (error) {
    await entering.undo()
    if (!(error instanceof Failure)) throw error
    return again({ _: sentenceOf(asked.web.office.slices, error, asked.lang) })
  }
}

async function join(
  { web, lang, c }: Asked,
  { view, token, types }: Way,
  form: FormInput,
  { person, cookies }: Entering,
): Promise<Response> {
  const chosen = form.all('types').filter(Boolean)
  const wanted = chosen.length > 0 ? chosen : offered(view, types).slice(0, 1)
  const input = { invitation: token, name: form.text('you'), types: wanted }
  const actor = { kind: 'person', person } as const
  await web.office.door.execute({ commons: view.commons.id, command: 'members.join', input, actor })
  web.sessions.forget(c.req.header('cookie'))
  const agent = await agentOfPerson(web.office.database.write, view.commons.id, person)
  const w = siteWords[lang]
  const notice = noticeCookie(agent?.state === 'member' ? w.joined : w.applied, web.secret, web.https)
  return sendTo(view.href('/'), [...cookies, notice])
}

/** The types one may join as, by code. */
function offered(view: PageView, types: readonly string[]): string[] {
  const all = Object.keys(dataOf(view.charter).memberTypes)
  return types.length === 0 ? all : all.filter((type) => types.includes(type))
}

function draw(asked: Asked, way: Way, again: { values?: Record<string, string>; errors?: FormErrors }) {
  const { lang, visit, c } = asked
  const { view, types } = way
  const w = siteWords[lang]
  const { memberTypes } = dataOf(view.charter)
  const options = offered(view, types).map((type) => ({
    value: type,
    label: memberTypes[type]?.label[lang] ?? type,
  }))
  const needsApproval = view.charter.value(admission.name) === 'approval'
  return sheet(
    asked,
    w.joinTitle(view.name),
    needsApproval ? w.joinApproval : w.joinLead,
    again,
    <>
      <Form action={c.req.path} submit={w.join} wide turbo={false} {...again}>
        <TextField name="you" label={w.you} value={visit.me?.name} autocomplete="name" maxlength={100} />
        {options.length > 1 && (
          <Choice name="types" label={w.joinAs} options={options} value={options[0]!.value} />
        )}
        {!visit.me && <NewAccount w={w} />}
      </Form>
      {!visit.me && (
        <Ways>
          <a href={`/sign-in?back=${encodeURIComponent(visit.here)}`}>{w.haveAccount}</a>
        </Ways>
      )}
    </>,
  )
}

function closedSheet(asked: Asked, { view, closed }: Way): Promise<Response> {
  const w = siteWords[asked.lang]
  const home = <a href={view.href('/')}>{view.name}</a>
  return sheet(asked, w.joinTitle(view.name), closed === 'joinClosed' ? w.joinClosed : w.linkOver, {}, home)
}
