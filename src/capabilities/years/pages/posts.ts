import { action } from '../../../ui/page.ts'
import { appropriate } from '../appropriate.ts'
import { closeYear } from '../close-year.ts'
import { coverLoss } from '../cover-loss.ts'
import { giveOpinion } from '../give-opinion.ts'
import { words } from '../words.ts'
import { appropriatePage } from './appropriate-page.tsx'
import { yearIn } from './parts.tsx'
import { yearPage } from './year-page.tsx'

const path = (rest: string) => `/years/:year{[0-9]{4}}/${rest}`
const toYear = { done: (_: unknown, view: Parameters<typeof yearIn>[0]) => `/years/${yearIn(view)}` }

export const posts = [
  action({
    ...toYear,
    path: path('close'),
    again: yearPage,
    command: closeYear,
    input: (_, view) => ({ year: yearIn(view) }),
    notice: (view) => words[view.lang].closed,
  }),
  action({
    ...toYear,
    path: path('opinion'),
    again: yearPage,
    command: giveOpinion,
    input: (form, view) => ({ year: yearIn(view), opinion: form.text('opinion'), text: form.text('text') }),
    notice: (view) => words[view.lang].opinionGiven,
  }),
  action({
    ...toYear,
    path: path('appropriate'),
    again: appropriatePage,
    command: appropriate,
    input: (form, view) => ({
      year: yearIn(view),
      legal: form.text('legal'),
      voluntary: form.text('voluntary'),
      patronage: form.text('patronage'),
      capital: form.text('capital'),
      payBy: form.text('payBy'),
    }),
    notice: (view) => words[view.lang].appropriated,
  }),
  action({
    ...toYear,
    path: path('loss'),
    again: yearPage,
    command: coverLoss,
    input: (_, view) => ({ year: yearIn(view) }),
    notice: (view) => words[view.lang].covered,
  }),
]
