import type { Lang } from '../../kernel/language.ts'
import { plural } from '../../kernel/language.ts'

const ko = {
  title: '나중에 들어온 사람',
  from: (day: string) => `${day}부터`,
  why: (key: string, rate: string, left: number, days: number, total: string) =>
    left === days
      ? `늘어난 것을 모두 더하면 ${key}, 하나에 ${rate}씩 치니 합이 ${total}이에요.`
      : `늘어난 것을 모두 더하면 ${key}, 하나에 ${rate}씩 ${days}일 가운데 남은 ${left}일만큼 치니 합이 ${total}이에요.`,
  owes: (key: string, much: string) => `${key} 늘어서 ${much}`,
  text: '몫을 나눈 뒤에 들어오거나 땅이 늘어난 사람에게 규칙대로 몫을 더해요. 이미 몫이 있는 것은 그대로예요.',
  day: '언제부터 맡나요?',
  submit: '나중에 들어온 사람 몫 정하기',
  done: (people: number) => `${people}명의 몫을 정했어요.`,
}

const en: typeof ko = {
  title: 'Who came later',
  from: (day) => `From ${day}`,
  why: (key, rate, left, days, total) =>
    left === days
      ? `What came or grew (${key}) at ${rate} for one comes to ${total}.`
      : `What came or grew (${key}) at ${rate} for one, for the ${left} days left of ${days}, comes to ${total}.`,
  owes: (key, much) => `${much} for ${key} more`,
  text: 'Those who came, or whose land grew, after it was shared out get their part by our rules. What is assessed already stays.',
  day: 'From which day on?',
  submit: 'Share it out to those who came later',
  done: (people) => `${plural(people, 'member')} got a part.`,
}

/** The words for those who come after a season was shared out. */
export const lateWords: Record<Lang, typeof ko> = { ko, en }
