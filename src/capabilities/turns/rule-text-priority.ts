import { type Lang, plural } from '../../kernel/language.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'
import type { PriorityRule } from './credits.ts'

/** What a rule of priority says after its name, in plain sentences. */
export function priorityText(rule: PriorityRule, lang: Lang): string[] {
  const text = (amount: number) => formatAmount(BigInt(amount), unitOf(rule.unit), lang).text
  return lang === 'ko' ? korean(rule, text) : english(rule, text)
}

type Text = (amount: number) => string

function korean({ winners, windowDays, kinds, cap, floor, newDays, standBack }: PriorityRule, text: Text) {
  const isFloored = newDays > 0 && floor > 0
  return [
    `이름을 넣은 사람 가운데 요즘 ${windowDays}일 동안 가장 많이 기여한 ${winners}명이 받아요. 같으면 제비를 뽑아요.`,
    `${kinds.length > 0 ? '정한 종류의 기여만 세고, ' : ''}${text(cap)}까지만 세요. 선물로 한 기여는 세지 않아요.`,
    ...(isFloored ? [`들어온 지 ${newDays}일이 안 된 사람은 적어도 ${text(floor)}으로 세요.`] : []),
    ...(standBack > 0 ? [`받은 사람은 다음 ${standBack}번은 다른 사람 뒤에 서요.`] : []),
  ]
}

function english({ winners, windowDays, kinds, cap, floor, newDays, standBack }: PriorityRule, text: Text) {
  const [isFloored, isOne] = [newDays > 0 && floor > 0, winners === 1]
  return [
    `of those who put their name in, the ${isOne ? 'one' : winners} who gave most in the last ${plural(windowDays, 'day')} ${isOne ? 'has' : 'have'} it. Lots decide between equals.`,
    `${kinds.length > 0 ? 'Only certain kinds of contributions count, up to' : 'Contributions count up to'} ${text(cap)}; gifts do not count.`,
    ...(isFloored
      ? [`Who joined less than ${plural(newDays, 'day')} ago counts for at least ${text(floor)}.`]
      : []),
    ...(standBack > 0
      ? [
          `Who had it stands back behind the others for the next ${standBack === 1 ? 'draw' : `${standBack} draws`}.`,
        ]
      : []),
  ]
}
