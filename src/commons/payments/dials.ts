import { z } from 'zod'
import { dial } from '../../kernel/charter.ts'
import { wayCodes } from './tables.ts'
import { wayNames } from './way-names.ts'

/** Which ways of paying are offered; a provider also needs the operator's keys. */
export const waysOffered = dial('payments.ways', {
  schema: z
    .array(z.enum(wayCodes))
    .max(wayCodes.length)
    .refine((ways) => new Set(ways).size === ways.length, 'twice'),
  suggested: [...wayCodes],
  layer: 'regulations',
  title: { ko: '낼 수 있는 방법', en: 'Ways to pay' },
  sentence: {
    ko: (ways) =>
      ways.length === 0
        ? '결제 화면에서 고를 수 있는 방법이 없어요.'
        : `${ways.map((one) => wayNames.ko[one]).join(', ')} 가운데 골라서 내요. 카드 결제는 열쇠를 등록한 곳만 나와요.`,
    en: (ways) =>
      ways.length === 0
        ? 'No way to pay is offered on the payment page.'
        : `People choose among: ${ways.map((one) => wayNames.en[one]).join(', ')}. A provider shows only where its keys are set.`,
  },
})

/** How long a card payment may be completed. */
export const openMinutes = dial('payments.open_minutes', {
  schema: z.int().min(30).max(1400),
  suggested: 60,
  layer: 'regulations',
  title: { ko: '카드 결제를 기다리는 시간(분)', en: 'Minutes a card payment stays open' },
  sentence: {
    ko: (minutes) => `카드 결제는 ${minutes}분 안에 마쳐요. 지나면 처음부터 다시 골라요.`,
    en: (minutes) => `A card payment is completed within ${minutes} minutes, or begun anew.`,
  },
})

/** How long we wait for a transfer or for cash. */
export const openDays = dial('payments.open_days', {
  schema: z.int().min(1).max(60),
  suggested: 7,
  layer: 'regulations',
  title: { ko: '이체나 현금을 기다리는 날', en: 'Days we wait for a transfer or cash' },
  sentence: {
    ko: (days) => `이체나 현금으로 내겠다고 한 뒤 ${days}일 동안 기다려요.`,
    en: (days) => `We wait ${days} ${days === 1 ? 'day' : 'days'} for a transfer or cash that was announced.`,
  },
})

/** When the provider pays a seller on. */
export const passOnDays = dial('payments.pass_on_days', {
  schema: z.int().min(0).max(60),
  suggested: 7,
  layer: 'regulations',
  title: { ko: '판매자에게 보내기까지 날', en: 'Days until sellers are paid' },
  sentence: {
    ko: (days) =>
      days === 0
        ? '결제가 끝나면 결제대행사에 판매자 몫을 바로 보내 달라고 해요.'
        : `결제하고 ${days}일 뒤에 결제대행사에 판매자 몫을 보내 달라고 해요. 스트라이프는 바로 보내요.`,
    en: (days) =>
      days === 0
        ? 'The provider is asked to pay the seller as soon as a payment is made.'
        : `The provider is asked to pay the seller ${days} ${days === 1 ? 'day' : 'days'} after a payment. Stripe does so at once.`,
  },
})
