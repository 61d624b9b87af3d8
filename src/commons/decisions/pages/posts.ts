import { Failure } from '../../../kernel/failure.ts'
import { action, type PageView, post } from '../../../ui/page.ts'
import { castBallot } from '../cast-ballot.ts'
import { close } from '../close.ts'
import { retryExecution } from '../retry-execution.ts'
import { withdraw } from '../withdraw.ts'
import { words } from '../words.ts'
import { decisionPage } from './decision.tsx'

const here = (view: PageView) => `/decisions/${view.params.id}`

const vote = action({
  path: '/decisions/:id/vote',
  again: decisionPage,
  command: castBallot,
  input: (form, view) => ({
    decision: view.params.id,
    choice: form.text('choice'),
    reason: form.text('reason'),
  }),
  done: (_, view) => here(view),
  notice: (view) => words[view.lang].voted,
})

const closeNow = action({
  path: '/decisions/:id/close',
  again: decisionPage,
  command: close,
  input: (_, view) => ({ decision: view.params.id }),
  done: (_, view) => here(view),
  notice: (view) => words[view.lang].didClose,
})

const takeBack = action({
  path: '/decisions/:id/withdraw',
  again: decisionPage,
  command: withdraw,
  input: (_, view) => ({ decision: view.params.id }),
  done: (_, view) => here(view),
  notice: (view) => words[view.lang].withdrawn,
})

const retry = post({
  path: '/decisions/:id/retry',
  again: decisionPage,
  async handle(view, form) {
    const input = { decision: view.params.id ?? '' }
    await innerRefusal(view.execute(retryExecution, input, { key: form.text('key') || view.key }))
    return { to: here(view), notice: words[view.lang].retried }
  },
})

/** On a page the sentence of what stands in the way helps more than that something does. */
export async function innerRefusal<R>(done: Promise<R>): Promise<R> {
  try {
    return await done
  } catch (error) {
    const refusal = error instanceof Failure ? error.values.refusal : undefined
    if (typeof refusal !== 'string') throw error
    throw new Failure(refusal, (error as Failure).values)
  }
}

export const posts = [vote, closeNow, takeBack, retry]
