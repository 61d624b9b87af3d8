import type { Entries } from '../../kernel/charter.ts'

/** How one zone is asked for, where the rules are changed by a form. */
export const zoneEntries: Entries = {
  one: { ko: '구역', en: 'zone' },
  start: {},
  asks: {
    name: {
      label: { ko: '구역 이름', en: 'Name of the zone' },
      hint: { ko: '다들 부르는 이름이에요. 예: 윗마을', en: 'What everybody calls it, like: Upper village' },
    },
  },
}

/** How one step of what calling off costs is asked for. */
export const cancellingEntries: Entries = {
  one: { ko: '늦게 취소할 때 내는 돈', en: 'cost of calling off late' },
  start: { hours: 24, rate: 5_000 },
  asks: {
    hours: {
      label: { ko: '몇 시간 안에 취소하면', en: 'Called off within how many hours' },
      hint: { ko: '일하기로 한 때까지 남은 시간이에요.', en: 'Hours left until the job.' },
    },
    rate: {
      label: { ko: '값의 몇 퍼센트를 내나요', en: 'Per cent of the price' },
      hint: { ko: '절반이면 50이에요.', en: 'Half is 50.' },
      perCent: true,
    },
  },
}
