import type { BallotForm, BallotProblem } from '../../../counting/method.ts'
import { type Lang, withParticle } from '../../../kernel/language.ts'

const ko = {
  form: { choice: '찬반 표', approve: '찬성 표', scores: '점수 표', rank: '순위 표' } satisfies Record<
    BallotForm,
    string
  >,
  wrongForm: (method: string, wants: BallotForm, has: BallotForm, fitting: string) =>
    `${withParticle(`'${method}'`, '은/는')} ${withParticle(ko.form[wants], '을/를')} 세는데 이 파일에는 ${withParticle(ko.form[has], '이/가')} 들어 있어요. 이 표를 셀 수 있는 방법: ${fitting}`,
  noCosts: (method: string) =>
    `${method} 방법은 예산을 나누는 방법이에요. 이 파일에는 예산이나 비용이 없어요.`,
  unknownMethod: (name: string) =>
    `이 파일은 ${name} 방법으로 센 것인데, 이 두레에는 그 방법이 없어요. 새 두레로 세어 주세요.`,
  onlyMotions: '이 파일은 찬반 표결이에요. --method, --seats 같은 옵션 없이 세어 주세요.',
  badRules: '이 파일에 적힌 의결 규칙을 읽을 수 없어요. 내려받은 그대로의 파일을 주세요.',
  place: (line: number | undefined, number: number) =>
    line === undefined ? `${number}번째 표` : `${line}번째 줄의 표`,
  badBallot: (place: string, problem: string) =>
    `${withParticle(place, '은/는')} 셀 수 없어요: ${problem} 아무 표도 세지 않았어요.`,
  problem: {
    wrong_form: '다른 표와 꼴이 달라요.',
    no_such_option: '없는 선택지를 골랐어요.',
    option_twice: '같은 선택지가 두 번 있어요.',
    too_many: '고를 수 있는 것보다 많이 골랐어요.',
    too_few: '골라야 하는 것보다 적게 골랐어요.',
    not_whole: '정수가 아닌 수가 있어요.',
    out_of_range: '정해진 범위를 벗어난 수가 있어요.',
    over_budget: '나눌 수 있는 것보다 많이 나눴어요.',
    equal_ranks: '같은 순위가 있는데, 이 방법은 같은 순위를 셀 수 없어요.',
  } satisfies Record<BallotProblem, string>,
  method: (title: string, name: string) => `방법: ${title} [${name}]`,
  seats: (seats: number) => `뽑는 수: ${seats}`,
  budget: (amount: string) => `예산: ${amount}`,
  ballots: (votes: string) => `표: ${votes}`,
  quota: (quota: string) => `당선 기준: ${quota}표`,
  withdrawn: (names: string) => `사퇴해서 빠진 후보: ${names}`,
  tieRule: {
    fileOrder: () => '동률이면: 파일에 적힌 순서에서 앞선 쪽을 먼저 처리해요',
    order: (order: string) => `동률이면: 정해진 순서에서 앞선 쪽을 먼저 처리해요 (${order})`,
    lot: (seed: string) => `동률이면: 씨앗 "${seed}"로 제비를 뽑아, 앞에 나온 쪽을 먼저 처리해요`,
    none: () => '동률이면: 정하지 않고 둬요',
  },
  stage: (number: number, what: string) => `${number}단계: ${what}`,
  step: {
    first: () => '첫 순위를 셌어요.',
    surplus: (who: string) => `${who}의 남는 표를 다음 순위로 넘겼어요.`,
    exclusion: (who: string) =>
      `표가 가장 적은 ${withParticle(who, '을/를')} 빼고 그 표를 다음 순위로 넘겼어요.`,
    compare: () => '둘씩 견주었어요. 이긴 횟수예요.',
    paths: () => '가장 강한 경로로 앞서는 상대의 수예요.',
    draw: () => '제비를 뽑았어요.',
  } as Record<string, (who: string) => string>,
  counted: '표를 셌어요.',
  heads: ['후보', '표', '바뀐 표', ''],
  points: '점수',
  moneyHeads: ['사업', '표', '비용', '결과', '남은 돈'],
  exhausted: '넘길 곳이 없는 표',
  electedMark: (hasQuota: boolean): string => (hasQuota ? '당선' : '당선 (남은 자리)'),
  excludedMark: '빠짐',
  funded: '예산을 받아요',
  notFunded: '받지 못해요',
  stopped: '돈이 모자라 멈췄어요',
  pairs: '견준 표 (가로줄 후보가 세로칸 후보보다 앞선 표):',
  tie: (stage: number, level: string, taken: string, by: string) =>
    `${stage}단계에서 ${withParticle(level, '이/가')} 똑같았어요. ${by} ${withParticle(taken, '을/를')} 먼저 처리했어요.`,
  tieOpen: (stage: number, level: string) =>
    `${stage}단계에서 ${withParticle(level, '이/가')} 똑같았고, 정할 규칙이 없어서 거기서 멈췄어요.`,
  tieBy: {
    earlier_stage: '앞선 단계의 표를 보고',
    lot: '제비를 뽑아',
    order: '정해진 순서대로',
    none: '',
  },
  lost: (votes: string) => `소수점 아래를 자르면서 없어진 표: ${votes}`,
  elected: (names: string) => `당선: ${names}`,
  fundedAll: (names: string) => `예산을 받는 사업: ${names}`,
  spent: (amount: string, left: string) => `쓰는 돈: ${amount} · 남는 돈: ${left}`,
  nobody: '없음',
  undecided: (names: string) => `정해지지 않음: ${names}`,
  agrees: '파일에 적힌 결과와 똑같아요.',
  differs: '파일에 적힌 결과와 달라요. 파일이나 결과가 바뀌었어요.',
  notCompared: '파일과 다른 조건으로 세어서, 파일에 적힌 결과와 견주지 않았어요.',
  noResult: '파일에 결과가 적혀 있지 않아 견주지 않았어요.',
}

export type CountWords = typeof ko

const en: CountWords = {
  form: { choice: 'yes-or-no votes', approve: 'approvals', scores: 'points', rank: 'rankings' },
  wrongForm: (method, wants, has, fitting) =>
    `"${method}" counts ${en.form[wants]}, but this file holds ${en.form[has]}. What can count these: ${fitting}`,
  noCosts: (method) => `${method} shares out a budget, but this file has no budget or no costs.`,
  unknownMethod: (name) =>
    `This file was counted by ${name}, which this Dure does not have. Count it with a newer one.`,
  onlyMotions: 'This file is a vote of yes or no. Count it without options such as --method or --seats.',
  badRules: 'The rules in this file cannot be read. Give the file exactly as it was downloaded.',
  place: (line, number) => (line === undefined ? `Ballot ${number}` : `The ballot in line ${line}`),
  badBallot: (place, problem) => `${place} cannot be counted: ${problem} Nothing was counted.`,
  problem: {
    wrong_form: 'it has another form than the others.',
    no_such_option: 'it names an option that does not exist.',
    option_twice: 'it names an option twice.',
    too_many: 'it chooses more than it may.',
    too_few: 'it chooses less than it must.',
    not_whole: 'it has a number that is not whole.',
    out_of_range: 'it has a number out of bounds.',
    over_budget: 'it hands out more than there is.',
    equal_ranks: 'it has equal ranks, which this method does not count.',
  },
  method: (title, name) => `Method: ${title} [${name}]`,
  seats: (seats) => `Seats: ${seats}`,
  budget: (amount) => `Budget: ${amount}`,
  ballots: (votes) => `Votes: ${votes}`,
  quota: (quota) => `Quota: ${quota}`,
  withdrawn: (names) => `Withdrawn: ${names}`,
  tieRule: {
    fileOrder: () => 'Ties: whoever comes first in the file is dealt with first',
    order: (order) => `Ties: whoever comes first in the given order is dealt with first (${order})`,
    lot: (seed) =>
      `Ties: lots are drawn from the seed "${seed}", and whoever comes first is dealt with first`,
    none: () => 'Ties: left open',
  },
  stage: (number, what) => `Stage ${number}: ${what}`,
  step: {
    first: () => 'first choices were counted.',
    surplus: (who) => `the surplus of ${who} went to next choices.`,
    exclusion: (who) => `${who} had fewest and was taken out; these votes went to next choices.`,
    compare: () => 'each was compared with each other. Comparisons won:',
    paths: () => 'how many others each is ahead of by its strongest path:',
    draw: () => 'lots were drawn.',
  },
  counted: 'the votes were counted.',
  heads: ['option', 'votes', 'change', ''],
  points: 'points',
  moneyHeads: ['project', 'votes', 'cost', 'result', 'money left'],
  exhausted: 'nowhere to go',
  electedMark: (hasQuota) => (hasQuota ? 'elected' : 'elected (last places)'),
  excludedMark: 'out',
  funded: 'funded',
  notFunded: 'not funded',
  stopped: 'not enough money: stopped',
  pairs: 'Comparisons (votes that rank the row above the column):',
  tie: (stage, level, taken, by) => `Stage ${stage}: ${level} were level. ${by} ${taken} came first.`,
  tieOpen: (stage, level) =>
    `Stage ${stage}: ${level} were level, and no rule settles it; the count ends there.`,
  tieBy: {
    earlier_stage: 'By the votes of an earlier stage',
    lot: 'By lot',
    order: 'By the given order',
    none: '',
  },
  lost: (votes) => `Votes lost by cutting decimals: ${votes}`,
  elected: (names) => `Elected: ${names}`,
  fundedAll: (names) => `Funded: ${names}`,
  spent: (amount, left) => `Spent: ${amount} · left: ${left}`,
  nobody: 'nobody',
  undecided: (names) => `Not decided: ${names}`,
  agrees: 'This is exactly the result stated in the file.',
  differs: 'This is not the result stated in the file. The file or its result was changed.',
  notCompared: 'Counted on other terms than the file states, so not compared with its result.',
  noResult: 'The file states no result to compare with.',
}

export const countWords: Record<Lang, CountWords> = { ko, en }
