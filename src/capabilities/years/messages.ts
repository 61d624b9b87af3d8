import type { Messages, Telling } from '../../kernel/capability.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'

type C = 'setBudget' | 'closeYear' | 'giveOpinion' | 'recordUse' | 'appropriate' | 'coverLoss'
type Q =
  | 'year'
  | 'years'
  | 'openYear'
  | 'uses'
  | 'preview'
  | 'dividends'
  | 'dividendsOf'
  | 'whyUsed'
  | 'whyDividend'
type F =
  | 'closed_already'
  | 'not_a_budget_account'
  | 'line_twice'
  | 'year_not_over'
  | 'earlier_year_open'
  | 'not_closed'
  | 'already_appropriated'
  | 'members_only'
  | 'not_audited'
  | 'no_surplus'
  | 'no_loss'
  | 'more_than_surplus'
  | 'reserve_too_small'
  | 'no_dividends_here'
  | 'patronage_too_small'
  | 'capital_too_large'
  | 'not_as_ruled'
  | 'no_such_member'
  | 'member_twice'
  | 'nothing_changed'
type K =
  | 'budget_set'
  | 'year_closed'
  | 'opinion_given'
  | 'use_recorded'
  | 'surplus_appropriated'
  | 'loss_covered'

type Closed = { year: number; result: bigint; unit: string }
type Used = { year: number; unit: string; patronage: bigint; capital: bigint; legal: bigint; carried: bigint }
type Lost = { year: number; unit: string; carried: bigint }
type Year = { year: number }
type Use = { year: number; agent: string; used: bigint }

const figure = (text: string | undefined, unit: string | undefined, lang: 'ko' | 'en') =>
  formatAmount(BigInt(text ?? '0'), unitOf(unit ?? 'KRW'), lang).text

const ko: Messages<C, Q, F, K> = {
  title: '회계연도',
  commands: {
    setBudget: '사업계획과 예산 정하기',
    closeYear: '회계연도 결산하기',
    giveOpinion: '감사의견 내기',
    recordUse: '이용실적 적기',
    appropriate: '잉여금 처분하기',
    coverLoss: '손실금 메우기',
  },
  queries: {
    year: '한 회계연도',
    years: '회계연도 목록',
    openYear: '누구나 보는 한 해의 예산과 공시',
    uses: '조합원별 이용실적',
    preview: '잉여금처분 미리 보기',
    dividends: '배당 명세',
    dividendsOf: '한 사람의 배당',
    whyUsed: '잉여금을 왜 그렇게 썼나',
    whyDividend: '한 사람의 배당을 어떻게 셈했나',
  },
  failures: {
    closed_already: ({ year }) => `${year}년은 이미 결산했어요.`,
    not_a_budget_account: () => '예산은 들어온 돈과 나간 돈의 계정에만 세울 수 있어요.',
    line_twice: () => '같은 계정이 두 번 있어요. 한 줄로 더해 주세요.',
    year_not_over: ({ day }) => `회계연도가 ${day}에 끝나요. 그 뒤에 결산할 수 있어요.`,
    earlier_year_open: ({ year }) => `${year}년을 먼저 결산해 주세요.`,
    not_closed: ({ year }) => `${year}년을 아직 결산하지 않았어요. 결산을 먼저 해 주세요.`,
    already_appropriated: () => '이미 잉여금을 처분한 해예요.',
    members_only: () => '감사로 뽑힌 사람만 의견을 낼 수 있어요.',
    not_audited: ({ article }) => `총회에 올리기 전에 감사의견이 있어야 해요 (${article}).`,
    no_surplus: () => '처분할 잉여금이 없어요. 손실이면 손실금 메우기를 골라 주세요.',
    no_loss: () => '메울 손실이 없어요.',
    more_than_surplus: ({ available, unit }) =>
      `나눌 수 있는 잉여금은 ${figure(available, unit, 'ko')}이에요. 금액을 줄여 주세요.`,
    reserve_too_small: ({ least, article, unit }) =>
      `법정적립금은 ${figure(least, unit, 'ko')} 이상이어야 해요 (${article}).`,
    no_dividends_here: ({ article }) => `이 조합은 배당할 수 없어요 (${article}).`,
    patronage_too_small: ({ num, den, article }) =>
      `이용실적 배당이 전체 배당의 ${den}분의 ${num} 이상이어야 해요 (${article}).`,
    capital_too_large: ({ most, article, unit }) =>
      `출자 배당은 ${figure(most, unit, 'ko')}까지예요 (${article}).`,
    not_as_ruled: ({ legal, voluntary, patronage, capital, unit }) =>
      `정해 둔 몫과 달라요. 이렇게 적어 주세요: 법정적립금 ${figure(legal, unit, 'ko')}, 임의적립금 ${figure(voluntary, unit, 'ko')}, 이용실적 배당 ${figure(patronage, unit, 'ko')}, 출자 배당 ${figure(capital, unit, 'ko')}.`,
    no_such_member: () => '명부에 없는 사람이 있어요. 쪽을 새로 열고 다시 적어 주세요.',
    member_twice: () => '같은 사람이 두 번 있어요. 한 줄로 더해 주세요.',
    nothing_changed: () => '적힌 것과 같아요. 바뀐 금액이 있으면 고쳐서 저장해 주세요.',
  },
  entries: {
    budget_set: ({ data }: Telling<Year>) => `${data.year}년 사업계획과 예산을 정했어요.`,
    year_closed: ({ data, amount }: Telling<Closed>) =>
      `${data.year}년을 결산했어요: ${data.result < 0n ? '손실' : '잉여'} ${amount(data.result < 0n ? -data.result : data.result, data.unit)}`,
    opinion_given: ({ data, actor }: Telling<Year>) => `${actor} 님이 ${data.year}년 감사의견을 냈어요.`,
    use_recorded: ({ data, label }: Telling<Use>) =>
      `${label(data.agent)} 님의 ${data.year}년 이용실적을 적었어요.`,
    surplus_appropriated: ({ data, amount }: Telling<Used>) =>
      `${data.year}년 잉여금을 처분했어요: 배당 ${amount(data.patronage + data.capital, data.unit)}, 법정적립금 ${amount(data.legal, data.unit)}`,
    loss_covered: ({ data, amount }: Telling<Lost>) =>
      `${data.year}년 손실을 메웠어요. 다음 해로 넘긴 손실은 ${amount(-data.carried, data.unit)}이에요.`,
  },
}

const en: Messages<C, Q, F, K> = {
  title: 'Financial years',
  commands: {
    setBudget: 'Set plan and budget',
    closeYear: 'Close the financial year',
    giveOpinion: 'Give the auditor’s opinion',
    recordUse: 'Record each member’s use',
    appropriate: 'Appropriate the surplus',
    coverLoss: 'Cover the loss',
  },
  queries: {
    year: 'One financial year',
    years: 'Financial years',
    openYear: 'Budget and disclosure as anyone may see them',
    uses: 'Each member’s use',
    preview: 'Preview of an appropriation',
    dividends: 'Dividend list',
    dividendsOf: 'Dividends of one person',
    whyUsed: 'How a surplus came to be used',
    whyDividend: 'How one dividend was reckoned',
  },
  failures: {
    closed_already: ({ year }) => `${year} is closed already.`,
    not_a_budget_account: () => 'A budget stands on accounts of income and expenses only.',
    line_twice: () => 'An account is in it twice. Add its lines up to one.',
    year_not_over: ({ day }) => `The financial year ends on ${day}. It can be closed after that.`,
    earlier_year_open: ({ year }) => `Close ${year} first.`,
    not_closed: ({ year }) => `${year} is not closed yet. Close it first.`,
    already_appropriated: () => 'That year’s surplus is appropriated already.',
    members_only: () => 'Only elected auditors give an opinion.',
    not_audited: ({ article }) => `The auditor’s opinion must be there before the meeting (${article}).`,
    no_surplus: () => 'There is no surplus to appropriate. Cover the loss instead, if it is one.',
    no_loss: () => 'There is no loss to cover.',
    more_than_surplus: ({ available, unit }) =>
      `Only ${figure(available, unit, 'en')} can be used. Lower the amounts.`,
    reserve_too_small: ({ least, articleEn, unit }) =>
      `The legal reserve must be ${figure(least, unit, 'en')} or more (${articleEn}).`,
    no_dividends_here: ({ articleEn }) => `This co-operative may not pay dividends (${articleEn}).`,
    patronage_too_small: ({ num, den, articleEn }) =>
      `Dividends by use must be ${num}/${den} or more of all dividends (${articleEn}).`,
    capital_too_large: ({ most, articleEn, unit }) =>
      `Dividends on capital may be ${figure(most, unit, 'en')} at most (${articleEn}).`,
    not_as_ruled: ({ legal, voluntary, patronage, capital, unit }) =>
      `The articles set other parts. Put ${figure(legal, unit, 'en')} into the legal and ${figure(voluntary, unit, 'en')} into the voluntary reserve, ${figure(patronage, unit, 'en')} into dividends by use and ${figure(capital, unit, 'en')} into dividends on capital.`,
    no_such_member: () => 'Somebody is not on the roll. Open the page anew and enter it again.',
    member_twice: () => 'Somebody is in it twice. Add their lines up to one.',
    nothing_changed: () => 'All of it is recorded already. Change an amount and save again.',
  },
  entries: {
    budget_set: ({ data }: Telling<Year>) => `Plan and budget of ${data.year} were set.`,
    year_closed: ({ data, amount }: Telling<Closed>) =>
      `${data.year} was closed with a ${data.result < 0n ? 'loss' : 'surplus'} of ${amount(data.result < 0n ? -data.result : data.result, data.unit)}.`,
    opinion_given: ({ data, actor }: Telling<Year>) => `${actor} gave the auditor’s opinion on ${data.year}.`,
    use_recorded: ({ data, label }: Telling<Use>) =>
      `${label(data.agent)}’s use in ${data.year} was recorded.`,
    surplus_appropriated: ({ data, amount }: Telling<Used>) =>
      `The surplus of ${data.year} was appropriated: ${amount(data.patronage + data.capital, data.unit)} as dividends, ${amount(data.legal, data.unit)} to the legal reserve.`,
    loss_covered: ({ data, amount }: Telling<Lost>) =>
      `The loss of ${data.year} was covered; ${amount(-data.carried, data.unit)} goes on into the next year.`,
  },
}

export const messages = { ko, en }
