import type { Bilingual, Lang } from '../../kernel/language.ts'
import type { Procedure } from './procedure.ts'

interface ParamWords {
  label: Bilingual
  /** What each option of a choice means. */
  options?: Record<string, Bilingual>
  sentence(value: never): Bilingual
}

const words = <V>(ko: string, en: string, sentence: (value: V) => Bilingual): ParamWords => ({
  label: { ko, en },
  sentence,
})

/** A choice whose options are sentences by themselves. */
function chosen(ko: string, en: string, options: Record<string, Bilingual>): ParamWords {
  return { label: { ko, en }, options, sentence: (value: string) => options[value] ?? { ko: '', en: '' } }
}

/** Parameters of the ways of counting, by name. Two ways that share a name mean the same by it, or say all of it. */
const paramWords: Record<string, ParamWords> = {
  silenceConsents: words<boolean>(
    '답이 없으면 이견이 없는 것으로 보나요?',
    'Does silence mean consent?',
    (is) => ({
      ko: is ? '답이 없으면 이견이 없는 것으로 봐요.' : '답이 없는 것을 동의로 보지 않아요.',
      en: is ? 'Whoever says nothing consents.' : 'Saying nothing is no consent.',
    }),
  ),
  blocks: words<number>('막는 사람이 몇 명까지여도 되나', 'At most so many may block', (most) => ({
    ko: `막는 사람은 ${most}명까지여도 돼요.`,
    en: `At most ${most} may block it.`,
  })),
  standAsides: words<number | null>(
    '비켜서는 사람이 몇 명까지여도 되나',
    'At most so many may stand aside',
    (most) => ({
      ko: most === null ? '비켜서는 사람은 몇 명이든 괜찮아요.' : `비켜서는 사람은 ${most}명까지예요.`,
      en: most === null ? 'Any number may stand aside.' : `At most ${most} may stand aside.`,
    }),
  ),
  most: words<number | null>('몇 개까지 고를 수 있나', 'At most so many may be chosen', (most) => ({
    ko: most === null ? '몇 개든 고를 수 있어요.' : `${most}개까지 고를 수 있어요.`,
    en: most === null ? 'Any number may be chosen.' : `At most ${most} may be chosen.`,
  })),
  minimum: words<number>('예산을 받는 데 필요한 표', 'Votes needed to get money', (least) => ({
    ko: `${least}표 이상 받아야 예산을 받아요.`,
    en: `At least ${least} votes are needed to get money.`,
  })),
  completion: chosen('남는 예산', 'Money left over', {
    none: { ko: '남는 예산은 그대로 남겨요.', en: 'Money left over stays.' },
    add1: {
      ko: '예산이 남으면 한 사람의 몫을 조금씩 늘려 다시 세요.',
      en: 'Where money is left over, everyone’s share is raised little by little and it is counted again.',
    },
    add1e: {
      ko: '예산이 남으면 더 살 수 있는 것이 없을 때까지만 한 사람의 몫을 늘려 다시 세요.',
      en: 'Where money is left over, everyone’s share is raised only until nothing more fits.',
    },
  }),
  unit: words<number>('한 번에 늘리는 몫', 'How much shares are raised at a time', (step) => ({
    ko: `몫을 늘릴 때는 한 번에 ${step}씩 늘려요.`,
    en: `Shares are raised by ${step} at a time.`,
  })),
  budget: words<number>('한 사람이 가진 점의 수', 'Dots each person has', (dots) => ({
    ko: `한 사람이 점 ${dots}개를 가져요.`,
    en: `Each person has ${dots} dots.`,
  })),
  credits: words<number>('한 사람이 가진 점수', 'Credits each person has', (credits) => ({
    ko: `한 사람이 ${credits}점으로 표를 사요.`,
    en: `Each person buys votes with ${credits} credits.`,
  })),
  against: words<boolean>('반대하는 표도 살 수 있나요?', 'May votes be cast against?', (is) => ({
    ko: is ? '반대하는 표도 살 수 있어요.' : '반대하는 표는 살 수 없어요.',
    en: is ? 'Votes may be cast against too.' : 'Votes cannot be cast against.',
  })),
  min: words<number>('가장 낮은 점수', 'Lowest score', (min) => ({
    ko: `가장 낮은 점수는 ${min}점이에요.`,
    en: `The lowest score is ${min}.`,
  })),
  max: words<number>('가장 높은 점수', 'Highest score', (max) => ({
    ko: `가장 높은 점수는 ${max}점이에요.`,
    en: `The highest score is ${max}.`,
  })),
  measure: chosen('무엇을 견주나', 'What is compared', {
    sum: { ko: '점수를 모두 더해 견줘요.', en: 'Sums are compared.' },
    mean: { ko: '점수의 평균을 견줘요.', en: 'Means are compared.' },
    winning: {
      ko: '이긴 쪽의 표가 많을수록 큰 승리예요.',
      en: 'A win is as strong as the votes for the winner.',
    },
    margins: { ko: '표 차이가 클수록 큰 승리예요.', en: 'A win is as strong as its margin.' },
  }),
  unscored: chosen('점수를 주지 않은 것', 'What got no score', {
    zero: { ko: '점수를 주지 않으면 0점이에요.', en: 'No score counts as 0.' },
    left_out: { ko: '점수를 주지 않은 것은 평균에서 빼요.', en: 'No score is left out of the mean.' },
  }),
  unranked: chosen('순위를 매기지 않은 것', 'What got no rank', {
    last: { ko: '순위를 매기지 않은 것은 맨 뒤로 봐요.', en: 'What is not ranked comes last.' },
    no_opinion: { ko: '순위를 매기지 않은 것은 견주지 않아요.', en: 'What is not ranked is not compared.' },
  }),
  equal: chosen('같은 순위', 'Equal ranks', {
    exhaust: {
      ko: '순위가 같은 곳에 이르면 그 표는 거기서 끝나요.',
      en: 'A ballot that comes to equal ranks ends there.',
    },
    skip: { ko: '순위가 같은 곳은 건너뛰어요.', en: 'Equal ranks are passed over.' },
  }),
}

/** What a form calls a parameter; its own name where nobody has given it words. */
export const paramLabel = (name: string, lang: Lang): string => paramWords[name]?.label[lang] ?? name

export const paramOption = (name: string, option: string, lang: Lang): string =>
  paramWords[name]?.options?.[option]?.[lang] ?? option

/** The parameters a procedure states, a sentence each. */
export function paramSentences({ params = {} }: Procedure, lang: Lang): string[] {
  return Object.entries(params).map(([name, value]) => {
    const said = paramWords[name]?.sentence(value as never)[lang]
    return said || (lang === 'ko' ? `‘${name}’: ${value}.` : `“${name}”: ${value}.`)
  })
}
