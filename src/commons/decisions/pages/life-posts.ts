import { type FormInput, type PageView, type Post, post } from '../../../ui/page.ts'
import { appeal } from '../appeal.ts'
import { breakTie } from '../break-tie.ts'
import { close } from '../close.ts'
import { declineAmendment } from '../decline-amendment.ts'
import { editProposal } from '../edit-proposal.ts'
import { type LifeWords, lifeWords } from '../life-words.ts'
import { openVoting } from '../open-voting.ts'
import { recordFiling } from '../record-filing.ts'
import { retryExecution } from '../retry-execution.ts'
import { ruleOnAppeal } from '../rule-on-appeal.ts'
import { suggestAmendment } from '../suggest-amendment.ts'
import { support } from '../support.ts'
import { takeOverAmendment } from '../take-over-amendment.ts'
import { withdraw } from '../withdraw.ts'
import { withdrawSupport } from '../withdraw-support.ts'
import { words } from '../words.ts'
import { contentFrom } from './content-edit.ts'
import { decisionPage } from './decision.tsx'
import { amendPage, decisionAt, editPage } from './edit-pages.tsx'
import { innerRefusal } from './inner-refusal.ts'

const here = (view: PageView) => `/decisions/${view.params.id}`

type Run = (view: PageView, form: FormInput, options: { key: string }) => Promise<unknown>

/** A button or form of the decision's page: does its step and comes back with a word. */
function step(name: string, notice: (view: PageView) => string, run: Run, again = decisionPage): Post {
  return post({
    path: `/decisions/:id/${name}`,
    again,
    async handle(view, form) {
      await innerRefusal(run(view, form, { key: form.text('key') || view.key }))
      return { to: here(view), notice: notice(view) }
    },
  })
}

type Said = { [K in keyof LifeWords]: LifeWords[K] extends string ? K : never }[keyof LifeWords]

const say = (key: Said) => (view: PageView) => lifeWords[view.lang][key]
const about = (view: PageView) => ({ decision: view.params.id ?? '' })

const ofPage = [
  step('support', say('supported'), (view, _, options) => view.execute(support, about(view), options)),
  step('unsupport', say('supportWithdrawn'), (view, _, options) =>
    view.execute(withdrawSupport, about(view), options),
  ),
  step('open', say('votingOpened'), (view, _, options) => view.execute(openVoting, about(view), options)),
  step(
    'close',
    ({ lang }) => words[lang].didClose,
    (view, _, options) => view.execute(close, about(view), options),
  ),
  step(
    'withdraw',
    ({ lang }) => words[lang].withdrawn,
    (view, _, options) => view.execute(withdraw, about(view), options),
  ),
  step(
    'retry',
    ({ lang }) => words[lang].retried,
    (view, _, options) => view.execute(retryExecution, about(view), options),
  ),
]

const ofAmendments = [
  step('take-over', say('tookOver'), (view, form, options) =>
    view.execute(takeOverAmendment, { amendment: form.text('amendment') }, options),
  ),
  step('decline', say('declined'), (view, form, options) =>
    view.execute(declineAmendment, { amendment: form.text('amendment') }, options),
  ),
  step(
    'edit',
    say('saved'),
    async (view, form, options) => {
      const input = contentFrom(view, await decisionAt(view), form)
      const said = { title: form.text('title'), reason: form.text('reason') }
      return view.execute(editProposal, { ...about(view), ...said, input }, options)
    },
    editPage,
  ),
  step(
    'amend',
    say('amendmentSent'),
    async (view, form, options) => {
      const input = contentFrom(view, await decisionAt(view), form)
      const said = { title: form.text('title'), note: form.text('note') }
      return view.execute(suggestAmendment, { ...about(view), ...said, input }, options)
    },
    amendPage,
  ),
]

const afterPassing = [
  step('appeal', say('appealed'), (view, form, options) =>
    view.execute(appeal, { ...about(view), grounds: form.text('grounds') }, options),
  ),
  step('rule', say('ruled'), (view, form, options) => {
    const ruling = form.text('ruling') as 'dismissed' | 'upheld'
    const input = { appeal: form.text('appeal'), ruling, reasons: form.text('reasons') }
    return view.execute(ruleOnAppeal, input, options)
  }),
  step('filing', say('recorded'), (view, form, options) =>
    view.execute(
      recordFiling,
      { ...about(view), on: form.text('on'), reference: form.text('reference') },
      options,
    ),
  ),
  step('tie', say('tieBroken'), (view, form, options) =>
    view.execute(breakTie, { ...about(view), option: form.text('option') }, options),
  ),
]

/** Every step of a proposal's life that people take by hand, but voting. */
export const lifePosts = [...ofPage, ...ofAmendments, ...afterPassing]
