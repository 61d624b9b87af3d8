import { kernelFailure } from '../../../kernel/failure.ts'
import { isId } from '../../../kernel/fields.ts'
import { type FormInput, type PageView, post } from '../../../ui/page.ts'
import { agentNamed } from '../../members/find-by-name.ts'
import { delegateVote } from '../delegate-vote.ts'
import { delegationWords } from '../delegation-words.ts'
import { revokeDelegation } from '../revoke-delegation.ts'
import { scopeOf } from '../scope.ts'
import { delegationPage } from './delegation.tsx'
import { nobody } from './delegation-form.tsx'

const keyOf = (view: PageView, form: FormInput) => ({ key: form.text('key') || view.key })

const handOver = post({
  path: '/decisions/delegation',
  again: delegationPage,
  async handle(view, form) {
    const scope = scopeOf(form.text('scope') || 'all')
    await view.execute(delegateVote, { scope, to: await whom(view, form.text('to')) }, keyOf(view, form))
    const to = scope.kind === 'decision' ? `/decisions/${scope.decision}` : '/decisions/delegation'
    return { to, notice: delegationWords[view.lang].sent }
  },
})

const takeBack = post({
  path: '/decisions/delegation/revoke',
  again: delegationPage,
  async handle(view, form) {
    await view.execute(revokeDelegation, { scope: scopeOf(form.text('scope')) }, keyOf(view, form))
    return { to: '/decisions/delegation', notice: delegationWords[view.lang].revoked }
  },
})

/** Chosen from a list, or named where the list would be too long. */
async function whom(view: PageView, sent: string): Promise<string | null> {
  if (sent === nobody) return null
  if (isId(sent)) return sent
  const found = await agentNamed(view.db, view.commons.id, sent)
  if (!found) throw kernelFailure('bad_input', { field: 'to', problem: sent ? 'invalid_value' : 'missing' })
  return found
}

export const delegationPosts = [handOver, takeBack]
