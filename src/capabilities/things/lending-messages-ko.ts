import type { Telling } from '../../kernel/capability.ts'
import { withParticle } from '../../kernel/language.ts'

type Values = Record<string, string>
// biome-ignore lint/suspicious/noExplicitAny: each kind's data has its own type
type Told = Telling<any>

/** What lending says, in Korean. */
export const ko = {
  commands: {
    checkOut: '빌려 가기',
    returnLoan: '돌려주기',
    renewLoan: '더 빌리기',
    tellLate: '돌려줄 날이 지났다고 알리기',
    settleDeposit: '보증금 정리하기',
    makeKit: '꾸러미 만들기',
    endKit: '꾸러미 풀기',
    bookKit: '꾸러미 예약하기',
    checkOutKit: '꾸러미 빌려 가기',
  },
  queries: {
    loans: '빌려 간 것',
    loan: '빌려 간 것 하나',
    heldDeposits: '정리할 보증금',
    kits: '꾸러미',
    kit: '꾸러미 하나',
  },
  failures: {
    lent_out: () => '이미 가져갔어요. 돌려주면 남은 시간이 풀려요.',
    not_lent: () => '빌려주는 것이 아니에요. 예약하고 그 자리에서 써 주세요.',
    ask_custodian: () => '맡은 사람이 내주고 돌려받아요. 맡은 사람에게 가져가 주세요.',
    not_booked_now: () => '지금 쓰기로 한 예약이 아니에요. 예약한 때에 오거나, 비어 있으면 바로 빌려 주세요.',
    not_your_loan: () => '다른 사람이 빌린 것이에요. 그 사람이나 맡은 사람에게 부탁해 주세요.',
    back_already: () => '이미 돌려받은 것이에요.',
    what_is_broken: () => '무엇이 고장 났는지 한 줄로 적어 주세요.',
    not_late: () => '아직 돌려줄 날이 지나지 않았어요.',
    late_already: () => '돌려줄 날이 지났어요. 먼저 돌려주고 다시 빌려 주세요.',
    renewed_enough: ({ most }: Values) =>
      `${most ?? '정해진 만큼'}번까지만 더 빌릴 수 있어요. 이번에는 돌려주세요.`,
    others_wait: () => '다음에 예약한 사람이 있어서 더 빌릴 수 없어요. 제때 돌려주세요.',
    looked_after: () => '그동안 손볼 날이 잡혀 있어서 더 빌릴 수 없어요. 제때 돌려주세요.',
    nothing_held: () => '걸어 둔 보증금이 없어요.',
    not_back: () => '아직 돌려받지 않았어요. 돌려받은 다음에 정해 주세요.',
    more_than_deposit: () => '걸어 둔 보증금보다 많이 받을 수는 없어요.',
    more_than_there_are: ({ most }: Values) =>
      `함께 쓰는 것이 ${most ?? '그만큼'}개뿐이에요. 수를 줄여 주세요.`,
    kit_not_whole: ({ missing }: Values) =>
      `꾸러미가 다 모이지 않아요. 그때 없는 것: ${missing ?? ''}. 다른 때를 골라 주세요.`,
  },
  entries: {
    lent: ({ data, label }: Told) =>
      `${withParticle(label(data.agent), '이/가')} ${withParticle(label(data.resource), '을/를')} 빌려 갔어요.`,
    loan_renewed: ({ data, label }: Told) =>
      `${withParticle(label(data.agent), '이/가')} ${withParticle(label(data.resource), '을/를')} 더 빌렸어요.`,
    returned: ({ data, label }: Told) =>
      `${withParticle(label(data.agent), '이/가')} ${withParticle(label(data.resource), '을/를')} ${data.condition === 'broken' ? '고장 난 채로 ' : ''}돌려줬어요.`,
    loan_late: ({ data, label }: Told) =>
      `${withParticle(label(data.agent), '이/가')} 빌린 ${label(data.resource)}, 돌려줄 날이 지났어요.`,
    late_told: ({ data, label }: Told) =>
      `${label(data.resource)}: 돌아올 날이 지났다고 맡은 사람에게 알렸어요.`,
    deposit_settled: ({ data, label, amount }: Told) =>
      data.kept > 0n
        ? `${label(data.agent)}의 보증금에서 ${withParticle(amount(data.kept, data.unit), '을/를')} 받기로 했어요.`
        : `${label(data.agent)}의 보증금을 모두 풀었어요.`,
    kit_made: ({ actor, data, label }: Told) =>
      `${withParticle(actor, '이/가')} 꾸러미 ${withParticle(`‘${label(data.kit)}’`, '을/를')} 만들었어요.`,
    kit_ended: ({ actor, data, label }: Told) =>
      `${withParticle(actor, '이/가')} 꾸러미 ${withParticle(`‘${label(data.kit)}’`, '을/를')} 풀었어요.`,
    kit_booked: ({ data, label }: Told) =>
      `${withParticle(label(data.agent), '이/가')} 꾸러미 ${withParticle(`‘${label(data.kit)}’`, '을/를')} 예약했어요.`,
    kit_lent: ({ data, label }: Told) =>
      `${withParticle(label(data.agent), '이/가')} 꾸러미 ${withParticle(`‘${label(data.kit)}’`, '을/를')} 빌려 갔어요.`,
  },
}
