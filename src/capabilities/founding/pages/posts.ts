import { nobody } from '../../../kernel/authority.ts'
import { action, type Page, type PageView } from '../../../ui/page.ts'
import { agree } from '../agree.ts'
import { takeBackAgreement } from '../take-back-agreement.ts'
import { takeBackStep } from '../take-back-step.ts'
import { takeStep } from '../take-step.ts'
import { words } from '../words.ts'
import { pathPage } from './path-page.tsx'
import { peoplePage } from './people-page.tsx'

const me = (view: PageView) => view.standing.agent ?? nobody
const again = (page: Page, to: string) => ({ again: page, done: () => to })

const heads = (text: string) => (/^\d{1,6}$/.test(text) ? Number(text) : null)

export const posts = [
  action({
    ...again(peoplePage, '/founding/people'),
    path: '/founding/agree',
    command: agree,
    input: (form, view) => ({
      agent: form.text('for') || me(view),
      role: form.text('role'),
      on: form.text('on'),
    }),
    notice: (view) => words[view.lang].agreed,
  }),
  action({
    ...again(peoplePage, '/founding/people'),
    path: '/founding/take-back',
    command: takeBackAgreement,
    input: (form, view) => ({ agent: me(view), role: form.text('role') }),
    notice: (view) => words[view.lang].takenBack,
  }),
  action({
    ...again(pathPage, '/founding'),
    path: '/founding/take',
    command: takeStep,
    input: (form) => ({
      step: form.text('step'),
      on: form.text('on'),
      reference: form.text('reference') || null,
      present: heads(form.text('present')),
      inFavour: heads(form.text('inFavour')),
    }),
    notice: (view) => words[view.lang].taken,
  }),
  action({
    ...again(pathPage, '/founding'),
    path: '/founding/undo',
    command: takeBackStep,
    input: (form) => ({ step: form.text('step') }),
    notice: (view) => words[view.lang].undone,
  }),
]
