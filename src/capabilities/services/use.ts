import type { PricingUse } from '../../commons/pricing/uses.ts'

/** What prices of services may look at, and between whom they move money. */
export const bookingUse = {
  facts: {
    service: { kind: 'codes', label: { ko: '서비스', en: 'Service' } },
    chosen: { kind: 'codes', label: { ko: '고른 것', en: 'Choices' } },
    zone: { kind: 'codes', label: { ko: '구역', en: 'Zone' } },
    client: { kind: 'codes', label: { ko: '조합원 유형', en: 'Member type' } },
    size: { kind: 'count', label: { ko: '크기', en: 'Size' }, unit: { ko: '칸', en: 'rooms' } },
    minutes: {
      kind: 'count',
      label: { ko: '걸리는 시간', en: 'Time it takes' },
      unit: { ko: '분', en: 'minutes' },
    },
    lead: {
      kind: 'count',
      label: { ko: '예약하고 시작할 때까지', en: 'From booking to beginning' },
      unit: { ko: '시간', en: 'hours' },
    },
    start: { kind: 'moment', label: { ko: '시작하는 때', en: 'Beginning' } },
  },
  parties: {
    client: { ko: '맡기는 사람', en: 'the client' },
    /** Split between worker and co-op by `services.split`. */
    both: { ko: '일하는 사람과 조합', en: 'worker and co-op' },
    worker: { ko: '일하는 사람', en: 'the worker' },
    coop: { ko: '조합', en: 'the co-op' },
  },
} as const satisfies PricingUse

/** Those an amount is split between. */
export const splitUse: PricingUse = {
  facts: {},
  parties: { worker: bookingUse.parties.worker, coop: bookingUse.parties.coop },
}
