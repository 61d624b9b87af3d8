import type { Telling } from '../../kernel/capability.ts'
import { withParticle } from '../../kernel/language.ts'

type Told = Telling<{ settlement: string; obligation: string; agent: string | null; on: string }>

/** What the posting moved, as the reader's language writes it. */
function moved({ entry, amount }: Told): string {
  const first = entry.postings[0]
  return first ? amount(BigInt(first.amount), first.unit) : ''
}

/** Whether the money came to us: then it was posted onto an account of ours. */
const cameIn = ({ entry }: Told) => entry.postings[0]?.to.startsWith('assets:') === true

const whoKo = ({ data, label }: Told) => (data.agent ? `${label(data.agent)} 님` : '바깥 사람')
const whoEn = ({ data, label }: Told) => (data.agent ? label(data.agent) : 'somebody outside')

export const ko = {
  title: '받을 돈·줄 돈',
  commands: {
    recordPayment: '받거나 준 돈 적기',
    takeBackPayment: '적은 돈 되돌리기',
    forgive: '남은 돈 받지 않기로 하기',
    setHowToPay: '내는 방법 적기',
    eraseParty: '바깥 사람의 이름 지우기',
  },
  queries: { owed: '받을 돈·줄 돈', mine: '내 돈', obligation: '받을 돈·줄 돈 하나', howToPay: '내는 방법' },
  failures: {
    in_the_future: () => '아직 오지 않은 날이에요. 오늘이나 지난 날을 적어 주세요.',
    not_a_place: () => '돈이 들어오거나 나간 곳이 아니에요. 현금이나 통장을 골라 주세요.',
    other_accounting: () => '다른 회계의 통장이에요. 같은 회계의 현금이나 통장을 골라 주세요.',
    more_than_owed: ({ rest }: Record<string, string>) =>
      `남은 돈보다 많아요.${rest ? ` 남은 금액은 ${rest}이에요.` : ''} 금액을 다시 살펴 주세요.`,
    not_open: () => '이미 다 주고받았거나 취소된 건이에요. 더 적을 것이 없어요.',
    matched_with_bank: () => '통장 내역과 짝지은 돈이에요. 통장 화면에서 짝을 풀어 주세요.',
    taken_back_already: () => '이미 되돌린 기록이에요.',
    cancelled_since: () => '그 뒤에 취소된 건이라 되돌릴 수 없어요. 돌려줄 돈은 줄 돈에 따로 있어요.',
    still_open: () => '아직 주고받을 돈이 남아 있어요. 다 정리한 뒤에 지워 주세요.',
    no_party: () => '지울 바깥 사람 이름이 없어요.',
    not_ours_to_forgive: () =>
      '받지 않기로 할 수 있는 것은 회비처럼 받을 돈뿐이에요. 줄 돈이나 출자금은 그 일을 맡은 화면에서 바꿔 주세요.',
  },
  entries: {
    payment_recorded: (told: Told) =>
      cameIn(told)
        ? `${whoKo(told)}에게서 ${withParticle(moved(told), '을/를')} 받았어요: ${told.label(told.data.obligation)}`
        : `${whoKo(told)}에게 ${withParticle(moved(told), '을/를')} 주었어요: ${told.label(told.data.obligation)}`,
    payment_taken_back: (told: Told) =>
      `${told.actor} 님이 적었던 ${withParticle(moved(told), '을/를')} 되돌렸어요: ${told.label(told.data.obligation)}`,
    obligation_forgiven: (told: Told) =>
      `${whoKo(told)}에게서 ${withParticle(moved(told), '을/를')} 받지 않기로 했어요: ${told.label(told.data.obligation)}`,
    party_erased: ({ actor }: Pick<Told, 'actor'>) => `${actor} 님이 바깥 사람의 이름을 지웠어요.`,
    how_to_pay_set: ({ actor }: Pick<Told, 'actor'>) => `${actor} 님이 내는 방법을 적었어요.`,
  },
}

export const en: typeof ko = {
  title: 'Owed to us, owed by us',
  commands: {
    recordPayment: 'Write down a payment',
    takeBackPayment: 'Take a payment back',
    forgive: 'Let the rest go',
    setHowToPay: 'Say how to pay',
    eraseParty: 'Erase an outsider’s name',
  },
  queries: {
    owed: 'Owed to us, owed by us',
    mine: 'My money',
    obligation: 'One thing owed',
    howToPay: 'How to pay',
  },
  failures: {
    in_the_future: () => 'That day has not come yet. Use today or an earlier day.',
    not_a_place: () => 'Money cannot lie there. Choose cash or a bank account.',
    other_accounting: () =>
      'That belongs to another accounting. Choose cash or a bank account of the same one.',
    more_than_owed: ({ rest }) =>
      `That is more than is left.${rest ? ` What is left is ${rest}.` : ''} Check the amount.`,
    not_open: () => 'This was settled or cancelled already. There is nothing more to write down.',
    matched_with_bank: () => 'This was matched with a line of the bank. Undo the match on the bank page.',
    taken_back_already: () => 'This was taken back already.',
    cancelled_since: () =>
      'It was cancelled since, so this cannot be taken back. Money to return is listed under what we owe.',
    still_open: () => 'Something is still owed. Erase the name once it is settled.',
    no_party: () => 'There is no outsider’s name to erase.',
    not_ours_to_forgive: () =>
      'Only what is owed to us, such as dues, can be let go. Change what we owe, or a share, on its own page.',
  },
  entries: {
    payment_recorded: (told) =>
      cameIn(told)
        ? `${moved(told)} came in from ${whoEn(told)}: ${told.label(told.data.obligation)}`
        : `${moved(told)} went out to ${whoEn(told)}: ${told.label(told.data.obligation)}`,
    payment_taken_back: (told) =>
      `${told.actor} took back ${moved(told)} that had been written down: ${told.label(told.data.obligation)}`,
    obligation_forgiven: (told) =>
      `${whoEn(told)} need not pay ${moved(told)} any more: ${told.label(told.data.obligation)}`,
    party_erased: ({ actor }) => `${actor} erased the name of somebody outside.`,
    how_to_pay_set: ({ actor }) => `${actor} wrote down how to pay.`,
  },
}
