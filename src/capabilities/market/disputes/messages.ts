import type { Telling } from '../../../kernel/capability.ts'
import { withParticle } from '../../../kernel/language.ts'

// biome-ignore lint/suspicious/noExplicitAny: each kind's data has its own type
type Told = Telling<any>

const endKo: Record<string, string> = {
  dropped: '산 사람이 거두었어요',
  agreed: '파는 사람이 받아들였어요',
  ruled: '판단이 났어요',
}
const endEn: Record<string, string> = {
  dropped: 'the buyer let it be',
  agreed: 'the seller agreed',
  ruled: 'it was ruled on',
}

export const ko = {
  commands: {
    bringDispute: '거래에서 생긴 다툼 맡기기',
    answerDispute: '다툼에 답하기',
    agreeToDispute: '산 사람이 바라는 대로 돌려주기',
    dropDispute: '맡긴 다툼 거두기',
    ruleOnDispute: '거래 다툼 판단하기',
  },
  queries: { disputes: '판단할 다툼' },
  failures: {
    in_dispute: () => '이미 다툼을 맡긴 주문이에요. 그 일이 끝난 뒤에 다시 해 주세요.',
    ruled_already: () => '이미 판단이 난 주문이에요. 판단한 이유를 주문 화면에서 확인해 주세요.',
    settled_already: () => '이미 끝난 다툼이에요. 화면을 새로 열어 결과를 확인해 주세요.',
    own_dispute: () => '내가 사거나 판 거래는 다른 사람이 판단해야 해요.',
    not_answered_yet: () => '파는 사람이 아직 답할 수 있어요. 답이 오거나 기한이 지난 뒤에 판단해 주세요.',
  },
  entries: {
    dispute_brought: ({ data, label, amount }: Told) =>
      `${label(data.buyer)} 님이 주문 ${label(data.order)}의 다툼을 맡겼어요. 바라는 돈은 ${withParticle(amount(data.wants, data.unit), '이에요/예요')}.`,
    dispute_answered: ({ data, label }: Told) =>
      `${label(data.seller)} 님이 주문 ${label(data.order)}의 다툼에 답했어요.`,
    dispute_settled: ({ data, label, amount }: Told) =>
      `주문 ${label(data.order)}의 다툼이 끝났어요: ${endKo[data.how]}. 돌려주는 돈은 ${withParticle(amount(data.amount, data.unit), '이에요/예요')}.`,
  },
}

export const en: typeof ko = {
  commands: {
    bringDispute: 'Bring a dispute about a trade',
    answerDispute: 'Answer a dispute',
    agreeToDispute: 'Give back what the buyer wants',
    dropDispute: 'Let a dispute be',
    ruleOnDispute: 'Rule on a dispute about a trade',
  },
  queries: { disputes: 'Disputes to rule on' },
  failures: {
    in_dispute: () => 'This order is being disputed. Do it once that is over.',
    ruled_already: () => 'This order was ruled on already. The reasons are on its page.',
    settled_already: () => 'This dispute is over. Open the page again to see how it ended.',
    own_dispute: () => 'Somebody else has to rule on a trade of yours.',
    not_answered_yet: () =>
      'The seller can still answer. Rule on it when they have, or when their time is up.',
  },
  entries: {
    dispute_brought: ({ data, label, amount }: Told) =>
      `${label(data.buyer)} disputes order ${label(data.order)} and wants ${amount(data.wants, data.unit)} back.`,
    dispute_answered: ({ data, label }: Told) =>
      `${label(data.seller)} answered the dispute about order ${label(data.order)}.`,
    dispute_settled: ({ data, label, amount }: Told) =>
      `The dispute about order ${label(data.order)} is over: ${endEn[data.how]}. ${amount(data.amount, data.unit)} goes back.`,
  },
}
