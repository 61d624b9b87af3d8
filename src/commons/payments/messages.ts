import type { Telling } from '../../kernel/capability.ts'
import { type Lang, withParticle } from '../../kernel/language.ts'
import type { Dispute, ProviderCode, WayCode } from './tables.ts'
import { wayNames } from './way-names.ts'

type Whose = { payment: string; agent: string }
type Sum = Whose & { unit: string; amount: bigint }
type Charge = { provider: ProviderCode; unit: string; amount: bigint }
type Told<D> = Telling<D>

const sum = ({ data, amount }: Told<{ unit: string; amount: bigint }>) =>
  amount(BigInt(data.amount), data.unit)
const whoKo = ({ data, label }: Told<{ agent: string }>) => `${label(data.agent)} 님`
const whoEn = ({ data, label }: Told<{ agent: string }>) => label(data.agent)
const way = (lang: Lang, { data }: Told<{ way: WayCode }>) => wayNames[lang][data.way]

const disputesKo: Record<Dispute, string> = {
  open: '에 이의가 들어왔어요',
  won: '에 들어온 이의가 받아들여지지 않았어요',
  lost: '에 들어온 이의가 받아들여져 돈이 돌아갔어요',
}
const disputesEn: Record<Dispute, string> = {
  open: 'is being disputed',
  won: 'was disputed; the dispute was turned down',
  lost: 'was disputed; the money was taken back',
}

export const ko = {
  title: '결제',
  commands: {
    requestPayment: '낼 방법 고르기',
    cancelPayment: '결제 그만두기',
    confirmCash: '현금 받았다고 확인하기',
    askRefund: '결제한 돈 돌려주기',
    giveCredit: '쓸 수 있는 잔액 주기',
    takeAsCredit: '받을 돈을 잔액으로 받기',
    setPayee: '결제대행사의 판매자 번호 적기',
    passOnAgain: '판매자 몫 다시 보내기',
    bookCharge: '결제대행 수수료 적기',
    tellPayment: '결제 결과 받기',
    tellPart: '판매자 몫 결과 받기',
    refuseRefund: '환불 거절 받기',
    openCheckout: '결제 창 열기',
    hearProvider: '결제대행사 소식 받기',
    followPayment: '결제대행사에 물어보기',
    expirePayment: '기다리던 결제 끝내기',
    lookAgain: '낸 돈인지 다시 보기',
  },
  queries: {
    choices: '낼 수 있는 방법',
    payment: '결제 하나',
    payments: '결제 목록',
    credit: '쓸 수 있는 잔액',
    ways: '결제 방법 살펴보기',
  },
  failures: {
    not_offered: () => '여기에서는 쓰지 않는 방법이에요. 다른 방법을 골라 주세요.',
    nothing_to_pay: () => '이미 다 냈거나 낼 것이 아니에요. 내 돈 화면에서 다시 골라 주세요.',
    mixed: () => '돈의 종류나 회계가 서로 달라요. 하나씩 따로 내 주세요.',
    more_than_owed: () => '낼 돈보다 많아요. 금액을 다시 살펴 주세요.',
    only_whole: () => '판매자와 나누는 돈이라 한 번에 다 내야 해요. 남은 금액은 담당자에게 말해 주세요.',
    not_set_up: () => '아직 연결하지 않은 결제대행사예요. 다른 방법을 골라 주세요.',
    other_unit: () => '이 방법으로는 낼 수 없는 돈이에요. 다른 방법을 골라 주세요.',
    special_account: () => '특별회계의 돈은 이 방법으로 낼 수 없어요. 이체나 현금으로 내 주세요.',
    others_money: () =>
      '판매자에게 갈 돈이 들어 있어 우리가 대신 받을 수 없어요. 판매자에게 바로 나눠 보내는 방법을 골라 주세요.',
    payee_unknown: () =>
      '판매자가 아직 결제대행사에 등록되지 않아 나눠 보낼 수 없어요. 다른 방법을 고르거나 담당자에게 알려 주세요.',
    too_many_payees: () => '여러 판매자에게 한 번에 나눠 보낼 수 없는 방법이에요. 판매자마다 따로 내 주세요.',
    not_enough_credit: () => '잔액이 모자라요. 다른 방법을 골라 주세요.',
    not_yours: () => '내가 낸 결제만 그만둘 수 있어요.',
    not_open: () => '이미 끝난 결제예요.',
    not_the_receiver: () => '현금을 받은 사람이나 담당자만 확인할 수 있어요.',
    settled_otherwise: () => '그사이 다른 방법으로 정리됐어요. 받은 현금은 돌려주세요.',
    not_paid: () => '낸 돈이 없어 돌려줄 수 없어요.',
    more_than_paid: ({ rest }: Record<string, string>) =>
      `낸 돈보다 많이 돌려줄 수는 없어요.${rest ? ` 돌려줄 수 있는 금액은 ${rest}이에요.` : ''}`,
    by_bank: () => '통장으로 받은 돈이에요. 통장 화면에서 짝을 풀거나 줄 돈으로 보내 주세요.',
    paid_on: () =>
      '결제대행사가 판매자에게 이미 보낸 돈이에요. 판매자가 돌려주기로 한 뒤 줄 돈으로 적어 보내 주세요.',
    not_owed_back: () => '돌려줄 돈과 맞지 않아요. 누구에게 얼마를 줄지 다시 살펴 주세요.',
    obligation_gone: () => '그사이 취소된 건이에요. 돌려줄 돈을 골라서 다시 해 주세요.',
    more_than_held: () => '결제대행사가 가지고 있는 우리 돈보다 많아요. 정산서의 금액을 다시 살펴 주세요.',
    no_such_payee: () => '지울 판매자 번호가 없어요.',
    nothing_failed: () => '다시 보낼 돈이 없어요.',
    not_what_we_asked: () => '우리가 청한 금액과 달라요. 결제를 바꾸지 않았어요.',
    other_provider: () => '이 결제를 맡은 결제대행사가 아니에요.',
    no_such_part: () => '그런 판매자 몫이 없어요.',
  },
  entries: {
    payment_requested: (told: Told<Sum & { way: WayCode }>) =>
      `${whoKo(told)}이 ${sum(told)} 결제를 시작했어요(${way('ko', told)}): ${told.label(told.data.payment)}`,
    payment_authorised: (told: Told<Whose>) => `${whoKo(told)}의 결제를 승인하고 있어요.`,
    payment_paid: (told: Told<Sum & { way: WayCode }>) =>
      `${whoKo(told)}이 ${withParticle(sum(told), '을/를')} 냈어요(${way('ko', told)}): ${told.label(told.data.payment)}`,
    payment_failed: (told: Told<Whose>) => `${whoKo(told)}의 결제가 되지 않았어요.`,
    payment_cancelled: (told: Told<Whose>) => `${whoKo(told)}의 결제를 그만두었어요.`,
    payment_returning: (told: Told<Sum>) =>
      `${whoKo(told)}이 낸 ${withParticle(sum(told), '은/는')} 이미 정리된 돈이라 돌려보내요.`,
    refund_asked: (told: Told<Sum>) => `${told.actor} 님이 ${whoKo(told)}에게 ${sum(told)} 환불을 청했어요.`,
    payment_refunded: (told: Told<Sum>) =>
      `${whoKo(told)}이 ${withParticle(sum(told), '을/를')} 돌려받았어요.`,
    refund_refused: (told: Told<Sum>) => `결제대행사가 ${whoKo(told)}의 ${sum(told)} 환불을 거절했어요.`,
    payment_disputed: (told: Told<Whose & { dispute: Dispute }>) =>
      `${whoKo(told)}의 결제${disputesKo[told.data.dispute]}.`,
    payee_paid: (told: Told<Sum>) => `${whoKo(told)}의 몫 ${withParticle(sum(told), '이/가')} 전해졌어요.`,
    payee_unpaid: (told: Told<Sum>) =>
      `${whoKo(told)}의 몫 ${withParticle(sum(told), '을/를')} 보내지 못했어요.`,
    credit_given: (told: Told<Sum>) =>
      `${whoKo(told)}에게 쓸 수 있는 잔액 ${withParticle(sum(told), '이/가')} 생겼어요.`,
    charge_booked: (told: Told<Charge>) =>
      `${withParticle(wayNames.ko[told.data.provider], '이/가')} 수수료로 ${withParticle(sum(told), '을/를')} 뗐어요.`,
    payee_set: (told: Told<{ agent: string; provider: ProviderCode; isSet: boolean }>) =>
      `${whoKo(told)}의 ${wayNames.ko[told.data.provider]} 판매자 번호를 ${told.data.isSet ? '적었어요' : '지웠어요'}.`,
  },
}

export const en: typeof ko = {
  title: 'Payments',
  commands: {
    requestPayment: 'Choose how to pay',
    cancelPayment: 'Give up a payment',
    confirmCash: 'Confirm cash received',
    askRefund: 'Give a payment back',
    giveCredit: 'Give credit to spend',
    takeAsCredit: 'Take what is owed to me as credit',
    setPayee: 'Say by what name a provider knows a seller',
    passOnAgain: 'Have a seller paid again',
    bookCharge: 'Book what a provider kept',
    tellPayment: 'Take note of a payment’s outcome',
    tellPart: 'Take note of a seller’s payment',
    refuseRefund: 'Take note of a refused refund',
    openCheckout: 'Open the checkout',
    hearProvider: 'Hear a provider',
    followPayment: 'Ask the provider',
    expirePayment: 'Stop waiting for a payment',
    lookAgain: 'Look whether it was paid',
  },
  queries: {
    choices: 'Ways to pay',
    payment: 'One payment',
    payments: 'Payments',
    credit: 'Credit to spend',
    ways: 'How payments are set up',
  },
  failures: {
    not_offered: () => 'That way is not used here. Choose another.',
    nothing_to_pay: () => 'This was paid already or is not yours to pay. Choose again under My money.',
    mixed: () => 'These differ in currency or account. Pay them one by one.',
    more_than_owed: () => 'That is more than is owed. Check the amount.',
    only_whole: () => 'This is shared with a seller and is paid all at once. Ask the office about the rest.',
    not_set_up: () => 'This provider has not been set up yet. Choose another way.',
    other_unit: () => 'This cannot be paid that way. Choose another.',
    special_account: () => 'Money of a special account cannot be paid that way. Use a transfer or cash.',
    others_money: () =>
      'Part of it belongs to a seller, and we may not take it for them. Choose a way that pays sellers directly.',
    payee_unknown: () =>
      'The seller is not registered with this provider yet. Choose another way, or tell the office.',
    too_many_payees: () => 'This way cannot pay several sellers at once. Pay each seller by itself.',
    not_enough_credit: () => 'There is not enough credit. Choose another way.',
    not_yours: () => 'You can only give up a payment of your own.',
    not_open: () => 'This payment is over.',
    not_the_receiver: () => 'Only whoever got the cash, or the office, can confirm it.',
    settled_otherwise: () => 'It was settled another way meanwhile. Give the cash back.',
    not_paid: () => 'Nothing was paid that could go back.',
    more_than_paid: ({ rest }) =>
      `No more can go back than was paid.${rest ? ` What is left is ${rest}.` : ''}`,
    by_bank: () => 'It came by bank. Undo the match on the bank page, or pay it out from what we owe.',
    paid_on: () =>
      'The provider has paid the seller already. Agree with the seller, then write it down as money we owe.',
    not_owed_back: () => 'That does not fit what we owe them. Check what is owed back and the amount.',
    obligation_gone: () => 'It was cancelled meanwhile. Choose what we owe back, and try again.',
    more_than_held: () => 'That is more than the provider holds of ours. Check the amount on its statement.',
    no_such_payee: () => 'There is no name to take away.',
    nothing_failed: () => 'There is nothing to send again.',
    not_what_we_asked: () => 'That is not the amount we asked for. The payment was left as it was.',
    other_provider: () => 'Another provider looks after this payment.',
    no_such_part: () => 'There is no such part.',
  },
  entries: {
    payment_requested: (told) =>
      `${whoEn(told)} began to pay ${sum(told)} (${way('en', told)}): ${told.label(told.data.payment)}`,
    payment_authorised: (told) => `A payment by ${whoEn(told)} is being approved.`,
    payment_paid: (told) =>
      `${whoEn(told)} paid ${sum(told)} (${way('en', told)}): ${told.label(told.data.payment)}`,
    payment_failed: (told) => `A payment by ${whoEn(told)} did not go through.`,
    payment_cancelled: (told) => `A payment by ${whoEn(told)} was given up.`,
    payment_returning: (told) =>
      `${sum(told)} that ${whoEn(told)} paid had been settled already and goes back.`,
    refund_asked: (told) => `${told.actor} asked for ${sum(told)} to go back to ${whoEn(told)}.`,
    payment_refunded: (told) => `${sum(told)} went back to ${whoEn(told)}.`,
    refund_refused: (told) => `The provider refused to give ${sum(told)} back to ${whoEn(told)}.`,
    payment_disputed: (told) => `A payment by ${whoEn(told)} ${disputesEn[told.data.dispute]}.`,
    payee_paid: (told) => `${whoEn(told)} got their part, ${sum(told)}.`,
    payee_unpaid: (told) => `${whoEn(told)} could not be paid their part, ${sum(told)}.`,
    credit_given: (told) => `${whoEn(told)} got ${sum(told)} of credit to spend.`,
    charge_booked: (told: Told<Charge>) =>
      `${wayNames.en[told.data.provider]} kept ${sum(told)} for its work.`,
    payee_set: (told) =>
      `${wayNames.en[told.data.provider]}’s name for ${whoEn(told)} was ${told.data.isSet ? 'set' : 'taken away'}.`,
  },
}
