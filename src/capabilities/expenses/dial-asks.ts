import { officesIn } from '../../commons/charter/entry-choices.ts'
import type { Asked, Entries } from '../../kernel/charter.ts'

/** What the form of a step of approval asks. */
export const tierEntries: Entries = {
  one: { ko: '승인 단계', en: 'step of approval' },
  start: { approvals: 1 },
  asks: {
    upTo: { label: { ko: '얼마까지', en: 'Up to' }, unit: 'expenses.unit' },
    by: { label: { ko: '누가 승인하나요', en: 'Who approves' }, choices: officesIn },
    approvals: { label: { ko: '몇 명이 승인해야 하나요', en: 'How many of them' } },
  },
}

const whole: Asked = {
  label: { ko: '나누는 수', en: 'Out of' },
  hint: { ko: '백분율이면 100이에요.', en: 'For percent, 100.' },
}

/** What the form of a kind of tax held back asks. */
export const withholdingEntries: Entries = {
  one: { ko: '원천징수', en: 'kind of tax held back' },
  start: { national: { num: 3, den: 100 }, local: { num: 1, den: 10 }, cutTo: '10', freeUpTo: '0' },
  asks: {
    label: { label: { ko: '부르는 이름', en: 'What it is called' } },
    national: { label: { ko: '받는 돈에서 떼는 세금', en: 'Held back of what is paid' } },
    'national.num': { label: { ko: '떼는 수', en: 'So many' } },
    'national.den': whole,
    local: { label: { ko: '그 세금에 붙는 지방세', en: 'Local tax, of that tax' } },
    'local.num': { label: { ko: '떼는 수', en: 'So many' } },
    'local.den': whole,
    freeUpTo: {
      label: { ko: '얼마까지는 떼지 않나요', en: 'Nothing is held back up to' },
      unit: 'expenses.unit',
    },
    cutTo: {
      label: { ko: '얼마 단위로 잘라 내나요', en: 'Cut off to whole steps of' },
      unit: 'expenses.unit',
    },
  },
}
