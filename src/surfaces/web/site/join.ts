import { type EnteredCommons, enterCommons } from '../../../commons/members/enter-commons.ts'
import { signInProblems } from '../../../commons/members/sign-in-words.ts'
import { words } from '../../../commons/members/words.ts'
import { Failure, kernelFailure } from '../../../kernel/failure.ts'
import type { FormInput, PageView, Refusal } from '../../../ui/page.ts'
import { sendTo } from '../answers.ts'
import { noticeCookie } from '../notice.ts'
import { answerRefused, viewFor } from '../posts.ts'
import { enterBy } from './entering.ts'
import { type Asked, cookiesIn, originOf } from './site.ts'

/** Answers the form of joining: lets somebody in, signed in on this device, or draws the page again. */
export async function joinForm(asked: Asked, form: FormInput): Promise<Response> {
  const { web, c, visit, lang } = asked
  const head = await web.heads(c.req.param('slug') ?? '')
  if (!head) throw kernelFailure('no_such_commons')
  const view = await viewFor(web, c, visit, head, {})
  const path = c.req.param('token') === undefined ? '/join' : '/join/:token'
  const { slice, part: again } = web.routes.pages.find(({ part }) => part.path === path)!
  const refused = { web, c, visit, view, form, again, slice }
  try {
    if (form.text('together') === 'yes') return await joinTogether(asked, view)
    const entered = await enter(asked, view, form)
    if ('refusal' in entered) return await answerRefused({ ...refused, ...entered })
    web.sessions.forget(c.req.header('cookie'))
    const notice = noticeCookie(words[lang][entered.how], web.secret, web.https)
    return sendTo(view.href('/'), [...entered.cookies, notice])
  } catch (error) {
    return answerRefused({ ...refused, error })
  }
}

/**
 * A family's one phone: the place of a personal link is taken without a session of its own, and whoever is signed in
 * looks after it from here on. Their link still lets them in on a device of their own.
 */
async function joinTogether(asked: Asked, view: PageView): Promise<Response> {
  const { web, c, lang, signIn } = asked
  const helper = view.standing.agent
  const token = c.req.param('token')
  if (!helper || token === undefined) throw kernelFailure('sign_in_needed')
  const wish = { commons: view.commons.id, token, name: '', types: [] }
  const { agent, person } = await enterCommons({ ...web.office, signIn }, wish)
  const actor = { kind: 'person', person } as const
  const input = { agent, helper, votes: false }
  const command = { commons: view.commons.id, command: 'members.nameHelper', input, actor }
  await web.office.door.execute(command).catch((error) => {
    // The link was opened a second time: it is as it should be.
    if (!(error instanceof Failure) || error.code !== 'members.helps_already') throw error
  })
  const notice = noticeCookie(words[lang].claimedTogether, web.secret, web.https)
  return sendTo(view.href('/people/helping'), [notice])
}

type Entered = Pick<EnteredCommons, 'how'> & { cookies: string[] }

/** Whoever gives an e-mail and a password gets an account; others need no more than a name. */
async function enter(asked: Asked, view: PageView, form: FormInput): Promise<Entered | { refusal: Refusal }> {
  const { web, signIn, visit, c, lang } = asked
  const wish = {
    commons: view.commons.id,
    token: c.req.param('token') ?? null,
    name: form.text('you'),
    types: form.all('types').filter(Boolean),
    phone: form.text('phone') || undefined,
  }
  const deps = { ...web.office, signIn }
  const wantsAccount = form.text('email') !== '' || form.text('password') !== ''
  if (visit.me || !wantsAccount) {
    if (!visit.me && !web.rates.signIn(originOf(c).address)) throw kernelFailure('too_many_requests')
    const { how, headers } = await enterCommons(deps, wish, visit.me?.person)
    return { how, cookies: headers ? cookiesIn(headers) : [] }
  }
  const entering = await enterBy(asked, form, wish.name)
  if ('problem' in entering) {
    const { field, problem } = entering
    return { refusal: { code: problem, field, sentence: signInProblems[lang][problem] } }
  }
  try {
    const { how } = await enterCommons(deps, wish, entering.person)
    return { how, cookies: entering.cookies }
  } catch (error) {
    await entering.undo()
    throw error
  }
}
