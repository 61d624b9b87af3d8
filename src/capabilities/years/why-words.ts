import type { Lang } from '../../kernel/language.ts'

const percent = (num: number, den: number) => `${(num * 100) / den}%`

/** What the pages say that tell how a year's figures came about. */
const ko = {
  why: '왜 이 금액인가요?',
  whyAmount: (amount: string) => `왜 ${amount}인가요?`,
  madeUpOf: '무엇이 모였나',
  addsUp: '모두 더하면',
  earlier: '전에 결산하지 않은 손익',
  before: '전부터 넘어와 있던 것',
  rule: '따른 규칙',
  decided: '총회가 정한 기록 보기',
  notDecided: '아직 정하지 않은 금액이에요. 총회가 정하면 여기에 그 기록이 나와요.',
  law: (article: string) => `법: ${article}`,
  reserveLaw: (result: string, num: number, den: number) =>
    `이 해의 결과 ${result}의 ${percent(num, den)} 이상을 적립해요. 적립금이 낸 출자금의 정해진 배수가 될 때까지예요.`,
  least: '법이 정한 최소 금액',
  capitalLaw: (paid: string, num: number, den: number) =>
    `낸 출자금 ${paid}의 ${percent(num, den)}까지 배당할 수 있어요.`,
  patronageLaw: (num: number, den: number) => `배당의 ${percent(num, den)} 이상은 이용실적에 따라 나눠요.`,
  most: '출자 배당의 한도',
  freely: '정한 만큼 옮겨요. 법이 금액을 정해 두지 않아요.',
  stands: '장부에 있는 곳',
  sharedBy: '나누는 방법',
  byUse: (people: number) =>
    `저마다 ‘이용실적 ÷ 모두의 이용실적 × 이용실적 배당’만큼 받아요. 조합원은 ${people}명이에요.`,
  byShares: (people: number) =>
    `저마다 ‘낸 출자금 ÷ 모두가 낸 출자금 × 출자 배당’만큼 받아요. 조합원은 ${people}명이에요.`,
  rounding: '가장 작은 단위 아래의 끝수는 버리고, 그렇게 남은 돈은 버린 끝수가 큰 사람부터 한 단위씩 더해요.',
  allUse: '모두의 이용실적',
  allPaidIn: '모두가 낸 출자금',
  allShares: '연말에 장부에 있던 출자금',
  sharesOfLeavers: '연말 전에 나가 돌려받을 사람의 출자금',
  allDividends: '배당 모두',
  everybody: '사람마다 보기',
  mine: '내 몫 보기',
  dividendOf: (name: string) => `${name} 님의 배당`,
  part: (basis: string, all: string, sum: string) => `${basis} ÷ ${all} × ${sum}`,
  floor: '끝수를 버리면',
  extra: '버린 끝수가 커서 더한 것',
  receives: '받는 금액',
  basisUse: '이용실적',
  basisPaidIn: '낸 출자금',
}

const en: typeof ko = {
  why: 'Why this amount?',
  whyAmount: (amount) => `Why ${amount}?`,
  madeUpOf: 'What adds up to it',
  addsUp: 'All together',
  earlier: 'Earlier results in no closed year',
  before: 'Carried forward from before',
  rule: 'The rule behind it',
  decided: 'See the entry that decided it',
  notDecided: 'Not decided yet. Once the meeting has, its entry is shown here.',
  law: (article) => `Law: ${article}`,
  reserveLaw: (result, num, den) =>
    `At least ${percent(num, den)} of the year’s result of ${result} is reserved, until the reserve is as many times the shares paid in as the law says.`,
  least: 'The least by law',
  capitalLaw: (paid, num, den) => `Up to ${percent(num, den)} of the ${paid} paid in may be paid on shares.`,
  patronageLaw: (num, den) => `At least ${percent(num, den)} of all dividends go by use.`,
  most: 'The most on shares',
  freely: 'As much as was decided; the law sets no amount.',
  stands: 'Where it stands in the books',
  sharedBy: 'How it is split',
  byUse: (people) => `Each receives “use ÷ everybody’s use × dividend by use”. There are ${people} members.`,
  byShares: (people) =>
    `Each receives “shares paid in ÷ everybody’s × dividend on shares”. There are ${people} members.`,
  rounding:
    'Fractions are cut off; what that leaves over goes, one smallest unit each, to those who lost the largest fractions.',
  allUse: 'Everybody’s use',
  allPaidIn: 'Paid in by everybody',
  allShares: 'Shares in the books at the year’s end',
  sharesOfLeavers: 'Shares of those who had left and get them back',
  allDividends: 'All dividends',
  everybody: 'See person by person',
  mine: 'See my part',
  dividendOf: (name) => `Dividend of ${name}`,
  part: (basis, all, sum) => `${basis} ÷ ${all} × ${sum}`,
  floor: 'Without the fraction',
  extra: 'Added for a large fraction',
  receives: 'Receives',
  basisUse: 'Use',
  basisPaidIn: 'Shares paid in',
}

export const whyWords: Record<Lang, typeof ko> = { ko, en }
