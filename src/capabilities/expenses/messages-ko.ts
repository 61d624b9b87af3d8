import type { Telling } from '../../kernel/capability.ts'
import { withParticle } from '../../kernel/language.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'

type Values = Record<string, string>
type Of<D> = Telling<D & { expense: string }>
type Money = Of<{ amount: bigint; unit: string }>

const states: Record<string, string> = {
  asked: '승인을 기다리는',
  approved: '이미 승인된',
  returned: '돌려보낸',
  declined: '승인되지 않은',
  withdrawn: '거둔',
  paid: '이미 지급된',
}

const money = ({ amount, data }: Money) => amount(data.amount, data.unit)

export const ko = {
  title: '지출',
  commands: {
    keepPhoto: '영수증 사진 올리기',
    askExpense: '지출 올리기',
    changeExpense: '지출 고쳐서 다시 올리기',
    approveExpense: '지출 승인하기',
    returnExpense: '지출 돌려보내기',
    declineExpense: '지출 승인하지 않기',
    withdrawExpense: '내 지출 거두기',
    markPaid: '지출을 지급된 것으로 적기',
    reopenExpense: '지급을 되돌린 지출 다시 열기',
    addEvidence: '증빙 더하기',
    assignAccount: '지출의 계정 고르기',
    forgetPayee: '받는 사람 정보 지우기',
    declareWithholding: '원천세 신고 적기',
  },
  queries: {
    expenses: '지출 목록',
    expense: '지출 하나 보기',
    myExpenses: '내 지출',
    waitingForMe: '내 승인을 기다리는 지출',
    missingEvidence: '증빙 빠진 지출',
    withheld: '원천징수한 금액',
  },
  failures: {
    members_only: () => '이 모임의 사람만 할 수 있어요. 먼저 가입해 주세요.',
    photo_empty: () => '빈 파일이에요. 영수증을 다시 찍어 올려 주세요.',
    photo_is_heic: () =>
      '아이폰 전용 사진(HEIC)이라 다른 기기에서 볼 수 없어요. 여기서 바로 찍거나, 설정의 카메라 › 포맷을 "높은 호환성"으로 바꿔 다시 찍어 주세요.',
    photo_not_a_photo: ({ name }: Values) =>
      `사진이 아니에요${name ? ` (${name})` : ''}. 영수증을 찍은 사진(JPG, PNG)이나 PDF를 올려 주세요.`,
    photo_cut_off: () => '사진이 끝까지 올라오지 않았거나 깨졌어요. 다시 찍어 올려 주세요.',
    photo_too_large: () => '사진이 너무 커요. 12MB까지 올릴 수 있어요.',
    other_unit: ({ unit }: Values) => `지출은 ${unit}로만 적어요. 우리 규칙을 확인해 주세요.`,
    not_for_spending: () => '지출에 쓸 수 없는 계정이에요. 목록에서 무엇에 썼는지 다시 골라 주세요.',
    not_yet: () => '아직 오지 않은 날이에요. 쓴 날을 적어 주세요.',
    whose: () => '누구에게 주는 돈인지 하나만 골라 주세요. 우리 모임 사람이거나, 바깥 거래처 이름이에요.',
    refund_to_member: () => '먼저 낸 돈은 우리 모임 사람에게만 돌려줄 수 있어요. 받을 사람을 골라 주세요.',
    no_such_member: () => '명부에 없는 사람이에요. 받을 사람을 다시 골라 주세요.',
    no_such_withholding: () => '우리 규칙에 없는 원천징수예요. 다시 골라 주세요.',
    withholding_with_vat: () => '원천징수하는 돈에는 부가세가 없어요. 부가세를 비워 주세요.',
    vat_too_large: () => '부가세가 전체 금액보다 커요. 영수증의 부가세를 확인해 주세요.',
    no_such_photo: () => '사진을 찾지 못했어요. 다시 올려 주세요.',
    photo_used: ({ number }: Values) =>
      `이 사진은 지출 ${number}번에 이미 붙어 있어요. 같은 영수증을 두 번 올릴 수 없어요.`,
    budget_closed: ({ name }: Values) =>
      `${withParticle(name ?? '그 예산', '은/는')} 아직 모이지 않았거나 이미 닫힌 예산이에요. 다른 예산을 고르거나 비워 주세요.`,
    budget_elsewhere: ({ name }: Values) =>
      `${withParticle(name ?? '그 예산', '은/는')} 다른 회계나 다른 돈의 예산이에요. 계정과 예산을 맞춰 주세요.`,
    more_than_budget: ({ name, left, unit }: Values) =>
      `${name ?? '예산'}에 남은 돈보다 많아요${left ? ` (남은 돈 ${formatAmount(BigInt(left), unitOf(unit ?? 'KRW'), 'ko').text})` : ''}. 금액을 줄이거나 예산의 목표를 올려 주세요.`,
    not_yours: () => '올린 사람만 할 수 있어요.',
    not_open: ({ state }: Values) => `${states[state ?? ''] ?? '이미 끝난'} 지출이라 바꿀 수 없어요.`,
    not_asked: ({ state }: Values) =>
      `${states[state ?? ''] ?? '이미 끝난'} 지출이에요. 지금 상태를 확인해 주세요.`,
    changed_since: () => '그사이 금액이 바뀌었어요. 지출을 다시 열어 보고 승인해 주세요.',
    person_needed: () => '사람이 직접 승인해야 해요. 로그인한 뒤 다시 해 주세요.',
    is_your_own: () =>
      '내가 올렸거나 내가 받는 지출은 스스로 승인하거나 돌려보낼 수 없어요. 다른 사람이 봐야 해요.',
    only_by_decision: () =>
      '이 금액은 의결로만 승인할 수 있는데, 우리 규칙에 의결 절차가 정해져 있지 않아요. 먼저 규칙을 고쳐 주세요.',
    not_in_your_step: () => '이 금액은 다른 사람이 승인해요. 누가 승인하는지는 지출 화면에 있어요.',
    approved_already: () => '이미 승인했어요. 다른 사람의 승인을 기다려요.',
    not_approved: () => '승인된 지출이 아니에요.',
    not_paid_yet: () => '아직 다 지급하지 않았어요.',
    not_paid: () => '지급된 지출이 아니에요.',
    still_paid: () => '지급 기록이 그대로 있어요. 먼저 지급 기록을 되돌려 주세요.',
    declared_already: ({ month }: Values) =>
      `${month} 원천세 신고에 들어간 지출이에요. 세무서에 수정 신고를 먼저 해 주세요.`,
    is_over: () => '이미 끝난 지출이에요.',
    not_over: () => '아직 끝나지 않은 지출이에요. 지급한 뒤에 지울 수 있어요.',
    nobody_to_forget: () => '지울 정보가 없어요.',
    month_not_over: () => '아직 끝나지 않은 달이에요. 다음 달에 신고해 주세요.',
    nothing_withheld: () => '그 달에 새로 신고할 원천징수가 없어요.',
    figures_changed: () => '그사이 금액이 바뀌었어요. 화면을 새로 열어 금액을 확인해 주세요.',
  },
  entries: {
    expense_asked: (t: Money) => `${t.actor} 님이 지출을 올렸어요: ${t.label(t.data.expense)} ${money(t)}`,
    expense_changed: (t: Money) =>
      `${t.actor} 님이 지출을 고쳐서 다시 올렸어요: ${t.label(t.data.expense)} ${money(t)}`,
    approval_given: (t: Of<{ given: number; needed: number }>) =>
      `${t.actor} 님이 지출을 승인했어요(${t.data.needed}명 가운데 ${t.data.given}명째): ${t.label(t.data.expense)}`,
    expense_approved: (t: Money) =>
      t.entry.actor.startsWith('decision:')
        ? `의결로 지출을 승인했어요: ${t.label(t.data.expense)} ${money(t)}`
        : `${t.actor} 님이 지출을 승인했어요: ${t.label(t.data.expense)} ${money(t)}`,
    expense_returned: (t: Of<object>) =>
      `${t.actor} 님이 ${t.label(t.data.expense)} 지출을 고쳐 달라고 돌려보냈어요.`,
    expense_declined: (t: Of<object>) =>
      `${t.actor} 님이 ${t.label(t.data.expense)} 지출을 승인하지 않았어요.`,
    expense_withdrawn: (t: Of<object>) => `${t.actor} 님이 ${t.label(t.data.expense)} 지출을 거두었어요.`,
    expense_paid: (t: Of<{ national: bigint; local: bigint }>) => {
      const held = t.data.national + t.data.local
      const [posting] = t.entry.postings
      if (held === 0n || !posting) return `지출이 지급됐어요: ${t.label(t.data.expense)}`
      const tax = withParticle(t.amount(held, posting.unit), '을/를')
      return `지출이 지급됐어요: ${t.label(t.data.expense)}. 원천징수한 ${tax} 세무서에 낼 돈으로 옮겼어요.`
    },
    expense_reopened: (t: Of<object>) =>
      `지급을 되돌려서 다시 지급할 지출이 됐어요: ${t.label(t.data.expense)}`,
    evidence_added: (t: Of<object>) => `${t.actor} 님이 ${t.label(t.data.expense)} 지출에 증빙을 더했어요.`,
    account_assigned: (t: Of<object>) => `${t.actor} 님이 ${t.label(t.data.expense)} 지출의 계정을 골랐어요.`,
    payee_forgotten: (t: Of<object>) =>
      `${t.actor} 님이 ${t.label(t.data.expense)} 지출에서 받는 사람의 정보를 지웠어요.`,
    withholding_declared: (t: Telling<{ month: string; payments: number }>) =>
      `${t.actor} 님이 ${t.data.month} 원천세 신고를 적었어요. 지급 ${t.data.payments}건이에요.`,
  },
}
