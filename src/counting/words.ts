import type { Bilingual } from '../kernel/language.ts'
import type { BallotProblem } from './method.ts'

/** Why a ballot can't be counted, as a sentence that says what to do. */
export const ballotProblemWords: Record<BallotProblem, Bilingual> = {
  wrong_form: {
    ko: '이 표는 이 의결에 맞는 꼴이 아니에요. 표결 화면에서 다시 골라 주세요.',
    en: 'This ballot does not have the form this decision asks for. Choose again on the voting page.',
  },
  no_such_option: {
    ko: '이 의결에 없는 것을 골랐어요. 있는 것 가운데서 골라 주세요.',
    en: 'Something was chosen that does not stand on this ballot. Choose from what does.',
  },
  option_twice: {
    ko: '같은 것을 두 번 골랐어요. 한 번만 골라 주세요.',
    en: 'The same option was chosen twice. Choose it once.',
  },
  too_many: {
    ko: '고를 수 있는 것보다 많이 골랐어요. 몇 개를 빼 주세요.',
    en: 'More was chosen than may be. Take some away.',
  },
  too_few: {
    ko: '더 골라야 해요. 빠진 것이 없는지 봐 주세요.',
    en: 'More has to be chosen. See what is missing.',
  },
  not_whole: {
    ko: '숫자는 1, 2, 3처럼 나누어떨어지는 수로 적어 주세요.',
    en: 'Enter whole numbers, such as 1, 2 or 3.',
  },
  out_of_range: {
    ko: '정해진 범위를 벗어난 수가 있어요. 범위 안에서 다시 적어 주세요.',
    en: 'A number is out of bounds. Enter one within them.',
  },
  over_budget: {
    ko: '나눌 수 있는 것보다 많이 나눴어요. 조금 줄여 주세요.',
    en: 'More was handed out than there is. Take some back.',
  },
  equal_ranks: {
    ko: '같은 순위가 두 번 있어요. 순위마다 하나만 골라 주세요.',
    en: 'Two options have the same rank. Give each a rank of its own.',
  },
}
