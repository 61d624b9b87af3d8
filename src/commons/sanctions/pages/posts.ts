import { action, type FormInput, type PageView } from '../../../ui/page.ts'
import { momentIn } from '../../members/local-day.ts'
import { answer } from '../answer.ts'
import { appeal } from '../appeal.ts'
import { callHearing } from '../call-hearing.ts'
import { drawPanel } from '../draw-panel.ts'
import { judge } from '../judge.ts'
import { meetDuty } from '../meet-duty.ts'
import { openConflict } from '../open-conflict.ts'
import { reportBreach } from '../report-breach.ts'
import { ruleOnAppeal } from '../rule-on-appeal.ts'
import { settleConflict } from '../settle-conflict.ts'
import { words } from '../words.ts'
import { casePage } from './case-page.tsx'
import { conflictPage, reportPage } from './open-pages.tsx'

const caseIn = (view: PageView) => ({ case: view.params.id })
const toCase = (_: unknown, view: PageView) => `/sanctions/${view.params.id}`
const done = (view: PageView) => words[view.lang].done

const report = action({
  path: '/sanctions/report',
  again: reportPage,
  command: reportBreach,
  input: (form) => ({
    against: form.text('against'),
    duty: form.text('duty'),
    day: form.text('day'),
    note: form.text('note'),
  }),
  done: (result) => `/sanctions/${result.case}`,
  notice: (view) => words[view.lang].sent,
})

const conflict = action({
  path: '/sanctions/conflict',
  again: conflictPage,
  command: openConflict,
  input: (form) => ({ with: form.text('with'), note: form.text('note') }),
  done: (result) => `/sanctions/${result.case}`,
  notice: (view) => words[view.lang].sent,
})

const step = { again: casePage, done: toCase, notice: done }

export const posts = [
  report,
  conflict,
  action({
    ...step,
    path: '/sanctions/:id/judge',
    command: judge,
    input: (form, view) => ({
      ...caseIn(view),
      breach: { yes: true, no: false }[form.text('breach')],
      reasons: form.text('reasons'),
    }),
  }),
  action({
    ...step,
    path: '/sanctions/:id/rule',
    command: ruleOnAppeal,
    input: (form, view) => ({
      ...caseIn(view),
      ruling: form.text('ruling'),
      reasons: form.text('reasons'),
    }),
  }),
  action({
    ...step,
    path: '/sanctions/:id/appeal',
    command: appeal,
    input: (form, view) => ({ ...caseIn(view), grounds: form.text('grounds') }),
  }),
  action({
    ...step,
    path: '/sanctions/:id/answer',
    command: answer,
    input: (form, view) => ({ ...caseIn(view), body: form.text('body') }),
  }),
  action({
    ...step,
    path: '/sanctions/:id/settle',
    command: settleConflict,
    input: (form, view) => ({ ...caseIn(view), outcome: form.text('outcome') }),
  }),
  action({
    ...step,
    path: '/sanctions/:id/meet',
    command: meetDuty,
    input: (form, view) => ({ ...caseIn(view), into: form.text('into') || null }),
  }),
  action({
    ...step,
    path: '/sanctions/:id/hearing',
    command: callHearing,
    input: (form, view) => ({ ...caseIn(view), at: atOf(form, view), place: form.text('place') }),
  }),
  action({
    ...step,
    path: '/sanctions/:id/draw',
    command: drawPanel,
    input: (form, view) => ({ ...caseIn(view), seats: Number(form.text('seats')) }),
  }),
]

function atOf(form: FormInput, { timeZone }: PageView) {
  const [day = '', time = ''] = form.text('at').split('T')
  return momentIn(day, time, timeZone)
}
