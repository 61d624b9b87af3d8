import { findAgent } from '../../../commons/members/agent-rows.ts'
import { mayReopen } from '../../../commons/members/keyless.ts'
import { Failure } from '../../../kernel/failure.ts'
import { sentenceOf } from '../../../kernel/sentence.ts'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-context.ts'
import { sendTo } from '../answers.ts'
import type { Way } from './join.tsx'
import { sheet } from './sign-in-pages.tsx'
import { type Asked, cookiesIn, originOf } from './site.ts'
import { siteWords } from './words.ts'

/** A personal link: the place on the roll is somebody's own, one button and they are in. */
export async function claimPage(asked: Asked, { view, agent }: Way, errors?: FormErrors): Promise<Response> {
  const w = siteWords[asked.lang]
  const row = await findAgent(view.db, view.commons.id, agent!)
  const { me } = asked.visit
  const lead = [
    w.claimLead(view.name),
    ...(me && me.person !== row?.person_id ? [w.claimOther(me.name)] : []),
  ].join(' ')
  const form = <Form action={asked.c.req.path} submit={w.enter} wide turbo={false} errors={errors ?? {}} />
  return sheet(asked, w.claimTitle(row?.name ?? ''), lead, { errors }, form)
}

/**
 * Lets the holder in. A place nobody has claimed becomes that of whoever is signed in, or of a new person; one that
 * was claimed is opened to its own person again, as long as they have no other way in.
 */
export async function claimForm(asked: Asked, way: Way): Promise<Response> {
  const { web, signIn, lang, visit, c } = asked
  const { view, token, agent } = way
  const again = (sentence: string) => claimPage(asked, way, { _: sentence })
  const row = await findAgent(view.db, view.commons.id, agent!)
  if (!row) return again(siteWords[lang].linkOver)
  if (!web.rates.signIn(originOf(c).address)) return again(sentenceOf(web.office.slices, tooMany, lang))
  const isOwn = row.person_id === null || row.person_id === visit.me?.person
  if (!isOwn && !(await mayReopen(view.db, row.person_id!))) return again(siteWords[lang].linkOver)
  const made = row.person_id === null && !visit.me ? await signIn.createKeyless(row.name ?? '') : undefined
  const person = made ?? row.person_id ?? visit.me!.person
  try {
    const actor = { kind: 'person', person } as const
    await web.office.door.execute({
      commons: view.commons.id,
      command: 'members.claimAgent',
      input: { token },
      actor,
    })
  } catch (error) {
    if (made) await signIn.forget(made)
    if (!(error instanceof Failure)) throw error
    return again(sentenceOf(web.office.slices, error, lang))
  }
  web.sessions.forget(c.req.header('cookie'))
  const cookies = person === visit.me?.person ? [] : cookiesIn(await signIn.signInAs(person))
  return sendTo(view.href('/'), cookies)
}

const tooMany = new Failure('kernel.too_many_requests', {}, 429)
