import type { Lang } from '../../kernel/language.ts'
import type { TurnRule } from './dials.ts'

const days = {
  ko: {
    moved: '고치느라 못 쓰는 날은 빼고 세어, 모두의 차례가 그만큼 뒤로 가요.',
    passed: '고치는 동안 지나간 차례는 한 번 미룬 것으로 쳐요.',
    lost: '고치는 동안의 차례는 그냥 지나가요.',
  },
  en: {
    moved: 'Days on which it is being repaired do not count: everybody’s turn moves back by them.',
    passed: 'A turn that falls while it is being repaired counts as passed.',
    lost: 'Turns that fall while it is being repaired are lost.',
  },
}
const time = {
  ko: {
    moved: '고치느라 못 쓰는 동안은 차례를 그만큼 뒤로 미뤄요.',
    passed: '고치느라 못 쓴 만큼은 다음 바퀴에서 서로 맞춰요.',
    lost: days.ko.lost,
  },
  en: {
    moved: 'While it is being repaired turns wait, and all move back by that time.',
    passed: 'What is lost while it is being repaired is made up for in the next cycle.',
    lost: days.en.lost,
  },
}

/** What becomes of turns while it is out of service, where the rule says so. */
export function outageText(rule: TurnRule, lang: Lang): string[] {
  if (!('outage' in rule) || rule.outage === undefined) return []
  return [(rule.way === 'proportional' ? time : days)[lang][rule.outage]]
}
