import { type FormInput, type PageView, post } from '../../../ui/page.ts'
import { eraseRevision } from '../erase-revision.ts'
import { flagRevision } from '../flag-revision.ts'
import { patrolRevision } from '../patrol-revision.ts'
import { revert } from '../revert.ts'
import { words } from '../words.ts'
import { articlePage } from './article.tsx'
import { numberIn } from './looking.tsx'
import { revisionPage } from './old-revision.tsx'

/** Back to the list one works through, or to what was looked at. */
const backTo = (form: FormInput, otherwise: string) =>
  form.text('back') === 'changes' ? '/knowledge/changes?only=unseen' : otherwise

const here = (view: PageView) => `/knowledge/pages/${view.params.page}`
const keyOf = (form: FormInput, view: PageView) => ({ key: form.text('key') || view.key })
const marked = (view: PageView) => ({
  page: view.params.page ?? '',
  revision: numberIn(view.params.revision),
})

const patrolPost = post({
  path: '/knowledge/pages/:page/revisions/:revision/patrol',
  again: revisionPage,
  async handle(view, form) {
    const { revision } = await view.execute(patrolRevision, marked(view), keyOf(form, view))
    return { to: backTo(form, `${here(view)}/revisions/${revision}`), notice: words[view.lang].patrolled }
  },
})

const flagPost = post({
  path: '/knowledge/pages/:page/revisions/:revision/flag',
  again: revisionPage,
  async handle(view, form) {
    const input = { ...marked(view), note: form.text('note') }
    const { revision } = await view.execute(flagRevision, input, keyOf(form, view))
    return { to: backTo(form, `${here(view)}/revisions/${revision}`), notice: words[view.lang].flagged }
  },
})

const revertPost = post({
  path: '/knowledge/pages/:page/revert',
  again: articlePage,
  async handle(view, form) {
    const [base, to] = [numberIn(form.text('base')), numberIn(form.text('to'))]
    const input = { page: view.params.page ?? '', base, to, summary: '' }
    await view.execute(revert, input, keyOf(form, view))
    return { to: backTo(form, here(view)), notice: words[view.lang].reverted }
  },
})

const erasePost = post({
  path: '/knowledge/pages/:page/revisions/:revision/erase',
  again: revisionPage,
  async handle(view, form) {
    const { revision } = await view.execute(eraseRevision, marked(view), keyOf(form, view))
    return { to: `${here(view)}/revisions/${revision}`, notice: words[view.lang].erasedNow }
  },
})

export const revisionPosts = [patrolPost, flagPost, revertPost, erasePost]
