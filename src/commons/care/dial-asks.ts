import type { Choosable, Entries, Rules } from '../../kernel/charter.ts'
import { listedIn, moneyIn, unitsIn } from '../charter/entry-choices.ts'
import { byHeads } from './units.ts'

const figuresIn = (rules: Rules): Choosable[] => [
  { code: byHeads, label: { ko: '한 사람마다 똑같이', en: 'each person alike' } },
  ...listedIn('care.figures')(rules),
]

/** What the form of a figure asks. */
export const figureEntries: Entries = {
  one: { ko: '나누는 기준', en: 'figure' },
  start: { places: 0 },
  asks: {
    label: {
      label: { ko: '무엇을 적어 두나요', en: 'What is kept of each member' },
      hint: { ko: '땅 넓이, 가진 몫처럼', en: 'Such as land, or shares' },
    },
    unit: {
      label: { ko: '무엇으로 세나요', en: 'What it is counted in' },
      hint: { ko: '숫자 뒤에 붙는 말이에요: 평, 마리', en: 'The word after the number: hectares, head' },
    },
    places: {
      label: { ko: '소수점 아래를 몇 자리까지 적나요', en: 'How many decimals it has' },
      words: {
        0: { ko: '쓰지 않아요', en: 'None' },
        1: { ko: '한 자리', en: 'One' },
        2: { ko: '두 자리', en: 'Two' },
        3: { ko: '세 자리', en: 'Three' },
      },
    },
  },
}

/** What the form of a duty asks. */
export const dutyEntries: Entries = {
  one: { ko: '돌볼 몫', en: 'duty of care' },
  start: { unit: 'd', by: byHeads, price: null, gate: 'soft', dueBy: null },
  asks: {
    label: {
      label: { ko: '무슨 일인가요', en: 'What work it is' },
      hint: { ko: '청소, 물길 치기처럼', en: 'Such as cleaning, or clearing the channel' },
    },
    unit: { label: { ko: '무엇으로 세나요', en: 'Counted in' }, choices: unitsIn },
    rate: {
      label: { ko: '얼마씩 하나요', en: 'How much' },
      hint: {
        ko: '한 사람마다, 또는 나누는 기준 하나마다예요.',
        en: 'For each person, or for one of the figure.',
      },
      unit: 'unit',
    },
    by: { label: { ko: '무엇에 따라 나누나요', en: 'Shared out by' }, choices: figuresIn },
    dueBy: {
      label: { ko: '해마다 언제까지 하나요', en: 'By which day of each year' },
      hint: { ko: '비워 두면 쓰기 전에 해요.', en: 'Left empty: before anything is used.' },
    },
    gate: {
      label: { ko: '하지 않으면', en: 'Where it is not done' },
      words: {
        soft: { ko: '차례가 뒤로 가요', en: 'One comes last' },
        hard: { ko: '다 할 때까지 쓸 수 없어요', en: 'One has no access until it is' },
      },
    },
    price: { label: { ko: '돈을 내고 대신할 수 있어요', en: 'One may pay instead' } },
    'price.amount': {
      label: { ko: '하나에 얼마', en: 'What one whole of it costs' },
      hint: { ko: '하루, 한 시간처럼 세는 것 하나의 값이에요.', en: 'The price of one day, one hour …' },
      unit: 'unit',
    },
    'price.unit': { label: { ko: '무엇으로 내나요', en: 'Paid in' }, choices: moneyIn },
  },
}
