import { withParticle } from '../kernel/language.ts'
import { listed } from './explain-numbers.ts'
import type { ResultWords } from './explain-result-words.ts'
import type { Tie } from './method.ts'

const and = (names: readonly string[]) => listed(names, (before, last) => `${before}, ${last}`)

/** Names with a particle after the last of them. */
const all = (names: readonly string[], particle: '이/가' | '은/는' | '을/를') =>
  withParticle(and(names), particle)

const more = (rest: number) => (rest > 0 ? ` 외 ${rest}개` : '')

const rankings: Record<string, string> = {
  approval: '많은 사람이 고른 순서예요',
  score: '점수가 높은 순서예요',
  'majority-judgement': '가운데 등급이 높은 순서예요',
  dots: '점이 많은 순서예요',
  copeland: '둘씩 견준 점수가 높은 순서예요',
  'instant-runoff': '첫 순위로 받은 표예요',
  'scottish-stv': '첫 순위로 받은 표예요',
  'meek-stv': '첫 순위로 받은 표예요',
}

const units: Record<string, string> = { score: '점', 'majority-judgement': '', dots: '개', copeland: '점' }

const settledBy: Record<Tie['by'], string> = {
  earlier_stage: '앞 단계의 표로 갈랐어요',
  lot: '제비로 갈랐어요',
  order: '적힌 순서로 갈랐어요',
  none: '가르지 못했어요',
}

export const koResult: ResultWords = {
  nothingDecided: '표가 똑같아서 아직 정해지지 않았어요.',
  nobody: (isBudget) => (isBudget ? '예산을 받는 것이 없어요.' : '아무것도 뽑히지 않았어요.'),
  chosen: (names, rest, { isBudget, open }) => {
    const who = rest > 0 ? withParticle(`${and(names)}${more(rest)}`, '이/가') : all(names, '이/가')
    if (isBudget) return open ? `지금대로 끝나면 ${who} 예산을 받아요.` : `${who} 예산을 받아요.`
    return open ? `지금대로 끝나면 ${who} 뽑혀요.` : `${who} 뽑혔어요.`
  },
  got: (name, votes, method) => {
    const unit = votes.endsWith('%') ? '' : (units[method] ?? '표')
    return `${name} ${votes}${unit}`
  },
  ranking: (method, got, rest) =>
    `${rankings[method] ?? '표가 많은 순서예요'}: ${got.join(', ')}${more(rest)}.`,
  quota: (votes) => `뽑히려면 ${withParticle(`${votes}표`, '이/가')} 있어야 해요.`,
  surplus: (names) => `${and(names)}의 남는 표가 그 몫만큼 다음 순위로 갔어요.`,
  excluded: (names, votes) =>
    `${all(names, '은/는')} ${votes}${votes.endsWith('%') ? '' : '표'}로 가장 적어서 빠지고, 그 표는 다음 순위로 갔어요.`,
  reached: (name, votes) =>
    `${withParticle(name, '이/가')} ${votes}${votes.endsWith('%') ? '' : '표'}로 뽑혔어요.`,
  overHalf: (name, votes) =>
    `${withParticle(name, '이/가')} ${votes}${votes.endsWith('%') ? '' : '표'}로 남은 표의 절반을 넘었어요.`,
  left: (name) => `${withParticle(name, '이/가')} 끝까지 남아서 뽑혔어요.`,
  versus: (name, mine, theirs) => `${withParticle(name, '와/과')}는 ${mine} 대 ${theirs}`,
  beatsAll: (name, versus) =>
    `${withParticle(name, '은/는')} 누구와 둘이 견주어도 이겼어요: ${versus.join(', ')}.`,
  beatsMost: (name, versus, method) =>
    method === 'schulze'
      ? `${withParticle(name, '은/는')} 모두를 바로 이기지는 못했지만, 이긴 것을 이어 보면 가장 앞서요: ${versus.join(', ')}.`
      : `${withParticle(name, '은/는')} 둘씩 견주어 가장 많이 이겼어요: ${versus.join(', ')}.`,
  lot: '미리 봉해 둔 씨앗 값으로 제비를 뽑았어요. 누구나 다시 뽑아 볼 수 있어요.',
  spent: (amount) => `모두 ${withParticle(amount, '을/를')} 써요.`,
  budgetRule: {
    'budget-greedy': '표가 많은 것부터 예산을 주고, 남은 돈으로 안 되는 것은 건너뛰었어요.',
    'budget-greedy-no-skip': '표가 많은 것부터 예산을 주고, 남은 돈으로 안 되는 것에서 멈췄어요.',
    'budget-greedy-threshold': '정해 둔 표를 받은 것만, 표가 많은 것부터 예산을 줬어요.',
    'equal-shares': '모두에게 같은 몫의 돈을 주고, 찬성한 사람들의 몫으로 살 수 있는 것부터 샀어요.',
  },
  skipped: (names, rest) => `예산을 받지 못했어요: ${and(names)}${more(rest)}.`,
  stopped: (names) => `${and(names)}에서 돈이 모자라 멈췄어요.`,
  tie: (names, by) => `${withParticle(and(names), '이/가')} 똑같아서 ${settledBy[by]}.`,
  undecided: (names) => `${withParticle(and(names), '이/가')} 똑같아서 남은 자리를 정하지 못했어요.`,
  restInTable: '나머지 단계는 표에서 볼 수 있어요.',
}
